/** @file The stated devices against the inventory, and the look of their numbers (traps T42 and T52). */
import type { Json, JsonObject } from '../json.ts';
import { asText, textAt, valueAt } from '../json.ts';
import type { Check } from './check.ts';
import { describeDevice } from './describe.ts';
import { isEmpty, isMasked } from './likeness.ts';
import { serialNumberTroubles, simIdTroubles } from './serial-number.ts';

/** CONSISTENT or DEVICE_CONTRADICTION, as far as inventory device and stated existing device share a trait. */
export function deviceAgreement(asked: JsonObject, confirmed: JsonObject): Check[] {
  const inventory = valueAt(confirmed, 'device');
  const existing = statedDevice('existingDevice', asked, confirmed);
  const agreements = traits
    .map((trait) => [trait(inventory), trait(existing)] as const)
    .filter(([one, other]) => one.length > 0 && other.length > 0)
    .map(([one, other]) => one.some((value) => other.includes(value)));
  if (agreements.length === 0) return [];
  const path = 'device / existingDevice';
  const recorded = describeDevice(inventory) ?? 'another device';
  const said = describeDevice(existing) ?? 'another device';
  return agreements.includes(false)
    ? [
        {
          id: 'DEVICE_CONTRADICTION',
          path,
          message: `The inventory has this line on ${recorded}. The order says its device is ${said}.`,
        },
      ]
    : [{ id: 'CONSISTENT', path, message: `Inventory and order agree on the device in use: ${recorded}.` }];
}

/** FORMAT: stated numbers with the same trouble share a row, each of the inventory's stands alone. */
export function numberFormats(asked: JsonObject, confirmed: JsonObject): Check[] {
  const inventory = valueAt(confirmed, 'device');
  const stated = ['newDevice', 'existingDevice'].map(
    (which) => [which, statedDevice(which, asked, confirmed)] as const,
  );
  const numbers = [
    ...stated.map(([which, device]) => serialOf(device, `${which}.serialNumber`)),
    ...stated.map(([which, device]) => simOf(device, `${which}.simId`)),
    { ...serialOf(inventory, 'device.serialNumber.value'), isInventory: true },
    { ...simOf(inventory, 'device.simId'), isInventory: true },
  ].filter(({ troubles, value }) => troubles.length > 0 && !isMasked(value));

  const rows = Map.groupBy(numbers, ({ path, troubles, isInventory }) =>
    isInventory ? path : troubles.join(', '),
  );
  return [...rows.values()].map((row) => ({
    id: 'FORMAT',
    path: row.map(({ path }) => path).join(', '),
    message: `Look again at ${row.map(inWords).join(' and ')}: ${row[0]?.troubles.join(', ')}.`,
  }));
}

interface DeviceNumber {
  path: string;
  kind: string;
  value: string;
  troubles: string[];
  isInventory?: boolean;
}

function serialOf(device: Json | undefined, path: string): DeviceNumber {
  const kind = textAt(device, 'serialNumber', 'type') ?? '';
  const value = textAt(device, 'serialNumber', 'value') ?? '';
  return { path, kind, value, troubles: serialNumberTroubles(kind, value) };
}

function simOf(device: Json | undefined, path: string): DeviceNumber {
  const value = textAt(device, 'simId') ?? '';
  return { path, kind: 'SIM', value, troubles: simIdTroubles(value) };
}

const inWords = ({ kind, value, isInventory }: DeviceNumber): string =>
  `${isInventory ? "the inventory's " : ''}${kind} ${value.trim()}`;

/** What the server confirmed, else what was asked for. */
function statedDevice(which: string, asked: JsonObject, confirmed: JsonObject): Json | undefined {
  const device = valueAt(confirmed, which);
  return isEmpty(device) ? valueAt(asked, which) : device;
}

/** What tells one device from another: the spellings of a trait, none where it is not known or masked. */
const traits: readonly ((device: Json | undefined) => string[])[] = [
  (device) => known([textAt(device, 'serialNumber', 'value')?.trim()]),
  (device) => known([textAt(device, 'simId')?.replace(/\s/g, '')]),
  (device) => named(device, 'manufacturer'),
  (device) => named(device, 'model'),
];

/** `Other` names no maker or model that could be compared (CONTRACT.md c.9). */
function named(device: Json | undefined, part: string): string[] {
  return known([
    asText(valueAt(device, part)),
    textAt(device, part, 'name'),
    textAt(device, part, 'id'),
    textAt(device, `${part}Id`),
  ]).filter((name) => name !== 'other');
}

const known = (spellings: (string | undefined)[]): string[] =>
  spellings.flatMap((text) => (text && !isMasked(text) ? [text.toLowerCase()] : []));
