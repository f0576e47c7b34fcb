/** @file The twelve order types as data: one row each, the matrix of CONTRACT.md c.0. */
import type { OrderType } from '../order-type.ts';
import type { Need, Part, Recipe } from './recipe.ts';

const line: Part = { part: 'line', need: 'required' };
const use: Part = { part: 'use' };
const questions: Part = { part: 'questions' };
const shipTo: Part = { part: 'shipTo', when: 'physical' };
const acknowledgements: Part = { part: 'acknowledgements', need: 'required' };
const checklist: Part = { part: 'checklist' };
const currentCarrier: Part = { part: 'currentCarrier' };
/** What is bought for a line that does not exist yet: for a country, as often as wanted. */
const cartOfNewLine = (need: Need): Part => ({
  part: 'cart',
  device: need,
  plan: need,
  accessories: 'optional',
  quantity: true,
  sold: 'region',
});
const stated = (of: 'newDevice' | 'existingDevice', blankOtherName: boolean) =>
  ({ part: 'statedDevice', of, sim: of === 'existingDevice', blankOtherName }) as const;

const table: Record<OrderType, Omit<Recipe, 'type'>> = {
  NEW_ACTIVATION: {
    category: 'procurement',
    parts: [
      use,
      { part: 'carrier', title: 'Carrier', label: 'Carrier of the new line' },
      cartOfNewLine('optional'),
      questions,
      shipTo,
    ],
  },
  UPGRADE: {
    category: 'procurement',
    parts: [
      line,
      { part: 'cart', device: 'optional', plan: 'optional' },
      // Premium Mobile wants the device in use even for a plan alone; Rivermine may not take it (CONTRACT.md c.2).
      { ...stated('existingDevice', false), on: ['COMMAND'] },
      { part: 'questions', byCart: true },
      shipTo,
    ],
  },
  PORT_NUMBER: {
    category: 'procurement',
    parts: [
      line,
      { part: 'carrier', title: 'New carrier', label: 'Carrier the number moves to', from: 'line' },
      use,
      { part: 'cart', device: 'optional', plan: 'required' },
      checklist,
      questions,
      shipTo,
    ],
  },
  ORDER_ACCESSORIES: {
    category: 'procurement',
    parts: [line, { part: 'cart', accessories: 'required' }, questions, { part: 'shipTo', when: 'always' }],
  },
  SUSPEND: { category: 'care', parts: [line, questions, { part: 'clock' }] },
  UNSUSPEND: { category: 'care', parts: [line, questions] },
  DEACTIVATE: { category: 'care', parts: [line, questions] },
  UPDATE_FEATURES: { category: 'care', parts: [line, { part: 'features' }, questions] },
  SWAP_DEVICES: {
    category: 'care',
    parts: [line, stated('newDevice', true), stated('existingDevice', true), questions],
  },
  // The page does not mention acknowledgements, the resource does: ask, and send what is ticked (CONTRACT.md c.10).
  XFER_SERVICE_OUT: {
    category: 'care',
    parts: [line, { part: 'acknowledgements', need: 'optional' }, questions],
  },
  XFER_SERVICE_IN: {
    category: 'care',
    parts: [
      currentCarrier,
      {
        part: 'carrier',
        title: 'Company account',
        label: 'Carrier that takes it over',
        usually: 'currentCarrier',
      },
      acknowledgements,
      use,
      cartOfNewLine('optional'),
      questions,
      shipTo,
    ],
  },
  XFER_SERVICE_IN_AND_PORT: {
    category: 'care',
    parts: [
      // The prose lists a serviceId, the example has none: offered, not demanded (CONTRACT.md T22).
      { part: 'line', need: 'optional' },
      currentCarrier,
      { part: 'carrier', title: 'New carrier', label: 'Carrier the number moves to', from: 'currentCarrier' },
      acknowledgements,
      use,
      cartOfNewLine('required'),
      checklist,
      questions,
      shipTo,
    ],
  },
};

/** How an order of that type is made up. */
export const recipeFor = (type: OrderType): Recipe => ({ type, ...table[type] });
