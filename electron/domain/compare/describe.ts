/** @file Served objects in the words a person reads instead of their ids. */
import type { Json } from '../json.ts';
import { asText, textAt, valueAt } from '../json.ts';

/** "Apple iPhone 5 (16GB) - Black, 199.99 ONETIME, Verizon Wireless", or what of it is known. */
export function describeItem(item: Json | undefined): string | undefined {
  const serviceNumber = textAt(item, 'serviceNumber');
  if (serviceNumber) return joined([serviceNumber, textAt(item, 'status')]);
  return joined([nameOf(item), priceText(valueAt(item, 'price')), textAt(item, 'vendor', 'name')]);
}

/** A catalog item goes by its name, a feature by its description. */
export function nameOf(item: Json | undefined): string | undefined {
  return textAt(item, 'name') || textAt(item, 'description') || undefined;
}

/** "199.99 ONETIME", digits as served. */
export function priceText(price: Json | undefined): string | undefined {
  return joined([textAt(price, 'amount'), textAt(price, 'recurrence')], ' ');
}

/** "70144640 United States": id and name, since names are not unique (trap T57). */
export function describeNamed(named: Json | undefined): string | undefined {
  return joined([textAt(named, 'id'), textAt(named, 'name')], ' ');
}

/**
 * "LG Cookie Plus, ESN 4289183847832, SIM 83924758342478392342". Reads the
 * spelling of the request (manufacturerId) and of the answers (manufacturer),
 * where a model is an object or plain text (trap T36).
 */
export function describeDevice(device: Json | undefined): string | undefined {
  const serialNumber = valueAt(device, 'serialNumber');
  const simId = textAt(device, 'simId');
  return joined([
    deviceName(device),
    joined([textAt(serialNumber, 'type'), textAt(serialNumber, 'value')?.trim()], ' '),
    simId && `SIM ${simId}`,
  ]);
}

function deviceName(device: Json | undefined): string | undefined {
  const other = textAt(device, 'otherMakeModelName');
  if (other) return other;
  const maker = namePart(device, 'manufacturer');
  const model = namePart(device, 'model');
  return maker && model?.startsWith(`${maker} `) ? model : joined([maker, model], ' ');
}

const namePart = (device: Json | undefined, part: string): string | undefined =>
  asText(valueAt(device, part)) ??
  textAt(device, part, 'name') ??
  textAt(device, part, 'id') ??
  textAt(device, `${part}Id`);

function joined(parts: (string | undefined)[], separator = ', '): string | undefined {
  return parts.filter((part) => part).join(separator) || undefined;
}
