/** When a template was last begun from. */
export const templateUse = /* sql */ `ALTER TABLE templates ADD COLUMN usedAt INTEGER;`;
