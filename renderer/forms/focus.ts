/** @file Ways through a form that is in the page: to a field, a section, the next problem. */
import { controlId, sectionId } from './filling.ts';

/** Brings the field, or the section of that name, into sight and gives it the focus. False when it is not there. */
export function focusField(path: string): boolean {
  const place = document.getElementById(controlId(path)) ?? document.getElementById(sectionId(path));
  if (!place) return false;
  const control = place.matches('[role="group"], [role="radiogroup"]') ? place.querySelector('input') : null;
  (control ?? place).focus({ preventScroll: true });
  place.scrollIntoView({ block: 'center' });
  return true;
}

/** The problem after or before the one where the focus is now; the first or last when it is at none. */
export function nextProblem<P extends { path: string }>(problems: readonly P[], step: 1 | -1): P | undefined {
  const here = document.activeElement?.closest<HTMLElement>('[data-path]')?.dataset['path'] ?? '';
  const at = problems.findIndex(({ path }) => path === here || path === `${here}.otherText`);
  const from = at < 0 && step < 0 ? 0 : at;
  return problems[(from + step + problems.length) % problems.length];
}
