/** @file Text typed where something is to be picked from a list, and which stands for nothing in it. It is kept. */
import { textOf, type Values } from '../draft.ts';
import type { Field } from './field.ts';

/** Form-only: never part of the body. */
export const strayPath = (path: string): string => `${path}.typed`;
export const isStray = (path: string): boolean => path.endsWith(strayPath(''));

/** What a list to pick from holds. */
const held: { [K in Field['kind']]?: string } = {
  line: 'line',
  vendor: 'carrier',
  region: 'country',
  manufacturer: 'manufacturer',
  model: 'model',
};

/** Why such a text keeps the order from going out; undefined where there is none. */
export function strayProblem({ kind, path, label }: Field, values: Values): string | undefined {
  const [what, typed] = [held[kind], textOf(values, strayPath(path))];
  if (what === undefined || typed === '') return undefined;
  return `${label}: no ${what} is called “${typed}”. Pick one from the list.`;
}
