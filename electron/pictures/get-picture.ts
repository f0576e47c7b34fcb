/**
 * @file Reads a picture's bytes from the network, as a stranger: without a token, a cookie or any other header of
 * ours, on a connection of its own. Through Node and not through Chromium, because each redirect and each name's
 * address is looked at before anything is sent there.
 */
import { once } from 'node:events';
import { Agent as PlainAgent, request as requestPlain, type IncomingMessage } from 'node:http';
import { Agent, request as requestSecure } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { SecureContext } from 'node:tls';
import { isOwn, redirectAddress } from './address.ts';
import { lookUpPublic } from './look-up-public.ts';

interface Needs {
  /** Whom a certificate may come from. */
  trust(): SecureContext;
  /** Replaced where names have to lead to a test's own server. */
  lookUp?: LookupFunction;
  limits?: Partial<typeof usualLimits>;
}

/** Milliseconds for the whole picture with its redirects, and bytes. */
const usualLimits = { total: 8_000, bytes: 512 * 1024 };

const MOST_REDIRECTS = 3;

/** The bytes at an address that `pictureAddress` has let through; undefined when there are none to be had. */
type GetPicture = (address: URL, apiBase: string) => Promise<Uint8Array | undefined>;

export function getPicture({ trust, lookUp = lookUpPublic, limits: ours }: Needs): GetPicture {
  const limits = { ...usualLimits, ...ours };

  const ask = async (address: URL, apiBase: string, signal: AbortSignal): Promise<IncomingMessage> => {
    // A company's own gateway may well have an address of its own network.
    const names = isOwn(address, apiBase) ? {} : { lookup: lookUp };
    const request =
      address.protocol === 'https:'
        ? requestSecure(address, { ...names, agent: new Agent({ secureContext: trust() }), signal })
        : requestPlain(address, { ...names, agent: new PlainAgent(), signal });
    request.on('error', () => undefined); // also told by `once`, unless it comes after the answer began
    request.end();
    const [response] = (await once(request, 'response')) as [IncomingMessage]; // as Node's docs say
    return response;
  };

  return async (address, apiBase) => {
    const signal = AbortSignal.timeout(limits.total);
    try {
      let at: URL | undefined = address;
      for (let redirects = 0; at && redirects <= MOST_REDIRECTS; redirects++) {
        const response = await ask(at, apiBase, signal);
        const { statusCode = 0, headers } = response;
        if (statusCode === 200) return await bytesWithin(response, limits.bytes);
        response.destroy();
        at = statusCode >= 300 && statusCode < 400 ? redirectAddress(headers.location ?? '', at) : undefined;
      }
      return undefined;
    } catch {
      // No connection, no certificate, cut off, too late: each ends in the same placeholder.
      return undefined;
    }
  };
}

/** Counted while they come, whatever the headers promise. */
async function bytesWithin(response: IncomingMessage, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
