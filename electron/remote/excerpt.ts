/** Enough to recognise what came, short enough to show. */
export const EXCERPT_LENGTH = 300;

/** The beginning of a text as a person would read it: a page without its tags, in one line. */
export function excerptOf(text: string): string {
  const words = isPage(text) ? withoutTags(text.slice(0, 8_000)) : text.slice(0, 2_000);
  return words.replaceAll(/\s+/g, ' ').trim().slice(0, EXCERPT_LENGTH).toWellFormed();
}

/** HTML or XML where JSON was expected. */
export const isPage = (text: string): boolean => /^[\s\uFEFF]*</.test(text);

/** For reading only: what is left is shown as text, never as markup. */
const withoutTags = (page: string): string =>
  page.replaceAll(/<(script|style)\b.*?<\/\1>/gis, ' ').replaceAll(/<[^<>]*>/g, ' ');
