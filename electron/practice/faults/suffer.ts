import { Refusal, errorBody } from '../errors.ts';
import { alterations } from './alterations.ts';
import type { Fault } from './faults.ts';

/** The connection is gone: no answer will come. `code` is what Node calls it. */
export class ConnectionBroken extends Error {
  readonly code: 'ECONNRESET' | 'ECONNREFUSED';
  /** Whether it is certain that nothing reached the other side. */
  readonly notSent: boolean;

  constructor(code: 'ECONNRESET' | 'ECONNREFUSED') {
    super(code === 'ECONNRESET' ? 'The connection was broken.' : 'Nothing answers at this address.');
    this.code = code;
    this.notSent = code === 'ECONNREFUSED';
  }
}

interface Surroundings {
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  nextErrorId: () => string;
}

/** Answers a call with the faults that strike it in the way; rejects where no answer comes. */
export async function suffer(
  faults: readonly Fault[],
  signal: AbortSignal,
  answer: () => Promise<Response>,
  { wait, nextErrorId }: Surroundings,
): Promise<Response> {
  for (const fault of faults) {
    if (fault.kind === 'offline') throw new ConnectionBroken('ECONNREFUSED');
    if (fault.kind === 'delay') await wait(fault.ms, signal);
    const instead = insteadOfAnswer(fault, 'before', nextErrorId);
    if (instead) return instead;
  }
  let response = await answer();
  for (const fault of faults) {
    response = insteadOfAnswer(fault, 'after', nextErrorId) ?? (await spoilt(response, fault));
  }
  return response;
}

function insteadOfAnswer(
  fault: Fault,
  when: 'before' | 'after',
  nextErrorId: () => string,
): Response | undefined {
  if (fault.kind === 'drop' && fault.when === when) throw new ConnectionBroken('ECONNRESET');
  if (fault.kind === 'status' && (fault.when ?? 'before') === when)
    return failed(fault.status, nextErrorId());
  if (fault.kind === 'html' && (fault.when ?? 'before') === when)
    return html(200, 'Please sign in to the network');
  return undefined;
}

function failed(status: number, id: string): Response {
  if (status > 500) return html(status, 'The gateway has a problem');
  const refusal = new Refusal(status, 'Practice-fault', `This is the practised failure ${status}.`);
  const headers = status === 401 ? { 'WWW-Authenticate': 'Bearer error="invalid_token"' } : undefined;
  return Response.json(errorBody(refusal, id), { status, ...(headers && { headers }) });
}

function html(status: number, title: string): Response {
  const page = `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return new Response(page, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
}

async function spoilt(response: Response, fault: Fault): Promise<Response> {
  if (fault.kind !== 'truncated' && fault.kind !== 'altered') return response;
  const text = await response.text();
  const body =
    fault.kind === 'truncated' ? text.slice(0, Math.floor(text.length / 2)) : altered(text, fault.alteration);
  const headers = new Headers(response.headers);
  headers.delete('Content-Length');
  return new Response(body, { status: response.status, headers });
}

function altered(text: string, alteration: keyof typeof alterations): string {
  const body: unknown = JSON.parse(text);
  alterations[alteration](body);
  return JSON.stringify(body);
}
