import type { Facts, Values } from '../draft.ts';
import type { Part, Recipe } from '../recipes/recipe.ts';
import { unreachable } from '../result.ts';
import type { Form, Section } from './field.ts';
import { carrierSection, cartSection, lineSection, useSection } from './order-sections.ts';
import { questionSection } from './question-section.ts';
import { shipToSection } from './ship-to-section.ts';
import { statedDeviceSection } from './stated-device-section.ts';

/** The form of an order as it stands: which sections and fields there are follows from what is filled in. */
export function formFor(recipe: Recipe, values: Values, facts: Facts): Form {
  return recipe.parts.map((part) => sectionFor(part, recipe, values, facts));
}

function sectionFor(part: Part, recipe: Recipe, values: Values, facts: Facts): Section {
  switch (part.part) {
    case 'line':
      return lineSection();
    case 'carrier':
      return carrierSection(facts);
    case 'use':
      return useSection(values, facts);
    case 'cart':
      return cartSection(part, recipe, values, facts);
    case 'statedDevice':
      return statedDeviceSection(part, values);
    case 'questions':
      return questionSection(recipe, values, facts);
    case 'shipTo':
      return shipToSection(recipe, values, facts);
    default:
      return unreachable(part);
  }
}
