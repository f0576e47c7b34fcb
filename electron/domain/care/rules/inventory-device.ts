import { textOf } from '../../draft.ts';
import { isWanted } from '../../form/stated-device-section.ts';
import { recipeFor } from '../../recipes/index.ts';
import type { Rule } from '../caution.ts';

/** The device said to be in use is not the one the inventory has on the line, as in the published swap (CONTRACT.md T42). */
export const inventoryDevice: Rule = ({ draft: { type, values, facts } }) => {
  const device = facts.line?.device;
  const isStated = recipeFor(type).parts.some(
    (part) => part.part === 'statedDevice' && part.of === 'existingDevice' && isWanted(part, facts),
  );
  if (!device || !isStated) return [];
  const traits = [
    { path: 'existingDevice.serialNumber.value', known: device.serialNumber?.value, what: 'serial number' },
    { path: 'existingDevice.simId', known: device.simId, what: 'SIM' },
    { path: 'existingDevice.modelId', known: device.model?.id, what: 'model' },
    { path: 'existingDevice.manufacturerId', known: device.manufacturer?.id, what: 'manufacturer' },
  ];
  const differing = traits.filter(({ path, known }) => {
    const stated = plain(textOf(values, path));
    return stated !== '' && plain(known ?? '') !== '' && stated !== plain(known ?? '');
  });
  const [first] = differing;
  if (!first) return [];
  const name = [device.manufacturer?.name, device.model?.name].filter(Boolean).join(' ') || 'another device';
  const says = `The inventory has this line on ${name}; the order states another ${differing.map(({ what }) => what).join(', ')}.`;
  return [{ path: first.path, says, weight: 'serious' }];
};

/** Blanks do not tell devices apart (CONTRACT.md T52). */
const plain = (text: string): string => text.replace(/\s/g, '').toLowerCase();
