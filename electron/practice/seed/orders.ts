import type { World } from '../world.ts';

export function seedOrders(_world: World): void {}
