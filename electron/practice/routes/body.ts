import type { Context } from 'hono';
import { malformed } from '../order/json-shape.ts';

/** The JSON of a request, or the documented 400. */
export async function bodyOf(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    throw malformed('The body is not JSON.');
  }
}
