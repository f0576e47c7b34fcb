import type { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { patternJudge, type PatternJudge } from '../../electron/patterns/judge.ts';
import { evil } from './evil.ts';

const worker = new URL('../../electron/patterns/worker.ts', import.meta.url);
const opened: PatternJudge[] = [];

/** A patience long enough for a busy machine; an expression that never ends takes all of it. */
const LONG = 1_500;

function aJudge(patience: number, from = worker) {
  const judge = patternJudge(from, patience);
  opened.push(judge);
  return judge.judge;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ close }) => close()));
});

/** Counts the threads that live and lived, until the test ends. */
function threads() {
  const seen = { live: 0, most: 0, started: 0 };
  const count = (thread: Worker) => {
    seen.started++;
    seen.most = Math.max(seen.most, ++seen.live);
    thread.on('exit', () => seen.live--);
  };
  process.on('worker', count);
  return { seen, stop: () => process.off('worker', count) };
}

const never = { regEx: '(?=a)(a+)+b', text: 'a'.repeat(60) };
const zip = { regEx: '[0-9]{5}', text: '06477' };

test('more than a hundred evil expressions: each gets its verdict, and this side goes on all the while', async () => {
  const { seen, stop } = threads();
  let turns = 0;
  let goesOn = true;
  const turn = () => {
    turns++;
    if (goesOn) setImmediate(turn);
  };
  turn();

  const verdicts = await aJudge(30)(evil);
  goesOn = false;
  stop();

  expect(evil.length).toBeGreaterThan(100);
  const of = (...groups: string[]) =>
    new Set(verdicts.filter((_verdict, i) => groups.includes(evil[i]!.group)));
  expect(of('lookingAround', 'lookingBack', 'broken')).toEqual(new Set(['unchecked']));
  // A busy machine may be late with what takes a millisecond: then the server checks that, too.
  expect(of('repeated', 'flagged', 'unicode', 'huge').has('fits')).toBe(false);
  expect(turns).toBeGreaterThan(1_000);
  expect(seen).toMatchObject({ live: 1, most: 1 });
  expect(seen.started).toBeGreaterThan(10);
}, 60_000);

test('behind an expression that never ends the others get their verdicts, from a thread in its place', async () => {
  const { seen, stop } = threads();
  const judge = aJudge(LONG);
  expect(await judge([never, zip, { ...zip, text: 'x' }])).toEqual(['unchecked', 'fits', 'misses']);
  expect(await judge([{ ...zip, text: '10001' }])).toEqual(['fits']);
  stop();
  expect(seen).toEqual({ started: 2, live: 1, most: 1 });
});

test('an expression that was late once is not run again, whatever the text', async () => {
  const { seen, stop } = threads();
  const judge = aJudge(LONG);
  const texts = ['', 'a', 'b', 'ab', 'aab'];
  const asked = [never, ...texts.map((text) => ({ regEx: never.regEx, text }))];
  expect(await judge(asked)).toEqual(asked.map(() => 'unchecked'));
  expect(await judge([{ regEx: never.regEx, text: 'aaab' }])).toEqual(['unchecked']);
  stop();
  expect(seen.started).toBe(2);
});

test('a verdict is given once: the same pair asked again needs no thread', async () => {
  const judge = aJudge(LONG);
  expect(await judge([zip, zip])).toEqual(['fits', 'fits']);
  await opened[0]!.close();
  expect(await judge([zip])).toEqual(['fits']);
});

test('what is too long is left to the server without a thread', async () => {
  const { seen, stop } = threads();
  const judge = aJudge(LONG);
  const pairs = [
    { regEx: 'x'.repeat(513), text: 'x' },
    { regEx: 'x*', text: 'x'.repeat(1_025) },
  ];
  expect(await judge(pairs)).toEqual(['unchecked', 'unchecked']);
  stop();
  expect(seen.started).toBe(0);
});

test('a thread that cannot be had leaves everything to the server, and nobody waits for ever', async () => {
  const judge = aJudge(LONG, new URL('./not-there.ts', import.meta.url));
  expect(await judge([zip, { regEx: 'a', text: 'b' }])).toEqual(['unchecked', 'unchecked']);
});
