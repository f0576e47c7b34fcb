/** The colours a connection can have, by the names of styles/colours.css. Red first: it suits production. */
export const colours = ['red', 'amber', 'green', 'teal', 'blue', 'violet', 'pink'] as const;
