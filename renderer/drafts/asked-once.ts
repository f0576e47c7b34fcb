import { keyOf, MOST_PAIRS, type Fit, type Judge, type Pair } from '@domain/form/pattern.ts';

/** A judge that is asked about each pair once while its verdict is under way, and about so many at once as main takes. */
export function askedOnce(judge: Judge): Judge {
  const underWay = new Map<string, Promise<Fit>>();

  const ask = (pairs: readonly Pair[]): void => {
    const asking = judge(pairs);
    const keys = pairs.map(keyOf);
    keys.forEach((key, i) =>
      underWay.set(
        key,
        asking.then((verdicts) => verdicts[i] ?? 'unchecked'),
      ),
    );
    const forget = () => keys.forEach((key) => underWay.delete(key));
    asking.then(forget, forget);
  };

  return async (pairs) => {
    const fresh = new Map(pairs.map((pair) => [keyOf(pair), pair]));
    const asked = [...fresh].filter(([key]) => !underWay.has(key)).map(([, pair]) => pair);
    for (let i = 0; i < asked.length; i += MOST_PAIRS) ask(asked.slice(i, i + MOST_PAIRS));
    return Promise.all(pairs.map(async (pair) => (await underWay.get(keyOf(pair))) ?? 'unchecked'));
  };
}
