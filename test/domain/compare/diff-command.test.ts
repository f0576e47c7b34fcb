import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { diffReport } from '../../../electron/domain/compare/report.ts';
import { fixtures, published } from './fixtures.ts';

const command = fileURLToPath(new URL('../../../build/diff.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'diff-'));
afterAll(() => rmSync(folder, { recursive: true }));

function diff(...files: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...files], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  return { stdout, stderr, status };
}

const pair = (file: string): string => fileURLToPath(new URL(`pairs/PORT_NUMBER/${file}.json`, fixtures));

function fileOf(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return name;
}

test('prints the comparison and nothing else, with the order or without', () => {
  const [request, confirmation, order] = ['request', 'confirmation', 'order'].map((file) =>
    published('PORT_NUMBER', file),
  );
  const whole = diff(pair('request'), pair('confirmation'), pair('order'));
  expect({ ...whole, stdout: JSON.parse(whole.stdout) as unknown }).toEqual({
    stdout: JSON.parse(JSON.stringify(diffReport(request!, confirmation!, order))) as unknown,
    stderr: '',
    status: 0,
  });
  const early = diff(pair('request'), pair('confirmation'));
  expect(JSON.parse(early.stdout)).toMatchObject({ confirmationToOrder: null });
});

test('reads documents without their wrapper, with a byte order mark, named from where npm was called', () => {
  const request = fileOf('request.json', '\uFEFF{"transactionType":"SUSPEND","serviceId":"1"}');
  const confirmation = fileOf('confirmation.json', '{"transactionType":"SUSPEND","service":{"id":"2"}}');
  const { stdout, status } = diff(request, confirmation);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    requestToConfirmation: {
      counts: { match: 1, resolved: 0, changed: 1, dropped: 0, added: 0 },
      findings: [{ category: 'changed', path: 'serviceId', requested: '1', confirmed: '2' }],
    },
  });
});

test.each<[string, () => string[], RegExp]>([
  ['a missing name', () => [pair('request')], /^Name two or three files/],
  ['a missing file', () => ['nowhere.json', pair('confirmation')], /^nowhere\.json cannot be read/],
  [
    'a page instead of JSON',
    () => [pair('request'), fileOf('page.json', '<html>\n<body>')],
    /^page\.json is not JSON/,
  ],
  [
    'JSON nested deeper than any order',
    () => [pair('request'), fileOf('deep.json', '['.repeat(65) + ']'.repeat(65))],
    /^deep\.json is nested deeper or listed longer than any order/,
  ],
  ['an order as confirmation', () => [pair('request'), pair('order')], /holds no orderConfirmation/],
  [
    'a refusal as confirmation',
    () => [pair('request'), fileOf('error.json', '{"status":"ERROR","errors":[]}')],
    /holds no orderConfirmation/,
  ],
  [
    'a wrapper around nothing',
    () => [fileOf('null.json', '{"orderRequest":null}'), pair('confirmation')],
    /holds no orderRequest/,
  ],
])('%s ends in one sentence and exit code 2', (_name, files, sentence) => {
  const { stdout, stderr, status } = diff(...files());
  expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  expect(stderr).toMatch(sentence);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('ids sent as long numbers are told apart by their last digit', () => {
  const request = fileOf('long.json', '{"transactionType":"SUSPEND","serviceId":9007199254740993}');
  const other = '{"transactionType":"SUSPEND","service":{"id":9007199254740992}}';
  const { stdout } = diff(request, fileOf('other.json', other));
  expect(JSON.parse(stdout)).toMatchObject({
    requestToConfirmation: {
      findings: [
        {
          category: 'changed',
          path: 'serviceId',
          requested: '9007199254740993',
          confirmed: '9007199254740992',
        },
      ],
    },
  });
});
