import type { OrderType } from '@domain/order-type.ts';

/** The screens of the window, each with what it needs to be found again. */
export type Screen =
  | { name: 'welcome' }
  | { name: 'new'; type?: OrderType }
  | { name: 'drafts' }
  | { name: 'draft'; draftId: string }
  | { name: 'orders' }
  | { name: 'order'; orderId: string }
  | { name: 'lines' }
  | { name: 'connections'; connects?: true };

/** What a screen is called: in the rail, and on the button that leads back to it. */
export const screenNames: Record<Screen['name'], string> = {
  welcome: 'Welcome',
  new: 'New order',
  drafts: 'Drafts',
  draft: 'Draft',
  orders: 'Orders',
  order: 'Order',
  lines: 'Lines',
  connections: 'Connections',
};
