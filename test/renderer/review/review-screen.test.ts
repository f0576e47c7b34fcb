// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import type { Agreement } from '../../../electron/domain/agreement.ts';
import type { Caution } from '../../../electron/domain/care/caution.ts';
import type { Draft } from '../../../electron/domain/draft.ts';
import type { JsonObject } from '../../../electron/domain/json.ts';
import { failed, ok, type Result } from '../../../electron/domain/result.ts';
import type { Review } from '../../../electron/domain/review.ts';
import ReviewScreen from '../../../renderer/review/ReviewScreen.svelte';
import '../../helpers/layout.ts';
import { aDeskState } from '../../helpers/desk.ts';
import { aReview, theOrder } from './a-review.ts';

Element.prototype.scrollTo = () => {};

interface Given {
  review?: Review;
  submit?: (draftId: string, sha256: string) => Promise<Result<Draft>>;
  cautions?: readonly Caution[];
  state?: ReturnType<typeof aDeskState>;
  journal?: { at: number; what: 'sent' | 'notFound' }[];
  agreements?: Agreement[];
  /** The person has had the screen in sight for a second. */
  reads?: boolean;
}

function open({
  review = aReview(),
  submit,
  cautions = [],
  state = aDeskState(),
  journal = [],
  agreements = [],
  reads = true,
}: Given = {}) {
  const heard = {
    submitted: [] as [string, string][],
    said: [] as (readonly string[])[],
    told: [] as Draft[],
    edited: [] as (string | undefined)[],
    looked: 0,
    opened: [] as string[],
  };
  // Only a click that began on this screen counts: the button opens after a while.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  render(ReviewScreen, {
    drafts: {
      agreements: async () => agreements,
      submit: async (draftId: string, sha256: string, said: readonly string[] = []) => {
        heard.submitted.push([draftId, sha256]);
        heard.said.push(said);
        return submit
          ? submit(draftId, sha256)
          : ok({ ...review.draft, stage: 'submitted', orderId: '8711260' });
      },
    },
    state,
    review,
    journal,
    isLooking: false,
    failure: undefined,
    onedit: (path?: string) => heard.edited.push(path),
    onlookup: () => {
      heard.looked += 1;
    },
    ontold: (draft: Draft) => heard.told.push(draft),
    cautions,
    openDraft: (draftId: string) => heard.opened.push(draftId),
    openOrder: (orderId: string) => heard.opened.push(orderId),
  });
  if (reads) vi.advanceTimersByTime(1_000);
  vi.useRealTimers();
  return { ...heard, heard };
}

const button = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Submit to/ });
const seen = () => screen.getByRole('checkbox', { name: /^Seen/ });

test('the first thing with the focus is the sentence, never the button that orders', () => {
  open();
  expect(document.activeElement?.textContent.trim()).toBe('1 value changed, 20 as asked.');
});

test('the button says where the order goes and for whom, and is shut until every surprise was ticked', async () => {
  const { submitted } = open();
  expect(button().textContent.trim()).toBe('Submit to ACME · PRACTICE for Peter Edwards');
  expect(button().disabled).toBe(true);
  expect(screen.getByText('One surprise is still to be ticked as seen.')).toBeTruthy();
  await fireEvent.click(button());
  expect(submitted).toEqual([]);

  await fireEvent.click(seen());
  expect(button().disabled).toBe(false);
});

test('the second half of a double click on the screen before is no consent', async () => {
  const { submitted } = open({ reads: false });
  await fireEvent.click(seen());
  await fireEvent.click(button());
  expect(button().disabled).toBe(true);
  expect(submitted).toEqual([]);
});

test('the consent names the very confirmation that was looked at, and is given once', async () => {
  let answer: (result: Result<Draft>) => void = () => {};
  const review = aReview();
  const { submitted, told } = open({ review, submit: () => new Promise((resolve) => (answer = resolve)) });
  await fireEvent.click(seen());
  await fireEvent.click(button());
  await fireEvent.click(screen.getByRole('button', { name: 'Submitting, once…' }));
  expect(submitted).toEqual([['d1', review.seal.sha256]]);
  expect(screen.getByText(/nothing is sent twice/)).toBeTruthy();

  answer(ok({ ...review.draft, stage: 'submitted' }));
  await expect.poll(() => told.length).toBe(1);
});

test('no key but those of the button itself submits', async () => {
  const { submitted } = open();
  await fireEvent.click(seen());
  for (const key of ['Enter', ' ', 's']) {
    await fireEvent.keyDown(window, { key, ctrlKey: true });
    await fireEvent.keyDown(document.activeElement ?? document.body, { key });
  }
  expect(submitted).toEqual([]);
});

test('a submit that did not go out says so, and the screen can be used again', async () => {
  open({ submit: async () => failed({ kind: 'offline' }) });
  await fireEvent.click(seen());
  await fireEvent.click(button());
  expect((await screen.findByRole('alert')).textContent).toMatch(/Not submitted.*could not be reached/s);
  expect(button().disabled).toBe(false);
});

test('offline, the reason stands beside the button', () => {
  open({ state: aDeskState({ workOffline: true }) });
  expect(button().disabled).toBe(true);
  expect(screen.getByText(/You are working offline.*submitted later/)).toBeTruthy();
});

test('in the comparison, keys lead to the next surprise, tick it, edit at it and show every row', async () => {
  const { edited } = open();
  const rows = () => screen.getAllByRole('row').filter((row) => row.dataset['key'] !== undefined);
  expect(rows()).toHaveLength(1);

  await fireEvent.keyDown(rows()[0]!, { key: 'x' });
  expect(rows().length).toBeGreaterThan(20);
  rows()[0]!.focus();
  await fireEvent.keyDown(rows()[0]!, { key: 'j' });
  expect(document.activeElement).toBe(rows()[1]);
  await fireEvent.keyDown(document.activeElement!, { key: 'n' });
  expect(document.activeElement?.textContent).toContain('Whom to call');

  await fireEvent.keyDown(document.activeElement!, { key: ' ' });
  expect(button().disabled).toBe(false);
  await fireEvent.keyDown(document.activeElement!, { key: 'e' });
  expect(edited).toEqual(['properties[MISCELLANEOUS][CONTACT_NUMBER].text']);
});

test('both texts can be looked at as they were sent and received', async () => {
  open();
  await fireEvent.click(screen.getByRole('button', { name: 'Both texts' }));
  expect(screen.getByLabelText('You asked, as JSON').textContent).toContain('2035559360');
  expect(screen.getByLabelText('The server confirmed, as JSON').textContent).toContain('2035559999');
});

test('once submitted, the order is compared too and can be opened', async () => {
  const placed = aReview(
    undefined,
    theOrder((order) => Object.assign(order, { serviceNumber: '5550000000' })),
  );
  const { opened } = open({
    review: { ...placed, draft: { ...placed.draft, stage: 'submitted', orderId: '8711260' } },
  });
  expect(screen.queryByRole('button', { name: /^Submit/ })).toBeNull();
  expect(screen.getByRole('alert').textContent).toMatch(
    /The order is not what was confirmed.*1 value changed/s,
  );
  await fireEvent.click(screen.getByRole('button', { name: 'Open the order' }));
  expect(opened).toEqual(['8711260']);
});

test('an unknown outcome is frozen: it says since when, and can only be looked up', async () => {
  const review = aReview();
  const { heard } = open({
    review: { ...review, draft: { ...review.draft, stage: 'unknown', note: 'The connection was broken.' } },
    journal: [
      { at: 1_000, what: 'sent' },
      { at: 60_000, what: 'notFound' },
    ],
  });
  const notice = screen.getByRole('alert').textContent;
  expect(notice).toMatch(/Outcome unknown/);
  expect(notice).toMatch(/The connection was broken\./);
  expect(notice).toMatch(/This app will never send it again\./);
  expect(notice).toMatch(/not found\. That proves nothing yet/);
  expect(screen.queryByRole('button', { name: /^Submit|^Edit/ })).toBeNull();
  await fireEvent.click(screen.getByRole('button', { name: 'Look it up by its number' }));
  expect(heard.looked).toBe(1);
});

test('hostile texts are shown letter by letter', () => {
  open({
    review: aReview((confirmation) => {
      const text = JSON.stringify(confirmation['properties']).replace('2035559999', '20355\u202e59\u200b999');
      confirmation['properties'] = JSON.parse(text) as string;
    }),
  });
  expect(screen.getByText('right-to-left override')).toBeTruthy();
  expect(screen.getByText('zero-width blank')).toBeTruthy();
});

const deactivation = (): Review => {
  const review = aReview();
  return { ...review, draft: { ...review.draft, type: 'DEACTIVATE' } };
};

test('what nothing takes back is ticked by number before the button opens, and goes with the consent', async () => {
  const { submitted, heard } = open({ review: deactivation() });
  await fireEvent.click(seen());
  expect(button().disabled).toBe(true);
  expect(screen.getByText('Still to be ticked: that it cannot be undone.')).toBeTruthy();
  await fireEvent.click(button());
  expect(submitted).toEqual([]);

  const statement = 'I know that 5123440000 is ended for good and that this cannot be undone.';
  await fireEvent.click(screen.getByRole('checkbox', { name: statement }));
  await fireEvent.click(button());
  expect(heard.said).toEqual([[statement]]);
});

test('a check about the wrong thing altogether is ticked like a surprise, and is said once', async () => {
  const says = 'It was ended already.';
  open({
    cautions: [{ rule: 'lineStatus', path: 'line', says, weight: 'serious' }],
    review: aReview((confirmation) => {
      Object.assign(confirmation['service'] as object, { status: 'INACTIVE' });
    }),
  });
  const [row, check] = screen.getAllByRole('checkbox', { name: /^Seen/ });
  await fireEvent.click(row!);
  expect(button().disabled).toBe(true);
  expect(screen.getByText('A check is still to be ticked as seen.')).toBeTruthy();
  await fireEvent.click(check!);
  expect(button().disabled).toBe(false);
  expect(screen.queryByText(new RegExp(says))).toBeNull();
});

test('what was worth a look in the form stands beside the consent, blocks nothing and leads back', async () => {
  const caution = {
    rule: 'portLine',
    path: 'line',
    says: 'The line is suspended.',
    weight: 'serious',
  } as const;
  const { edited, heard } = open({ cautions: [{ ...caution, opens: { orderId: '77' } }] });
  await fireEvent.click(seen());
  expect(button().disabled).toBe(false);
  await fireEvent.click(screen.getByRole('button', { name: 'Open order 77' }));
  expect(heard.opened).toEqual(['77']);
  await fireEvent.click(screen.getByRole('button', { name: /Serious: The line is suspended/ }));
  expect(edited).toEqual(['line']);
});

test.each(['review', 'submitted'] as const)(
  'in stage %s the screen says who agreed to what, and when',
  async (stage) => {
    const tick = (over: Partial<Agreement>): Agreement => ({
      acknowledgementId: 'LIABILITY_TRANSFER',
      agreed: true,
      at: Date.UTC(2026, 10, 22, 10, 41),
      by: 'Peter Edwards',
      text: 'The company takes over the liability.\n\nBefore you agree\nFees remain.',
      sha256: '3f9a'.padEnd(64, '0'),
      ...over,
    });
    const review = aReview();
    const { orderRequest } = review.request as { orderRequest: JsonObject };
    const acknowledgements = [{ id: 'LIABILITY_TRANSFER', boolean: true }];
    open({
      review: {
        ...review,
        request: { orderRequest: { ...orderRequest, acknowledgements } },
        draft: { ...review.draft, stage },
        ...(stage === 'submitted' && { order: theOrder() }),
      },
      agreements: [
        tick({}),
        tick({ acknowledgementId: 'FEES', text: 'Fees may apply.' }),
        tick({ acknowledgementId: 'FEES', text: 'Fees may apply.', agreed: false }),
        // It fell when its text changed, and is in no request.
        tick({ acknowledgementId: 'SHARED_PLAN', text: 'The plan is shared no more.' }),
      ],
    });

    const agreed = await screen.findByRole('region', { name: 'Agreed' });

    expect(agreed.textContent).toMatch(
      /The company takes over the liability\..*Agreed by Peter Edwards, .*22 Nov 2026/s,
    );
    expect(agreed.textContent).toContain('Text 3f9a0000…');
    expect(agreed.textContent).toContain('Fees remain.');
    expect(agreed.textContent).not.toContain('Fees may apply');
    expect(agreed.textContent).not.toContain('shared');
  },
);
