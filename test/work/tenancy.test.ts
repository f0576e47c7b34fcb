import { expect, test } from 'vitest';
import { practiceConnection } from '../../electron/domain/connection.ts';
import { aDraft } from '../helpers/make.ts';
import { aDesk, aStockedDesk, must } from './a-desk.ts';

const live = {
  ...practiceConnection,
  id: '',
  name: 'Example Corp',
  environment: 'QA' as const,
  apiBase: 'https://api.example.com/mobproc/v1',
  tokenAddress: 'https://auth.example.com/as/token.oauth2',
};

test('a fresh desk is in the practice tenant, signed in, without asking for anything', async () => {
  const { desk } = await aDesk();
  expect(await desk.desk.state()).toMatchObject({
    connection: { id: 'practice', environment: 'PRACTICE' },
    signedIn: true,
    workOffline: false,
  });
});

test('the desk says who it is signed in as, once the server told', async () => {
  const it = await aStockedDesk();
  await it.tenancy.meet();
  expect(it.tenancy.state().me).toMatchObject({ lastName: expect.any(String) as string });
});

test('back in a tenant that needs no sign-in, the desk knows again who is sitting there', async () => {
  const { desk, tenancy } = await aDesk();
  const { id } = must(await desk.connections.save(live));
  must(await desk.connections.choose(id));
  expect(tenancy.state().me).toBeUndefined();
  must(await desk.connections.choose('practice'));
  await expect.poll(() => tenancy.state().me?.lastName).toBe('Edwards');
});

test('a live connection that nobody signed in to asks nothing and says so', async () => {
  const { desk } = await aDesk();
  const { id } = must(await desk.connections.save(live));
  must(await desk.connections.choose(id));
  expect(await desk.desk.state()).toMatchObject({ signedIn: false });
  expect(await desk.orders.refresh()).toEqual({ ok: false, failure: { kind: 'signedOut', why: 'never' } });
});

test('wrong input is named field by field, and nothing is saved', async () => {
  const { desk } = await aDesk();
  const saved = await desk.connections.save({ ...live, apiBase: 'http://api.example.com', tenant: ' ' });
  expect(saved).toMatchObject({
    ok: false,
    failure: { kind: 'incomplete', problems: [{ path: 'tenant' }, { path: 'apiBase' }] },
  });
  expect(await desk.connections.list()).toEqual([practiceConnection]);
});

test('nobody can make a second practice tenant that points at a real server', async () => {
  const { desk } = await aDesk();
  expect(await desk.connections.save({ ...live, environment: 'PRACTICE' })).toMatchObject({ ok: false });
  expect(await desk.connections.save({ ...live, id: 'practice' })).toMatchObject({ ok: false });
});

test('forgetting the open connection leads back to the practice tenant; its drafts stay', async () => {
  const { desk, store } = await aDesk();
  const { id } = must(await desk.connections.save(live));
  must(await desk.connections.choose(id));
  must(await desk.connections.forget(id));
  expect((await desk.desk.state()).connection.id).toBe('practice');
  expect(await store.connections.list()).toEqual([]);
});

test('when nothing answers the desk is offline, and online again with the first answer', async () => {
  const it = await aStockedDesk();
  expect(it.tenancy.state().reach.state).toBe('online');
  it.practice.faults.switchOn({ kind: 'offline' });
  await it.desk.orders.refresh();
  expect(it.tenancy.state().reach.state).toBe('offline');
  it.practice.faults.clear();
  await it.desk.orders.refresh();
  expect(it.tenancy.state().reach.state).toBe('online');
});

test('a reading that breaks off leaves the older lists in place', async () => {
  const it = await aStockedDesk();
  const before = await it.desk.reference.lines('', 0);
  it.practice.faults.switchOn({ kind: 'status', status: 500, match: { path: '/mobproc/v1/employees' } });
  await it.desk.reference.refresh();
  await expect
    .poll(() => it.tenancy.state().reference.failure, { timeout: 5_000 })
    .toMatchObject({ kind: 'unavailable' });
  expect((await it.desk.reference.lines('', 0)).total).toBe(before.total);
  expect(it.tenancy.state().reference.asOf).toBeDefined();
});

test('a line is found by its number in any writing, by person and by device', async () => {
  const { desk } = await aStockedDesk();
  for (const search of ['2035557676', '203-555-7676', '(203) 555 7676', 'edwards cookie'])
    expect((await desk.reference.lines(search, 0)).items.map(({ id }) => id)).toContain('38382349');
});

test('a connection that was forgotten and is made again has its drafts back', async () => {
  const { desk, store } = await aDesk();
  const { id } = must(await desk.connections.save(live));
  await store.drafts.create(aDraft({ connectionId: id }));
  must(await desk.connections.forget(id));
  const again = must(await desk.connections.save({ ...live, name: 'The same again' }));
  must(await desk.connections.choose(again.id));
  expect((await desk.drafts.list()).map((draft) => draft.id)).toEqual(['d1']);
});
