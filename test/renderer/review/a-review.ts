import type { Facts, Values } from '../../../electron/domain/draft.ts';
import { FEATURES } from '../../../electron/domain/form/paths.ts';
import type { Json, JsonObject } from '../../../electron/domain/json.ts';
import type { Review } from '../../../electron/domain/review.ts';
import confirmed from '../../fixtures/pairs/PORT_NUMBER/confirmation.json' with { type: 'json' };
import placed from '../../fixtures/pairs/PORT_NUMBER/order.json' with { type: 'json' };
import asked from '../../fixtures/pairs/PORT_NUMBER/request.json' with { type: 'json' };
import { aCountry, aDraft, aLine, aQuestion, questions } from '../../helpers/make.ts';

const published = (document: { [root: string]: unknown }): { [root: string]: JsonObject } =>
  // The fixtures are JSON documents with one object under one root, as published.
  structuredClone(document) as { [root: string]: JsonObject };

const price = (amount: number, recurrence: string) => ({ amount, currencyCode: 'USD', recurrence });

const facts: Facts = {
  line: aLine({ id: '34415733', number: '5123440000', vendor: { id: '97', name: 'AT&T Wireless' } }),
  vendor: { id: '98', name: 'Verizon Wireless' },
  device: { id: '9194713909', name: 'Apple iPhone 5 (16GB) - Black', price: price(19_999, 'ONETIME') },
  plan: {
    id: '6568886494',
    name: 'Talk Share Plan',
    price: price(3_869, 'MONTHLY'),
    includedFeatures: [],
    optionalFeatures: [
      { id: '2082', description: 'Visual Voice Mail', price: price(299, 'MONTHLY') },
      { id: '1399', description: 'Wireless Phone Protection', price: price(10_000, 'MONTHLY') },
    ],
  },
  region: aCountry(),
  shipRegion: aCountry(),
  questions: questions(
    aQuestion({ id: 'CONTACT_NUMBER', label: 'Whom to call' }),
    aQuestion({
      id: 'Reason',
      label: 'Reason',
      type: 'CHOICE',
      choices: [{ id: '21', label: 'Eligible for upgrade', isOther: false }],
    }),
  ),
  questionsFor: 'PORT_NUMBER/98',
};

const values: Values = {
  serviceId: '34415733',
  carrierId: '98',
  regionId: '70144640',
  'shoppingCart.deviceId': '9194713909',
  'shoppingCart.planId': '6568886494',
  [FEATURES]: ['2082', '1399'],
  'shipTo.regionId': '70144640',
};

/** The published port, whose contact number the server replaced. `change` alters the confirmation before it is read. */
export function aReview(change: (confirmation: JsonObject) => void = () => {}, order?: Json): Review {
  const confirmation = published(confirmed);
  change(confirmation['orderConfirmation']!);
  const request = published(asked);
  return {
    draft: aDraft({ type: 'PORT_NUMBER', stage: 'review', values, facts }),
    seal: { body: JSON.stringify(request), sha256: 'a1b2c3'.repeat(10), revision: 1, confirmedAt: 1_000 },
    request,
    confirmation,
    ...(order !== undefined && { order }),
  };
}

/** The order placed from it, as published. */
export const theOrder = (change: (order: JsonObject) => void = () => {}): Json => {
  const order = published(placed);
  change(order['order']!);
  return order;
};
