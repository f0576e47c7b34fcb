import type { Draft } from '../draft.ts';
import { effectiveText } from '../form/effective.ts';
import { fieldsOf } from '../form/field.ts';
import { formFor } from '../form/form.ts';
import { recipeFor } from '../recipes/index.ts';

/**
 * The answer to USER, which Premium Mobile wants to be a company employee id (CONTRACT.md c.6), with its field.
 * Undefined for other order types, other systems and while it is empty.
 */
export function userAnswer({
  type,
  values,
  facts,
}: Pick<Draft, 'type' | 'values' | 'facts'>): { path: string; id: string } | undefined {
  if (type !== 'UNSUSPEND' || facts.backend === 'RIVERMINE') return undefined;
  const field = fieldsOf(formFor(recipeFor(type), values, facts)).find(({ path }) => path.endsWith('[USER]'));
  const id = field ? effectiveText(field, values).trim() : '';
  return field && id !== '' ? { path: field.path, id } : undefined;
}
