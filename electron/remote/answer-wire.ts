import type { Answer, Ask, Trip, Wire } from './wire.ts';

/**
 * A wire to something that answers inside this program, such as the practice tenant. Each ask is one call.
 * A rejected promise is a lost trip, or one that was never sent when the error says `notSent: true`.
 */
export function wireOver(answer: (request: Request) => Promise<Response>): Wire {
  const carry = async ({ url, method, headers, body }: Ask): Promise<Trip> => {
    try {
      const request = new Request(url, {
        method,
        headers: { ...headers },
        ...(body !== undefined && { body }),
      });
      return { kind: 'answer', answer: await wholeAnswer(await answer(request)) };
    } catch (error) {
      return { kind: wasNotSent(error) ? 'notSent' : 'lost', detail: messageOf(error) };
    }
  };
  return { read: carry, post: carry };
}

async function wholeAnswer(response: Response): Promise<Answer> {
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    text: await response.text(),
  };
}

const wasNotSent = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'notSent' in error && error.notSent === true;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
