/**
 * @file `npm run -s diff -- REQUEST.json CONFIRMATION.json [ORDER.json]`
 *
 * Prints the comparison that the review screen shows, as JSON on stdout.
 * Anything unreadable ends in one sentence on stderr and exit code 2.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Root } from '../electron/domain/compare/document.ts';
import { isDocument } from '../electron/domain/compare/document.ts';
import { diffReport } from '../electron/domain/compare/report.ts';
import type { Json } from '../electron/domain/json.ts';
import { parseJson } from '../electron/domain/parse-json.ts';

type Outcome<T> = { value: T } | { problem: string };

const usage = 'Name two or three files: npm run -s diff -- REQUEST.json CONFIRMATION.json [ORDER.json]';
const roots: readonly Root[] = ['orderRequest', 'orderConfirmation', 'order'];

const outcome = compared(process.argv.slice(2));
if ('problem' in outcome) {
  process.stderr.write(`${outcome.problem}\n`);
  process.exitCode = 2;
} else {
  process.stdout.write(`${outcome.value}\n`);
}

function compared(files: readonly string[]): Outcome<string> {
  if (files.length < 2 || files.length > roots.length) return { problem: usage };
  const documents: Json[] = [];
  for (const [place, root] of roots.entries()) {
    const file = files[place];
    if (file === undefined) break;
    const read = documentIn(file, root);
    if ('problem' in read) return read;
    documents.push(read.value);
  }
  const [request = null, confirmation = null, order] = documents;
  return { value: JSON.stringify(diffReport(request, confirmation, order), null, 2) };
}

function documentIn(file: string, root: Root): Outcome<Json> {
  const text = textOf(file);
  if ('problem' in text) return text;
  const json = text.value.replace(/^\uFEFF/, '');
  const value = parseJson(json);
  if (value === undefined) return { problem: `${file} is ${whyUnread(json)}.` };
  if (isDocument(value, root)) return { value };
  const expected = `expected {"${root}": {…}} or its content, which has a transactionType`;
  return { problem: `${file} holds no ${root}: ${expected}.` };
}

/** npm changes into the project; the files were named where npm was called. */
function textOf(file: string): Outcome<string> {
  try {
    return { value: readFileSync(resolve(process.env['INIT_CWD'] ?? '.', file), 'utf8') };
  } catch (error) {
    return { problem: `${file} cannot be read: ${reasonOf(error)}.` };
  }
}

/** {@link parseJson} only says that it cannot read a text. */
function whyUnread(json: string): string {
  try {
    JSON.parse(json);
    return 'nested deeper or listed longer than any order';
  } catch (error) {
    return `not JSON: ${reasonOf(error)}`;
  }
}

/** On one line: a parser quotes the lines it stumbled over. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
}
