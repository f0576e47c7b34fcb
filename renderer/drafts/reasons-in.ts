import type { Draft } from '@domain/draft.ts';

/** The server's reasons as a refused draft keeps them, one a line. */
export const reasonsIn = ({ note = '' }: Pick<Draft, 'note'>): string[] =>
  note.split('\n').filter((line) => line !== '');
