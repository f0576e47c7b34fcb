import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { playwrightCount, testsCount, vitestCount } from '../../build/bootstrap/reports.mjs';
import { plantedTree } from './planted-tree.ts';

test('a test file that could not be loaded counts as failed, though no test of it ran', () => {
  const file = aReport({
    numPassedTests: 7,
    numFailedTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ],
  });
  expect(vitestCount(file)).toEqual({ passed: 7, failed: 2 });
});

test('a journey that passes only now and then has not passed', () => {
  const file = aReport({ stats: { expected: 5, unexpected: 1, flaky: 2 } });
  expect(playwrightCount(file)).toEqual({ passed: 5, failed: 3 });
});

test('without a report there is nothing to count', () => {
  expect(vitestCount('out/nowhere.json')).toBeNull();
  expect(playwrightCount(aReport('half a rep'))).toBeNull();
});

test.each([
  ['all passed', 0, { passed: 3, failed: 0 }, { passed: 3, failed: 0 }],
  ['two failed', 1, { passed: 3, failed: 2 }, { passed: 3, failed: 2 }],
  ['it crashed before its report', 1, null, { passed: 0, failed: 1 }],
  ['it crashed after its last test', 1, { passed: 3, failed: 0 }, { passed: 3, failed: 1 }],
  ['it ended well, but ran no test', 0, { passed: 0, failed: 0 }, { passed: 0, failed: 1 }],
  ['it ended well without a report', 0, null, { passed: 0, failed: 1 }],
])('a stage adds to the sum what it did: %s', (_, code, counted, sum) => {
  expect(testsCount(code, counted)).toEqual(sum);
});

function aReport(content: unknown): string {
  const file = join(plantedTree({}), 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}
