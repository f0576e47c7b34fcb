import { dayInWords, dayOf, daysBetween } from '@domain/day.ts';

/** "eligible in 41 days, 3 Mar 2026" or "eligible since 3 Mar 2024"; a text that is no day stays as it came. */
export function upgradeWords(served: string | undefined, now: number): string | undefined {
  const days = daysUntil(served, now);
  if (served === undefined || days === undefined) return served;
  const day = dayInWords(served);
  if (days > 1) return `eligible in ${days} days, ${day}`;
  if (days === 1) return `eligible tomorrow, ${day}`;
  return days === 0 ? `eligible from today, ${day}` : `eligible since ${day}`;
}

/** The end of a contract, and how far off it is while that matters: within a year. */
export function contractWords(served: string | undefined, now: number): string | undefined {
  const days = daysUntil(served, now);
  if (served === undefined || days === undefined) return served;
  const day = dayInWords(served);
  if (days < 0) return `${day}, passed`;
  if (days === 0) return `${day}, today`;
  return days <= 365 ? `${day}, in ${days} ${days === 1 ? 'day' : 'days'}` : day;
}

/** From today on this computer's calendar; negative for days gone by. */
function daysUntil(served: string | undefined, now: number): number | undefined {
  const day = dayOf(served);
  return day === undefined ? undefined : daysBetween(today(now), day);
}

const today = (now: number): string => {
  const at = new Date(now);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};
