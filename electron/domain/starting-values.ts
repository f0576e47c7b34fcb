import type { Values } from './draft.ts';
import { fullName, type Employee } from './employee.ts';
import { SHIP_WANTED } from './form/paths.ts';
import type { Line } from './line.ts';
import { partOf, type Recipe } from './recipes/recipe.ts';

/** What a new draft knows from its line: the line itself, the device in use, and to whom to send. */
export function startingValues(recipe: Recipe, line: Line, actor: Employee): Values {
  const states = recipe.parts.some((part) => part.part === 'statedDevice' && part.of === 'existingDevice');
  const { manufacturer, model, serialNumber, simId } = line.device ?? {};
  return {
    serviceId: line.id,
    ...(states && manufacturer && { 'existingDevice.manufacturerId': manufacturer.id }),
    ...(states && model && { 'existingDevice.modelId': model.id }),
    ...(states &&
      serialNumber && {
        'existingDevice.serialNumber.type': serialNumber.type,
        'existingDevice.serialNumber.value': serialNumber.value,
      }),
    ...(states && simId && { 'existingDevice.simId': simId }),
    ...(partOf(recipe, 'shipTo') && { 'shipTo.name': fullName(actor), [SHIP_WANTED]: true }),
  };
}
