import type { Backend } from './backend.ts';
import type { Values } from './draft.ts';
import { fullName, type Employee } from './employee.ts';
import { isWanted } from './form/stated-device-section.ts';
import { LINE, SHIP_NAME, SHIP_WANTED } from './form/paths.ts';
import type { Line } from './line.ts';
import { partOf, type Recipe } from './recipes/recipe.ts';

interface Known {
  /** The person ordered for. */
  actor: Employee;
  backend: Backend;
  line?: Line | undefined;
}

/** What a new draft knows from the start: its line, the device in use, and to whom to send. */
export function startingValues(recipe: Recipe, { actor, backend, line }: Known): Values {
  const states = recipe.parts.some(
    (part) => part.part === 'statedDevice' && part.of === 'existingDevice' && isWanted(part, { backend }),
  );
  const { manufacturer, model, serialNumber, simId } = (states && line?.device) || {};
  const ships = partOf(recipe, 'shipTo');
  return {
    ...(line && { [LINE]: line.id }),
    ...(manufacturer && { 'existingDevice.manufacturerId': manufacturer.id }),
    ...(model && { 'existingDevice.modelId': model.id }),
    ...(serialNumber && {
      'existingDevice.serialNumber.type': serialNumber.type,
      'existingDevice.serialNumber.value': serialNumber.value,
    }),
    ...(simId && { 'existingDevice.simId': simId }),
    ...(ships && { [SHIP_NAME]: fullName(actor) }),
    // Premium Mobile sends a SIM card with a plan alone, Rivermine does not (CONTRACT.md c.2, c.3).
    ...(ships?.when === 'physical' && backend !== 'RIVERMINE' && { [SHIP_WANTED]: true }),
  };
}
