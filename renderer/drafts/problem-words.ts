/** "3 to fill in", "1 to fill in" or "Complete". */
export const problemCount = (count: number): string => (count === 0 ? 'Complete' : `${count} to fill in`);
