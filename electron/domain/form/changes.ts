import { textOf, type Values } from '../draft.ts';
import { CHANGES, changePath } from './paths.ts';

/** A feature of the line and what is to happen to it. */
export interface Change {
  id: string;
  /** ADD or REMOVE (CONTRACT.md c.8). */
  action: string;
}

/** The changes in the order in which they were picked. */
export const changesIn = (values: Values): Change[] =>
  Object.keys(values).flatMap((path) => {
    const id = path.startsWith(`${CHANGES}[`) ? path.slice(CHANGES.length + 1, -1) : '';
    const action = textOf(values, path);
    return id !== '' && changePath(id) === path && action !== '' ? [{ id, action }] : [];
  });
