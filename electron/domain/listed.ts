/** A page of a list, with the age of what it shows. */
export interface Listed<T> {
  items: readonly T[];
  /** How many there are in all that fit the search. */
  total: number;
  /** When the list was read from the server, in milliseconds since 1970; undefined when never. */
  asOf?: number;
}
