import { isOn, listOf, textOf, type Draft } from '@domain/draft.ts';
import { fullName } from '@domain/employee.ts';
import { addressPath, CARRIER, DEVICE, FEATURES, PLAN } from '@domain/form/paths.ts';
import { ships } from '@domain/form/ship-to-section.ts';
import { isOther } from '@domain/form/stated-device-section.ts';
import type { Price } from '@domain/money.ts';
import { partOf } from '@domain/recipes/recipe.ts';
import { recipeFor } from '@domain/recipes/index.ts';
import type { IconName } from '../parts/icons.ts';

/** One thing an order will do, as it stands now. */
export interface Effect {
  sign: IconName;
  does: string;
  price?: Price | undefined;
}

/** What the order will do, in the order of its form. Nothing that is not picked yet is named. */
export function effectsOf(draft: Draft): Effect[] {
  return [...moves(draft), ...cart(draft), ...shipment(draft)];
}

function moves({ type, values, facts }: Draft): Effect[] {
  const number = facts.line?.number ?? 'the line';
  const recipe = recipeFor(type);
  if (partOf(recipe, 'carrier') && textOf(values, CARRIER) !== '') {
    const from = facts.line?.vendor ? ` from ${facts.line.vendor.name}` : '';
    const to = facts.vendor?.id === textOf(values, CARRIER) ? facts.vendor.name : 'the new carrier';
    return [{ sign: 'port', does: `Move ${number}${from} to ${to}` }];
  }
  const [from, to] = [statedDevice(values, 'existingDevice'), statedDevice(values, 'newDevice')];
  if (to === undefined) return [];
  return [{ sign: 'swap', does: `Move ${number}${from ? ` from the ${from}` : ''} to the ${to}` }];
}

function statedDevice(values: Draft['values'], of: 'newDevice' | 'existingDevice'): string | undefined {
  if (isOther(values, of)) return textOf(values, `${of}.otherMakeModelName`) || undefined;
  const [make, model] = [textOf(values, `${of}.manufacturerId`), textOf(values, `${of}.modelId`)];
  return (model.startsWith(make) ? model : `${make} ${model}`).trim() || undefined;
}

function cart({ values, facts }: Draft): Effect[] {
  const effects: Effect[] = [];
  const { device, plan } = facts;
  if (device && device.id === textOf(values, DEVICE))
    effects.push({ sign: 'line', does: `Order ${device.name}`, price: device.price });
  if (plan && plan.id === textOf(values, PLAN)) {
    effects.push({ sign: 'lines', does: `Put the line on ${plan.name}`, price: plan.price });
    for (const id of listOf(values, FEATURES)) {
      const feature = plan.optionalFeatures.find((option) => option.id === id);
      if (feature) effects.push({ sign: 'plus', does: `Add ${feature.description}`, price: feature.price });
    }
  }
  return effects;
}

function shipment({ type, values, facts, actor }: Draft): Effect[] {
  if (!ships(recipeFor(type), values)) return [];
  const city = textOf(values, addressPath('CITY'));
  const place = city || (facts.shipRegion?.id === textOf(values, 'shipTo.regionId') && facts.shipRegion.name);
  const name = textOf(values, 'shipTo.name') || fullName(actor);
  const how = isOn(values, 'shipTo.expedite') ? ', expedited' : '';
  return [{ sign: 'truck', does: `Send it to ${name}${place ? ` in ${place}` : ''}${how}` }];
}
