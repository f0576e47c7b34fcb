import { textOf, type Facts, type Values } from '../draft.ts';
import { serialTypes } from '../line.ts';
import type { PartOf } from '../recipes/recipe.ts';
import type { Field, Section } from './field.ts';

/** Manufacturer and model `Other` stand for a device that is in no catalog (CONTRACT.md c.9). */
export const OTHER = 'Other';

/** Whether the system behind the connection wants the device stated; a system not known counts as Premium Mobile. */
export const isWanted = ({ on }: PartOf<'statedDevice'>, { backend = 'COMMAND' }: Facts): boolean =>
  on?.includes(backend) ?? true;

/** A device as the person states it: make, model, serial number and, for the one in use, its SIM. */
export function statedDeviceSection(part: PartOf<'statedDevice'>, values: Values): Section {
  const { of, sim } = part;
  const manufacturerId = textOf(values, `${of}.manufacturerId`);
  const serialType = textOf(values, `${of}.serialNumber.type`);

  const fields: Field[] = [
    { kind: 'manufacturer', path: `${of}.manufacturerId`, label: 'Manufacturer', required: true },
    { kind: 'model', path: `${of}.modelId`, label: 'Model', required: true, manufacturerId },
  ];
  if (isOther(values, of))
    fields.push({
      kind: 'text',
      path: `${of}.otherMakeModelName`,
      label: 'Make and model in words',
      required: true,
      hint: 'For a device that is not in the catalog.',
    });
  fields.push(
    {
      kind: 'choice',
      path: `${of}.serialNumber.type`,
      label: 'Kind of serial number',
      required: true,
      options: [...new Set([...serialTypes, ...(serialType === '' ? [] : [serialType])])].map((id) => ({
        id,
        label: id === 'CAP_CODE' ? 'CAP code' : id === 'UNKNOWN' ? 'Not known' : id,
      })),
    },
    { kind: 'text', path: `${of}.serialNumber.value`, label: 'Serial number', required: true, exact: true },
  );
  if (sim)
    fields.push({ kind: 'text', path: `${of}.simId`, label: 'SIM number', required: true, exact: true });

  return of === 'newDevice'
    ? {
        id: of,
        title: 'New device',
        fields,
        why: 'A device that is already yours. To buy one, use an upgrade.',
      }
    : { id: of, title: 'Device in use', fields };
}

/** A device that no catalog has: its name is stated in words. */
export const isOther = (values: Values, of: 'newDevice' | 'existingDevice'): boolean =>
  textOf(values, `${of}.manufacturerId`) === OTHER || textOf(values, `${of}.modelId`) === OTHER;
