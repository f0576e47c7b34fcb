import fs from 'node:fs';
import type { Net } from 'electron';
import { refuseMissing } from '../guard.ts';
import { schemeOf } from '../schemes.ts';
import type { World } from '../world.ts';
import type { StandInSession } from './session.ts';

/** The module `net`. STANDIN_OFFLINE=1 makes it say that there is no network. */
export function netModule(world: World, defaultSession: () => StandInSession): Partial<Net> {
  const isOnline = () => process.env.STANDIN_OFFLINE !== '1';
  const net: Partial<Net> = {
    fetch: async (input, init) => {
      world.life.requireReady('net module can only be used after app is ready');
      return fetchThrough(world, defaultSession(), input, init);
    },
    isOnline,
  };
  Object.defineProperty(net, 'online', { get: isOnline, enumerable: true });
  return refuseMissing(net, 'Net', 'net');
}

/** `fetch` as Electron has it: the app's own schemes, files, and the session's proxy; other machines are out of reach. */
export async function fetchThrough(
  world: World,
  session: StandInSession,
  input: string | Request,
  init?: RequestInit,
): Promise<Response> {
  const url = typeof input === 'string' ? input : input.url;
  const scheme = schemeOf(url);
  if (init && 'dispatcher' in init) {
    throw new Error('stand-in rule: net.fetch has no `dispatcher`; use session.setProxy');
  }
  if (scheme === 'data' || scheme === 'blob') throw new TypeError(`net.fetch does not support ${scheme}:`);
  if (scheme === 'file') return new Response(fs.readFileSync(new URL(url)));
  const decision = await session.webRequest.standIn.beforeRequest.ask({
    id: ++asked,
    url,
    method: init?.method ?? 'GET',
    resourceType: 'xhr',
    referrer: '',
    timestamp: Date.now(),
    uploadData: [],
  });
  if (decision?.cancel) throw new Error('net::ERR_BLOCKED_BY_CLIENT');
  if (world.schemes.has(url)) {
    const handler = session.protocol.standIn(scheme);
    if (!handler) throw new Error('net::ERR_UNKNOWN_URL_SCHEME');
    return handler(new Request(url, init));
  }
  const [kind, proxy = ''] = (await session.resolveProxy(url)).split(' ');
  if (kind === 'DIRECT' && !isWithinReach(url)) throw new Error('net::ERR_NAME_NOT_RESOLVED');
  let response: Response;
  try {
    response = kind === 'DIRECT' ? await fetch(input, init) : await fetchVia(proxy, url, init);
  } catch (error) {
    throw withChromiumsWords(error);
  }
  // Node hands the redirect itself over; Electron's net module gives up on it.
  if (init?.redirect === 'manual' && response.status >= 300 && response.status < 400)
    throw new Error('Redirect was cancelled');
  return response;
}

/** Number of the last request, as its details carry it. */
let asked = 0;

function isWithinReach(url: string): boolean {
  return (
    process.env.STANDIN_NET === 'open' || /^(127\.0\.0\.1|localhost|\[::1\])$/.test(new URL(url).hostname)
  );
}

async function fetchVia(proxy: string, url: string, init?: RequestInit): Promise<Response> {
  const { ProxyAgent, fetch: undiciFetch } = await import('undici');
  // Chromium tunnels https only.
  const dispatcher = new ProxyAgent({ uri: `http://${proxy}`, proxyTunnel: url.startsWith('https:') });
  const options = { ...init, dispatcher } as Parameters<typeof undiciFetch>[1]; // the same options, declared twice
  return (await undiciFetch(url, options)) as unknown as Response; // likewise
}

const chromiumsWords: Record<string, string> = {
  ECONNREFUSED: 'net::ERR_CONNECTION_REFUSED',
  ENOTFOUND: 'net::ERR_NAME_NOT_RESOLVED',
  ECONNRESET: 'net::ERR_CONNECTION_RESET',
  UND_ERR_SOCKET: 'net::ERR_EMPTY_RESPONSE',
};

function withChromiumsWords(error: unknown): unknown {
  const code = (error as { cause?: { code?: string } }).cause?.code;
  return code === undefined ? error : new Error(chromiumsWords[code] ?? 'net::ERR_FAILED', { cause: error });
}
