import { asText, textAt, valueAt, type Json } from '../domain/json.ts';
import type { Line } from '../domain/line.ts';
import { readActions, readDeviceAsset, upgradeDateIn } from './device-assets.ts';
import { readEmployee } from './employees.ts';
import type { Get } from './get.ts';
import { readVendor } from './vendor.ts';

/** The plural is right; the tutorials' `/assets/service` is a slip (CONTRACT.md T2). */
export const askLines = (): Get => ({ segments: ['assets', 'services'] });

/** The single record holds more than the list: device, contract dates (CONTRACT.md b.2). */
export const askLine = (id: string): Get => ({ segments: ['assets', 'services', id], what: `Line ${id}` });

/** A service asset; undefined without an id. */
export function readLine(item: Json | undefined): Line | undefined {
  const id = textAt(item, 'id');
  if (!id) return undefined;
  const vendor = valueAt(item, 'vendor');
  return {
    id,
    number: textAt(item, 'serviceNumber') ?? '',
    status: textAt(item, 'status') ?? '',
    employee: readEmployee(valueAt(item, 'employee')),
    device: readDeviceAsset(valueAt(item, 'device')),
    plan: textAt(item, 'plan', 'name') ?? asText(valueAt(item, 'plan')),
    vendor: readVendor(valueAt(vendor, 'current')) ?? readVendor(vendor),
    contractEnd: textAt(item, 'contractDates', 'end'),
    activated: textAt(item, 'contractDates', 'activated'),
    lastDeviceUpgrade: textAt(item, 'contractDates', 'lastDeviceUpgrade'),
    upgradeEligible: upgradeDateIn(item),
    orderActions: readActions(item),
  };
}
