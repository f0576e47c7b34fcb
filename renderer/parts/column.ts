/** A column of a list. */
export interface Column<Row> {
  id: string;
  title: string;
  /** A grid track: `120px`, `minmax(0, 2fr)`. */
  width: string;
  /** What stands there; columns without it are drawn by the list's `cell` snippet. */
  text?: (row: Row) => string | undefined;
  /** Set flush right. */
  end?: boolean;
  /** Least width of the list, in px, at which the column shows. */
  from?: number;
}
