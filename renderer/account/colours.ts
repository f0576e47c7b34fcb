/** The colours a connection can have, by the names of styles/colours.css. */
export const colours = ['blue', 'teal', 'green', 'amber', 'red', 'pink', 'violet'] as const;
