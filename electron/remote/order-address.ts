/**
 * @file The only two addresses an order body goes to.
 *
 * Leaving `confirm` out submits for real (CONTRACT.md b.2), so both calls name it, and these two functions
 * are the only places that write it.
 */
import { addressOf } from './address.ts';

/** Checks and resolves the order, orders nothing. */
export const confirmAddress = (base: string): string => addressOf(base, ['orders'], { confirm: 'true' });

/** Orders. */
export const submitAddress = (base: string): string => addressOf(base, ['orders'], { confirm: 'false' });
