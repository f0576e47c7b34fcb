/** @file Ticks below an order's acknowledgements, as they are kept on record (CONTRACT.md d.7). */
import { textOf, type Draft, type Values } from './draft.ts';
import { fieldsOf } from './form/field.ts';
import { formFor } from './form/form.ts';
import { agreementPath } from './form/paths.ts';
import { recipeFor } from './recipes/index.ts';

/** A tick that was set, or taken away again. */
export interface Tick {
  acknowledgementId: string;
  agreed: boolean;
  /** All that was agreed to (acknowledgement.ts). */
  text: string;
}

/** A tick on record. `at` in milliseconds since 1970, `by` the person as this computer knows them. */
export interface Agreement extends Tick {
  at: number;
  by: string;
  /** SHA-256 of the text's UTF-8 bytes, in hex. */
  sha256: string;
}

const AGREEMENTS = agreementPath('').slice(0, -1);

/** The ticks by which the draft's values differ from those before. Only the text on offer now can be agreed to. */
export function ticksSince(
  before: Values,
  { type, values, facts }: Pick<Draft, 'type' | 'values' | 'facts'>,
): Tick[] {
  const fields = fieldsOf(formFor(recipeFor(type), values, facts));
  const onOffer = new Map(
    fields.flatMap((field) => (field.kind === 'agreement' ? [[field.path, field.text] as const] : [])),
  );
  const paths = new Set([...Object.keys(before), ...Object.keys(values)]);
  return [...paths].flatMap((path): Tick[] => {
    const [was, is] = [textOf(before, path), textOf(values, path)];
    if (!path.startsWith(AGREEMENTS) || was === is) return [];
    const acknowledgementId = path.slice(AGREEMENTS.length, -1);
    if (is !== '' && is === onOffer.get(path)) return [{ acknowledgementId, agreed: true, text: is }];
    return was === '' ? [] : [{ acknowledgementId, agreed: false, text: was }];
  });
}

/** What stands agreed: of each acknowledgement the last tick, unless it was taken away. */
export function standing(all: readonly Agreement[]): Agreement[] {
  const last = new Map(all.map((agreement) => [agreement.acknowledgementId, agreement]));
  return [...last.values()].filter(({ agreed }) => agreed);
}
