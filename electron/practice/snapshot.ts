import type { EchoedGroup } from './order/echoed.ts';
import type { PlacedOrder } from './order/placed-order.ts';
import { acme } from './seed/acme.ts';
import { applyMove } from './world.ts';
import type { Move, World } from './world.ts';

/**
 * What has happened to a practice tenant, as plain JSON; the rest follows from the seed. It may be written to a disk,
 * so it holds no tokens, and what a carrier keeps secret is masked in it.
 */
export interface Snapshot {
  version: 1;
  seed: number;
  bornAt: number;
  turned: number;
  orders: PlacedOrder[];
  moves: Move[];
}

export function takeSnapshot({ seed, bornAt, clock, orders, moves }: World): Snapshot {
  const masked = orders.map((order) => ({ ...order, properties: order.properties.map(withoutSecrets) }));
  return structuredClone({ version: 1, seed, bornAt, turned: clock.turned(), orders: masked, moves });
}

/**
 * Makes a world what it was when the snapshot was taken. Answers false, and leaves the world as it is, for
 * anything that is no snapshot of a tenant with this seed.
 */
export function restoreSnapshot(world: World, snapshot: unknown): boolean {
  if (!isSnapshot(snapshot) || snapshot.seed !== world.seed) return false;
  const { bornAt, turned, orders, moves } = structuredClone(snapshot);
  world.bornAt = bornAt;
  world.acme = acme(world.seed, bornAt);
  world.orders = orders;
  world.moves = moves;
  world.clock.turnTo(turned);
  for (const move of moves) applyMove(world, move);
  return true;
}

/** People practise with the PIN and the account number they know (CONTRACT.md T51). */
const secretFields = ['PIN_PASSWORD', 'CARRIER_ACCT_NUMBER'];

function withoutSecrets({ groupId, fields }: EchoedGroup): EchoedGroup {
  return {
    groupId,
    fields: fields.map((field) => (secretFields.includes(field.id) ? { ...field, text: '****' } : field)),
  };
}

/** Our own writing, so the outline is enough to tell it from another file. */
function isSnapshot(value: unknown): value is Snapshot {
  if (typeof value !== 'object' || value === null) return false;
  const has = (key: keyof Snapshot, isRight: (member: unknown) => boolean): boolean =>
    key in value && isRight((value as Snapshot)[key]);
  const isNumber = (member: unknown): boolean => typeof member === 'number' && Number.isFinite(member);
  return (
    has('version', (member) => member === 1) &&
    has('seed', isNumber) &&
    has('bornAt', isNumber) &&
    has('turned', isNumber) &&
    has('orders', (member) => Array.isArray(member) && member.every(isOrder)) &&
    has('moves', Array.isArray)
  );
}

function isOrder(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'orderId' in value && 'course' in value && 'body' in value
  );
}
