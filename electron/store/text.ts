/**
 * @file Texts letter for letter.
 *
 * SQLite keeps UTF-8, which has no place for half a surrogate pair; it would be replaced silently. Texts that
 * people or servers wrote are therefore kept as JSON, whose escapes carry every JavaScript string there and back.
 * Texts that must stay as they are, because their bytes are sent or compared, are refused instead.
 */

/** The text as JSON, also good as a key: equal texts give equal JSON. */
export const asJson = (text: string): string => JSON.stringify(text);

export const asJsonOrNull = (text: string | undefined): string | null =>
  text === undefined ? null : asJson(text);

/** Reads what {@link asJson} wrote; nothing else is ever in such a column. */
export const fromJson = (json: string): string => JSON.parse(json) as string;

/** The text itself. Throws when it cannot be kept without change. */
export function wellFormed(text: string): string {
  if (!text.isWellFormed())
    throw new Error('The text contains half a character (a lone surrogate) and cannot be kept unchanged.');
  return text;
}
