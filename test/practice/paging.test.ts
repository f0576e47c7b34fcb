import { expect, test } from 'vitest';
import { at, listAt, signIn, tenantAtNoon } from './caller.ts';

const host = 'https://tngo-mobproc.cloudhub.io/mobproc/v1';
const lastPageHost = 'https://tngo--mobproc.cloudhub.io/mobproc/v1';

test('a page in the middle links to all others, in the published way', async () => {
  const { get } = await signIn(tenantAtNoon());

  const { body } = await get('/employees?limit=10&offset=30&sortAscending=true');

  expect(at(body, 'employees', '_meta')).toEqual({
    href: `${host}/employees?limit=10&offset=30&sortAscending=true`,
    hrefStart: `${host}/employees?sortAscending=true&offset=0&limit=10`,
    hrefPrevious: `${host}/employees?sortAscending=true&offset=20&limit=10`,
    hrefNext: `${host}/employees?sortAscending=true&offset=40&limit=10`,
    hrefEnd: `${lastPageHost}/employees?sortAscending=true&offset=50&limit=10`,
    limit: 10,
    offset: 30,
    totalCount: 60,
  });
});

test.each([
  ['the first page', 0, ['href', 'hrefEnd', 'hrefNext']],
  ['the last page', 50, ['href', 'hrefPrevious', 'hrefStart']],
  ['a page beyond the end', 70, ['href', 'hrefPrevious', 'hrefStart']],
])('%s links only to pages that are others', async (_which, offset, links) => {
  const { get } = await signIn(tenantAtNoon());

  const { body } = await get(`/employees?limit=10&offset=${offset}`);

  const meta = at(body, 'employees', '_meta') as object;
  expect(
    Object.keys(meta)
      .filter((key) => key.startsWith('href'))
      .sort(),
  ).toEqual(links);
});

test('a list that fits one page has no links but its own', async () => {
  const { get } = await signIn(tenantAtNoon());

  const { body } = await get('/vendors?limit=10&offset=0');

  expect(Object.keys(at(body, 'vendors', '_meta') as object)).toEqual([
    'href',
    'limit',
    'offset',
    'totalCount',
  ]);
});

test('Premium Mobile starts at the page an offset falls in, Rivermine at the offset itself', async () => {
  const first = async (sourceSystem: 'COMMAND' | 'RIVERMINE', offset: number): Promise<unknown> => {
    const { get } = await signIn(tenantAtNoon({ sourceSystem }));
    return at((await get(`/assets/services?limit=10&offset=${offset}`)).body, 'services', 'items', 0, 'id');
  };

  expect(await first('COMMAND', 15)).toBe(await first('COMMAND', 10));
  expect(await first('RIVERMINE', 15)).not.toBe(await first('RIVERMINE', 10));
  expect(await first('RIVERMINE', 10)).toBe(await first('COMMAND', 10));
});

test('walking page by page shows every catalog device of a country once', async () => {
  const { get } = await signIn(tenantAtNoon());
  const seen: unknown[] = [];
  for (let offset = 0; offset < 400; offset += 50) {
    const { body } = await get(`/catalog/devices?region=70144640&limit=50&offset=${offset}`);
    seen.push(...listAt(body, 'devices', 'items').map((item) => at(item, 'id')));
    if (at(body, 'devices', '_meta', 'hrefNext') === undefined) break;
  }

  expect(seen).toHaveLength(new Set(seen).size);
  expect(seen.length).toBeGreaterThan(130);
});

test.each(['', '?limit=10', '?offset=0', '?limit=0&offset=0', '?limit=ten&offset=0', '?limit=10&offset=-10'])(
  'a list asked for with "%s" is refused: limit and offset are required whole numbers',
  async (query) => {
    const { get } = await signIn(tenantAtNoon());

    expect(await get(`/employees${query}`)).toMatchObject({
      status: 400,
      body: { errorCode: '400-Paging-error' },
    });
  },
);

test('lists sort by the date of their last change, either way, and by nothing else', async () => {
  const { get } = await signIn(tenantAtNoon());
  const dates = async (more: string): Promise<unknown[]> =>
    listAt(
      (await get(`/employees?limit=60&offset=0&sortBy=UPDATED_DATE${more}`)).body,
      'employees',
      'items',
    ).map((item) => at(item, 'updated'));

  const ascending = await dates('');
  expect(ascending).toEqual(ascending.toSorted());
  expect(await dates('&sortAscending=false')).toEqual(ascending.toReversed());
  expect((await get('/employees?limit=60&offset=0&sortBy=NAME')).status).toBe(400);
});

test('each list can be cut to what changed since a date, under its own parameter', async () => {
  const { get } = await signIn(tenantAtNoon());
  const count = async (path: string, name: string): Promise<unknown> =>
    at((await get(`${path}limit=1&offset=0`)).body, name, '_meta', 'totalCount');

  expect(await count('/employees?dateTimeUpdatedOnOrAfter=2030-01-01T00:00:00Z&', 'employees')).toBe(0);
  expect(await count('/assets/services?dateTimeUpdated=2026-10-01T00:00:00Z&', 'services')).not.toBe(140);
  expect(await count('/orders?dateTimeUpdated=2026-11-22T11:00:00%2B00:00&', 'orders')).toBe(6);
  expect((await get('/orders?dateTimeUpdated=soon&limit=1&offset=0')).status).toBe(400);
});
