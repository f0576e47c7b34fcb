import Database from 'better-sqlite3';
import { createHash, randomBytes } from 'node:crypto';
import { answers } from '../../electron/answers/index.ts';
import type { Handlers } from '../../electron/contract/serve.ts';
import type { Draft, Values } from '../../electron/domain/draft.ts';
import type { OrderType } from '../../electron/domain/order-type.ts';
import type { Result } from '../../electron/domain/result.ts';
import { practiceTenant, type PracticeTenant } from '../../electron/practice/tenant.ts';
import type { Promised } from '../../electron/store/client.ts';
import { stores, type Stores } from '../../electron/store/stores.ts';
import { open, type Db } from '../../electron/store/open.ts';
import { tenantOpener } from '../../electron/tenants.ts';
import { memoryStore } from '../../electron/vault/memory.ts';
import { readReference } from '../../electron/work/read-reference.ts';
import { referenceOf } from '../../electron/work/reference-sets.ts';
import { openTenancy, type Tenancy } from '../../electron/work/tenancy.ts';
import type { World } from '../../electron/work/needs.ts';
import { accounts, client } from '../../electron/practice/accounts.ts';
import { judge } from '../helpers/judge.ts';

export interface TestDesk {
  desk: Handlers;
  practice: PracticeTenant;
  tenancy: Tenancy;
  store: Promised<Stores>;
  db: Db;
  now(): number;
  /** What the window was told about drafts. */
  news: Draft[];
  /** The POSTs to /orders that the server saw: the confirm parameter and the body, byte for byte. */
  posts(): { confirm: string | undefined; body: string }[];
}

interface Choices {
  /** Stands between the desk and the tenant. */
  through?: (request: Request) => Request;
  /** What an earlier desk had in store, and when. */
  stock?: { bytes: Buffer; at: number };
}

/** The whole desk but for Electron: the real store in memory, the real API client, the practice tenant. */
export async function aDesk({ through = (request) => request, stock }: Choices = {}): Promise<TestDesk> {
  const db = stock ? new Database(stock.bytes) : open(':memory:');
  db.pragma('foreign_keys = ON');
  const store = promised(stores(db));
  let time = stock?.at ?? Date.UTC(2026, 10, 2, 9, 0, 0);
  const world: World = {
    now: () => ++time,
    randomBytes: (count) => randomBytes(count),
    newId: () => randomBytes(8).toString('hex'),
    pause: () => Promise.resolve(),
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
  };
  const practice = practiceTenant({ clock: { now: () => time } });
  const { openTenant, forgetSecrets } = tenantOpener({
    practice: {
      answer: (request) => practice.answer(through(request)),
      secrets: { password: accounts[0]?.password ?? '', clientSecret: client.secret },
    },
    secrets: memoryStore(),
    fetch: () => Promise.reject(new Error('these tests ask nobody but the practice tenant')),
    world,
  });
  const tenancy = await openTenancy({
    connections: store.connections,
    settings: store.settings,
    openTenant,
    forgetSecrets,
    tell: () => undefined,
    now: world.now,
  });
  await tenancy.known;
  const news: Draft[] = [];
  const { handlers } = answers({
    store,
    tenancy,
    judge,
    world,
    tellDraft: (draft) => news.push(draft),
    offerPictures: () => undefined,
    closed: () => undefined,
  });
  return {
    desk: handlers,
    practice,
    tenancy,
    store,
    db,
    now: world.now,
    news,
    posts: () =>
      practice.log.entries
        .filter(({ method, path }) => method === 'POST' && path.endsWith('/orders'))
        .map(({ query, body }) => ({ confirm: query['confirm'], body })),
  };
}

let read: Choices['stock'];

/**
 * A desk that has read the lines, people and catalogs, as it has after its first minute. Reading takes hundreds of
 * calls: the first desk makes them, the others of the same file begin with what it read.
 */
export async function aStockedDesk(over: Choices = {}): Promise<TestDesk> {
  const it = await aDesk({ ...(read && { stock: read }), ...over });
  const { here, meet, setReference, connection } = it.tenancy;
  await meet();
  if (read) {
    setReference({ asOf: read.at });
    return it;
  }
  const reference = referenceOf(it.store.reference, connection().id, it.now);
  const done = await readReference({ reference, at: here(), setReference, now: it.now });
  if (!done.ok) throw new Error(`the practice tenant could not be read: ${JSON.stringify(done.failure)}`);
  read = { bytes: it.db.serialize(), at: it.now() };
  return it;
}

/** The value of a result, or the failure as an error: for the steps before the one a test is about. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`expected success, got ${JSON.stringify(result.failure)}`);
  return result.value;
}

export const misc = (id: string): string => `properties[MISCELLANEOUS][${id}]`;

export const address: Values = {
  'shipTo.name': 'Peter Edwards',
  'shipTo.regionId': '70144640',
  'shipTo.address[LINE_1]': '35 Executive Blvd',
  'shipTo.address[CITY]': 'Orange',
  'shipTo.address[STATE]': 'CT',
  'shipTo.address[POSTAL_CODE]': '06477',
  'shipTo.expedite': true,
};

/** What a person fills in for the published order of each type; the line gives the rest. */
export const filled: Record<'UPGRADE' | 'PORT_NUMBER' | 'SWAP_DEVICES', { line: string; values: Values }> = {
  UPGRADE: {
    line: '38382349',
    values: {
      'shoppingCart.deviceId': '9194713904',
      'shoppingCart.planId': '6568886698',
      'shoppingCart.optionalFeatureIds': ['122', '293'],
      [misc('CONTACT_NUMBER')]: '2035559999',
      [misc('Reason')]: '21',
      ...address,
    },
  },
  PORT_NUMBER: {
    line: '34415733',
    values: {
      carrierId: '98',
      regionId: '70144640',
      postalCode: '06477',
      'shoppingCart.deviceId': '9194713909',
      'shoppingCart.planId': '6568886494',
      'shoppingCart.optionalFeatureIds': ['2082', '1399'],
      [misc('CARRIER_ACCT_NUMBER')]: '123456789',
      [misc('NAME_ON_INVOICE')]: 'Peter Edwards',
      [misc('CONTACT_NUMBER')]: '2035559360',
      [misc('CURRENT_CARRIER')]: 'Formerly AT&T Wireless',
      ...address,
    },
  },
  SWAP_DEVICES: {
    line: '38382349',
    values: {
      'newDevice.manufacturerId': 'Apple',
      'newDevice.modelId': 'iPhone 6 (64GB) - Space Gray',
      'newDevice.serialNumber.type': 'IMEI',
      'newDevice.serialNumber.value': '123456789001230',
      'existingDevice.manufacturerId': 'Other',
      'existingDevice.modelId': 'Other',
      'existingDevice.otherMakeModelName': 'Acme StarPhone 2000',
      'existingDevice.serialNumber.type': 'IMEI',
      'existingDevice.serialNumber.value': '012345678901007',
      'existingDevice.simId': '89 91 10 1200 00 320451 3',
      [misc('CONTACT_NUMBER')]: '2035559999',
      [misc('ADDITIONAL_INSTRUCTIONS')]: 'Please confirm serial number for new device',
      [misc('PREFERRED_AREA_CODE')]: '203',
    },
  },
};

/** A draft of one of the published orders, filled in and saved. */
export async function aFilledDraft(
  { desk }: Pick<TestDesk, 'desk'>,
  type: keyof typeof filled = 'UPGRADE',
): Promise<Draft> {
  const { line, values } = filled[type];
  const made = must(await desk.drafts.create(type satisfies OrderType, { lineId: line }));
  return must(await desk.drafts.save(made.id, made.revision, { ...made.values, ...values }));
}

/** A draft whose confirmation waits to be read. */
export async function aReviewedDraft(it: TestDesk, type: keyof typeof filled = 'UPGRADE') {
  const draft = await aFilledDraft(it, type);
  must(await it.desk.drafts.confirm(draft.id));
  return must(await it.desk.drafts.review(draft.id));
}

/** The stores as they are across the worker: behind promises, everything copied. */
export const promised = (sync: Stores): Promised<Stores> =>
  Object.fromEntries(
    Object.entries(sync).map(([name, store]) => [
      name,
      Object.fromEntries(
        Object.entries(store).map(([method, run]) => [
          method,
          // As across the worker: arguments and answers are copies.
          async (...args: unknown[]) =>
            Promise.resolve(structuredClone((run as (...a: unknown[]) => unknown)(...structuredClone(args)))),
        ]),
      ),
    ]),
    // Sound: the same names and methods, each behind a promise.
  ) as unknown as Promised<Stores>;
