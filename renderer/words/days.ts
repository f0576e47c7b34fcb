const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A day as the server writes it ("2026-03-03", or an instant that means a day) as "3 Mar 2026". The day is taken from
 * the text and never moved by a time zone; what is no day stays as it came.
 */
export function dayInWords(served: string | undefined): string | undefined {
  if (served === undefined) return undefined;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/.exec(served) ?? [];
  const name = MONTHS[Number(month) - 1];
  return year && day && name ? `${Number(day)} ${name} ${year}` : served;
}
