import { now } from '../parts/clock.ts';

/** The day on this computer's calendar, YYYY-MM-DD. Read in a component it follows midnight. */
export const today = (): string => dayOn(now());

/** The day a moment falls on here; in milliseconds since 1970. */
export function dayOn(at: number): string {
  const here = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${here.getFullYear()}-${two(here.getMonth() + 1)}-${two(here.getDate())}`;
}
