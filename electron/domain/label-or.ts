/** What the server calls a thing; its id where the server has no words for it. */
export const labelOr = (id: string, label: string): string => (label.trim() === '' ? id : label);
