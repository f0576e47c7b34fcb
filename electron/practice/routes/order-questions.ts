import { Hono } from 'hono';
import type { Context } from 'hono';
import { Refusal } from '../errors.ts';
import type { Env } from '../gate.ts';
import { link } from '../links.ts';
import { transactionTypeFrom } from '../order/transaction-types.ts';
import type { TransactionType } from '../order/transaction-types.ts';
import { flag } from '../paging.ts';
import { byId, known } from '../records.ts';
import type { Vendor } from '../records.ts';
import { acknowledgementsFor } from '../seed/acknowledgements.ts';
import { propertyDefinitions, propertyGroup } from '../seed/properties.ts';
import type { World } from '../world.ts';
import { serviceAsked } from './asked.ts';
import { found } from './found.ts';

/** What an order will be asked: /orders/properties (CONTRACT.md d.5) and /acknowledgements (d.7). */
export function orderQuestions(world: World): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/orders/properties', (c) => {
    const transactionType = typeAsked(c);
    const service = serviceAsked(c, world);
    const vendor = vendorAsked(c, world) ?? (service && known(world.acme.vendors, service.vendorId));
    if (!vendor)
      throw new Refusal(400, 'Vendor-Service-Id-error', 'Vendor ID or Service ID must be passed in.');
    const fields = propertyDefinitions({
      transactionType,
      vendor,
      actor: c.get('caller').actor,
      ...(service && { service }),
      excludesDevice: flag(c, 'orderExcludesDevice', false),
      excludesPlan: flag(c, 'orderExcludesPlan', false),
    });
    return c.json({
      properties: {
        _meta: { href: link(`/orders/properties${new URL(c.req.url).search}`) },
        items: [{ fields, groupId: propertyGroup }],
      },
    });
  });
  app.get('/acknowledgements', (c) => {
    const transactionType = typeAsked(c);
    if (!vendorAsked(c, world)) throw new Refusal(400, 'Vendor-Id-error', 'Vendor ID must be passed in.');
    return c.json(acknowledgementsFor(transactionType));
  });
  return app;
}

function typeAsked(c: Context<Env>): TransactionType {
  const text = c.req.query('transactionType');
  const type = text === undefined ? undefined : transactionTypeFrom(text);
  if (!type) throw new Refusal(400, 'Transaction-type-error', 'A transaction type must be passed in.');
  return type;
}

function vendorAsked(c: Context<Env>, { acme }: World): Vendor | undefined {
  const id = c.req.query('vendor');
  return id === undefined ? undefined : found(byId(acme.vendors, id), 'vendor', id);
}
