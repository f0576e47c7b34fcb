import { Hono } from 'hono';
import { Refusal } from '../errors.ts';
import type { Env } from '../gate.ts';
import { page } from '../paging.ts';
import { byId } from '../records.ts';
import { vendor, vendorOf } from '../show/vendors.ts';
import type { World } from '../world.ts';
import { found } from './found.ts';

/** /vendors; `type=CARRIER` leaves out those that only sell things (CONTRACT.md A18). */
export function vendors(world: World): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/', (c) => {
    const type = c.req.query('type');
    if (type !== undefined && type !== 'CARRIER')
      throw new Refusal(400, 'Vendor-type-error', 'type must be CARRIER.');
    const shown = world.acme.vendors.filter(
      ({ accessMethod }) => type === undefined || accessMethod !== undefined,
    );
    return page(c, world.sourceSystem, 'vendors', shown, (one) => vendorOf(one));
  });
  app.get('/:id', (c) => {
    const id = c.req.param('id');
    return c.json(vendor(world.acme, found(byId(world.acme.vendors, id), 'vendor', id)));
  });
  return app;
}
