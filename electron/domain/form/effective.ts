import { textOf, type Values } from '../draft.ts';
import type { Field } from './field.ts';

/** What counts for a field: what the person left there, even if empty, else what the server proposes. */
export const effectiveText = (field: Pick<Field, 'path' | 'preset'>, values: Values): string =>
  field.path in values ? textOf(values, field.path) : (field.preset ?? '');
