/**
 * The words of a text without case, accents and punctuation, one blank between them: "O'Brien, Łódź  (West)" is
 * "obrien łodz west". Both sides of a search go through it, so equal writing is not asked of anyone.
 */
export function searchText(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Half a surrogate pair is no letter; apostrophes join what they stand in.
      .replace(/[\p{M}\p{Cs}'’ʼ]/gu, '')
      // There and back, since only so ẞ and ß become ss; a sigma at the end stays its own letter even then.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .replaceAll('ς', 'σ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}

/**
 * What is searched: {@link searchText}, and once more with digits joined, so that 5550100199 is found
 * in "+1 (555) 010-0199".
 */
export function sought(text: string): string {
  const words = searchText(text);
  const joined = words.replace(/(?<=\p{N}) (?=\p{N})/gu, '');
  return joined === words ? words : `${words}\n${joined}`;
}

/** The words that must all occur in {@link sought}, as a JSON list for SQLite's json_each. */
export const soughtWords = (search: string): string =>
  JSON.stringify(searchText(search).split(' ').filter(Boolean));

/** Condition on a row's `sought` for the parameter made by {@link soughtWords}. */
export const hasEveryWord = (column: string, parameter: string): string =>
  `NOT EXISTS (SELECT 1 FROM json_each(${parameter}) AS word WHERE instr(${column}, word.value) = 0)`;
