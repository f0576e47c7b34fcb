/** @file What a comparison reports, row by row. */
import type { Json } from '../json.ts';

export type RequestCategory = 'match' | 'resolved' | 'changed' | 'dropped' | 'added' | 'uncomparable';

/** One unit of the request, or one thing nobody asked for. Paths repeat where an id repeats. */
export interface RequestRow {
  /** Relative to orderRequest, members of keyed lists as `[id]`. */
  path: string;
  category: RequestCategory;
  requested?: Json;
  confirmed?: Json;
  /** What came back in words, e.g. "Apple iPhone 5 (16GB) - Black, 199.99 ONETIME, Verizon Wireless". */
  readable?: string;
  /** The server's label of a property or address component. */
  label?: string;
  /** The rule of DIFF.md that makes two spellings equal. */
  rule?: 'ID_RESOLVED' | 'SAME_INSTANT' | 'REGION_ECHOED';
}

export type OrderCategory = 'match' | 'changed' | 'lost' | 'added' | 'uncomparable';

export interface OrderRow {
  /** Relative to orderConfirmation. */
  path: string;
  category: OrderCategory;
  confirmed?: Json;
  ordered?: Json;
  label?: string;
}
