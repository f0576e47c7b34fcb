import { isWanted } from './stated-device-section.ts';
import type { Facts, Values } from '../draft.ts';
import type { Part, Recipe } from '../recipes/recipe.ts';
import { unreachable } from '../result.ts';
import { acknowledgementSection } from './acknowledgement-section.ts';
import { cartSection, featuresSection } from './cart-section.ts';
import { checklistSection } from './checklist-section.ts';
import { clockSection } from './clock-section.ts';
import type { Form, Section } from './field.ts';
import { questionSection } from './question-section.ts';
import { shipToSection } from './ship-to-section.ts';
import { statedDeviceSection } from './stated-device-section.ts';
import { carrierSection, currentCarrierSection, lineSection, useSection } from './who-sections.ts';

/** The form of an order as it stands: which sections and fields there are follows from what is filled in. */
export function formFor(recipe: Recipe, values: Values, facts: Facts): Form {
  return recipe.parts.flatMap((part) =>
    part.part === 'statedDevice' && !isWanted(part, facts) ? [] : [sectionFor(part, recipe, values, facts)],
  );
}

function sectionFor(part: Part, recipe: Recipe, values: Values, facts: Facts): Section {
  switch (part.part) {
    case 'line':
      return lineSection(part);
    case 'currentCarrier':
      return currentCarrierSection();
    case 'carrier':
      return carrierSection(part, values, facts);
    case 'use':
      return useSection(values, facts);
    case 'cart':
      return cartSection(part, recipe, values, facts);
    case 'features':
      return featuresSection(facts);
    case 'statedDevice':
      return statedDeviceSection(part, values);
    case 'questions':
      return questionSection(recipe, values, facts);
    case 'shipTo':
      return shipToSection(part, values, facts);
    case 'acknowledgements':
      return acknowledgementSection(part, recipe, values, facts);
    case 'clock':
      return clockSection(values, facts);
    case 'checklist':
      return checklistSection();
    default:
      return unreachable(part);
  }
}
