import { Hono } from 'hono';
import { instant } from './clock.ts';
import { readFault } from './faults/faults.ts';
import { invitation } from './invitation.ts';
import type { PracticeTenant } from './tenant.ts';

/**
 * Handles for whoever drives the practice tenant from another process: `/practice` tells how to sign in,
 * `/practice/log` what was called, `/practice/faults` and `/practice/clock` change what happens next.
 * No part of the API, so a browser page must not reach them: only calls without an `Origin` to a loopback name.
 */
export function control(tenant: PracticeTenant, url: string): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    const host = new URL(c.req.url).hostname;
    if (c.req.header('Origin') !== undefined || !['127.0.0.1', 'localhost', '[::1]'].includes(host)) {
      return c.json({ message: 'The practice controls answer to programs on this computer only.' }, 403);
    }
    return next();
  });
  const clock = () => ({ now: instant(tenant.clock.now()), turnedMs: tenant.clock.turned() });

  app.get('/practice', (c) => c.json({ ...invitation(url, tenant.sourceSystem), ...clock() }));
  app.get('/practice/log', (c) => c.json({ entries: tenant.log.entries }));
  app.delete('/practice/log', (c) => {
    tenant.log.clear();
    return c.json({ entries: [] });
  });
  app.get('/practice/faults', (c) => c.json({ faults: tenant.faults.list() }));
  app.post('/practice/faults', async (c) => {
    const read = readFault(await json(c.req));
    if ('wrong' in read) return c.json({ message: read.wrong }, 400);
    return c.json({ number: tenant.faults.switchOn(read.fault) });
  });
  app.delete('/practice/faults', (c) => {
    tenant.faults.clear();
    return c.json({ faults: [] });
  });
  app.delete('/practice/faults/:number', (c) => {
    tenant.faults.switchOff(Number(c.req.param('number')));
    return c.json({ faults: tenant.faults.list() });
  });
  app.get('/practice/clock', (c) => c.json(clock()));
  app.post('/practice/clock', async (c) => {
    const body = await json(c.req);
    const ms = typeof body === 'object' && body !== null && 'advanceMs' in body ? body.advanceMs : undefined;
    if (typeof ms !== 'number' || !Number.isFinite(ms) || ms < 0) {
      return c.json({ message: 'advanceMs must be a number of milliseconds, 0 or more.' }, 400);
    }
    tenant.clock.advance(ms);
    return c.json(clock());
  });
  app.post('/practice/tokens/expire', (c) => {
    tenant.expireTokens();
    return c.json({});
  });
  return app;
}

async function json(request: { json: () => Promise<unknown> }): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}
