import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareRequest } from '../../../electron/domain/compare/compare-request.ts';
import { diffReport } from '../../../electron/domain/compare/report.ts';
import { totalsOf } from '../../../electron/domain/compare/totals.ts';
import { decimalText, minorUnits } from '../../../electron/domain/money.ts';
import { fixtures, published } from './fixtures.ts';

interface Finding {
  category: string;
  path: string;
}

/** The part of the hand-made findings that is compared; the rest of the file explains it to people. */
interface Expected {
  requestToConfirmation: {
    counts: object;
    findings: (Finding & { requested: unknown; confirmed: unknown })[];
    resolved: { path: string; id: string; readable: string }[];
  };
  confirmationToOrder: { counts: object; findings: Finding[]; notCarried: unknown };
  costSummary: {
    lines: { recurrence: string; stated: string; items: { what: string; amount: string }[]; sum: string }[];
  };
  checks: { code: string; path: string }[];
}

const { types } = JSON.parse(readFileSync(new URL('expected_diffs.json', fixtures), 'utf8')) as {
  types: Record<string, Expected>;
};

describe.each(Object.entries(types))('the published %s', (type, expected) => {
  const request = published(type, 'request');
  const confirmation = published(type, 'confirmation');
  const report = diffReport(request, confirmation, published(type, 'order'));

  test('is confirmed with the findings worked out by hand', () => {
    const { counts, findings } = expected.requestToConfirmation;
    expect(report.requestToConfirmation).toEqual({
      counts,
      findings: findings.map(({ category, path, requested, confirmed }) => ({
        category,
        path,
        requested,
        confirmed,
      })),
    });
  });

  test('is readable where an id came back as an object', () => {
    const resolved = compareRequest(request, confirmation)
      .rows.filter(({ category }) => category === 'resolved')
      .map(({ path, requested, confirmed, readable, rule }) => ({
        path,
        requested,
        confirmed,
        readable,
        rule,
      }));
    expect(resolved.sort(byPath)).toEqual(
      expected.requestToConfirmation.resolved
        .map(({ path, id, readable }) => ({
          path,
          requested: id,
          confirmed: id,
          readable,
          rule: 'ID_RESOLVED',
        }))
        .sort(byPath),
    );
  });

  test('is ordered as confirmed, save for what no order has room for', () => {
    const { counts, findings, notCarried } = expected.confirmationToOrder;
    expect(report.confirmationToOrder).toEqual({ counts, findings, notCarried });
  });

  test('has the totals of its items', () => {
    const lines = totalsOf(confirmation).map(({ recurrence, stated, items, sum }) => ({
      recurrence,
      stated: stated === undefined ? '' : decimalText(stated, 'USD'),
      items,
      sum: decimalText(sum, 'USD'),
    }));
    expect(lines).toEqual(
      expected.costSummary.lines.map(({ recurrence, stated, items, sum }) => ({
        recurrence,
        stated,
        items: items.map(({ what, amount }) => ({ what, amount: minorUnits(amount, 'USD') })),
        sum,
      })),
    );
  });

  test('is warned about at the places found by hand', () => {
    expect(report.checks.map(({ id, path }) => ({ code: id, path }))).toEqual(
      expected.checks.map(({ code, path }) => ({ code, path })),
    );
  });
});

const byPath = (one: { path: string }, other: { path: string }): number => (one.path < other.path ? -1 : 1);
