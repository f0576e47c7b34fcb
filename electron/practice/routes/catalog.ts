import { Hono } from 'hono';
import type { Context } from 'hono';
import { Refusal } from '../errors.ts';
import type { Env } from '../gate.ts';
import { isOffered } from '../order/cart.ts';
import { page, sorted } from '../paging.ts';
import { byId, known } from '../records.ts';
import type { Accessory } from '../records.ts';
import { catalogItem, feature, optionalFeaturesOf, planOfList, planWith } from '../show/catalog.ts';
import type { World } from '../world.ts';
import { serviceAsked } from './asked.ts';
import { found } from './found.ts';

/** What can be bought: /catalog/devices, plans, features and accessories. */
export function catalog(world: World): Hono<Env> {
  const app = new Hono<Env>();
  const { sourceSystem } = world;
  app.get('/devices', (c) => {
    const items = sorted(c, sold(c, world, world.acme.catalog.devices), () => 0);
    return page(c, sourceSystem, 'devices', items, (item) => catalogItem(world.acme, 'devices', item));
  });
  app.get('/devices/:id', (c) => {
    const id = c.req.param('id');
    const item = found(byId(world.acme.catalog.devices, id), 'catalog device', id);
    return c.json(catalogItem(world.acme, 'devices', item));
  });
  app.get('/plans', (c) => {
    const items = sorted(c, sold(c, world, world.acme.catalog.plans), () => 0);
    return page(c, sourceSystem, 'plans', items, (plan) => planOfList(world.acme, plan));
  });
  app.get('/plans/:id', (c) => {
    const id = c.req.param('id');
    const plan = found(byId(world.acme.catalog.plans, id), 'plan', id);
    return c.json(planWith(world.acme, plan, optionalFeaturesOf(world.acme, plan)));
  });
  app.get('/features', (c) => {
    const service = serviceAsked(c, world);
    const items = world.acme.catalog.features.filter((one) => !service || isOffered(one, service));
    return page(c, sourceSystem, 'features', items, feature);
  });
  app.get('/features/:id', (c) => {
    const id = c.req.param('id');
    return c.json(feature(found(byId(world.acme.catalog.features, id), 'feature', id)));
  });
  app.get('/accessories', (c) =>
    page(c, sourceSystem, 'accessories', accessoriesAsked(c, world), (item) =>
      catalogItem(world.acme, 'accessories', item),
    ),
  );
  app.get('/accessories/:id', (c) => {
    const id = c.req.param('id');
    const item = found(byId(world.acme.catalog.accessories, id), 'accessory', id);
    return c.json(catalogItem(world.acme, 'accessories', item));
  });
  return app;
}

/**
 * What is sold in the region, given as such or as that of a service; one of them must be given (CONTRACT.md a.5, A7).
 * `vendor` keeps one carrier's; a port leaves out what only the present carrier sells.
 */
function sold<T extends { vendorId: string; regionIds: string[] }>(
  c: Context<Env>,
  world: World,
  items: readonly T[],
): T[] {
  const service = serviceAsked(c, world);
  const regionId = c.req.query('region') ?? service?.regionId;
  if (regionId === undefined) {
    throw new Refusal(400, 'Region_id-Account-Id-error', 'Region ID or Service ID must be passed in.');
  }
  found(byId(world.acme.regions, regionId), 'region', regionId);
  const vendor = c.req.query('vendor');
  const leaves = c.req.query('transactionType') === 'PORT_NUMBER' ? service?.vendorId : undefined;
  return items.filter(
    (item) =>
      item.regionIds.includes(regionId) &&
      (vendor === undefined || item.vendorId === vendor) &&
      item.vendorId !== leaves,
  );
}

/**
 * Filtered by the service's carrier and device, by a device asset, or by a catalog device (A13); `vendor` and `region`
 * as in the other catalogs (A7); else all.
 */
function accessoriesAsked(c: Context<Env>, world: World): Accessory[] {
  const { acme } = world;
  const service = serviceAsked(c, world);
  if (!service && c.req.query('transactionType') === 'ORDER_ACCESSORIES') {
    throw new Refusal(400, 'Service-id-error', 'Service ID must be passed in.');
  }
  const assetId = c.req.query('compatibleWithDeviceAssetId') ?? service?.deviceId;
  const asset = assetId === undefined ? undefined : found(byId(acme.devices, assetId), 'device', assetId);
  const catalogId = c.req.query('device');
  const item =
    catalogId === undefined
      ? undefined
      : found(byId(acme.catalog.devices, catalogId), 'catalog device', catalogId);
  const maker = asset?.manufacturerId ?? item?.manufacturerId;
  const makerName = maker === undefined ? undefined : known(acme.manufacturers, maker).name;
  const vendorId = service?.vendorId ?? item?.vendorId ?? c.req.query('vendor');
  const regionId = service?.regionId ?? c.req.query('region') ?? item?.regionIds[0];
  return acme.catalog.accessories.filter(
    ({ fits, vendorId: from, regionIds }) =>
      (makerName === undefined || !fits || fits.includes(makerName)) &&
      (vendorId === undefined || from === vendorId) &&
      (regionId === undefined || regionIds.includes(regionId)),
  );
}
