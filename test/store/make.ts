import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Draft } from '../../electron/domain/draft.ts';
import type { Seal } from '../../electron/domain/review.ts';
import type { Stage } from '../../electron/domain/stage.ts';
import { open } from '../../electron/store/open.ts';
import { stores, type Stores } from '../../electron/store/stores.ts';

/** In a folder that is not there yet, and goes when the test ends. */
export function aFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-store-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return join(folder, 'mobproc-desk', 'desk.sqlite');
}

/** The real engine, in memory: no stand-in can tell us our SQL is right. */
export const anEmptyStore = (): Stores => stores(open(':memory:'));

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

export const anOrder = '{"order":{"orderId":"900"}}';

/** Takes a draft by the ordinary way to a stage. */
export function bring({ drafts }: Pick<Stores, 'drafts'>, over: Partial<Draft>, stage: Stage): Draft {
  const { id, revision } = aDraft(over);
  drafts.create(aDraft({ ...over, stage: 'editing' }));
  const seal = aSeal({ revision });
  const known = { at: 4_000, status: 200 };
  const steps: Record<string, () => unknown> = {
    ready: () => drafts.move(id, ['editing'], 'ready'),
    confirming: () => drafts.move(id, ['editing'], 'confirming'),
    refused: () => drafts.move(id, ['confirming'], 'refused'),
    review: () => drafts.seal(id, revision, seal, aConfirmation),
    armed: () => drafts.arm(id, seal.sha256, { at: 3_000, by: 'ada' }),
    sending: () => drafts.beginSending(id, 1),
    submitted: () =>
      drafts.settle(id, 1, { ...known, result: 'accepted', orderId: '900', response: anOrder }),
    unknown: () => drafts.settle(id, 1, { at: 4_000, result: 'unknown', note: 'No answer came.' }),
    unresolved: () => drafts.move(id, ['unknown'], 'unresolved'),
    duplicate: () => drafts.move(id, ['unknown'], 'duplicate'),
    conflict: () => drafts.move(id, ['unknown'], 'conflict'),
  };
  for (const step of ways[stage].split(' ')) steps[step]?.();
  const draft = drafts.find(id);
  if (draft?.stage !== stage) throw new Error(`the draft is ${draft?.stage ?? 'gone'}, not ${stage}`);
  return draft;
}

const toSending = 'confirming review armed sending';

/** The stages passed on the way. */
const ways: Record<Stage, string> = {
  editing: '',
  ready: 'ready',
  confirming: 'confirming',
  refused: 'confirming refused',
  review: 'confirming review',
  armed: 'confirming review armed',
  sending: toSending,
  submitted: `${toSending} submitted`,
  unknown: `${toSending} unknown`,
  unresolved: `${toSending} unknown unresolved`,
  duplicate: `${toSending} unknown duplicate`,
  conflict: `${toSending} unknown conflict`,
};
