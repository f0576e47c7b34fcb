import { isOn, listOf, textOf, type Draft } from '@domain/draft.ts';
import { fullName } from '@domain/employee.ts';
import {
  ACCESSORIES,
  addressPath,
  DEVICE,
  FEATURES,
  PLAN,
  QUANTITY,
  SHIP_EXPEDITE,
  SHIP_NAME,
  SHIP_REGION,
} from '@domain/form/paths.ts';
import { ships } from '@domain/form/ship-to-section.ts';
import { recipeFor } from '@domain/recipes/index.ts';
import type { Effect } from './effect.ts';
import { lineEffects } from './line-effects.ts';

/** What the order will do, in the order of its form. Nothing that is not picked yet is named. */
export function effectsOf(draft: Draft): Effect[] {
  return [...lineEffects(draft), ...cart(draft), ...shipment(draft)];
}

function cart({ type, values, facts }: Draft): Effect[] {
  const effects: Effect[] = [];
  const { device, plan } = facts;
  if (device && device.id === textOf(values, DEVICE))
    effects.push({ sign: 'line', does: `Order ${device.name}`, price: device.price });
  if (plan && plan.id === textOf(values, PLAN)) {
    const line = type === 'NEW_ACTIVATION' ? 'Start a line on' : 'Put the line on';
    effects.push({ sign: 'lines', does: `${line} ${plan.name}`, price: plan.price });
    for (const id of listOf(values, FEATURES)) {
      const feature = plan.optionalFeatures.find((option) => option.id === id);
      if (feature) effects.push({ sign: 'plus', does: `Add ${feature.description}`, price: feature.price });
    }
  }
  for (const id of listOf(values, ACCESSORIES)) {
    const accessory = facts.accessories?.find((item) => item.id === id);
    if (accessory)
      effects.push({ sign: 'accessory', does: `Order ${accessory.name}`, price: accessory.price });
  }
  const pieces = Number(textOf(values, QUANTITY));
  if (pieces > 1) effects.push({ sign: 'box', does: `${pieces} times what is in the cart` });
  return effects;
}

function shipment({ type, values, facts, actor }: Draft): Effect[] {
  if (!ships(recipeFor(type), values)) return [];
  const city = textOf(values, addressPath('CITY'));
  const place = city || (facts.shipRegion?.id === textOf(values, SHIP_REGION) && facts.shipRegion.name);
  const name = textOf(values, SHIP_NAME) || fullName(actor);
  const how = isOn(values, SHIP_EXPEDITE) ? ', expedited' : '';
  return [{ sign: 'truck', does: `Send it to ${name}${place ? ` in ${place}` : ''}${how}` }];
}
