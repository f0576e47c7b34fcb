import type { Failure, ServerSays } from '@domain/result.ts';

/**
 * Every failure in the user's words: what happened, what can be done, what is safe. A new kind does not compile
 * until it has some. The server's own words stay as they came, in quotation marks.
 */
export const inWords = (failure: Failure): string =>
  // Sound: the entry is chosen by the very kind that its parameter is narrowed to.
  words[failure.kind](failure as never);

/** Beside the one field it is about: what is wrong with it, without the words around. */
export const atField = (failure: Failure): string =>
  failure.kind === 'incomplete' ? failure.problems.map(({ says }) => says).join(' ') : inWords(failure);

const words: { [K in Failure['kind']]: (failure: Extract<Failure, { kind: K }>) => string } = {
  offline: ({ detail }) =>
    detail === 'chosen'
      ? 'You are working offline. Everything is kept on this computer; switch “Work offline” off to reach the server.'
      : `The server could not be reached${detail ? ` (${detail})` : ''}. Everything is kept on this computer; try again when the connection is back.`,
  unavailable: ({ server }) =>
    `The server cannot answer now: ${quoted(server)}. Nothing is lost; try again in a few minutes.`,
  signedOut: ({ why }) =>
    why === 'expired'
      ? 'The sign-in has expired. Sign in again to go on; your work is kept.'
      : 'You are not signed in to this connection. Sign in to reach the server; your work is kept.',
  wrongCredentials: ({ server }) =>
    `The sign-in was refused: ${quoted(server)}. Check the user name, the password and the client secret, and try again.`,
  notAllowed: ({ server }) =>
    `This account may not do that: ${quoted(server)}. Ask the owner of the account for the permission; nothing was changed.`,
  notFound: ({ what }) => `${capital(what)} is not there, or no longer. Refresh the list and look again.`,
  malformed: ({ server }) =>
    `The server could not use the request: ${quoted(server)}. Nothing was ordered; correct the form, or send the id to Tangoe's support.`,
  refused: ({ reasons }) =>
    reasons.length === 0
      ? 'The server refused the order without giving a reason. Nothing was ordered; the draft is kept.'
      : `The server refused the order: ${reasons.map(quoted).join('; ')}. Nothing was ordered; correct the draft and confirm it again.`,
  notUnderstood: ({ got, status }) =>
    `The answer was not one of this API: ${got}${status === undefined ? '' : ` (HTTP ${status})`}. A proxy or a sign-in page may stand in between. Nothing is lost; check the address and the network.`,
  stale: () =>
    'This draft was changed elsewhere since it was opened. Open it again to see the newer text; nothing was overwritten.',
  numberTaken: ({ number }) =>
    `The number ${number} already belongs to another draft. Choose another; each number serves one order only.`,
  incomplete: ({ problems }) =>
    problems.length === 1 && problems[0]
      ? `One thing is missing: ${problems[0].says}`
      : `${problems.length} things are missing. Each is named beside its field.`,
  wrongStage: ({ stage }) =>
    `That cannot be done while the draft is in the stage “${stage}”. Nothing was changed.`,
  keychain: ({ detail }) =>
    `The keychain of this computer did not answer: ${detail}. Unlock it and try again; passwords are kept nowhere else.`,
  notSaved: ({ detail }) =>
    `This could not be kept on disk: ${detail}. What is on screen stays there: free some space and try again before you close.`,
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One message of the server with the code and the id that its support asks for. */
function quoted({ message, errorCode, errorId, status }: ServerSays): string {
  const marks = [
    status !== undefined && `HTTP ${status}`,
    errorCode && `code ${errorCode}`,
    errorId && `id ${errorId}`,
  ].filter(Boolean);
  const says = message === '' ? 'It gave no reason' : `“${message}”`;
  return marks.length > 0 ? `${says} (${marks.join(', ')})` : says;
}
