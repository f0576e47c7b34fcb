import { Hono } from 'hono';
import { Refusal } from '../errors.ts';
import type { Env } from '../gate.ts';
import { page } from '../paging.ts';
import { byId } from '../records.ts';
import { manufacturerOf, model } from '../show/vendors.ts';
import type { World } from '../world.ts';
import { found } from './found.ts';

/** /manufacturers and the models below each. */
export function manufacturers(world: World): Hono<Env> {
  const app = new Hono<Env>();
  const named = (id: string) => found(byId(world.acme.manufacturers, id), 'manufacturer', id);
  app.get('/', (c) =>
    page(c, world.sourceSystem, 'manufacturers', world.acme.manufacturers, (one) => manufacturerOf(one)),
  );
  app.get('/:id', (c) => c.json(manufacturerOf(named(c.req.param('id')))));
  app.get('/:id/models', (c) => {
    const manufacturer = named(c.req.param('id'));
    const type = c.req.query('type') ?? 'ALL';
    if (!['ALL', 'DEVICE', 'ACCESSORY'].includes(type)) {
      throw new Refusal(400, 'Model-type-error', 'type must be ALL, DEVICE or ACCESSORY.');
    }
    const shown = manufacturer.models.filter(({ kind }) => type === 'ALL' || kind === type);
    return page(c, world.sourceSystem, 'models', shown, (one) => model(manufacturer, one));
  });
  app.get('/:id/models/:model', (c) => {
    const manufacturer = named(c.req.param('id'));
    const id = c.req.param('model');
    return c.json(model(manufacturer, found(byId(manufacturer.models, id), 'model', id)));
  });
  return app;
}
