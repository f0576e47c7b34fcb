import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedRules } from '../../../electron/domain/care/published-rules.ts';
import { rulePackFor, rulePackProblems, type RulePack } from '../../../electron/domain/care/rule-pack.ts';
import {
  outcomesOf,
  sourceInWords,
  suspensionClock,
  suspensionOf,
} from '../../../electron/domain/care/suspension-clock.ts';
import type { Draft, Facts, Values } from '../../../electron/domain/draft.ts';
import { orderBody } from '../../../electron/domain/order-body.ts';
import { aDraft, aLine, aQuestion, questions } from '../../helpers/make.ts';
import { said, TODAY } from './a-look.ts';

const HOLD = 'properties[MISCELLANEOUS][HOLD_SERVICE]';
const DAY = 'properties[MISCELLANEOUS][PREFERRED_SUSPENSION_DATE]';

const facts: Facts = {
  line: aLine(),
  questions: questions(
    aQuestion({
      id: 'HOLD_SERVICE',
      type: 'CHOICE',
      choices: [
        { id: '22', label: 'Device was stolen', isOther: false },
        { id: '23', label: 'Seasonal worker', isOther: false },
      ],
    }),
    aQuestion({ id: 'PREFERRED_SUSPENSION_DATE', type: 'DATE' }),
  ),
};
const aSuspension = (values: Values): Draft =>
  aDraft({ type: 'SUSPEND', facts, values: { serviceId: '38382349', ...values } });
const clockOf = (values: Values, packs: readonly RulePack[] = publishedRules) =>
  suspensionClock(suspensionOf(aSuspension(values), TODAY), 'Verizon Wireless', packs, TODAY);

describe('Verizon’s published rules', () => {
  test('lost or stolen: after ninety days the number is lost', () => {
    expect(clockOf({ 'suspend.kind': 'lost' })?.outcomes).toEqual([
      {
        kind: 'lost',
        happens: 'disconnected',
        on: '2027-02-20',
        daysLeft: 90,
        says: 'Lost or stolen at Verizon Wireless: the number is lost on 20 Feb 2027 unless it is restored before.',
      },
    ]);
  });

  test('any other reason: after ninety days it reconnects by itself', () => {
    expect(clockOf({ 'suspend.kind': 'other', [DAY]: '2026-12-31' })?.outcomes).toEqual([
      {
        kind: 'other',
        happens: 'reconnected',
        on: '2027-03-31',
        daysLeft: 129,
        says: 'Other reason at Verizon Wireless: it reconnects by itself on 31 Mar 2027, and is paid for again.',
      },
    ]);
  });

  test('while nobody has said the kind, both are told', () => {
    expect(clockOf({})?.outcomes.map(({ kind }) => kind)).toEqual(['lost', 'other']);
  });

  test('each says where it comes from and of which day it is', () => {
    expect(publishedRules.map(sourceInWords)).toEqual([
      'Rules as of 22 Nov 2026, from Verizon My Business, questions about suspending service.',
    ]);
    expect(publishedRules.flatMap(rulePackProblems)).toEqual([]);
  });

  test('no rule is made up for another carrier', () => {
    const other = suspensionClock({ from: TODAY }, 'AT&T Wireless', publishedRules, TODAY);
    expect(other).toBeUndefined();
    expect(suspensionClock({ from: TODAY }, undefined, publishedRules, TODAY)).toBeUndefined();
  });
});

describe('the kind of reason', () => {
  test('follows the carrier’s own words for the answer that was chosen', () => {
    expect(suspensionOf(aSuspension({ [HOLD]: '22' }), TODAY).kind).toBe('lost');
    expect(suspensionOf(aSuspension({ [HOLD]: '23' }), TODAY).kind).toBeUndefined();
  });

  test('is the person’s word where they gave one', () => {
    expect(suspensionOf(aSuspension({ [HOLD]: '22', 'suspend.kind': 'other' }), TODAY).kind).toBe('other');
  });

  test('neither it nor the wanted end is part of the body', () => {
    const bare = orderBody(aSuspension({}));
    expect(orderBody(aSuspension({ 'suspend.kind': 'lost', 'suspend.until': '2027-01-05' }))).toEqual(bare);
  });
});

describe('the wanted end', () => {
  const says = (values: Values) =>
    said('suspensionEnd', aSuspension(values)).map((caution) => [caution.weight, caution.says]);

  test.each<[string, Values, ReturnType<typeof says>]>([
    ['within the rules', { 'suspend.kind': 'lost', 'suspend.until': '2027-02-19' }, []],
    [
      'after the number is lost',
      { 'suspend.kind': 'lost', 'suspend.until': '2027-02-20' },
      [
        [
          'serious',
          'Before the wanted end the number is lost, on 20 Feb 2027, if the reason is a lost or stolen device.',
        ],
      ],
    ],
    [
      'after it reconnects by itself, and longer than a year allows',
      { 'suspend.kind': 'other', 'suspend.until': '2027-05-22' },
      [
        ['note', 'Before the wanted end the line reconnects by itself, on 20 Feb 2027.'],
        ['note', '181 days are wanted; Verizon allows at most 180 in any twelve months.'],
      ],
    ],
    [
      'before the beginning',
      { 'suspend.until': '2026-11-22' },
      [['note', 'The wanted end is no later than the beginning.']],
    ],
    ['half typed', { 'suspend.until': '2027-02-30' }, []],
  ])('%s', (_, values, expected) => {
    expect(says(values)).toEqual(expected);
  });
});

describe('a rule pack', () => {
  const pack: RulePack = {
    carrier: 'AT&T',
    rules: { other: { afterDays: 60, happens: 'reconnected' } },
    source: 'Contract, annex 3',
    asOf: '2026-11-01',
  };

  test('serves the carriers whose names have its words; the one that says more wins', () => {
    const federal = { ...pack, carrier: 'AT&T Federal' };
    expect(rulePackFor([pack, federal], 'at&t federal wireless')).toBe(federal);
    expect(rulePackFor([pack, federal], 'AT&T Wireless')).toBe(pack);
    expect(rulePackFor([pack, federal], 'Battle & Test')).toBeUndefined();
  });

  test.each<[string, Partial<RulePack>, string[]]>([
    ['complete', {}, []],
    ['without a carrier', { carrier: ' - ' }, ['carrier']],
    ['without a rule', { rules: {} }, ['lost']],
    ['with half a day', { rules: { other: { afterDays: 1.5, happens: 'reconnected' } } }, ['other']],
    ['with no days', { rules: { lost: { afterDays: NaN, happens: 'disconnected' } } }, ['lost']],
    ['with more days than a year has', { maxDaysPerYear: 400 }, ['maxDaysPerYear']],
    ['without a source', { source: ' ' }, ['source']],
    ['with an address that is none', { address: 'verizon.example' }, ['address']],
    ['of a day that does not exist', { asOf: '2026-02-30' }, ['asOf']],
  ])('%s', (_, over, paths) => {
    expect(rulePackProblems({ ...pack, ...over }).map(({ path }) => path)).toEqual(paths);
  });
});

test('whatever day a suspension begins, its outcome lies exactly as many days later', () => {
  const days = fc.date({ min: new Date('1970-01-01'), max: new Date('2500-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 3_650 }), (date, afterDays) => {
      const from = date.toISOString().slice(0, 10);
      const [outcome] = outcomesOf({ from }, { rules: { lost: { afterDays, happens: 'disconnected' } } });
      const later = (Date.parse(outcome?.on ?? '') - Date.parse(from)) / 86_400_000;
      expect(later).toBe(afterDays);
    }),
  );
});
