/** @file Whatever a server defines, the form draws it, judges it, and sends exactly what was filled in. */
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Facts, Values } from '../../../electron/domain/draft.ts';
import { dayOf } from '../../../electron/domain/day.ts';
import { fieldsOf, type Field } from '../../../electron/domain/form/field.ts';
import { formFor } from '../../../electron/domain/form/form.ts';
import { answerPath } from '../../../electron/domain/form/paths.ts';
import { pairsAsked } from '../../../electron/domain/form/pairs-asked.ts';
import { fitsFrom } from '../../../electron/domain/form/pattern.ts';
import { problemsIn } from '../../../electron/domain/form/problems.ts';
import { orderBody } from '../../../electron/domain/order-body.ts';
import { parseJson } from '../../../electron/domain/parse-json.ts';
import type { Question, QuestionGroup } from '../../../electron/domain/question.ts';
import { recipeFor } from '../../../electron/domain/recipes/index.ts';
import { patternJudge } from '../../../electron/patterns/judge.ts';
import { aCountry, aLine } from '../../helpers/make.ts';
import { anyText } from '../../store/any-text.ts';
import { anyAcknowledgements, anyAddressFormat, anyDay, anyGroups } from './any-definitions.ts';
import { factsFor, type Known } from './filling-in.ts';

const recipe = recipeFor('XFER_SERVICE_OUT');
const line = aLine();
const start: Values = { serviceId: line.id };
const patterns = patternJudge(new URL('../../../electron/patterns/worker.ts', import.meta.url), 60);
afterAll(patterns.close);

const fieldsWith = (known: Known, values: Values): Field[] =>
  fieldsOf(formFor(recipe, values, factsFor(recipe, values, known)));

/** What a person can leave in each field; some fields are not touched at all. */
function anyAnswers(fields: readonly Field[]): fc.Arbitrary<Values> {
  const each = fields.map((field): fc.Arbitrary<Values> => {
    const untouched = fc.constant<Values>({});
    const kept = (value: fc.Arbitrary<string>) => value.map((text): Values => ({ [field.path]: text }));
    if (field.kind === 'date') return fc.oneof(kept(anyDay), untouched);
    if (field.kind === 'agreement') return fc.oneof(kept(fc.constant(field.text)), kept(anyText), untouched);
    if (field.kind !== 'choice') return fc.oneof(kept(anyText), untouched);
    if (field.options.length === 0) return untouched;
    return fc
      .record({ id: fc.constantFrom(...field.options.map(({ id }) => id)), words: anyText })
      .map(({ id, words }) => ({ [field.path]: id, ...(field.otherPath && { [field.otherPath]: words }) }));
  });
  return fc.tuple(...each).map((all): Values => Object.assign({}, start, ...all) as Values);
}

const filledIn = <T>(definitions: fc.Arbitrary<T>, knownFrom: (definition: T) => Known) =>
  definitions.chain((definition) => {
    const known = knownFrom(definition);
    return anyAnswers(fieldsWith(known, start)).map((values) => ({ definition, known, values }));
  });

const withQuestions = (questions: QuestionGroup[]): Known => ({ line, questions });
const orderOf = (values: Values, facts: Facts) =>
  orderBody({ type: recipe.type, externalOrderNumber: 'EX-1', values, facts });

/** The first question under each pair of group and id, group by group. */
function firstOfEach(groups: readonly QuestionGroup[]): { groupId: string; asked: Question[] }[] {
  const seen = new Set<string>();
  return groups.map(({ groupId, questions }) => ({
    groupId,
    asked: questions.filter(({ id }) => {
      const name = JSON.stringify([groupId, id]);
      return !seen.has(name) && seen.add(name);
    }),
  }));
}

test('every question is drawn once, in the server’s order, at a place of its own, with words', () => {
  fc.assert(
    fc.property(anyGroups, (groups) => {
      const fields = fieldsWith(withQuestions(groups), start);
      const asked = firstOfEach(groups).flatMap((group) => group.asked);
      expect(fields.map(({ path }) => path.endsWith(']'))).toEqual(asked.map(() => true));
      expect(fields.map(({ label }) => label)).toEqual(
        asked.map(({ id, label }) => (label.trim() === '' ? id : label)),
      );
      expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
    }),
  );
});

test('every answer arrives letter for letter under its group, id and type, and nothing else does', () => {
  fc.assert(
    fc.property(filledIn(anyGroups, withQuestions), ({ definition, known, values }) => {
      const facts = factsFor(recipe, values, known);
      const fields = fieldsWith(known, values);
      const texts = fields.map((field) => values[field.path] ?? field.preset ?? '');
      const words = fields.map((field) => values[`${field.path}.otherText`]);
      let at = 0;
      const expected = firstOfEach(definition).flatMap(({ groupId, asked }) => {
        const answered = asked.flatMap(({ id, type, choices }): object[] => {
          const [text, other] = [String(texts[at]), words[at]];
          at += 1;
          if (text.trim() === '') return [];
          if (type === 'DATE') return [{ id, type, date: `${text}T00:00:00+00:00` }];
          if (type !== 'CHOICE') return [{ id, type, text }];
          const isOther = choices?.find((choice) => choice.id === text)?.isOther === true;
          return [{ id, type, choice: { id: text, ...(isOther && other && { otherText: other }) } }];
        });
        return answered.length > 0 ? [{ groupId, fields: answered }] : [];
      });
      expect(orderOf(values, facts).orderRequest['properties'] ?? []).toEqual(expected);
    }),
  );
});

test('a day that is proposed is its day, and a proposal that is no day stays in sight as it came', () => {
  fc.assert(
    fc.property(anyGroups, (groups) => {
      const fields = fieldsWith(withQuestions(groups), start);
      firstOfEach(groups)
        .flatMap((group) => group.asked)
        .forEach(({ id, type, preset }, i) => {
          const proposed = preset ?? (id === 'SERVICE_NUMBER' ? line.number : undefined);
          expect(fields[i]?.preset).toBe(type === 'DATE' ? (dayOf(preset) ?? proposed) : proposed);
        });
    }),
  );
});

test('whatever is filled in, the problems are sentences at fields and sections of the form', async () => {
  await fc.assert(
    fc.asyncProperty(filledIn(anyGroups, withQuestions), async ({ known, values }) => {
      const facts = factsFor(recipe, values, known);
      const pairs = pairsAsked(recipe, values, facts);
      const problems = problemsIn(recipe, values, facts, fitsFrom(pairs, await patterns.judge(pairs)));
      const form = formFor(recipe, values, facts);
      const places = new Set<string>([
        ...form.map(({ id }) => id),
        ...fieldsOf(form).flatMap((field) =>
          field.kind === 'choice' && field.otherPath ? [field.path, field.otherPath] : [field.path],
        ),
      ]);
      for (const { path, says } of problems) {
        expect(places).toContain(path);
        expect(says).toMatch(/\S/);
      }
    }),
    { numRuns: 40 },
  );
}, 30_000);

test('a draft that is saved and loaded is the same draft and makes the same body, byte for byte', () => {
  fc.assert(
    fc.property(filledIn(anyGroups, withQuestions), ({ known, values }) => {
      const facts = factsFor(recipe, values, known);
      const sent = JSON.stringify(orderOf(values, facts));
      // Sound: they were such a draft's before.
      const loaded = JSON.parse(JSON.stringify({ values, facts })) as { values: Values; facts: Facts };
      expect(loaded).toEqual({ values, facts });
      expect(JSON.stringify(orderOf(loaded.values, loaded.facts))).toBe(sent);
      expect(parseJson(sent)).toEqual(orderOf(values, facts));
    }),
  );
});

test('exactly the statements ticked under their present words are agreed to, each once', () => {
  const known = (acknowledgements: Known['acknowledgements']): Known => ({
    line,
    questions: [],
    ...(acknowledgements && { acknowledgements }),
  });
  fc.assert(
    fc.property(filledIn(anyAcknowledgements, known), ({ definition, known: facts, values }) => {
      const fields = fieldsWith(facts, values);
      expect(fields.map(({ path }) => path)).toEqual([
        ...new Set(definition.items.map(({ id }) => `acknowledgements[${id}]`)),
      ]);
      const agreed = definition.items
        .filter(({ id }, i) => definition.items.findIndex((item) => item.id === id) === i)
        .flatMap(({ id, type }, i) => {
          const field = fields[i];
          const isTicked = field?.kind === 'agreement' && values[field.path] === field.text;
          return isTicked ? [{ id, ...(type !== undefined && { type }), boolean: true }] : [];
        });
      const sent = orderOf(values, factsFor(recipe, values, facts)).orderRequest['acknowledgements'];
      expect(sent ?? []).toEqual(agreed);
    }),
  );
});

test('an address has the lines of its country, each once, in its order, letter for letter', () => {
  const accessories = recipeFor('ORDER_ACCESSORIES');
  fc.assert(
    fc.property(anyAddressFormat, fc.func(anyText), (addressFormat, typed) => {
      const ids = [...new Set(addressFormat.map(({ id }) => id))];
      const known: Known = { line, questions: [], regions: [aCountry({ addressFormat })] };
      const values: Values = {
        ...start,
        'shipTo.regionId': '70144640',
        ...Object.fromEntries(ids.map((id) => [`shipTo.address[${id}]`, typed(id)])),
      };
      const facts = factsFor(accessories, values, known);
      const paths = fieldsOf(formFor(accessories, values, facts)).map(({ path }) => path);
      expect(paths.filter((path) => path.startsWith('shipTo.address'))).toEqual(
        ids.map((id) => `shipTo.address[${id}]`),
      );
      const body = orderBody({ type: accessories.type, externalOrderNumber: 'EX-1', values, facts });
      expect(body.orderRequest['shipTo']).toEqual({
        regionId: '70144640',
        address: ids.flatMap((id) => (typed(id).trim() === '' ? [] : [{ id, value: typed(id) }])),
        expedite: false,
      });
    }),
  );
});

test('no two questions share a place in the form, however their ids are written', () => {
  const id = fc.string({ unit: fc.constantFrom('[', ']', '\\', 'a'), maxLength: 8 });
  fc.assert(
    fc.property(id, id, id, id, (group, question, otherGroup, otherQuestion) => {
      fc.pre(group !== otherGroup || question !== otherQuestion);
      expect(answerPath(group, question)).not.toBe(answerPath(otherGroup, otherQuestion));
    }),
    { numRuns: 5_000, examples: [['a][b', 'c', 'a', 'b][c']] },
  );
});
