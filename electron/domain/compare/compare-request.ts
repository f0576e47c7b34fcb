/**
 * @file The confirmation diff: what was asked for against what the server
 * understood (DIFF.md). The review screen and `npm run diff` both read this.
 */
import type { Json, JsonObject } from '../json.ts';
import { valueAt } from '../json.ts';
import type { Made, Pair } from './alignment.ts';
import { aligned, likenessOf } from './alignment.ts';
import { describeDevice, describeItem } from './describe.ts';
import { documentIn } from './document.ts';
import { isEmpty } from './likeness.ts';
import type { RequestCategory, RequestRow } from './rows.ts';
import type { Statement } from './statement.ts';
import { statementsOf } from './statements.ts';

export interface RequestComparison {
  rows: RequestRow[];
  counts: Record<RequestCategory, number>;
}

/** Compares a request with its confirmation, wrapped or bare; odd shapes count as absent, nothing throws. */
export function compareRequest(request: Json, confirmation: Json): RequestComparison {
  const asked = documentIn(request, 'orderRequest');
  const answered = documentIn(confirmation, 'orderConfirmation');
  const rows = [
    ...aligned(statementsOf(asked), statementsOf(answered)).flatMap(toRow),
    ...['newDevice', 'existingDevice'].flatMap((which) => unaskedDevice(which, asked, answered)),
  ];
  const counts = { match: 0, resolved: 0, changed: 0, dropped: 0, added: 0, uncomparable: 0 };
  for (const { category } of rows) counts[category] += 1;
  return { rows, counts };
}

function toRow({ before, after, answer }: Pair): RequestRow[] {
  if (before) {
    const said = { path: before.path, requested: before.value };
    if (!after) return [{ ...said, category: 'dropped', ...wordsOf(answer) }];
    return [{ ...said, confirmed: after.value, ...judged(before, after), ...wordsOf(after) }];
  }
  const added = answer?.whenAdded;
  return added ? [{ path: added.path, confirmed: added.value, category: 'added', ...wordsOf(answer) }] : [];
}

function judged(before: Made, after: Made): Pick<RequestRow, 'category' | 'rule'> {
  switch (likenessOf(before, after)) {
    case 'same':
      if (after.isResolved) return { category: 'resolved', rule: 'ID_RESOLVED' };
      if (before.path === 'shipTo.regionId') return { category: 'match', rule: 'REGION_ECHOED' };
      return { category: 'match' };
    case 'sameInstant':
      return { category: 'match', rule: 'SAME_INSTANT' };
    case 'hidden':
      return { category: 'uncomparable' };
    case 'different':
      return { category: 'changed' };
  }
}

function wordsOf(answer: Statement | undefined): Pick<RequestRow, 'readable' | 'label'> {
  const readable = describeItem(answer?.object);
  return { ...(readable && { readable }), ...(answer?.label && { label: answer.label }) };
}

/** A device nobody spoke of is one addition, not six. */
function unaskedDevice(which: string, asked: JsonObject, answered: JsonObject): RequestRow[] {
  const device = valueAt(answered, which);
  if (isEmpty(device) || !isEmpty(valueAt(asked, which))) return [];
  return [{ path: which, category: 'added', confirmed: describeDevice(device) ?? device }];
}
