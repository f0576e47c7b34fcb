/** @file Definitions as a server could send them at its worst: every kind, hostile texts, repeated ids, broken rules. */
import fc from 'fast-check';
import type { Acknowledgements } from '../../../electron/domain/acknowledgement.ts';
import type { Question, QuestionGroup } from '../../../electron/domain/question.ts';
import type { AddressComponent } from '../../../electron/domain/region.ts';
import { anyText } from '../../store/any-text.ts';

const hostile = [
  '__proto__',
  'constructor',
  'toString',
  'a][b',
  'a]\\[b',
  ']',
  '[',
  '.otherText',
  '<img src=x onerror=alert(1)>',
  '{{label}}',
  'two\r\nlines',
  '\u202eevil',
  ' ',
  '',
  'x'.repeat(5_000),
] as const;

/** Ids are few, so that some repeat; no reader lets an empty one through. */
export const anyId = fc.oneof(
  fc.constantFrom('CONTACT_NUMBER', 'SERVICE_NUMBER', 'PIN_PASSWORD', 'Reason', 'A', 'B', '1'),
  fc.constantFrom(...hostile).filter((id) => id !== ''),
  anyText.filter((id) => id !== ''),
);
export const anyWords = fc.oneof(fc.constantFrom(...hostile), anyText);

const anyRegEx = fc.oneof(
  fc.constantFrom('(', '[', '*', '\\', '(?<n', '(a+)+$', '(a|aa)*\\1b', '(?=a*)a*b', '^\\d{3}$', '.*', ''),
  anyText,
);
const anyCount = fc.constantFrom(0, 1, 3, 20, 4_000, 2 ** 31, Number.MAX_SAFE_INTEGER);

/** A day of the calendar, YYYY-MM-DD. */
export const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const anyChoices = fc.array(fc.record({ id: anyId, label: anyWords, isOther: fc.boolean() }), {
  maxLength: 7,
});

const rules = {
  minLength: anyCount,
  maxLength: anyCount,
  regEx: anyRegEx,
  pattern: anyWords,
};

const anyPreset = fc.oneof(
  fc.constantFrom(...hostile),
  anyText,
  anyDay,
  anyDay.map((day) => `${day}T00:00:00+00:00`),
);

export const anyQuestion: fc.Arbitrary<Question> = fc.record(
  {
    id: anyId,
    label: anyWords,
    type: fc.oneof(fc.constantFrom('TEXT', 'DATE', 'CHOICE', 'BOOLEAN', 'text', ''), anyText),
    required: fc.boolean(),
    ...rules,
    preset: anyPreset,
    choices: anyChoices,
  },
  { requiredKeys: ['id', 'label', 'type', 'required'] },
);

export const anyGroups: fc.Arbitrary<QuestionGroup[]> = fc.array(
  fc.record({
    groupId: fc.oneof(fc.constant('MISCELLANEOUS'), anyId),
    questions: fc.array(anyQuestion, { maxLength: 8 }),
  }),
  { maxLength: 4 },
);

export const anyAcknowledgements: fc.Arbitrary<Acknowledgements> = fc.record({
  blocks: fc.array(fc.record({ header: anyWords, paragraphs: fc.array(anyWords, { maxLength: 3 }) }), {
    maxLength: 3,
  }),
  items: fc.array(
    fc.record(
      { id: anyId, label: anyWords, type: anyWords, required: fc.boolean() },
      { requiredKeys: ['id', 'label', 'required'] },
    ),
    { maxLength: 5 },
  ),
});

export const anyAddressFormat: fc.Arbitrary<AddressComponent[]> = fc.array(
  fc.record(
    {
      id: anyId,
      label: anyWords,
      required: fc.boolean(),
      ...rules,
      options: fc.array(fc.record({ label: anyWords, value: anyWords }), { maxLength: 6 }),
    },
    { requiredKeys: ['id', 'label', 'required'] },
  ),
  { maxLength: 8 },
);
