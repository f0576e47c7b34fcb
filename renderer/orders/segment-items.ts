import type { Price } from '@domain/money.ts';
import type { Segment } from '@domain/order.ts';

/** One thing a segment delivers: what it is, its name, what is done with it, its price. */
export interface SegmentItem {
  kind: 'Device' | 'Plan' | 'Feature' | 'Accessory';
  name: string;
  action?: string | undefined;
  price?: Price | undefined;
}

/** All that one vendor delivers, in the order a person reads it. */
export function segmentItems({ device, plan, accessories, features }: Segment): SegmentItem[] {
  return [
    ...(device ? [{ kind: 'Device' as const, name: device.name, price: device.price }] : []),
    ...(plan ? [{ kind: 'Plan' as const, name: plan.name, price: plan.price }] : []),
    ...(plan?.optionalFeatures ?? []).map(({ description, price }) => ({
      kind: 'Feature' as const,
      name: description,
      price,
    })),
    ...features.map(({ description, price, action }) => ({
      kind: 'Feature' as const,
      name: description,
      action,
      price,
    })),
    ...accessories.map(({ name, price }) => ({ kind: 'Accessory' as const, name, price })),
  ];
}
