const DAY = 24 * 3_600_000;

/** A moment on this computer's clock: "09:12" today, "Tue 09:12" within a week, "3 Mar 2026, 09:12" before. */
export function clockTime(at: number, now: number): string {
  const time = hours.format(at);
  if (day.format(at) === day.format(now)) return time;
  return Math.abs(now - at) < 6 * DAY ? `${weekday.format(at)} ${time}` : `${day.format(at)}, ${time}`;
}

/** An instant as the server writes it (2026-03-03T18:10:27Z), read on this computer's clock; unreadable ones as they came. */
export function servedTime(served: string, now: number): string {
  const at = Date.parse(served);
  return Number.isNaN(at) ? served : clockTime(at, now);
}

const hours = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
