// @vitest-environment jsdom
/** @file Whatever a server defines, it is drawn for real, and what is typed is kept letter for letter. */
import { cleanup, fireEvent, render } from '@testing-library/svelte';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Values } from '../../../electron/domain/draft.ts';
import { effectiveText } from '../../../electron/domain/form/effective.ts';
import type { Field } from '../../../electron/domain/form/field.ts';
import { formFor } from '../../../electron/domain/form/form.ts';
import { recipeFor } from '../../../electron/domain/recipes/index.ts';
import SectionView from '../../../renderer/forms/SectionView.svelte';
import { anyAcknowledgements, anyAddressFormat, anyGroups } from '../../domain/orders/any-definitions.ts';
import { factsFor, type Known } from '../../domain/orders/filling-in.ts';
import { aDesk } from '../../helpers/desk.ts';
import '../../helpers/layout.ts';
import { aCountry, aLine } from '../../helpers/make.ts';
import { anyText } from '../../store/any-text.ts';
import { AFilling } from './a-filling.svelte.ts';

/** What a keyboard can put on one line. */
const anyLine = anyText.map((text) => text.replace(/[\n\r\0]/g, '')).filter((text) => text.isWellFormed());

const runs = { numRuns: 25 };

interface Drawn {
  filling: AFilling;
  fields: readonly Field[];
  placeOf(path: string): HTMLElement | undefined;
}

/** Draws one section of the form, as it stands with this knowledge. */
function draw(type: 'XFER_SERVICE_OUT' | 'ORDER_ACCESSORIES', id: string, known: Known): Drawn {
  cleanup();
  const values: Values = { serviceId: '38382349', 'shipTo.regionId': '70144640' };
  const recipe = recipeFor(type);
  const section = formFor(recipe, values, factsFor(recipe, values, known)).find((each) => each.id === id);
  if (!section) throw new Error(`expected ${type} to have ${id}`);
  const filling = new AFilling(values);
  filling.fit = () => 'unchecked'; // evil expressions are the judge's own tests
  const { container } = render(SectionView, { section, filling, reference: aDesk().reference });
  const places = [...container.querySelectorAll<HTMLElement>('[data-path]')];
  expect(places.map(({ dataset }) => dataset['path'])).toEqual(section.fields.map(({ path }) => path));
  return {
    filling,
    fields: section.fields,
    placeOf: (path) => places.find(({ dataset }) => dataset['path'] === path),
  };
}

const box = (place: HTMLElement | undefined): HTMLInputElement | HTMLTextAreaElement | null | undefined =>
  place?.querySelector('input[type=text], textarea');

/** A secret has one line. Line ends are the one thing that every browser writes its own way. */
const withPlainEnds = (text: string): string => text.replace(/\r\n?/g, '\n');

async function typeEverywhere({ filling, fields, placeOf }: Drawn, typed: string): Promise<void> {
  for (const field of fields) {
    if (field.kind !== 'text' && field.kind !== 'unknown') continue;
    const control = box(placeOf(field.path));
    if (!control) continue;
    const shown = withPlainEnds(effectiveText(field, filling.values));
    expect(control.value).toBe(field.sensitive ? shown.replaceAll('\n', '') : shown);
    await fireEvent.input(control, { target: { value: typed } });
    expect(filling.values[field.path]).toBe(typed);
  }
}

test('any questions are drawn, each in its place; what is typed is kept to the letter', async () => {
  await fc.assert(
    fc.asyncProperty(anyGroups, anyLine, async (questions, typed) => {
      await typeEverywhere(draw('XFER_SERVICE_OUT', 'questions', { line: aLine(), questions }), typed);
    }),
    runs,
  );
}, 60_000);

test('any statements are drawn below what has to be read, and each is ticked by itself', async () => {
  await fc.assert(
    fc.asyncProperty(anyAcknowledgements, async (acknowledgements) => {
      const known = { line: aLine(), acknowledgements };
      const { filling, fields, placeOf } = draw('XFER_SERVICE_OUT', 'acknowledgements', known);
      const ticked: Record<string, string> = {};
      for (const field of fields) {
        const tick = placeOf(field.path)?.querySelector<HTMLInputElement>('input[type=checkbox]');
        expect(tick?.checked).toBe(false);
        if (tick) await fireEvent.click(tick);
        if (field.kind === 'agreement') ticked[field.path] = field.text;
        expect(filling.values).toMatchObject(ticked);
      }
    }),
    runs,
  );
}, 60_000);

test('any address is drawn line by line; what is typed is kept to the letter', async () => {
  await fc.assert(
    fc.asyncProperty(anyAddressFormat, anyLine, async (addressFormat, typed) => {
      const known = { line: aLine(), regions: [aCountry({ addressFormat })] };
      await typeEverywhere(draw('ORDER_ACCESSORIES', 'shipTo', known), typed);
    }),
    runs,
  );
}, 60_000);
