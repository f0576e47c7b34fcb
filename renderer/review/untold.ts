import type { Caution } from '@domain/care/caution.ts';
import type { Check } from '@domain/compare/check.ts';

/** The checks that say the same as a rule of care, with what the server knows. */
const saidBy: Readonly<Record<string, Check['id']>> = {
  inventoryDevice: 'DEVICE_CONTRADICTION',
  lineStatus: 'SERVICE_STATUS',
};

/** The cautions that no check says already. */
export const untold = (cautions: readonly Caution[], checks: readonly Check[]): Caution[] =>
  cautions.filter(({ rule }) => !checks.some(({ id }) => id === saidBy[rule]));
