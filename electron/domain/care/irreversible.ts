import type { Draft } from '../draft.ts';

/**
 * What a person has to tick beside the consent, since nothing takes it back (CONTRACT.md c.7, c.10); undefined for an
 * order that a later one can undo.
 */
export function statementFor({ type, facts }: Pick<Draft, 'type' | 'facts'>): string | undefined {
  const number = facts.line?.number ?? 'this line';
  if (type === 'DEACTIVATE') return `I know that ${number} is ended for good and that this cannot be undone.`;
  if (type === 'XFER_SERVICE_OUT')
    return `I know that ${number} leaves the company and that this cannot be undone.`;
  return undefined;
}
