import type { Recipe } from './recipe.ts';

/** A line and its number move to another carrier, which fulfils the order (CONTRACT.md c.3, A26). */
export const portNumber: Recipe = {
  type: 'PORT_NUMBER',
  parts: [
    { part: 'line' },
    { part: 'carrier' },
    { part: 'use' },
    { part: 'cart', device: 'optional', plan: 'required' },
    { part: 'questions' },
    { part: 'shipTo' },
  ],
};
