import { suspensionOf } from '@domain/care/suspension-clock.ts';
import { dayInWords } from '@domain/day.ts';
import { textOf, type Draft } from '@domain/draft.ts';
import { changesIn } from '@domain/form/changes.ts';
import { fulfilledBy } from '@domain/form/needs.ts';
import { CURRENT_CARRIER } from '@domain/form/paths.ts';
import { isOther } from '@domain/form/stated-device-section.ts';
import type { OrderType } from '@domain/order-type.ts';
import { recipeFor } from '@domain/recipes/index.ts';
import { orderTypeWords } from '../words/order-types.ts';
import type { Effect } from './effect.ts';

/** What happens to the line itself, by the type of the order; nothing where only a cart is bought. */
export const lineEffects = (draft: Draft): Effect[] =>
  (doing[draft.type]?.(draft) ?? []).map((effect) => ({ sign: orderTypeWords[draft.type].sign, ...effect }));

type Doing = (draft: Draft) => (Omit<Effect, 'sign'> & Partial<Pick<Effect, 'sign'>>)[];

const doing: { [T in OrderType]?: Doing } = {
  PORT_NUMBER: (draft) => {
    const from = draft.facts.line?.vendor ? ` from ${draft.facts.line.vendor.name}` : '';
    return toCarrier(draft, `Move ${numberOf(draft)}${from} to`);
  },
  XFER_SERVICE_IN: (draft) => toCarrier(draft, 'Take over a personal line with'),
  XFER_SERVICE_IN_AND_PORT: (draft) => {
    const { currentVendor } = draft.facts;
    const isKnown = currentVendor?.id === textOf(draft.values, CURRENT_CARRIER);
    return toCarrier(draft, `Move a personal number${isKnown ? ` from ${currentVendor.name}` : ''} to`);
  },
  SUSPEND: (draft) => {
    // Where the form has no day yet, none is said.
    const { from, until } = suspensionOf(draft, '');
    const days = [from && ` from ${dayInWords(from)}`, until && ` until ${dayInWords(until)}`];
    return [{ does: `Suspend ${numberOf(draft)}${days.filter(Boolean).join('')}` }];
  },
  UNSUSPEND: (draft) => [{ does: `Start ${numberOf(draft)} again` }],
  DEACTIVATE: (draft) => [{ does: `End ${numberOf(draft)} for good` }],
  XFER_SERVICE_OUT: (draft) => [{ does: `Hand ${numberOf(draft)} over to a person` }],
  UPDATE_FEATURES: ({ values, facts }) =>
    changesIn(values).map(({ id, action }) => {
      const feature = facts.features?.find((one) => one.id === id);
      const isAdded = action === 'ADD';
      return {
        sign: isAdded ? 'plus' : 'minus',
        does: `${isAdded ? 'Add' : 'Remove'} ${feature?.description ?? `feature ${id}`}`,
        ...(isAdded && { price: feature?.price }),
      };
    }),
  SWAP_DEVICES: (draft) => {
    const [from, to] = [statedDevice(draft, 'existingDevice'), statedDevice(draft, 'newDevice')];
    if (to === undefined) return [];
    return [{ does: `Move ${numberOf(draft)}${from ? ` from the ${from}` : ''} to the ${to}` }];
  },
};

const numberOf = ({ facts }: Draft): string => facts.line?.number ?? 'the line';

function toCarrier({ type, values, facts }: Draft, does: string): { does: string }[] {
  const carrier = fulfilledBy(recipeFor(type), values, facts);
  if (carrier === undefined) return [];
  return [{ does: `${does} ${facts.vendor?.id === carrier ? facts.vendor.name : 'the new carrier'}` }];
}

function statedDevice({ values }: Draft, of: 'newDevice' | 'existingDevice'): string | undefined {
  if (isOther(values, of)) return textOf(values, `${of}.otherMakeModelName`) || undefined;
  const [make, model] = [textOf(values, `${of}.manufacturerId`), textOf(values, `${of}.modelId`)];
  return (model.startsWith(make) ? model : `${make} ${model}`).trim() || undefined;
}
