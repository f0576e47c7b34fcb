/**
 * @file What travels between the app and a server, and in how many ways a trip can end.
 *
 * Requests are values (`Ask`), so that each can be tested without a network; what came back is judged
 * elsewhere. A wire never decides: it carries once and tells what it saw.
 */
export interface Ask {
  method: 'GET' | 'POST' | 'PUT';
  url: string;
  headers: Readonly<Record<string, string>>;
  /** Sent as these UTF-8 bytes, letter for letter. */
  body?: string;
}

export interface Answer {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** The whole body; an answer that was cut off is no answer. */
  text: string;
}

export type Trip =
  | { kind: 'answer'; answer: Answer }
  /** No TCP or TLS connection came up: the server has certainly seen nothing. */
  | { kind: 'notSent'; detail: string }
  /** The request may have arrived; no complete answer came back. */
  | { kind: 'lost'; detail: string };

export interface Wire {
  /** GET. May be tried again by the wire itself. */
  read(ask: Ask): Promise<Trip>;
  /** POST, and the PUT that a server asks for instead. Sent at most once. */
  post(ask: Ask): Promise<Trip>;
}
