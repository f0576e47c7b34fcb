/** @file A warning beside the comparison: it never blocks and never corrects (DIFF.md, "Checks beside the diff"). */
export type CheckId =
  | 'TOTALS'
  | 'PEOPLE'
  | 'UNLABELLED'
  | 'CONSISTENT'
  | 'DEVICE_CONTRADICTION'
  | 'LINK_ID_MISMATCH'
  | 'FORMAT'
  | 'SERVICE_STATUS'
  | 'CANNOT_COMPARE';

export interface Check {
  id: CheckId;
  /** Relative to orderConfirmation or order; several places of one kind are joined by ", ". */
  path: string;
  /** A sentence for the procurement agent. */
  message: string;
}
