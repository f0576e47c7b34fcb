/** @file Orders of every type, filled in as a person does: field by field, picking from what the desk offers. */
import type { Draft, Value, Values } from '../../electron/domain/draft.ts';
import { effectiveText } from '../../electron/domain/form/effective.ts';
import { fieldsOf, type Field, type Sold, type TextRules } from '../../electron/domain/form/field.ts';
import { formFor } from '../../electron/domain/form/form.ts';
import { changePath } from '../../electron/domain/form/paths.ts';
import type { OrderType } from '../../electron/domain/order-type.ts';
import { fit } from '../../electron/patterns/fit.ts';
import { recipeFor } from '../../electron/domain/recipes/index.ts';
import { needsLine } from '../../electron/domain/recipes/recipe.ts';
import { must, type TestDesk } from './a-desk.ts';

const PETER = '28673732';
/** Peter's lines, with Verizon and with AT&T. */
const UPGRADED = '38382349';
const PORTED = '34415733';

/** Carriers and countries are picked, everything else follows from them. */
const picked: Values = { carrierId: '98', regionId: '70144640', 'shipTo.regionId': '70144640' };
const leaves: Partial<Record<OrderType, string>> = { XFER_SERVICE_IN: '98', XFER_SERVICE_IN_AND_PORT: '111' };

export const forWhom = (type: OrderType) =>
  needsLine(recipeFor(type)) ? { lineId: type === 'PORT_NUMBER' ? PORTED : UPGRADED } : { personId: PETER };

/** More saves than any form needs: each may bring further fields. */
const MOST_ROUNDS = 12;

/** A new draft of that type, filled in until nothing is left to fill in. */
export async function aPreparedDraft(it: Pick<TestDesk, 'desk'>, type: OrderType): Promise<Draft> {
  let draft = must(await it.desk.drafts.create(type, forWhom(type)));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const values = await filledIn(it, draft);
    if (JSON.stringify(values) === JSON.stringify(draft.values)) return draft;
    const open = await it.desk.drafts.find(draft.id);
    draft = must(await it.desk.drafts.save(draft.id, open?.revision ?? draft.revision, values));
  }
  throw new Error(`the form of ${type} asks for more and more`);
}

async function filledIn({ desk }: Pick<TestDesk, 'desk'>, draft: Draft): Promise<Values> {
  let { values } = draft;
  for (const field of fieldsOf(formFor(recipeFor(draft.type), values, draft.facts))) {
    const path = field.kind === 'changes' ? changePath(field.options[0]?.id ?? '') : field.path;
    if (values[path] !== undefined || (field.kind !== 'changes' && effectiveText(field, values) !== ''))
      continue;
    const value = await valueFor(desk, draft.type, field);
    if (value !== undefined) values = { ...values, [path]: value };
  }
  return values;
}

async function valueFor(desk: TestDesk['desk'], type: OrderType, field: Field): Promise<Value | undefined> {
  switch (field.kind) {
    case 'vendor':
      return field.path === 'currentVendorId' ? leaves[type] : picked[field.path];
    case 'region':
      return picked[field.path];
    case 'catalog':
      return (await offered(desk, field.of, field.sold))[0]?.id;
    case 'accessories':
      return (await offered(desk, 'accessories', field.sold)).slice(0, 2).map(({ id }) => id);
    case 'features':
      return field.options.slice(0, 1).map(({ id }) => id);
    case 'changes':
      return 'ADD';
    case 'manufacturer':
      return 'Apple';
    case 'model':
      return 'iPhone 6 (64GB) - Space Gray';
    case 'agreement':
      return field.text;
    case 'date':
      return field.required ? '2026-12-24' : undefined;
    case 'choice':
      return field.required
        ? (field.options.find(({ id }) => id === 'CT' || id === 'IMEI') ?? field.options[0])?.id
        : undefined;
    case 'text':
    case 'unknown':
      return field.required ? texts.find((text) => fits(field, text)) : undefined;
    case 'flag':
    case 'count':
    case 'line':
      return undefined;
  }
}

const offered = async (desk: TestDesk['desk'], kind: 'devices' | 'plans' | 'accessories', sold: Sold) =>
  (await desk.reference.catalog({ kind, sold, search: '', offset: 0 })).items;

/** One of these fits every question and address line of the practice tenant. */
const texts = ['123456789001230', '203', '06477', 'CT', 'pat@example.com'];

const fits = ({ regEx, minLength = 0, maxLength = 100 }: TextRules, text: string) =>
  text.length >= minLength &&
  text.length <= maxLength &&
  (regEx === undefined || fit(regEx, text) === 'fits');
