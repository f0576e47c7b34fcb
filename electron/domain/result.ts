/**
 * @file Outcomes a person can act on travel as values; bugs are thrown.
 *
 * A `Failure` says what a person can do something about — reconnect, sign in, mend a field — so it has a
 * `kind` the window can switch on, what the server said letter for letter, and no stack trace.
 */

/** What the server said about one failed call (CONTRACT.md a.5): its words, and the id its support needs. */
export interface ServerSays {
  message: string;
  errorCode?: string;
  /** Identifies this occurrence at the server. */
  errorId?: string;
  /** HTTP status, where one came. */
  status?: number;
}

/** One thing to mend in a form: `path` is the field's path below orderRequest, or '' for the whole form. */
export interface Problem {
  path: string;
  says: string;
}

export type Failure =
  /** Nothing answered, or the person chose to work offline. */
  | { kind: 'offline'; detail?: string }
  /** The server or a gateway answered that it cannot serve now (5xx, 429). */
  | { kind: 'unavailable'; server: ServerSays }
  /** There is no usable sign-in for this connection. */
  | { kind: 'signedOut'; why: 'never' | 'expired' }
  /** The token endpoint refused what was typed (RFC 6749 section 5.2). */
  | { kind: 'wrongCredentials'; server: ServerSays }
  | { kind: 'notAllowed'; server: ServerSays }
  | { kind: 'notFound'; what: string }
  /** The server found the request malformed (level 1, HTTP 400). */
  | { kind: 'malformed'; server: ServerSays }
  /** The server checked the order and refused it (level 2, status ERROR). */
  | { kind: 'refused'; reasons: ServerSays[] }
  /** An answer came, but not one this API gives: a web page, cut-off JSON, another shape. */
  | { kind: 'notUnderstood'; got: string; excerpt: string; status?: number }
  /** Changed elsewhere since it was opened. */
  | { kind: 'stale' }
  | { kind: 'numberTaken'; number: string }
  /** Not complete yet; each problem names its field. */
  | { kind: 'incomplete'; problems: Problem[] }
  /** Cannot be done in the stage the draft has. */
  | { kind: 'wrongStage'; stage: string }
  /** The operating system's keychain did not answer or is locked. */
  | { kind: 'keychain'; detail: string }
  /** The disk or the database refused to keep something. */
  | { kind: 'notSaved'; detail: string };

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = (failure: Failure): Result<never> => ({ ok: false, failure });

/** Nobody answered for the server, so the same question may well be answered another time. */
export const isUnanswered = ({ kind }: Failure): boolean =>
  kind === 'offline' || kind === 'unavailable' || kind === 'signedOut' || kind === 'keychain';

/** Reached only if a union grew and this switch did not: a bug, so it throws. */
export function unreachable(value: never): never {
  throw new Error(`unhandled: ${JSON.stringify(value)}`);
}
