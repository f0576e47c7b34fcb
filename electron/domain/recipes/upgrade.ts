import type { Recipe } from './recipe.ts';

/** New device, new plan or both for a line (CONTRACT.md c.2). Premium Mobile wants the device in use each time. */
export const upgrade: Recipe = {
  type: 'UPGRADE',
  parts: [
    { part: 'line' },
    { part: 'cart', device: 'optional', plan: 'optional' },
    { part: 'statedDevice', of: 'existingDevice', sim: true, blankOtherName: false },
    { part: 'questions' },
    { part: 'shipTo' },
  ],
};
