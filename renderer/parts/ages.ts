const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, as one says it: "just now", "3 min ago", "2 h ago", "4 days ago", then the day itself. */
export function ageInWords(at: number, now: number): string {
  const passed = now - at;
  if (passed < MINUTE) return 'just now';
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} min ago`;
  if (passed < DAY) return `${Math.floor(passed / HOUR)} h ago`;
  if (passed < 14 * DAY) return passed < 2 * DAY ? 'a day ago' : `${Math.floor(passed / DAY)} days ago`;
  return day.format(at);
}

/** The whole moment on this computer's clock: "Tue 3 Mar 2026, 09:12:44". */
export const wholeMoment = (at: number): string => moment.format(at);

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const moment = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
