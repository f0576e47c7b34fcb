/** @file Ways through a form that is in the page: to a field, a section, the next problem. */
import { controlId, sectionId } from './filling.ts';

/** Brings the field, or the section of that name, into sight and gives it the focus. False when it is not there. */
export function focusField(path: string): boolean {
  const place = placeOf(path);
  if (!place) return false;
  const control = place.matches('[role="group"], [role="radiogroup"]') ? place.querySelector('input') : null;
  (control ?? place).focus({ preventScroll: true });
  // A section is shown from its beginning, a field with what stands around it.
  place.scrollIntoView({ block: place.matches('h2') ? 'start' : 'center' });
  return true;
}

/** The problem below or above the place where the focus is now; round again from the other end. */
export function nextProblem<P extends { path: string }>(problems: readonly P[], step: 1 | -1): P | undefined {
  const here = document.activeElement ?? document.body;
  const lies = (side: number) => (problem: P) => {
    const place = placeOf(problem.path);
    return place !== null && !place.contains(here) && (here.compareDocumentPosition(place) & side) !== 0;
  };
  return step > 0
    ? (problems.find(lies(Node.DOCUMENT_POSITION_FOLLOWING)) ?? problems[0])
    : (problems.findLast(lies(Node.DOCUMENT_POSITION_PRECEDING)) ?? problems.at(-1));
}

const placeOf = (path: string): HTMLElement | null =>
  document.getElementById(controlId(path)) ?? document.getElementById(sectionId(path));
