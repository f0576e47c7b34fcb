import type { Recipe } from './recipe.ts';

/** A line moves between two devices the customer has (CONTRACT.md c.9). The published body sends an empty otherMakeModelName. */
export const swapDevices: Recipe = {
  type: 'SWAP_DEVICES',
  parts: [
    { part: 'line' },
    { part: 'statedDevice', of: 'newDevice', sim: false, blankOtherName: true },
    { part: 'statedDevice', of: 'existingDevice', sim: true, blankOtherName: true },
    { part: 'questions' },
  ],
};
