/**
 * @file Reads (GET) through a fetch of the shell's choice. Reading twice harms nothing, so a read that failed
 * for a passing reason is tried again, at most twice, after a pause spread at random (full jitter).
 */
import type { Answer, Ask, Trip } from './wire.ts';

/** The least that is needed of Electron's net.fetch or Node's fetch. */
export type Fetch = (
  url: string,
  init: {
    method: 'GET';
    headers: Record<string, string>;
    redirect: 'manual';
    credentials: 'omit';
    cache: 'no-store';
    signal: AbortSignal;
  },
) => Promise<Response>;

interface Needs {
  fetch: Fetch;
  /** Waits this many milliseconds. */
  sleep: (ms: number) => Promise<void>;
  /** At least 0, less than 1. */
  random: () => number;
  limits?: Partial<typeof usualLimits>;
}

/** Milliseconds, and bytes of the decoded body. */
const usualLimits = { total: 60_000, answerBytes: 8 * 1024 * 1024 };

const TRIES = 3;
const LONGEST_RETRY_AFTER = 60;

/** A function that reads. It refuses everything but GET. */
export function readWire({ fetch, sleep, random, limits: ours }: Needs): (ask: Ask) => Promise<Trip> {
  const limits = { ...usualLimits, ...ours };
  return async (ask) => {
    if (ask.method !== 'GET') throw new Error(`expected a GET to be read, got ${ask.method}`);
    for (let attempt = 1; ; attempt += 1) {
      const trip = await readOnce(fetch, ask, limits);
      const pause = attempt < TRIES ? pauseAfter(trip, attempt, random) : undefined;
      if (pause === undefined) return trip;
      await sleep(pause);
    }
  };
}

/** Milliseconds until the next try; undefined when another try would see the same. */
function pauseAfter(trip: Trip, attempt: number, random: () => number): number | undefined {
  if (trip.kind === 'answer') {
    const { status, headers } = trip.answer;
    if (status !== 429 && status < 500) return undefined;
    const asked = retryAfter(headers);
    if (asked !== undefined) return asked <= LONGEST_RETRY_AFTER ? asked * 1000 : undefined;
  }
  const longest = Math.min(8_000, 1_000 * 2 ** attempt);
  return 500 + random() * (longest - 500);
}

/** Seconds. A date is measured against the server's own clock, which stands in the same answer (RFC 9110 10.2.3). */
function retryAfter(headers: Answer['headers']): number | undefined {
  const value = headers['retry-after']?.trim();
  if (!value) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const seconds = (Date.parse(value) - Date.parse(headers['date'] ?? '')) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

async function readOnce(fetch: Fetch, ask: Ask, limits: typeof usualLimits): Promise<Trip> {
  try {
    const response = await fetch(ask.url, {
      method: 'GET',
      headers: { ...ask.headers },
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(limits.total),
    });
    const text = await textWithin(response, limits.answerBytes);
    const headers = Object.fromEntries(response.headers);
    return { kind: 'answer', answer: { status: response.status, headers, text } };
  } catch (error) {
    // Electron's fetch rejects where Node's answers with the redirect itself.
    if (reasonOf(error).includes('Redirect was cancelled'))
      return { kind: 'answer', answer: { status: 302, headers: {}, text: '' } };
    return { kind: 'lost', detail: reasonOf(error) };
  }
}

/** Counts while it streams, so that a small file that unpacks to a gigabyte is stopped early. */
async function textWithin(response: Response, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  // The standard fetch delivers bytes; its declared type leaves open what a stream carries.
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw new Error(`the answer is larger than ${limit} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** fetch says "fetch failed" and keeps the reason in `cause`. Neither names a header's value. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}
