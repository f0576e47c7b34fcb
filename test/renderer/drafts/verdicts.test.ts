import { expect, test } from 'vitest';
import type { Fit, Pair } from '../../../electron/domain/form/pattern.ts';
import { MOST_PAIRS } from '../../../electron/domain/form/pattern.ts';
import { fit } from '../../../electron/patterns/fit.ts';
import { Verdicts } from '../../../renderer/drafts/verdicts.svelte.ts';

/** A judge who answers when the test says so. */
function aSlowJudge() {
  const asked: (readonly Pair[])[] = [];
  const waiting: (() => void)[] = [];
  return {
    asked,
    verdicts: new Verdicts(
      (pairs) =>
        new Promise<Fit[]>((resolve) => {
          asked.push(pairs);
          waiting.push(() => resolve(pairs.map(({ regEx, text }) => fit(regEx, text))));
        }),
    ),
    answer: () => waiting.splice(0).forEach((tell) => tell()),
  };
}

const zip = (text: string): Pair => ({ regEx: '\\d{5}', text });

test('while a verdict is under way nobody knows; then it is known', async () => {
  const { verdicts, answer } = aSlowJudge();
  const learning = verdicts.learn([zip('0647')]);
  expect(verdicts.of('\\d{5}', '0647')).toBeUndefined();
  expect(verdicts.fits('\\d{5}', '0647')).toBe('unchecked');
  answer();
  await learning;
  expect(verdicts.of('\\d{5}', '0647')).toBe('misses');
});

test('what is known or under way is not asked for again, and whoever waits gets it all the same', async () => {
  const { verdicts, asked, answer } = aSlowJudge();
  const first = verdicts.learn([zip('0647')]);
  const second = verdicts.learn([zip('0647'), zip('06477')]);
  answer();
  await Promise.all([first, second]);
  await verdicts.learn([zip('06477')]);
  expect(asked).toEqual([[zip('0647')], [zip('06477')]]);
});

test('verdicts on what is no longer on screen are forgotten, also when they come late', async () => {
  const { verdicts, answer } = aSlowJudge();
  const late = verdicts.learn([zip('0')]);
  const latest = verdicts.learn([zip('06')]);
  answer();
  await Promise.all([late, latest]);
  expect([verdicts.of('\\d{5}', '0'), verdicts.of('\\d{5}', '06')]).toEqual([undefined, 'misses']);
});

test('what is too long to be judged is left to the server without a question', async () => {
  const { verdicts, asked } = aSlowJudge();
  const regEx = 'x'.repeat(513);
  await verdicts.learn([{ regEx, text: 'x' }]);
  expect(verdicts.of(regEx, 'x')).toBe('unchecked');
  expect(asked).toEqual([]);
});

test('many texts are asked about in as many questions as main takes', async () => {
  const { verdicts, asked, answer } = aSlowJudge();
  const pairs = Array.from({ length: MOST_PAIRS + 1 }, (_, i) => zip(String(10_000 + i)));
  const learning = verdicts.learn(pairs);
  answer();
  await learning;
  expect(asked.map(({ length }) => length)).toEqual([MOST_PAIRS, 1]);
  expect(pairs.every(({ regEx, text }) => verdicts.of(regEx, text) === 'fits')).toBe(true);
});

test('a judge that breaks is told to whoever waits, and asked again next time', async () => {
  let isBroken = true;
  const verdicts = new Verdicts(async (pairs) => {
    if (isBroken) throw new Error('the bridge is down');
    return pairs.map(({ regEx, text }) => fit(regEx, text));
  });
  await expect(verdicts.learn([zip('06477')])).rejects.toThrow('the bridge is down');
  isBroken = false;
  await verdicts.learn([zip('06477')]);
  expect(verdicts.of('\\d{5}', '06477')).toBe('fits');
});
