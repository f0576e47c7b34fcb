import type { Draft } from '../draft.ts';
import type { Employee } from '../employee.ts';

/** Another draft about the same line or for the same person. */
export interface DraftBeside extends Pick<
  Draft,
  'id' | 'type' | 'stage' | 'externalOrderNumber' | 'savedAt' | 'orderId'
> {
  /** About the same line; else only for the same person. */
  isOnLine: boolean;
}

/** An order the server has listed about the same line or for the same person. Words as the server wrote them. */
export interface OrderBeside {
  orderId: string;
  transactionType: string;
  status: string;
  /** ISO instant. */
  dateSubmitted?: string;
  isOnLine: boolean;
  /** NAME_ON_INVOICE as it was ordered. */
  invoiceName?: string;
}

/** What is known on this computer of the line and the person an order is about. */
export interface Around {
  drafts: readonly DraftBeside[];
  /** Newest first. */
  orders: readonly OrderBeside[];
  /** Whom an answer to USER names; nobody knows while the people have never been read. */
  user?: { companyEmployeeId: string; people: readonly Employee[] };
}

export const nothingAround: Around = { drafts: [], orders: [] };
