import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Draft } from '../../electron/domain/draft.ts';
import type { Seal } from '../../electron/domain/review.ts';
import type { Stage } from '../../electron/domain/stage.ts';
import { open } from '../../electron/store/open.ts';
import { stores, type Stores } from '../../electron/store/stores.ts';

/** The real engine, in memory: no stand-in can tell us our SQL is right. */
export const anEmptyStore = (): Stores => stores(open(':memory:'));

export const aFile = (): string =>
  join(mkdtempSync(join(tmpdir(), 'desk-store-')), 'mobproc-desk', 'desk.db');

/** A believable draft; say only what the test is about. */
export const aDraft = (over: Partial<Draft> = {}): Draft => ({
  id: 'd1',
  connectionId: 'practice',
  type: 'UPGRADE',
  actor: { id: '4711', firstName: 'Ada', lastName: 'Example' },
  externalOrderNumber: 'MD-1',
  stage: 'editing',
  revision: 0,
  values: { serviceId: '88', expedite: false },
  facts: {},
  createdAt: 1_000,
  savedAt: 1_000,
  ...over,
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export const aSeal = (over: Partial<Seal> = {}): Seal => {
  const body = over.body ?? '{"orderRequest":{"transactionType":"UPGRADE"}}';
  return { body, sha256: sha256(body), revision: 0, confirmedAt: 2_000, ...over };
};

export const aConfirmation = '{"orderConfirmation":{"status":"SUCCESS"}}';

/** Takes a draft by the ordinary way to a stage. */
export function bring({ drafts }: Stores, over: Partial<Draft>, stage: Stage): Draft {
  const { id, revision } = aDraft(over);
  drafts.create(aDraft({ ...over, stage: 'editing' }));
  const seal = aSeal({ revision });
  const outcome = { at: 4_000, status: 200 };
  const arm = () => drafts.arm(id, seal.sha256, { at: 3_000, by: 'ada' })?.draft;
  const review = () => drafts.seal(id, revision, seal, aConfirmation);
  const ways: Record<Stage, (() => unknown)[]> = {
    editing: [],
    ready: [() => drafts.move(id, ['editing'], 'ready')],
    confirming: [() => drafts.move(id, ['editing'], 'confirming')],
    refused: [
      () => drafts.move(id, ['editing'], 'confirming'),
      () => drafts.move(id, ['confirming'], 'refused'),
    ],
    review: [() => drafts.move(id, ['editing'], 'confirming'), review],
    armed: [() => drafts.move(id, ['editing'], 'confirming'), review, arm],
    sending: [() => bringSending()],
    submitted: [
      () => bringSending(),
      () => drafts.settle(id, 1, { ...outcome, result: 'accepted', orderId: '900', response: '{"order":1}' }),
    ],
    unknown: [() => bringSending(), () => drafts.settle(id, 1, { ...outcome, result: 'unknown' })],
    unresolved: [() => bringUnknown(), () => drafts.move(id, ['unknown'], 'unresolved')],
    duplicate: [() => bringUnknown(), () => drafts.move(id, ['unknown'], 'duplicate')],
    conflict: [() => bringUnknown(), () => drafts.move(id, ['unknown'], 'conflict')],
  };
  const go = (steps: (() => unknown)[]) => steps.forEach((step) => step());
  const bringSending = () => {
    go(ways.armed);
    drafts.beginSending(id, 1);
  };
  const bringUnknown = () => go(ways.unknown);
  go(ways[stage]);
  const draft = drafts.find(id);
  if (draft?.stage !== stage) throw new Error(`the draft is ${draft?.stage ?? 'gone'}, not ${stage}`);
  return draft;
}
