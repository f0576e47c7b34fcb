import { expect, test } from 'vitest';
import { lastStep } from '../../electron/practice/order/course.ts';
import { acme } from '../../electron/practice/seed/acme.ts';
import type { PracticeTenant } from '../../electron/practice/tenant.ts';
import { api, noon, signedInHeaders, tenantAtNoon } from './caller.ts';

test('the same seed and the same instant make the same answers, to the byte', async () => {
  const paths = ['/employees', '/assets/services', '/assets/devices', '/orders'].map(
    (path) => `${path}?limit=200&offset=0`,
  );
  paths.push(
    '/catalog/devices?region=70144640&limit=200&offset=0',
    '/catalog/plans/6568890039',
    '/orders/8713180',
  );

  for (const path of paths)
    expect(await textOf(tenantAtNoon(), path)).toBe(await textOf(tenantAtNoon(), path));
  expect(JSON.stringify(tenantAtNoon().orders)).toBe(JSON.stringify(tenantAtNoon().orders));
});

test('another seed makes another company with the same published records', async () => {
  const other = tenantAtNoon({ seed: 2 });

  expect(await textOf(other, '/employees?limit=60&offset=0')).not.toBe(
    await textOf(tenantAtNoon(), '/employees?limit=60&offset=0'),
  );
  expect(await textOf(other, '/assets/services/38382349')).toBe(
    await textOf(tenantAtNoon(), '/assets/services/38382349'),
  );
});

test('ACME has the size of a small customer', () => {
  const { people, services, devices, vendors, catalog } = acme(1, noon);

  expect({
    people: people.length,
    lines: services.length,
    linesWithDevice: services.filter(({ deviceId }) => devices.some(({ id }) => id === deviceId)).length,
    carriers: vendors.filter(({ accessMethod }) => accessMethod).length,
    devices: catalog.devices.length,
    plans: catalog.plans.length,
    features: catalog.features.length,
    accessories: catalog.accessories.length,
  }).toEqual({
    people: 60,
    lines: 140,
    linesWithDevice: 140,
    carriers: 3,
    devices: 241,
    plans: 122,
    features: 61,
    accessories: 151,
  });
});

test('there are 25 orders, in every state an order can have', () => {
  const { orders } = tenantAtNoon();

  expect(orders).toHaveLength(25);
  expect(new Set(orders.map((order) => lastStep(order, noon).status))).toEqual(
    new Set([
      'ORDER_SUBMITTED',
      'AWAITING_APPROVAL',
      'APPROVED',
      'REJECTED',
      'IN_PROGRESS',
      'BACKORDERED',
      'SHIPPED',
      'COMPLETED',
      'CANCELLED',
    ]),
  );
  expect(new Set(orders.map(({ transactionType }) => transactionType)).size).toBe(12);
});

test('ids are unique within a kind and overlap between kinds', () => {
  const { people, services, devices, vendors, catalog, regions, states } = acme(1, noon);
  const kinds = { people, services, devices, vendors, regions, states, ...prefixed(catalog) };
  const ids = Object.entries(kinds).map(([kind, records]) => [kind, records.map(({ id }) => id)] as const);

  for (const [kind, own] of ids) expect([kind, new Set(own).size]).toEqual([kind, own.length]);
  const kindsOf = (id: string): string[] => ids.filter(([, own]) => own.includes(id)).map(([kind]) => kind);
  expect(kindsOf('37948999')).toEqual(['devices', 'catalog devices']);
  expect(kindsOf('28673732')).toEqual(['people', 'services']);
  expect(kindsOf('98')).toEqual(['vendors', 'catalog features']);
});

test('names are not unique: people, regions, manufacturers, devices and plans share them', () => {
  const { people, regions, manufacturers, catalog } = acme(1, noon);
  const sharing = (names: string[], name: string): number => names.filter((one) => one === name).length;

  expect(
    sharing(
      people.map(({ firstName, lastName }) => `${firstName} ${lastName}`),
      'Barbara Andrews',
    ),
  ).toBe(2);
  expect(
    sharing(
      regions.map(({ name }) => name),
      'United States',
    ),
  ).toBe(2);
  expect(
    sharing(
      manufacturers.map(({ name }) => name),
      'Apple',
    ),
  ).toBe(2);
  expect(
    catalog.devices.filter(
      ({ name, vendorId }) => name === 'Apple iPhone 5 (16GB) - Black' && vendorId === '98',
    ),
  ).toHaveLength(2);
  expect(
    sharing(
      catalog.plans.map(({ name }) => name),
      'Nationwide for Business Talk Share Plan',
    ),
  ).toBe(3);
});

test('everybody is invented: addresses are on an example domain only', () => {
  expect(acme(1, noon).people.every(({ email }) => email.endsWith('@example.com'))).toBe(true);
});

test('every line in the seed names a model, a plan and a person that exist', () => {
  const { services, devices, people, manufacturers, catalog } = acme(3, noon);

  for (const { modelId, manufacturerId } of devices) {
    expect(manufacturers.find(({ id }) => id === manufacturerId)?.models.map(({ id }) => id)).toContain(
      modelId,
    );
  }
  for (const { planName, employeeId } of services) {
    expect(catalog.plans.map(({ name }) => name)).toContain(planName);
    expect(people.map(({ id }) => id)).toContain(employeeId);
  }
});

async function textOf(tenant: PracticeTenant, path: string): Promise<string> {
  const response = await tenant.answer(new Request(api(path), { headers: await signedInHeaders(tenant) }));
  expect(response.status).toBe(200);
  return response.text();
}

function prefixed(catalog: Record<string, { id: string }[]>): Record<string, { id: string }[]> {
  return Object.fromEntries(Object.entries(catalog).map(([kind, records]) => [`catalog ${kind}`, records]));
}
