import { expect, test } from 'vitest';
import { failed, ok, type Result } from '../../electron/domain/result.ts';
import { askedLately } from '../../electron/work/asked-lately.ts';

const refused = failed({ kind: 'notFound', what: 'That' });
const offline = failed({ kind: 'offline' });

/** Something to ask, the answers it gives in turn, and how often it was asked. */
function aQuestion(...answers: Result<void>[]) {
  let asked = 0;
  return { ask: () => Promise.resolve(answers[asked++] ?? ok(undefined)), asked: () => asked };
}

test('what was answered rests for a while, also when the answer was no', async () => {
  let now = 0;
  const { once } = askedLately(() => now);
  const { ask, asked } = aQuestion(refused);

  expect(await once('that', ask)).toEqual(refused);
  now += 60_000;
  expect(await once('that', ask)).toEqual(refused);
  expect(asked()).toBe(1);
  now += 5 * 60_000;
  expect(await once('that', ask)).toEqual(ok(undefined));
});

test('what nobody answered is asked again at once', async () => {
  const { once } = askedLately(() => 0);
  const { ask } = aQuestion(offline);
  expect(await once('that', ask)).toEqual(offline);
  expect(await once('that', ask)).toEqual(ok(undefined));
});

test('two who want to know the same ask once; two who want to know different things ask twice', async () => {
  const { once } = askedLately(() => 0);
  const { ask, asked } = aQuestion();
  expect(await Promise.all([once('that', ask), once('that', ask), once('this', ask)])).toEqual(
    Array.from({ length: 3 }, () => ok(undefined)),
  );
  expect(asked()).toBe(2);
});

test('a question that ended in a bug may be asked again', async () => {
  const { once } = askedLately(() => 0);
  await expect(once('that', () => Promise.reject(new Error('the disk is full')))).rejects.toThrow('full');
  expect(await once('that', aQuestion().ask)).toEqual(ok(undefined));
});
