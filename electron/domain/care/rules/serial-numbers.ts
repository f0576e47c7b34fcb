import { textOf, type Values } from '../../draft.ts';
import { isWanted } from '../../form/stated-device-section.ts';
import { recipeFor } from '../../recipes/index.ts';
import type { PartOf } from '../../recipes/recipe.ts';
import type { Caution, Rule } from '../caution.ts';
import { deviceNumberTroubles, simNumberTroubles } from '../device-numbers.ts';

/** Numbers that do not look like their kind. A mistyped digit moves the line to somebody else's device. */
export const serialNumbers: Rule = ({ draft: { type, values, facts } }) =>
  recipeFor(type).parts.flatMap((part) =>
    part.part === 'statedDevice' && isWanted(part, facts) ? inDevice(part, values) : [],
  );

function inDevice({ of, sim }: PartOf<'statedDevice'>, values: Values): Omit<Caution, 'rule'>[] {
  const kind = textOf(values, `${of}.serialNumber.type`);
  const serial = textOf(values, `${of}.serialNumber.value`);
  const card = sim ? textOf(values, `${of}.simId`) : '';
  const device = of === 'newDevice' ? 'new device' : 'device in use';
  return [
    ...looked(`${of}.serialNumber.value`, `${kind} of the ${device}`, deviceNumberTroubles(kind, serial)),
    ...looked(`${of}.simId`, `SIM number of the ${device}`, simNumberTroubles(card)),
  ];
}

const looked = (path: string, what: string, troubles: readonly string[]): Omit<Caution, 'rule'>[] =>
  troubles.length === 0
    ? []
    : [{ path, says: `Look again at the ${what}: ${troubles.join(', ')}.`, weight: 'note' }];
