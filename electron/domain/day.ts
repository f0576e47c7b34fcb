/**
 * @file Days of the calendar, YYYY-MM-DD. A day is no moment: it is reckoned from its digits, so that no time zone ever
 * moves it (CONTRACT.md d.10).
 */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const A_DAY = 24 * 3_600_000;

/** The day a server's text means ("2026-03-03", or an instant that means a day); undefined for one that does not exist. */
export function dayOf(served: string | undefined): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(served ?? '')?.[0];
  return day !== undefined && dayFrom(instantOf(day)) === day ? day : undefined;
}

/** So many days later; before, when negative. Undefined beyond the years that have four digits. */
export const daysAfter = (day: string, days: number): string | undefined =>
  dayFrom(instantOf(day) + days * A_DAY);

/** How many days lie between: 1 from today to tomorrow, negative when `to` comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((instantOf(to) - instantOf(from)) / A_DAY);

/** "3 Mar 2026"; what is no day stays as it came. */
export function dayInWords(served: string): string;
export function dayInWords(served: string | undefined): string | undefined;
export function dayInWords(served: string | undefined): string | undefined {
  if (served === undefined) return undefined;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/.exec(served) ?? [];
  const name = MONTHS[Number(month) - 1];
  return year && day && name ? `${Number(day)} ${name} ${year}` : served;
}

/** Midnight in UTC stands for the day while it is reckoned with; a day and its instant go there and back unchanged. */
const instantOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

function dayFrom(instant: number): string | undefined {
  const text = Number.isNaN(new Date(instant).getTime()) ? '' : new Date(instant).toISOString();
  return /^\d{4}-/.test(text) ? text.slice(0, 10) : undefined;
}
