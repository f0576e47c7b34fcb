/**
 * @file Every request of a page stops here first: the app's own schemes are answered by the app, documents are asked
 * about, and `session.webRequest` has its say. What is left goes to Chromium's network, which reaches no other machine.
 */
import type { OnBeforeRequestListenerDetails } from 'electron';
import type { CdpSession } from '../chromium/connection.ts';
import type { Protocol } from '../chromium/protocol.ts';
import { schemeOf } from '../schemes.ts';
import type { Page } from './page.ts';

type Paused = Protocol.Fetch.requestPausedPayload;
type Header = Protocol.Fetch.HeaderEntry;

export class Requests {
  readonly #page: Page;
  readonly #cdp: CdpSession;

  constructor(page: Page) {
    this.#page = page;
    this.#cdp = page.cdp;
  }

  async answer(paused: Paused): Promise<void> {
    try {
      const hasResponse = paused.responseStatusCode !== undefined || paused.responseErrorReason !== undefined;
      await (hasResponse ? this.#response(paused) : this.#request(paused));
    } catch (error) {
      if (this.#page.isGone || this.#page.world.chromium.hasExited) return;
      console.error('stand-in: a request failed', error);
      await this.#fail(paused, 'Failed').catch(() => {}); // its page may be closed by now
    }
  }

  async #request(paused: Paused): Promise<void> {
    const { requestId, request, resourceType } = paused;
    const { schemes } = this.#page.world;
    const { beforeRequest, headersReceived } = this.#page.contents.session.webRequest.standIn;
    const url = schemes.toApp(request.url);
    const isDocument = resourceType === 'Document';
    if (isDocument && paused.redirectedRequestId === undefined) {
      if (!this.#page.navigation.mayLoad(url, this.#isMainFrame(paused)))
        return this.#fail(paused, 'Aborted');
    }
    const decision = await beforeRequest.ask(this.#details(paused));
    if (decision?.cancel) return this.#fail(paused, 'BlockedByClient');
    if (schemes.has(url)) return this.#answerByApp(paused, url);
    const interceptResponse = isDocument || headersReceived.wants(url);
    await this.#cdp.send('Fetch.continueRequest', { requestId, interceptResponse });
  }

  async #response(paused: Paused): Promise<void> {
    const { requestId, request, responseHeaders = [], responseStatusCode = 0 } = paused;
    const location = valueOf('location', responseHeaders);
    const isRedirect = responseStatusCode >= 300 && responseStatusCode < 400;
    if (paused.resourceType === 'Document' && isRedirect && location !== undefined) {
      const target = new URL(location, request.url).href;
      if (!this.#page.navigation.mayRedirect(target, this.#isMainFrame(paused))) {
        return this.#fail(paused, 'Aborted');
      }
    }
    if (paused.responseErrorReason === undefined) {
      const changed = await this.#page.contents.session.webRequest.standIn.headersReceived.ask({
        ...this.#details(paused),
        responseHeaders: grouped(responseHeaders),
        statusCode: responseStatusCode,
        statusLine: `HTTP/1.1 ${responseStatusCode}`,
      });
      if (changed?.cancel) return this.#fail(paused, 'BlockedByClient');
      if (changed?.responseHeaders) {
        const headers = Object.entries(changed.responseHeaders).flatMap(([name, values]) =>
          [values].flat().map((value) => ({ name, value })),
        );
        const response = { requestId, responseCode: responseStatusCode, responseHeaders: headers };
        await this.#cdp.send('Fetch.continueResponse', response);
        return;
      }
    }
    await this.#cdp.send('Fetch.continueResponse', { requestId });
  }

  /** Gives the request to the app's `protocol.handle`. Its answer is buffered whole: no streaming here. */
  async #answerByApp(paused: Paused, url: string): Promise<void> {
    const { schemes } = this.#page.world;
    const scheme = schemeOf(url);
    const handler = this.#page.contents.session.protocol.standIn(scheme);
    if (!handler) return this.#fail(paused, 'Failed');
    const isFetch = paused.resourceType === 'Fetch' || paused.resourceType === 'XHR';
    if (isFetch && !schemes.privilegesOf(scheme)?.supportFetchAPI) return this.#fail(paused, 'AccessDenied');
    const response = await handler(asRequest(paused, url));
    if (response.type === 'error') return this.#fail(paused, 'Failed');
    await this.#cdp.send('Fetch.fulfillRequest', {
      requestId: paused.requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => this.#headerForChromium(name, value)),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  }

  #headerForChromium(name: string, value: string): Header {
    const { schemes } = this.#page.world;
    if (name.startsWith('content-security-policy')) return { name, value: schemes.policyToChromium(value) };
    const isAddress = name === 'access-control-allow-origin' || name === 'location';
    return { name, value: isAddress ? schemes.toChromium(value) : value };
  }

  #details(paused: Paused): OnBeforeRequestListenerDetails {
    const { request, requestId, resourceType } = paused;
    return {
      id: Number(requestId.replace(/\D/g, '')),
      url: this.#page.world.schemes.toApp(request.url),
      method: request.method,
      webContentsId: this.#page.contents.id,
      resourceType: this.#isMainFrame(paused) ? 'mainFrame' : (resourceTypes[resourceType] ?? 'other'),
      referrer: '',
      timestamp: Date.now(),
      uploadData: [],
    };
  }

  #isMainFrame({ resourceType, frameId }: Paused): boolean {
    return resourceType === 'Document' && frameId === this.#page.frameId;
  }

  async #fail({ requestId }: Paused, errorReason: Protocol.Network.ErrorReason): Promise<void> {
    await this.#cdp.send('Fetch.failRequest', { requestId, errorReason });
  }
}

const resourceTypes: Record<string, OnBeforeRequestListenerDetails['resourceType']> = {
  Document: 'subFrame',
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  Fetch: 'xhr',
  XHR: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  Media: 'media',
  WebSocket: 'webSocket',
};

function asRequest({ request }: Paused, url: string): Request {
  // Chromium's own headers about the page would speak of the https origin that stands for the scheme.
  const headers = Object.entries(request.headers).filter(
    ([name]) => !/^(referer|origin|sec-|user-agent)/i.test(name),
  );
  const parts = (request.postDataEntries ?? []).map(({ bytes = '' }) => Buffer.from(bytes, 'base64'));
  return new Request(url.replace(/#.*/, ''), {
    method: request.method,
    headers: Object.fromEntries(headers),
    ...(parts.length > 0 ? { body: Buffer.concat(parts) } : {}),
  });
}

function valueOf(name: string, headers: Header[]): string | undefined {
  return headers.find((header) => header.name.toLowerCase() === name)?.value;
}

function grouped(headers: Header[]): Record<string, string[]> {
  const groups: Record<string, string[]> = {};
  for (const { name, value } of headers) (groups[name] ??= []).push(value);
  return groups;
}
