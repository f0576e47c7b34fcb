import type {
  CallbackResponse,
  HeadersReceivedResponse,
  OnBeforeRequestListenerDetails,
  OnHeadersReceivedListenerDetails,
  WebRequest,
  WebRequestFilter,
} from 'electron';
import { type Emulates, refuseMissing } from '../guard.ts';

type Listener<Details, Response> = (details: Details, callback: (response: Response) => void) => void;
type Registration<Details, Response> =
  | [filter: WebRequestFilter, listener: Listener<Details, Response> | null]
  | [listener: Listener<Details, Response> | null];

/** One listener with its filter; Electron too keeps only the last one. */
class Interceptor<Details extends { url: string }, Response> {
  #patterns: RegExp[] | null = null;
  #listener: Listener<Details, Response> | null = null;

  set(...registration: Registration<Details, Response>): void {
    const [filter, listener] = registration.length === 2 ? registration : [null, registration[0]];
    this.#patterns = filter?.urls.map(toPattern) ?? null;
    this.#listener = listener;
  }

  wants(url: string): boolean {
    return this.#listener !== null && (this.#patterns?.some((pattern) => pattern.test(url)) ?? true);
  }

  /** The listener's answer; null when it does not want to know. */
  ask(details: Details): Promise<Response | null> {
    return new Promise((resolve) => {
      if (this.#listener && this.wants(details.url)) this.#listener(details, resolve);
      else resolve(null);
    });
  }
}

export class StandInWebRequest implements Emulates<WebRequest> {
  /** Ours: what was registered. */
  readonly standIn = {
    beforeRequest: new Interceptor<OnBeforeRequestListenerDetails, CallbackResponse>(),
    headersReceived: new Interceptor<OnHeadersReceivedListenerDetails, HeadersReceivedResponse>(),
  };

  onBeforeRequest(...registration: Registration<OnBeforeRequestListenerDetails, CallbackResponse>): void {
    this.standIn.beforeRequest.set(...registration);
  }

  onHeadersReceived(
    ...registration: Registration<OnHeadersReceivedListenerDetails, HeadersReceivedResponse>
  ): void {
    this.standIn.headersReceived.set(...registration);
  }
}

refuseMissing(StandInWebRequest.prototype, 'WebRequest', 'webRequest');

function toPattern(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /./;
  return new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}
