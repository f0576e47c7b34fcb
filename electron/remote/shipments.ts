import { asObject, textAt, valueAt, type Json } from '../domain/json.ts';
import type { Shipment } from '../domain/order.ts';
import { membersUnder } from '../domain/spellings.ts';
import { readSerialNumber } from './device-assets.ts';
import type { Get } from './get.ts';
import { segmentIdOf } from './segments.ts';
import { wholeNumber } from './whole-number.ts';

/** Of one segment, or of the whole order. Built from ids, not from the segment's link (CONTRACT.md T39). */
export const askShipments = (orderId: string, segmentId?: string): Get => ({
  segments: ['orders', orderId, 'shipments'],
  parameters: { orderSegment: segmentId },
  what: `The shipments of order ${orderId}`,
});

/** A parcel (CONTRACT.md A23). The body is not published; without an id the tracking number tells parcels apart. */
export function readShipment(item: Json, segmentId?: string): Shipment | undefined {
  if (!asObject(item)) return undefined;
  const trackingNumber = textAt(item, 'trackingNumber');
  return {
    id: textAt(item, 'id') ?? textAt(item, 'shipmentId') ?? trackingNumber ?? JSON.stringify(item),
    segmentId: segmentIdOf(item) ?? segmentId,
    carrier: textAt(item, 'carrier') ?? textAt(item, 'carrier', 'name'),
    trackingNumber,
    trackingUrl: textAt(item, 'trackingUrl'),
    shipped: textAt(item, 'dateShipped') ?? textAt(item, 'shipped'),
    status: textAt(item, 'status'),
    items: membersUnder(item, ['items', 'item']).map((content) => ({
      name: textAt(content, 'name') ?? textAt(content, 'description') ?? '',
      quantity: wholeNumber(valueAt(content, 'quantity')),
      serialNumber: readSerialNumber(valueAt(content, 'serialNumber')),
    })),
  };
}
