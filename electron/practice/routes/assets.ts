import { Hono } from 'hono';
import { maySee } from '../gate.ts';
import type { Env } from '../gate.ts';
import { flag, page, sorted, updatedSince } from '../paging.ts';
import { byId } from '../records.ts';
import { deviceAsset, service, serviceOfList } from '../show/assets.ts';
import type { World } from '../world.ts';
import { belongingTo } from './asked.ts';
import { found } from './found.ts';
import { move } from './move.ts';

/** /assets/devices and /assets/services. */
export function assets(world: World): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/devices', (c) => {
    const visible = world.acme.devices.filter(({ employeeId }) => maySee(c.get('caller'), employeeId));
    const asked = belongingTo(c, world, visible, ({ employeeId }) => employeeId);
    const recent = updatedSince(c, 'dateTimeUpdated', asked, ({ updated }) => updated);
    const details = {
      service: flag(c, 'includeServiceDetails', false),
      upgrade: flag(c, 'includeUpgradeEligibleDate', false),
    };
    return page(
      c,
      world.sourceSystem,
      'devices',
      sorted(c, recent, ({ updated }) => updated),
      (device) => deviceAsset(world.acme, device, details),
    );
  });
  app.get('/devices/:id', (c) => {
    const id = c.req.param('id');
    const device = byId(world.acme.devices, id);
    const visible = device && maySee(c.get('caller'), device.employeeId) ? device : undefined;
    return c.json(deviceAsset(world.acme, found(visible, 'device', id), { service: true, upgrade: true }));
  });
  app.get('/services', (c) => {
    const visible = world.acme.services.filter(({ employeeId }) => maySee(c.get('caller'), employeeId));
    const asked = belongingTo(c, world, visible, ({ employeeId }) => employeeId);
    const recent = updatedSince(c, 'dateTimeUpdated', asked, ({ updated }) => updated);
    return page(
      c,
      world.sourceSystem,
      'services',
      sorted(c, recent, ({ updated }) => updated),
      (one) => serviceOfList(world.acme, one),
    );
  });
  app.get('/services/:id', (c) => {
    const id = c.req.param('id');
    const one = byId(world.acme.services, id);
    const visible = one && maySee(c.get('caller'), one.employeeId) ? one : undefined;
    return c.json(service(world.acme, found(visible, 'service', id)));
  });
  app.post('/services/:id/move', (c) => move(c, world, c.req.param('id')));
  return app;
}
