/** @file Chromium's DevTools protocol over a pipe: JSON messages, each ended by a zero byte. */
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Protocol } from './protocol.ts';

type Method = keyof Protocol.CommandParameters;
type Events = Protocol.Events;

interface Incoming {
  id?: number;
  result?: unknown;
  error?: { message: string };
  method?: string;
  params?: unknown;
  sessionId?: string;
}

interface Waiting {
  method: string;
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** One conversation: with the browser itself, or with one page. */
export class CdpSession {
  readonly #connection: Connection;
  readonly #id: string | undefined;
  readonly #heard = new EventEmitter().setMaxListeners(0);

  constructor(connection: Connection, id?: string) {
    this.#connection = connection;
    this.#id = id;
  }

  send<M extends Method>(
    method: M,
    params?: Protocol.CommandParameters[M],
  ): Promise<Protocol.CommandReturnValues[M]> {
    // The protocol's own types say which result belongs to which method.
    return this.#connection.ask(method, params, this.#id) as Promise<Protocol.CommandReturnValues[M]>;
  }

  on<E extends keyof Events>(event: E, listener: (params: Events[E]) => void): void {
    this.#heard.on(event, listener);
  }

  hear(event: string, params: unknown): void {
    this.#heard.emit(event, params);
  }
}

/** The pipe. After `close` every open and every new question is rejected. */
export class Connection {
  readonly browser: CdpSession = new CdpSession(this);
  readonly #down: Writable;
  readonly #sessions = new Map<string, CdpSession>();
  readonly #waiting = new Map<number, Waiting>();
  #parts: Buffer[] = [];
  #asked = 0;
  #closed = false;

  constructor(down: Writable, up: Readable) {
    this.#down = down;
    down.on('error', () => {}); // Chromium is gone; its exit is reported elsewhere
    up.on('data', (bytes: Buffer) => {
      this.#read(bytes);
    });
  }

  session(id: string): CdpSession {
    const session = this.#sessions.get(id) ?? new CdpSession(this, id);
    this.#sessions.set(id, session);
    return session;
  }

  ask(method: string, params: object = {}, sessionId?: string): Promise<unknown> {
    if (this.#closed) return Promise.reject(new Error(`${method}: Chromium exited`));
    return new Promise((resolve, reject) => {
      const id = ++this.#asked;
      this.#waiting.set(id, { method, resolve, reject });
      this.#down.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  close(): void {
    this.#closed = true;
    for (const { method, reject } of this.#waiting.values()) reject(new Error(`${method}: Chromium exited`));
    this.#waiting.clear();
  }

  #read(bytes: Buffer): void {
    let from = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, from)) {
      const text = Buffer.concat([...this.#parts, bytes.subarray(from, end)]).toString();
      this.#parts = [];
      from = end + 1;
      this.#take(JSON.parse(text) as Incoming);
    }
    if (from < bytes.length) this.#parts.push(bytes.subarray(from));
  }

  #take({ id, result, error, method, params, sessionId }: Incoming): void {
    if (id !== undefined) {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(`${waiting.method}: ${error.message}`));
      else waiting?.resolve(result);
    } else if (method !== undefined) {
      (sessionId === undefined ? this.browser : this.session(sessionId)).hear(method, params);
    }
  }
}
