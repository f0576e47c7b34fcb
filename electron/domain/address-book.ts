/** @file Ship-to addresses a desk uses again. */
import { textOf, type Values } from './draft.ts';
import { addressPath } from './form/paths.ts';
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

const LINES = addressPath('').slice(0, -1);

/** The address that is filled in; undefined while no country is picked or no line is filled in. */
export function addressIn(values: Values, nickname: string): NewAddress | undefined {
  const regionId = textOf(values, 'shipTo.regionId');
  const lines = Object.fromEntries(
    Object.keys(values)
      .filter((path) => path.startsWith(LINES) && textOf(values, path).trim() !== '')
      .map((path) => [path.slice(LINES.length, -1), textOf(values, path)]),
  );
  if (regionId === '' || Object.keys(lines).length === 0) return undefined;
  return { nickname, name: textOf(values, 'shipTo.name'), regionId, lines };
}

/** The values an address gives a form, by path. */
export const valuesOf = ({ name, regionId, lines }: NewAddress): Record<string, string> => ({
  'shipTo.regionId': regionId,
  ...(name !== '' && { 'shipTo.name': name }),
  ...Object.fromEntries(Object.entries(lines).map(([id, value]) => [addressPath(id), value])),
});

const LONGEST_NICKNAME = 120;

export function nicknameProblem(nickname: string): Problem | undefined {
  const path = 'nickname';
  if (nickname.trim() === '') return { path, says: 'An address needs a nickname to be found by.' };
  return nickname.length > LONGEST_NICKNAME
    ? { path, says: `A nickname has at most ${LONGEST_NICKNAME} characters.` }
    : undefined;
}
