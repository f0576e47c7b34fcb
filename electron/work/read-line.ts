import type { Line } from '../domain/line.ts';
import { ok, type Result } from '../domain/result.ts';
import { lineOf } from './look-up.ts';
import { kinds, type Reference } from './reference-sets.ts';
import type { Here } from './tenancy.ts';

/** A line as its single record has it, and whether that was read just now. */
export interface LineRead {
  line: Line;
  fresh: boolean;
}

/** One line, read now; without a connection as it was kept. The list holds less (CONTRACT.md b.2). */
export async function readLine(
  reference: Reference,
  { ask }: Pick<Here, 'ask'>,
  lineId: string,
): Promise<Result<LineRead>> {
  const read = await ask((api) => api.line(lineId));
  if (read.ok) {
    const line = await keepLine(reference, read.value);
    return ok({ line: await withPerson(reference, line), fresh: true });
  }
  const kept = await lineOf(reference, lineId);
  return kept ? ok({ line: await withPerson(reference, kept), fresh: false }) : read;
}

/** A line says little of its person; the list of people says more. */
async function withPerson(reference: Reference, line: Line): Promise<Line> {
  const person = line.employee && (await reference.find(kinds.employee, line.employee.id));
  return person ? { ...line, employee: { ...person, ...withoutGaps(line.employee ?? person) } } : line;
}

/** Keeps what the server said of one line, in the list too, so that both tell the same. What it left out stays known. */
export async function keepLine(reference: Reference, read: Line): Promise<Line> {
  const listed = await reference.find(kinds.line, read.id);
  const line: Line = { ...listed, ...withoutGaps(read) };
  await reference.put(kinds.lineDetail, line);
  if (listed) await reference.put(kinds.line, line);
  return line;
}

const withoutGaps = <T extends object>(thing: T): T =>
  // Sound: what is left out was undefined, and what has to be there never is.
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as T;
