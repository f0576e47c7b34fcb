/**
 * @file Ways an answer to POST /orders can lie. Each changes the parsed body in place, in the confirmation or the
 * order; what it does not find it leaves alone.
 */

/** The ways, by name. */
export const alterations = {
  /** CONTACT_NUMBER becomes somebody else's. */
  contactNumberReplaced: (body: unknown) => {
    const contact = fields(body).find((field) => field['id'] === 'CONTACT_NUMBER');
    if (contact) contact['text'] = '2035550000';
  },
  /** The last property is not there. */
  propertyDropped: (body: unknown) => void fields(body).pop(),
  /** A property nobody asked for is there. */
  propertyAdded: (body: unknown) =>
    void fields(body).push({ choice: { id: '2' }, id: 'Reason', label: 'Reason', type: 'CHOICE' }),
  /** Another device, dearer and of another make. */
  deviceSwapped: (body: unknown) => {
    for (const device of [member(cart(body), 'device'), member(segment(body), 'device')]) {
      if (device)
        Object.assign(device, { ...(has(device, 'id') && { id: '1263727444' }), name: 'Sonim XP5 Rugged' });
    }
  },
  /** Totals that are a dollar above the sum. */
  totalsOff: (body: unknown) => {
    for (const total of objects(member(root(body), 'costSummary'))) {
      if (typeof total['amount'] === 'number')
        total['amount'] = Math.round(total['amount'] * 100 + 100) / 100;
    }
  },
  /** The number of another order. */
  externalOrderNumberWrong: (body: unknown) => {
    const order = root(body);
    if (order) order['externalOrderNumber'] = 'AZ99087547-001';
  },
  /** The shipping address is somebody else's town. */
  shipToChanged: (body: unknown) => {
    const city = objects(member(root(body), 'shipTo', 'address')).find((line) => line['id'] === 'CITY');
    if (city) city['value'] = 'Springfield';
  },
  /** The answer is for somebody else. */
  accountHolderChanged: (body: unknown) => {
    const holder = member(root(body), 'accountHolder');
    if (holder) Object.assign(holder, { firstName: 'Barbara', id: '48068931', lastName: 'Andrews' });
  },
} satisfies Record<string, (body: unknown) => void>;

export type Alteration = keyof typeof alterations;

type Members = Record<string, unknown>;

function root(body: unknown): Members | undefined {
  return member(body, 'orderConfirmation') ?? member(body, 'order');
}

function cart(body: unknown): Members | undefined {
  return member(root(body), 'shoppingCart');
}

function segment(body: unknown): Members | undefined {
  return objects(member(root(body), 'orderSegments', 'items'))[0];
}

/** The list of fields of the first property group, to be changed in place. */
function fields(body: unknown): Members[] {
  const group = objects(member(root(body), 'properties'))[0];
  const found: unknown = group?.['fields'];
  // Sound: our own answers have objects in this list.
  return Array.isArray(found) ? (found as Members[]) : [];
}

function member(value: unknown, ...keys: string[]): Members | undefined {
  let found = value;
  for (const key of keys) found = isMembers(found) && has(found, key) ? found[key] : undefined;
  return isMembers(found) ? found : undefined;
}

/** The objects of a list. */
function objects(value: unknown): Members[] {
  return Array.isArray(value) ? value.filter(isMembers) : [];
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}

function has(value: Members, key: string): boolean {
  return Object.hasOwn(value, key);
}
