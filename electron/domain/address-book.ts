/** @file Ship-to addresses a desk uses again. */
import { textOf, type Values } from './draft.ts';
import type { Field } from './form/field.ts';
import { addressPath, SHIP_NAME, SHIP_REGION } from './form/paths.ts';
import type { Problem } from './result.ts';

/** An address under a nickname. */
export interface Address {
  id: string;
  nickname: string;
  /** To whom: a person or a desk. */
  name: string;
  regionId: string;
  /** Address lines by their component's id. */
  lines: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  usedAt: number;
}

export type NewAddress = Omit<Address, 'id' | 'usedAt'>;

export type FilledAddress = Omit<NewAddress, 'nickname'>;

const LINES = addressPath('').slice(0, -1);

export const isAddressLine = (path: string): boolean => path.startsWith(LINES);

/**
 * The address that is filled in, line by line as its form (`fields`) has them; undefined while no country is picked or
 * no line is filled in. The name of the person ordered for (`own`) is left out: whoever comes next has another.
 */
export function addressIn(values: Values, fields: readonly Field[], own: string): FilledAddress | undefined {
  const regionId = textOf(values, SHIP_REGION);
  const lines = Object.fromEntries(
    fields
      .map(({ path }) => path)
      .filter((path) => isAddressLine(path) && textOf(values, path).trim() !== '')
      .map((path) => [path.slice(LINES.length, -1), textOf(values, path)]),
  );
  if (regionId === '' || Object.keys(lines).length === 0) return undefined;
  const name = textOf(values, SHIP_NAME);
  return { name: name === own ? '' : name, regionId, lines };
}

/** The values an address gives a form, by path. */
export const valuesOf = ({ name, regionId, lines }: FilledAddress): Record<string, string> => ({
  [SHIP_REGION]: regionId,
  ...(name !== '' && { [SHIP_NAME]: name }),
  ...Object.fromEntries(Object.entries(lines).map(([id, value]) => [addressPath(id), value])),
});

/** What of an address the form of its country does not take, since its lines have changed: by path, in words. */
export function misfitsIn({ lines }: FilledAddress, fields: readonly Field[]): Problem[] {
  const byPath = new Map(fields.map((field) => [field.path, field]));
  return Object.entries(lines).flatMap(([id, value]) => {
    const path = addressPath(id);
    const field = byPath.get(path);
    const takes = field && (field.kind !== 'choice' || field.options.some((option) => option.id === value));
    return takes ? [] : [{ path, says: `${field?.label ?? id} “${value}”` }];
  });
}

/** What is typed in the way of an address: filled in, other than the address has it, and not just proposed (`own`). */
export function overwrittenBy(address: FilledAddress, values: Values, own: string): string[] {
  const given = valuesOf(address);
  return Object.keys(values).filter((path) => {
    const typed = textOf(values, path);
    if (typed.trim() === '' || typed === given[path]) return false;
    if (path === SHIP_NAME) return given[path] !== undefined && typed !== own;
    return path === SHIP_REGION || isAddressLine(path);
  });
}

const LONGEST_NICKNAME = 120;

export function nicknameProblem(nickname: string): Problem | undefined {
  const path = 'nickname';
  if (nickname.trim() === '') return { path, says: 'An address needs a nickname to be found by.' };
  return nickname.length > LONGEST_NICKNAME
    ? { path, says: `A nickname has at most ${LONGEST_NICKNAME} characters.` }
    : undefined;
}
