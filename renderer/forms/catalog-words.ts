import type { CatalogItem } from '@domain/catalog.ts';
import type { Elsewhere } from '@domain/catalog-elsewhere.ts';
import type { Offer } from '@domain/catalog-search.ts';
import { formatMoney, type Price } from '@domain/money.ts';
import type { OrderType } from '@domain/order-type.ts';
import { orderTypeWords } from '../words/order-types.ts';

/** "$38.69 a month"; another recurrence than the published ones as it came (CONTRACT.md d.10). */
export function priceInWords(price: Price | undefined): string {
  if (!price) return 'no price';
  const { amount, currencyCode, recurrence } = price;
  const often =
    recurrence === 'MONTHLY' ? 'a month' : recurrence === 'ONETIME' ? 'once' : recurrence.toLowerCase();
  return `${formatMoney(amount, currencyCode)} ${often}`.trim();
}

/** The network an item works on: its own, else that of the carrier that sells it (CONTRACT.md A20). */
export const networkOf = (item: CatalogItem, offer: Offer | undefined): string | undefined =>
  item.accessMethod ?? item.vendor?.accessMethod ?? offer?.vendor?.accessMethod;

/** Why a plan is not enough by itself for the device in use (CONTRACT.md c.2); undefined where nothing is wrong. */
export function misfit(
  of: 'devices' | 'plans',
  item: CatalogItem,
  offer: Offer | undefined,
): string | undefined {
  const works = networkOf(item, offer);
  const [other, whose] =
    of === 'plans'
      ? [offer?.device?.accessMethod, `the ${offer?.device?.name ?? ''} of this line`]
      : [offer?.vendor?.accessMethod, offer?.vendor?.name];
  if (!works || !other || methods(works).some((method) => methods(other).includes(method))) return undefined;
  return `Works on ${works}, ${whose} on ${other}${of === 'plans' ? ': a new device is needed' : ''}.`;
}

const methods = (served: string): string[] => served.split(',').map((method) => method.trim().toUpperCase());

/** Where something is to be had, and what is different there. */
export function elsewhereInWords(
  { name, place, differs }: Elsewhere,
  here: { type: OrderType; vendor: string },
): string {
  const [only] = differs;
  if (differs.length > 1) {
    const there = [
      differs.includes('type') ? `for ${an(place.type)}` : '',
      differs.includes('carrier') ? `with ${place.vendor.name}` : '',
      differs.includes('country') ? `in ${place.region?.name ?? ''}` : '',
    ];
    return `${name} is on offer ${there.filter(Boolean).join(' ')}.`;
  }
  if (only === 'carrier') return `${name} is on offer with ${place.vendor.name}, not with ${here.vendor}.`;
  if (only === 'country')
    return `${name} is on offer in ${place.region?.name ?? 'another country'}, not in the country of this order.`;
  const why = here.type === 'PORT_NUMBER' ? ': a port leaves out what only the present carrier sells' : '';
  return `${name} is on offer for ${an(place.type)}, not for ${an(here.type)}${why}.`;
}

const named: Partial<Record<OrderType, string>> = {
  NEW_ACTIVATION: 'a new line',
  UPGRADE: 'an upgrade',
  PORT_NUMBER: 'a port',
  ORDER_ACCESSORIES: 'an order of accessories',
  XFER_SERVICE_IN: 'a transfer in',
  XFER_SERVICE_IN_AND_PORT: 'a transfer in with a port',
};

const an = (type: OrderType): string => named[type] ?? orderTypeWords[type].label;
