import type { TransactionType } from '../order/transaction-types.ts';
import type { Person, Service, Vendor } from '../records.ts';

export interface PropertyDefinition {
  id: string;
  label: string;
  /** TEXT, DATE, CHOICE, or a kind that no document names. */
  type: string;
  validation: 'REQUIRED' | 'OPTIONAL';
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  regEx?: string;
  /** The value a form starts with. */
  text?: string;
  choices?: { id: string; isOther: boolean; label: string }[];
}

/** What the definitions of one call depend on. */
export interface PropertyOccasion {
  transactionType: TransactionType;
  vendor: Vendor;
  actor: Person;
  service?: Service;
  /** An UPGRADE without a device, or without a plan (r121). */
  excludesDevice?: boolean;
  excludesPlan?: boolean;
}

/** The only group the docs have. */
export const propertyGroup = 'MISCELLANEOUS';

/**
 * The fields one transaction type asks for: first those of the published request, in its order, then optional ones
 * of every further kind (CONTRACT.md d.5), so that a form has to draw them all.
 */
export function propertyDefinitions(occasion: PropertyOccasion): PropertyDefinition[] {
  const fields = fieldsOf[occasion.transactionType](occasion);
  if (occasion.transactionType !== 'UPGRADE') return fields;
  return fields.filter(
    ({ id }) =>
      !(occasion.excludesDevice && id === 'PREFERRED_DELIVERY_DATE') &&
      !(occasion.excludesPlan && id === 'COST_CENTER'),
  );
}

type Fields = (occasion: PropertyOccasion) => PropertyDefinition[];

const fieldsOf: Readonly<Record<TransactionType, Fields>> = {
  NEW_ACTIVATION: (on) => [
    { ...text('PREFERRED_AREA_CODE', 'Preferred Area Code', 3), minLength: 3 },
    contactNumber(on),
    contactExtension,
    instructions,
    reason,
    ...further,
  ],
  UPGRADE: (on) => [contactNumber(on), serviceNumber(on), reason, contactExtension, instructions, ...further],
  PORT_NUMBER: (on) => [
    carrierAccount,
    nameOnInvoice,
    contactNumber(on),
    text('CURRENT_CARRIER', 'Current Carrier', 60),
    serviceNumber(on),
    instructions,
    ...further,
  ],
  ORDER_ACCESSORIES: (on) => [contactNumber(on), serviceNumber(on), instructions, ...further],
  SUSPEND: (on) => [
    contactNumber(on),
    instructions,
    serviceNumber(on),
    choice('HOLD_SERVICE', 'Hold Service', [
      [on.actor.companyEmployeeId, `Hold for ${on.actor.firstName} ${on.actor.lastName}`],
      ['pool.acme', 'Hold for the pool'],
    ]),
    date('PREFERRED_SUSPENSION_DATE', 'Preferred Suspension Date'),
  ],
  UNSUSPEND: (on) => [
    contactNumber(on),
    serviceNumber(on),
    { ...text('USER', 'User', 100), text: on.actor.companyEmployeeId },
    date('PREFERRED_UNSUSPEND_DATE', 'Preferred Unsuspend Date'),
  ],
  DEACTIVATE: (on) => [
    contactNumber(on),
    instructions,
    serviceNumber(on),
    date('PREFERRED_DEACTIVATION_DATE', 'Preferred Deactivation Date'),
    reason,
  ],
  UPDATE_FEATURES: (on) => [contactNumber(on), instructions, serviceNumber(on), ...further],
  SWAP_DEVICES: (on) => [
    contactNumber(on),
    instructions,
    serviceNumber(on),
    { ...optional(text('PREFERRED_AREA_CODE', 'Preferred Area Code', 3)), minLength: 3 },
    ...further,
  ],
  XFER_SERVICE_OUT: (on) => [contactNumber(on), instructions, serviceNumber(on), personalEmail],
  XFER_SERVICE_IN: (on) => [
    contactNumber(on),
    instructions,
    serviceNumber(on),
    carrierAccount,
    nameOnInvoice,
    personalEmail,
  ],
  XFER_SERVICE_IN_AND_PORT: (on) => [
    contactNumber(on),
    instructions,
    serviceNumber(on),
    carrierAccount,
    nameOnInvoice,
    personalEmail,
    text('PIN_PASSWORD', 'PIN or Password', 30),
  ],
};

const contactNumber: (on: PropertyOccasion) => PropertyDefinition = ({ actor }) => ({
  ...text('CONTACT_NUMBER', 'Contact Phone Number', 20),
  text: actor.officePhone,
});

const serviceNumber: (on: PropertyOccasion) => PropertyDefinition = ({ service }) => ({
  ...text('SERVICE_NUMBER', 'Service Number', 20),
  ...(service && { text: service.serviceNumber }),
});

const contactExtension = optional(text('CONTACT_NUMBER_EXT', 'Ext', 10));
const instructions = optional(text('ADDITIONAL_INSTRUCTIONS', 'Additional Instructions', 4000));
const carrierAccount = text('CARRIER_ACCT_NUMBER', 'Carrier Account Number', 30);
const nameOnInvoice = text('NAME_ON_INVOICE', 'Name on Invoice', 100);
const personalEmail = {
  ...text('PERSONAL_EMAIL', 'Personal E-mail', 100),
  regEx: '[^@\\s]+@[^@\\s]+\\.[^@\\s]+',
  pattern: 'name@example.com',
};

const reason = choice('Reason', 'Reason', [
  ['19', 'Broken Device'],
  ['2', 'Job required upgrade to data device'],
  ['21', 'Eligible for upgrade'],
  ['22', 'Lost or stolen'],
  ['1', 'New employee'],
]);

const further: PropertyDefinition[] = [
  optional(date('PREFERRED_DELIVERY_DATE', 'Preferred Delivery Date')),
  optional(
    choice(
      'Carrier',
      'Carrier',
      [
        ['2', 'Verizon Wireless'],
        ['3', 'AT&T Wireless'],
        ['1', 'Other'],
      ],
      '1',
    ),
  ),
  { ...optional(text('COST_CENTER', 'Cost Center', 7)), regEx: '[A-Z]{2}-[0-9]{4}', pattern: 'AA-9999' },
  // A kind that no document names: a client has to keep it editable and send it on.
  { ...optional(text('CHARGE_SHARE', 'Share of the charges', 10)), type: 'PERCENT', pattern: '99%' },
];

function text(id: string, label: string, maxLength: number): PropertyDefinition {
  return { id, label, type: 'TEXT', validation: 'REQUIRED', minLength: 0, maxLength };
}

function date(id: string, label: string): PropertyDefinition {
  return { id, label, type: 'DATE', validation: 'REQUIRED', pattern: 'mm/dd/yyyy' };
}

function choice(id: string, label: string, choices: [string, string][], other?: string): PropertyDefinition {
  return {
    id,
    label,
    type: 'CHOICE',
    validation: 'REQUIRED',
    choices: choices.map(([option, words]) => ({ id: option, isOther: option === other, label: words })),
  };
}

function optional(definition: PropertyDefinition): PropertyDefinition {
  return { ...definition, validation: 'OPTIONAL' };
}
