import { Hono } from 'hono';
import { Refusal } from '../errors.ts';
import type { Env } from '../gate.ts';
import { byId } from '../records.ts';
import { country, countryInFull, state } from '../show/regions.ts';
import type { World } from '../world.ts';
import { found } from './found.ts';

/** /regions: not paged, in the envelope that is published for it (CONTRACT.md b). */
export function regions(world: World): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/', (c) => {
    const parent = c.req.query('parentRegion');
    const type = c.req.query('type') ?? 'PROCUREMENT';
    if (type !== 'PROCUREMENT' && type !== 'ALL') {
      throw new Refusal(400, 'Region-type-error', 'type must be PROCUREMENT or ALL.');
    }
    if (parent === undefined) {
      const shown = world.acme.regions.filter(({ orderable }) => orderable || type === 'ALL');
      return c.json({ regions: shown.map(country) });
    }
    found(byId(world.acme.regions, parent), 'region', parent);
    return c.json({ regions: world.acme.states.filter(({ parentId }) => parentId === parent).map(state) });
  });
  app.get('/:id', (c) => {
    const id = c.req.param('id');
    const one = byId(world.acme.states, id);
    return c.json(one ? state(one) : countryInFull(found(byId(world.acme.regions, id), 'region', id)));
  });
  return app;
}
