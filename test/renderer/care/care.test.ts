// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { publishedRules } from '../../../electron/domain/care/published-rules.ts';
import { rulePackProblems, type RulePack } from '../../../electron/domain/care/rule-pack.ts';
import type { Caution } from '../../../electron/domain/care/caution.ts';
import { failed, ok } from '../../../electron/domain/result.ts';
import Cautions from '../../../renderer/care/Cautions.svelte';
import DraftClock from '../../../renderer/care/DraftClock.svelte';
import { lastSuspension } from '../../../renderer/care/last-suspension.ts';
import LineClock from '../../../renderer/care/LineClock.svelte';
import RulePackDialog from '../../../renderer/care/RulePackDialog.svelte';
import { RulePacks } from '../../../renderer/care/rule-packs.svelte.ts';
import '../../helpers/layout.ts';
import { aDesk } from '../../helpers/desk.ts';
import { aDraft, aLine } from '../../helpers/make.ts';

/** A desk that keeps rule packs by the rules of the contract. */
function careDesk(first: readonly RulePack[] = publishedRules) {
  const saved: RulePack[] = [];
  const desk = aDesk({
    care: {
      rulePacks: async () => [...first],
      saveRulePack: async (pack) => {
        const problems = rulePackProblems(pack);
        if (problems.length > 0) return failed({ kind: 'incomplete', problems });
        saved.push(pack);
        return ok([...first, pack]);
      },
    },
  });
  return { desk, saved };
}

const suspending = aDraft({
  type: 'SUSPEND',
  values: {
    serviceId: '38382349',
    'properties[MISCELLANEOUS][PREFERRED_SUSPENSION_DATE]': '2026-11-22',
    'suspend.kind': 'lost',
  },
  facts: {
    line: aLine(),
    questions: [
      {
        groupId: 'MISCELLANEOUS',
        questions: [{ id: 'PREFERRED_SUSPENSION_DATE', label: 'From', type: 'DATE', required: true }],
      },
    ],
    questionsFor: 'SUSPEND/98',
  },
});

test('each caution says in a word how heavy it is, leads to its field and opens what it is about', async () => {
  const cautions: Caution[] = [
    {
      rule: 'duplicates',
      path: 'line',
      says: 'Ordered already.',
      weight: 'serious',
      opens: { draftId: 'd2' },
    },
    { rule: 'upgradeDate', path: 'line', says: 'In 41 days.', weight: 'note' },
  ];
  const heard: string[] = [];
  const say = (what: string) => (id: string) => heard.push(`${what} ${id}`);
  render(Cautions, { cautions, onjump: say('to'), openDraft: say('draft'), openOrder: say('order') });
  await fireEvent.click(screen.getByRole('button', { name: 'Serious: Ordered already.' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Open that draft' }));
  expect(screen.getByRole('button', { name: 'Note: In 41 days.' })).toBeTruthy();
  expect(heard).toEqual(['to line', 'draft d2']);
});

test('nothing to look at takes no room', () => {
  render(Cautions, { cautions: [], openDraft: () => undefined, openOrder: () => undefined });
  expect(screen.queryByRole('heading')).toBeNull();
});

test('a suspension being prepared says what the carrier will do, when, and who says so', async () => {
  const { desk } = careDesk();
  render(DraftClock, { draft: suspending, packs: new RulePacks(desk.care) });
  expect(
    await screen.findByText(/Lost or stolen at Verizon Wireless: the number is lost on 20 Feb 2027/),
  ).toBeTruthy();
  expect(screen.getByText(/Rules as of 22 Nov 2026, from Verizon My Business/)).toBeTruthy();
  expect(screen.getByText(/suspendservicefaq\.html/)).toBeTruthy();
});

test('a carrier without a rule is said so, and one can be added', async () => {
  const { desk, saved } = careDesk([]);
  render(DraftClock, { draft: suspending, packs: new RulePacks(desk.care) });
  expect(await screen.findByText(/No rule is known for Verizon Wireless: add one/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Add a rule' }));
  await fireEvent.input(await screen.findByLabelText(/^Lost or stolen: after how many days/), {
    target: { value: '60' },
  });
  await fireEvent.input(screen.getByLabelText(/^Source/), { target: { value: 'Our contract' } });
  await fireEvent.input(screen.getByLabelText(/^Looked up on/), { target: { value: '2026-11-01' } });
  await fireEvent.submit(document.querySelector('form')!);
  expect(await screen.findByText(/the number is lost on 21 Jan 2027/)).toBeTruthy();
  expect(saved).toEqual([
    {
      carrier: 'Verizon Wireless',
      rules: { lost: { afterDays: 60, happens: 'disconnected' } },
      source: 'Our contract',
      asOf: '2026-11-01',
    },
  ]);
});

test('a rule that makes no sense says so at its field and is not kept', async () => {
  const { desk, saved } = careDesk([]);
  render(RulePackDialog, {
    packs: new RulePacks(desk.care),
    pack: undefined,
    carrier: 'AT&T Wireless',
    onclose: () => undefined,
  });
  await fireEvent.input(screen.getByLabelText(/^Other reason: after how many days/), {
    target: { value: 'ninety' },
  });
  await fireEvent.submit(document.querySelector('form')!);
  expect(screen.getByText('Other reason: a whole number of days from 1 to 3650.')).toBeTruthy();
  expect(screen.getByText('Say where the rules come from.')).toBeTruthy();
  expect(saved).toEqual([]);
});

test('the line’s clock counts from the last suspension ordered here, until it was ordered back', () => {
  const suspended = aDraft({
    ...suspending,
    id: 'd1',
    stage: 'submitted',
    savedAt: Date.UTC(2026, 10, 2, 12),
  });
  const back = aDraft({ ...suspended, id: 'd2', type: 'UNSUSPEND', savedAt: Date.UTC(2026, 10, 9, 12) });
  const again = { ...suspended, id: 'd3', savedAt: Date.UTC(2026, 10, 12, 12) };
  const order = { orderId: '77', transactionType: 'SUSPEND', status: 'CANCELLED', segments: [], raw: null };
  const last = (...drafts: (typeof suspended)[]) => lastSuspension(drafts, [order], '38382349')?.draft.id;
  expect(last(suspended)).toBe('d1');
  expect(last(suspended, back)).toBeUndefined();
  expect(last(again, back, suspended)).toBe('d3');
  expect(last({ ...suspended, stage: 'review' })).toBeUndefined();
  expect(last({ ...suspended, orderId: '77' })).toBeUndefined();
  expect(lastSuspension([suspended], [], '1')).toBeUndefined();
  const sentOn = (...orders: (typeof order & { dateSubmitted: string })[]) =>
    lastSuspension([{ ...suspended, orderId: '78' }], orders, '38382349')?.sentOn;
  expect(sentOn()).toBe('2026-11-02');
  expect(
    sentOn({ ...order, orderId: '78', status: 'COMPLETED', dateSubmitted: '2026-11-05T23:00:00Z' }),
  ).toBe('2026-11-05');
});

test('a suspended line that was not suspended here says that its day is not known', async () => {
  render(LineClock, { desk: aDesk(), line: aLine({ status: 'SUSPENDED' }) });
  expect(await screen.findByText(/Since when it is suspended is not known here/)).toBeTruthy();
});

test('a suspension ordered here is counted even while the inventory calls the line active', async () => {
  const draft = aDraft({ ...suspending, stage: 'submitted' });
  const desk = aDesk({
    drafts: { list: async () => [draft] },
    care: { rulePacks: async () => [...publishedRules] },
  });
  render(LineClock, { desk, line: aLine() });
  expect(await screen.findByText('A suspension was ordered here from 22 Nov 2026.')).toBeTruthy();
  expect(await screen.findByText(/the number is lost on 20 Feb 2027/)).toBeTruthy();
});

test('an active line without a suspension shows no clock', async () => {
  const { container } = render(LineClock, { desk: aDesk(), line: aLine() });
  await new Promise((resolve) => setTimeout(resolve));
  expect(container.textContent.trim()).toBe('');
});
