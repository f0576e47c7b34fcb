import type { TransactionType } from '../order/transaction-types.ts';

export interface Acknowledgement {
  id: string;
  label: string;
  type: 'BOOLEAN';
  validation: 'REQUIRED' | 'OPTIONAL';
}

export interface Infoblock {
  header: string;
  paragraphs: { text: string }[];
}

/** What has to be read and agreed to before a service changes hands (CONTRACT.md d.7); nothing for other types. */
export function acknowledgementsFor(type: TransactionType): {
  infoblocks: Infoblock[];
  acknowledgements: Acknowledgement[];
} {
  switch (type) {
    case 'XFER_SERVICE_IN':
      return { infoblocks: [sharedPlans, transfer], acknowledgements: [leftSharedPlan, authorized] };
    case 'XFER_SERVICE_IN_AND_PORT':
      return {
        infoblocks: [sharedPlans, transfer, fees],
        acknowledgements: [leftSharedPlan, authorized, acceptsFees],
      };
    case 'XFER_SERVICE_OUT':
      return { infoblocks: [leaving], acknowledgements: [knowsBilling] };
    default:
      return { infoblocks: [], acknowledgements: [] };
  }
}

const sharedPlans = infoblock(
  'Family & Shared Minute Plans',
  'A personal line can move to the company account only while it is with one of the company carriers.',
  'Settle any open balance with the present carrier before the number is transferred.',
);
const transfer = infoblock(
  'Authorization of Transfer',
  'After the transfer the number belongs to the company and, by its policy, may not come back to you.',
);
const fees = infoblock(
  'Termination Fee Notice',
  'The present carrier may charge a fee for ending the contract. Ask it whether and how much.',
);
const leaving = infoblock(
  'Transfer to a Personal Account',
  'From the day of the transfer the carrier bills you.',
);

const leftSharedPlan = agreement(
  'FAMILY_SHARED_MINUTE_PLAN',
  'The number to be transferred is no longer on a family or shared plan; the present carrier has said so.',
);
const authorized = agreement(
  'AUTHORIZATION_OF_TRANSFER',
  'I authorize the transfer of liability for this number to the company.',
);
const acceptsFees = agreement(
  'TERMINATION_FEES',
  'I authorize the port to the new carrier and pay any termination fee myself.',
);
const knowsBilling: Acknowledgement = {
  ...agreement('PERSONAL_BILLING', 'I know that the carrier will bill me from the day of the transfer.'),
  validation: 'OPTIONAL',
};

function infoblock(header: string, ...paragraphs: string[]): Infoblock {
  return { header, paragraphs: paragraphs.map((text) => ({ text })) };
}

function agreement(id: string, label: string): Acknowledgement {
  return { id, label, type: 'BOOLEAN', validation: 'REQUIRED' };
}
