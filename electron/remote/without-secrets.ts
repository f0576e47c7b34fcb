import type { Trip } from './wire.ts';

const SHORTEST = 8;

/**
 * What came back, with every repetition of our own secrets blotted out. Servers like to echo what they
 * refuse, and their words are shown, kept and logged. A shorter secret may well be an ordinary word of the
 * sentence ("wrong password"), and the gap in its place would give it away.
 */
export function withoutSecrets(trip: Trip, secrets: readonly string[]): Trip {
  const spellings = secrets
    .filter((secret) => secret.length >= SHORTEST)
    .flatMap((secret) => [secret, encodeURIComponent(secret.toWellFormed()), inJson(secret)]);
  const clean = (text: string) =>
    [...new Set(spellings)].reduce((rest, secret) => rest.replaceAll(secret, '•••'), text);
  if (trip.kind !== 'answer') return { ...trip, detail: clean(trip.detail) };
  return { kind: 'answer', answer: { ...trip.answer, text: clean(trip.answer.text) } };
}

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);
