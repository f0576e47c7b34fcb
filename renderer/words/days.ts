/** @file Days as people read them; the cautions of the domain say them the same way. */
import { dayOf } from '@domain/day.ts';

export { dayInWords } from '@domain/day.ts';

/** "Thursday"; undefined for what is no day of the calendar. Reckoned from the digits, in no time zone. */
export function weekdayOf(day: string): string | undefined {
  const instant = dayOf(day) === day ? new Date(`${day}T00:00:00Z`) : undefined;
  return instant?.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
}
