/**
 * @file The practice tenant: an imitation of the MOBPROC API that follows its public documentation. It answers
 * `Request` with `Response` in this process and opens no socket; serve.ts puts it on a loopback port.
 */
import { Hono } from 'hono';
import { turnable } from './clock.ts';
import type { Clock, TurnableClock } from './clock.ts';
import { Refusal, errorBody, occurrences } from './errors.ts';
import { faultSwitches } from './faults/faults.ts';
import type { Faults } from './faults/faults.ts';
import { suffer } from './faults/suffer.ts';
import { gate } from './gate.ts';
import type { Env } from './gate.ts';
import { callLog } from './log.ts';
import type { Log } from './log.ts';
import { tokenEndpoint } from './oauth.ts';
import type { PlacedOrder } from './order/placed-order.ts';
import { assets } from './routes/assets.ts';
import { catalog } from './routes/catalog.ts';
import { employees } from './routes/employees.ts';
import { images } from './routes/images.ts';
import { manufacturers } from './routes/manufacturers.ts';
import { orderQuestions } from './routes/order-questions.ts';
import { orders } from './routes/orders.ts';
import { regions } from './routes/regions.ts';
import { session } from './routes/session.ts';
import { vendors } from './routes/vendors.ts';
import { acme } from './seed/acme.ts';
import { seedOrders } from './seed/orders.ts';
import { restoreSnapshot, takeSnapshot } from './snapshot.ts';
import type { Snapshot } from './snapshot.ts';
import type { SourceSystem, World } from './world.ts';

export interface TenantOptions {
  clock?: Clock;
  /** Another seed makes another company; the published records are in each. */
  seed?: number;
  /** COMMAND is Premium Mobile, with its paging quirk and its stricter orders (CONTRACT.md a.9). */
  sourceSystem?: SourceSystem;
  /** The HTTP status of an order that is not valid: a client has to understand both (CONTRACT.md A6). */
  invalidOrderStatus?: 200 | 400;
  /** How a delay is waited out. */
  wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface PracticeTenant {
  /** Answers one call. Rejects with a `ConnectionBroken` where a switched-on fault lets no answer come. */
  answer: (request: Request) => Promise<Response>;
  readonly sourceSystem: SourceSystem;
  /** Every call so far. */
  readonly log: Log;
  readonly faults: Faults;
  /** The clock handed in, which can be turned forward: tokens run out and orders move on. */
  readonly clock: TurnableClock;
  /** All orders, those of the seed first. */
  readonly orders: readonly PlacedOrder[];
  /** Ends all access tokens now, whatever the clock says; refresh tokens stay good. */
  expireTokens: () => void;
  snapshot: () => Snapshot;
  /** False, and nothing changed, for what is no snapshot of this tenant. */
  restore: (snapshot: unknown) => boolean;
}

/** A new practice tenant, as of the clock's present time: same seed and same instant, same answers. */
export function practiceTenant(options: TenantOptions = {}): PracticeTenant {
  const {
    clock = { now: () => Date.now() },
    seed = 1,
    sourceSystem = 'COMMAND',
    invalidOrderStatus = 200,
  } = options;
  const { wait = waited } = options;
  const bornAt = clock.now();
  const world: World = {
    clock: turnable(clock),
    seed,
    sourceSystem,
    invalidOrderStatus,
    bornAt,
    acme: acme(seed, bornAt),
    orders: [],
    moves: [],
    nextErrorId: occurrences(),
  };
  seedOrders(world);
  const tokens = tokenEndpoint(world);
  const api = new Hono<Env>()
    .use(gate(world, tokens))
    .route('/', session(world))
    .route('/', orderQuestions(world))
    .route('/regions', regions(world))
    .route('/vendors', vendors(world))
    .route('/manufacturers', manufacturers(world))
    .route('/employees', employees(world))
    .route('/assets', assets(world))
    .route('/catalog', catalog(world))
    .route('/orders', orders(world));
  const app = new Hono().route('/', tokens.routes).route('/mobproc/v1', api).route('/images', images());
  const refused = (refusal: Refusal): object => errorBody(refusal, world.nextErrorId());
  app.notFound((c) =>
    c.json(refused(new Refusal(404, 'Resource-not-found', 'There is no such resource.')), 404),
  );
  app.onError((error) => {
    const refusal = error instanceof Refusal ? error : new Refusal(500, 'Practice-error', error.message);
    return Response.json(refused(refusal), { status: refusal.status, headers: refusal.headers });
  });

  const { log, note } = callLog();
  const { faults, striking } = faultSwitches();
  return {
    answer: async (request) => {
      const body = await request.text();
      const call = note(request, body, world.clock.now());
      const struck = striking(call);
      call.faults = struck.map(({ kind }) => kind);
      const { method, url, headers, signal } = request;
      const again = (): Request => new Request(url, { method, headers, ...(body !== '' && { body }) });
      const response = await suffer(struck, signal, async () => app.fetch(again()), { wait, ...world });
      call.status = response.status;
      return response;
    },
    sourceSystem,
    log,
    faults,
    clock: world.clock,
    get orders() {
      return world.orders;
    },
    expireTokens: tokens.expireAll,
    snapshot: () => takeSnapshot(world),
    restore: (snapshot) => restoreSnapshot(world, snapshot),
  };
}

/** Waits in real time, unless the caller gives up. */
async function waited(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      // Sound: no caller of ours aborts with anything but an error.
      reject(signal.reason as Error);
    });
  });
}
