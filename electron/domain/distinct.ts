/** Of several things with one name the first: a server may send an id twice, a form has each place once. */
export function distinct<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const name = nameOf(item);
    const isFirst = !seen.has(name);
    seen.add(name);
    return isFirst;
  });
}
