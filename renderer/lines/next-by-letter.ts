/** The next thing whose name begins with that letter, going round; undefined when none does or the key is no letter. */
export function nextByLetter<T>(
  things: readonly { value: T; label: string }[],
  from: T,
  key: string,
): T | undefined {
  if (!/^\p{L}$/u.test(key)) return undefined;
  const letter = key.toLowerCase();
  const at = things.findIndex(({ value }) => value === from);
  const round = [...things.slice(at + 1), ...things.slice(0, at + 1)];
  return round.find(({ label }) => label.toLowerCase().startsWith(letter))?.value;
}
