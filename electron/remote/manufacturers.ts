import { asText, textAt, type Json } from '../domain/json.ts';
import type { Named } from '../domain/line.ts';
import type { Get } from './get.ts';

export const askManufacturers = (): Get => ({ segments: ['manufacturers'] });

/** Devices only; accessories have models too. */
export const askModels = (manufacturerId: string): Get => ({
  segments: ['manufacturers', manufacturerId, 'models'],
  parameters: { type: 'DEVICE' },
  what: `Manufacturer ${manufacturerId}`,
});

/** `{id, name}`, or a bare name as confirmations write a model (CONTRACT.md T36). */
export function readNamed(item: Json | undefined): Named | undefined {
  const plain = asText(item)?.trim();
  if (plain) return { id: plain, name: plain };
  const name = textAt(item, 'name');
  const id = textAt(item, 'id') ?? name;
  return id ? { id, name: name ?? id } : undefined;
}
