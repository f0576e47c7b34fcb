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

const roots: readonly Root[] = ['orderRequest', 'orderConfirmation', 'order'];
const usage = 'Name two or three files: npm run -s diff -- REQUEST.json CONFIRMATION.json [ORDER.json]';

/** What keeps a file from being compared, in one sentence. */
class Unreadable extends Error {}

try {
  process.stdout.write(`${printed(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function printed(files: readonly string[]): string {
  const [request, confirmation, order, ...more] = files.map((file, place) => read(file, roots[place]));
  if (request === undefined || confirmation === undefined || more.length > 0) throw new Unreadable(usage);
  const report = diffReport(request, confirmation, order);
  try {
    return JSON.stringify(report, null, 2);
  } catch {
    // The one thing JSON.parse takes and stringify does not.
    throw new Unreadable(`A value in ${files.join(', ')} is nested too deeply to be part of an order.`);
  }
}

function read(file: string, root: Root | undefined): Json {
  if (!root) throw new Unreadable(usage);
  const value = parsed(file, textOf(file));
  if (isDocument(value, root)) return value;
  throw new Unreadable(
    `${file} holds no ${root}: expected {"${root}": {…}}, or its content with a transactionType.`,
  );
}

/** npm changes into the project; the names were given where npm was called. */
function textOf(file: string): string {
  try {
    return readFileSync(resolve(process.env['INIT_CWD'] ?? '.', file), 'utf8');
  } catch (error) {
    throw new Unreadable(`${file} cannot be read: ${reasonOf(error)}.`);
  }
}

function parsed(file: string, text: string): Json {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json; // JSON.parse returns nothing else
  } catch (error) {
    throw new Unreadable(`${file} is not JSON: ${reasonOf(error)}.`);
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
