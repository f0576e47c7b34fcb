import type { Agreement } from '../domain/agreement.ts';
import type { Db } from './open.ts';
import { asJson, fromJson } from './text.ts';

interface Row extends Omit<Agreement, 'agreed'> {
  agreed: 0 | 1;
}

/** What was agreed to on drafts, in the order in which it was ticked. */
export function agreementStore(db: Db) {
  const insert = db.prepare<[Row & { draftId: string }]>(`
    INSERT INTO agreements (draftId, acknowledgementId, agreed, at, by, text, sha256)
    VALUES (@draftId, @acknowledgementId, @agreed, @at, @by, @text, @sha256)
  `);
  const ofDraft = db.prepare<[string], Row>(`
    SELECT acknowledgementId, agreed, at, by, text, sha256 FROM agreements WHERE draftId = ? ORDER BY position
  `);

  return {
    add: (draftId: string, agreements: readonly Agreement[]): void => {
      for (const { acknowledgementId, agreed, by, text, ...rest } of agreements)
        insert.run({
          ...rest,
          draftId,
          acknowledgementId: asJson(acknowledgementId),
          agreed: agreed ? 1 : 0,
          by: asJson(by),
          text: asJson(text),
        });
    },

    of: (draftId: string): Agreement[] =>
      ofDraft.all(draftId).map(({ acknowledgementId, agreed, by, text, ...rest }) => ({
        ...rest,
        acknowledgementId: fromJson(acknowledgementId),
        agreed: agreed === 1,
        by: fromJson(by),
        text: fromJson(text),
      })),
  };
}
