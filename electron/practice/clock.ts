/** Milliseconds since 1970; the only source of time in the practice tenant. */
export interface Clock {
  now: () => number;
}

/** A clock that can be turned forward. */
export interface TurnableClock extends Clock {
  /** Moves everything that depends on time forward, as if `ms` milliseconds had passed. */
  advance: (ms: number) => void;
  /** How far it has been turned so far, in milliseconds. */
  turned: () => number;
  /** Sets how far it has been turned: what a snapshot remembers. */
  turnTo: (ms: number) => void;
}

/** Lets a person or a test turn any clock forward while it goes on running. */
export function turnable(clock: Clock): TurnableClock {
  let turned = 0;
  return {
    now: () => clock.now() + turned,
    advance: (ms) => {
      turned += Math.max(0, ms);
    },
    turned: () => turned,
    turnTo: (ms) => {
      turned = Math.max(0, ms);
    },
  };
}

/** An instant as order payloads write it: `2016-04-26T14:45:20Z`, no fractions (CONTRACT.md T33). */
export function instant(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** The same instant as the move response writes it: `2015-05-24T09:00:00+00:00`. */
export function instantWithOffset(ms: number): string {
  return instant(ms).replace('Z', '+00:00');
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
