import type { LogEntry } from '../log.ts';
import { alterations } from './alterations.ts';
import type { Alteration } from './alterations.ts';

/** What can go wrong with a call. `before` and `after` say on which side of the work it happens. */
export type FaultKind =
  /** The answer comes late, by so many milliseconds. */
  | { kind: 'delay'; ms: number }
  /** The connection breaks without an answer: before anything was done, or after an order was placed. */
  | { kind: 'drop'; when: 'before' | 'after' }
  /** Another status with the documented error body; a 502 is what a gateway says, so its body is plain HTML. */
  | { kind: 'status'; status: number; when?: 'before' | 'after' }
  /** A sign-in page instead of JSON, with status 200. */
  | { kind: 'html'; when?: 'before' | 'after' }
  /** The first half of the JSON. */
  | { kind: 'truncated' }
  /** The JSON is valid, and something in it is not what was ordered. */
  | { kind: 'altered'; alteration: Alteration }
  /** Nothing answers. */
  | { kind: 'offline' };

/** Which calls a fault is for; what is not given matches everything. */
export interface FaultMatch {
  method?: string;
  /** The path from its beginning, such as `/mobproc/v1/orders`; a `*` stands for any one segment. */
  path?: string;
  /** The `confirm` parameter of POST /orders: true, false, or absent from the query. */
  confirm?: boolean | 'absent';
}

export type Fault = FaultKind & {
  match?: FaultMatch;
  /** How many calls it spoils before it is over; every one when not given. */
  times?: number;
};

/** The switches. */
export interface Faults {
  /** Switches a fault on and answers its number. */
  switchOn: (fault: Fault) => number;
  switchOff: (number: number) => void;
  clear: () => void;
  /** What is on now, with how often each has struck. */
  list: () => { number: number; fault: Fault; struck: number }[];
}

/** The switches, and the question which faults strike one call: each that strikes is counted. */
export function faultSwitches(): { faults: Faults; striking: (call: LogEntry) => Fault[] } {
  const on = new Map<number, { fault: Fault; struck: number }>();
  let last = 0;
  return {
    faults: {
      switchOn: (fault) => {
        last += 1;
        on.set(last, { fault, struck: 0 });
        return last;
      },
      switchOff: (number) => void on.delete(number),
      clear: () => on.clear(),
      list: () => [...on].map(([number, entry]) => ({ number, ...entry })),
    },
    striking: (call) => {
      const struck = [...on].filter(([, { fault }]) => isMeant(fault.match ?? {}, call));
      for (const [number, entry] of struck) {
        entry.struck += 1;
        if (entry.fault.times !== undefined && entry.struck >= entry.fault.times) on.delete(number);
      }
      return struck.map(([, { fault }]) => fault);
    },
  };
}

/** Reads a fault from outside, or says what is wrong with it. */
export function readFault(value: unknown): { fault: Fault } | { wrong: string } {
  if (typeof value !== 'object' || value === null) return { wrong: 'A fault must be a JSON object.' };
  const kind = 'kind' in value ? value.kind : undefined;
  if (typeof kind !== 'string' || !Object.hasOwn(checks, kind)) {
    return { wrong: `kind must be one of ${Object.keys(checks).join(', ')}.` };
  }
  // Sound: `kind` is one of the keys, and an object can be read by any name.
  const given = value as Record<string, unknown>;
  const wrong =
    checks[kind as FaultKind['kind']](given) ?? wrongInMatch(given['match']) ?? wrongInTimes(given['times']);
  // Sound: the checks have looked at every member that the kind names.
  return wrong === undefined ? { fault: value as Fault } : { wrong };
}

const checks: Readonly<Record<FaultKind['kind'], (given: Record<string, unknown>) => string | undefined>> = {
  delay: ({ ms }) => (isWhole(ms, 0, 600_000) ? undefined : 'ms must be a whole number up to 600000.'),
  drop: ({ when }) => (isSide(when) ? undefined : 'when must be before or after.'),
  status: ({ status, when }) =>
    !isWhole(status, 300, 599)
      ? 'status must be from 300 to 599.'
      : when === undefined || isSide(when)
        ? undefined
        : 'when must be before or after.',
  html: ({ when }) => (when === undefined || isSide(when) ? undefined : 'when must be before or after.'),
  truncated: () => undefined,
  altered: ({ alteration }) =>
    typeof alteration === 'string' && Object.hasOwn(alterations, alteration)
      ? undefined
      : `alteration must be one of ${Object.keys(alterations).join(', ')}.`,
  offline: () => undefined,
};

function wrongInMatch(match: unknown): string | undefined {
  if (match === undefined) return undefined;
  if (typeof match !== 'object' || match === null) return 'match must be an object.';
  for (const [name, value] of Object.entries(match)) {
    if (name === 'confirm' && (typeof value === 'boolean' || value === 'absent')) continue;
    if ((name === 'method' || name === 'path') && typeof value === 'string') continue;
    return `match.${name} is not understood: method and path are texts, confirm is true, false or "absent".`;
  }
  return undefined;
}

function wrongInTimes(times: unknown): string | undefined {
  return times === undefined || isWhole(times, 1, 1_000_000)
    ? undefined
    : 'times must be a whole number from 1 up.';
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function isSide(value: unknown): boolean {
  return value === 'before' || value === 'after';
}

function isMeant({ method, path, confirm }: FaultMatch, call: LogEntry): boolean {
  if (method !== undefined && method.toUpperCase() !== call.method) return false;
  if (path !== undefined && !startsWith(call.path, path)) return false;
  return confirm === undefined || String(confirm) === (call.query['confirm']?.toLowerCase() ?? 'absent');
}

function startsWith(path: string, beginning: string): boolean {
  const steps = path.split('/');
  return beginning.split('/').every((wanted, place) => wanted === '*' || wanted === steps[place]);
}
