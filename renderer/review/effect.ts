import type { Price } from '@domain/money.ts';
import type { IconName } from '../parts/icons.ts';

/** One thing an order will do, as it stands now. */
export interface Effect {
  sign: IconName;
  does: string;
  price?: Price | undefined;
}
