import { asList, asText, textAt, valueAt, type Json } from '../domain/json.ts';
import type { DeviceAsset, Line, SerialNumber } from '../domain/line.ts';
import type { Get } from './get.ts';
import { readNamed } from './manufacturers.ts';
import { readAccessMethod } from './vendor.ts';

/** With the line each device is used on, and the day its upgrade is due (CONTRACT.md b.2, release 1.3.1). */
export const askDeviceAssets = (): Get => ({
  segments: ['assets', 'devices'],
  parameters: { includeServiceDetails: true, includeUpgradeEligibleDate: true },
});

/** A device and what its entry says of the line it is used on. */
export interface DeviceInUse {
  id: string;
  device: DeviceAsset;
  lineId?: string | undefined;
  upgradeEligible?: string | undefined;
}

export function readDeviceInUse(item: Json): DeviceInUse | undefined {
  const device = readDeviceAsset(item);
  const line = valueAt(item, 'service');
  if (!device) return undefined;
  return { id: device.id, device, lineId: textAt(line, 'id'), upgradeEligible: upgradeDateIn(line) };
}

/** A device of the inventory, not of the catalog (CONTRACT.md T37); undefined without an id. */
export function readDeviceAsset(item: Json | undefined): DeviceAsset | undefined {
  const id = textAt(item, 'id');
  if (!id) return undefined;
  const orderActions = readActions(item);
  return {
    id,
    manufacturer: readNamed(valueAt(item, 'manufacturer')),
    model: readNamed(valueAt(item, 'model')),
    simId: textAt(item, 'simId'),
    serialNumber: readSerialNumber(valueAt(item, 'serialNumber')),
    accessMethod: readAccessMethod(item),
    companyAssetId: textAt(item, 'companyAssetId'),
    ...(orderActions.length > 0 && { orderActions }),
  };
}

/** The order types that an asset of the inventory names for itself. */
export const readActions = (asset: Json | undefined): string[] =>
  asList(valueAt(asset, 'orderActions')).flatMap((action) => asText(action) ?? []);

/** Published samples have leading blanks (CONTRACT.md T52). */
export function readSerialNumber(item: Json | undefined): SerialNumber | undefined {
  const value = textAt(item, 'value')?.trim();
  return value ? { type: textAt(item, 'type') ?? 'UNKNOWN', value } : undefined;
}

/** Two release notes, two spellings (CONTRACT.md T26). */
export const upgradeDateIn = (line: Json | undefined): string | undefined =>
  textAt(line, 'upgradeEligibilityDate') ?? textAt(line, 'upgradeEligibleDate');

/** The list of lines may leave their devices out (CONTRACT.md b.2); the list of devices names the lines. */
export function withDevices(lines: readonly Line[], devices: readonly DeviceInUse[]): Line[] {
  const byLine = new Map(devices.map((device) => [device.lineId, device]));
  return lines.map((line) => {
    const inUse = byLine.get(line.id);
    if (!inUse) return line;
    const { device, upgradeEligible } = inUse;
    return {
      ...line,
      device: line.device ?? device,
      upgradeEligible: line.upgradeEligible ?? upgradeEligible,
    };
  });
}
