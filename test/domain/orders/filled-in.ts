/** @file Nine orders as somebody at the desk fills them in: what the server knows, then value by value. */
import type { Acknowledgement } from '../../../electron/domain/acknowledgement.ts';
import type { Plan } from '../../../electron/domain/catalog.ts';
import type { OrderType } from '../../../electron/domain/order-type.ts';
import type { Question } from '../../../electron/domain/question.ts';
import type { Region } from '../../../electron/domain/region.ts';
import { aCountry, aLine, aQuestion, questions } from '../../helpers/make.ts';
import type { Entry, Known } from './filling-in.ts';

export interface FilledIn {
  type: OrderType;
  known: Known;
  entries: readonly Entry[];
}

const misc = (id: string) => `properties[MISCELLANEOUS][${id}]`;

const contact = aQuestion({ id: 'CONTACT_NUMBER', required: true, minLength: 0, maxLength: 20 });
const instructions = aQuestion({ id: 'ADDITIONAL_INSTRUCTIONS', minLength: 0, maxLength: 4000 });
const serviceNumber = aQuestion({ id: 'SERVICE_NUMBER', required: true });
const email = aQuestion({ id: 'PERSONAL_EMAIL', required: true, regEx: '[^@ ]+@[^@ ]+' });
const day = (id: string) => aQuestion({ id, type: 'DATE', required: true, pattern: 'mm/dd/yyyy' });
const choice = (id: string, ...choices: NonNullable<Question['choices']>) =>
  aQuestion({ id, type: 'CHOICE', required: true, choices });

/** The other record named United States: free text for the state, and a code of its own (T45, T57). */
const otherUnitedStates: Region = aCountry({
  id: '70144222',
  addressFormat: [
    { id: 'LINE_1', label: 'Address Line1', required: true },
    { id: 'CITY', label: 'City', required: true },
    { id: 'STATE', label: 'State', required: true },
    { id: 'POSTAL_CODE', label: 'Zip Code', required: true },
  ],
});

const plan = (id: string, ...featureIds: string[]): Plan => ({
  id,
  name: 'Plan',
  includedFeatures: [],
  optionalFeatures: featureIds.map((feature) => ({ id: feature, description: `Feature ${feature}` })),
});

const address = (regionId: string, state: string): Entry[] => [
  ['shipTo.name', 'Dana Whitfield'],
  ['shipTo.regionId', regionId],
  ['shipTo.address[LINE_1]', '12 Harbor Road'],
  ['shipTo.address[CITY]', 'Orange'],
  ['shipTo.address[STATE]', state],
  ['shipTo.address[POSTAL_CODE]', '06477'],
];

const called: Entry = [misc('CONTACT_NUMBER'), '2035550142'];
const noted = (text: string): Entry => [misc('ADDITIONAL_INSTRUCTIONS'), text];

/** An order about the line 2035557676; its number is proposed by the line. */
const aboutLine = (type: OrderType, more: Known, ...entries: Entry[]): FilledIn => ({
  type,
  known: { line: aLine(), ...more },
  entries: [called, ...entries],
});

const statement = (id: string, type?: string): Acknowledgement => ({
  id,
  label: `I agree: ${id}`,
  required: true,
  ...(type !== undefined && { type }),
});

const transferQuestions = [
  contact,
  aQuestion({ id: 'CARRIER_ACCT_NUMBER', required: true }),
  aQuestion({ id: 'NAME_ON_INVOICE', required: true }),
  email,
];

/** A personal line with the carrier 111 comes to the company's carrier. */
const transfer = (
  type: OrderType,
  carrier: Entry[],
  asked: Question[],
  agreed: Acknowledgement[],
  more: Entry[],
): FilledIn => ({
  type,
  known: {
    regions: [otherUnitedStates],
    plans: [plan('123454111', '2082', '1399')],
    questions: questions(...asked),
    acknowledgements: { blocks: [{ header: 'Notice', paragraphs: ['Please read.'] }], items: agreed },
  },
  entries: [
    ['currentVendorId', '111'],
    ...carrier,
    ...agreed.map(({ id }): Entry => [`acknowledgements[${id}]`, true]),
    ['regionId', '70144222'],
    ['postalCode', '06477'],
    ['shoppingCart.deviceId', '37948999'],
    ['shoppingCart.planId', '123454111'],
    ['shoppingCart.optionalFeatureIds', ['2082']],
    ['shoppingCart.accessoryIds', ['123', '456']],
    called,
    [misc('CARRIER_ACCT_NUMBER'), '0012 3456-789'],
    [misc('NAME_ON_INVOICE'), 'Dana Whitfield'],
    [misc('PERSONAL_EMAIL'), 'dana@example.com'],
    [misc('SERVICE_NUMBER'), '2035550188'],
    noted('Keep the number.'),
    ...more,
    ...address('70144222', 'Connecticut'),
  ],
});

export const orders: readonly FilledIn[] = [
  {
    type: 'NEW_ACTIVATION',
    known: {
      regions: [aCountry()],
      plans: [plan('6568886698', '122', '293')],
      questions: questions(
        contact,
        aQuestion({ id: 'PREFERRED_AREA_CODE', required: true, minLength: 3, maxLength: 3 }),
        instructions,
        choice('URGENCY', { id: '2', label: 'Soon', isOther: false }),
        choice(
          'ORDER_REASON',
          { id: '1', label: 'New person', isOther: false },
          { id: '99', label: 'Other', isOther: true },
        ),
      ),
    },
    entries: [
      ['regionId', '70144640'],
      ['postalCode', '06477'],
      ['carrierId', '98'],
      ['shoppingCart.deviceId', '9194713904'],
      ['shoppingCart.planId', '6568886698'],
      ['shoppingCart.optionalFeatureIds', ['122', '293']],
      ['shoppingCart.accessoryIds', ['1263727444', '3628939000']],
      called,
      [misc('PREFERRED_AREA_CODE'), '512'],
      noted('Ring twice.\nThe parcel goes to the front desk.'),
      [misc('URGENCY'), '2'],
      [misc('ORDER_REASON'), '99'],
      [`${misc('ORDER_REASON')}.otherText`, 'Opens the office in Austin'],
      ...address('70144640', 'CT'),
      ['shipTo.expedite', true],
    ],
  },
  aboutLine(
    'ORDER_ACCESSORIES',
    { regions: [aCountry()], questions: questions(contact, serviceNumber) },
    ['shoppingCart.accessoryIds', ['1263727444', '3628939000']],
    ...address('70144640', 'CT'),
    ['shipTo.address[LINE_2]', 'Dock 4'],
  ),
  aboutLine(
    'SUSPEND',
    {
      questions: questions(
        contact,
        instructions,
        serviceNumber,
        choice('HOLD_SERVICE', { id: 'peter.edwards.acme', label: 'Keep the number', isOther: false }),
        day('PREFERRED_SUSPENSION_DATE'),
      ),
    },
    noted('On parental leave until spring.'),
    [misc('HOLD_SERVICE'), 'peter.edwards.acme'],
    [misc('PREFERRED_SUSPENSION_DATE'), '2026-12-22'],
  ),
  aboutLine(
    'UNSUSPEND',
    {
      questions: questions(
        contact,
        // Proposed by the server for the person ordered for (c.6): nobody has to type it.
        aQuestion({ id: 'USER', required: true, preset: 'dana.whitfield.example' }),
        instructions,
        serviceNumber,
        day('PREFERRED_UNSUSPEND_DATE'),
      ),
    },
    noted('Back at work.'),
    [misc('PREFERRED_UNSUSPEND_DATE'), '2027-03-01'],
  ),
  aboutLine(
    'DEACTIVATE',
    {
      questions: questions(
        contact,
        instructions,
        serviceNumber,
        day('PREFERRED_DEACTIVATION_DATE'),
        choice('Reason', { id: '21', label: 'Left the company', isOther: false }),
      ),
    },
    noted('The phone comes back by post.'),
    [misc('PREFERRED_DEACTIVATION_DATE'), '2026-12-31'],
    [misc('Reason'), '21'],
  ),
  aboutLine(
    'UPDATE_FEATURES',
    {
      features: ['2082', '1399', '7'].map((id) => ({ id, description: `Feature ${id}` })),
      questions: questions(contact, instructions, serviceNumber),
    },
    ['shoppingCart.features[2082]', 'ADD'],
    ['shoppingCart.features[1399]', 'REMOVE'],
    ['shoppingCart.featureRequestComment', 'Please also take off the ring tone subscription.'],
    noted('Before the next bill, please.'),
  ),
  aboutLine(
    'XFER_SERVICE_OUT',
    {
      questions: questions(contact, instructions, serviceNumber, email),
      acknowledgements: { blocks: [], items: [] },
    },
    noted('Dana leaves at the end of the month.'),
    [misc('PERSONAL_EMAIL'), 'dana@example.com'],
  ),
  transfer(
    'XFER_SERVICE_IN',
    [], // the carrier stays the same
    [...transferQuestions, serviceNumber, instructions],
    [statement('SHARED_PLAN'), statement('LIABILITY_TRANSFER')],
    [],
  ),
  transfer(
    'XFER_SERVICE_IN_AND_PORT',
    [['carrierId', '333']],
    [...transferQuestions, aQuestion({ id: 'PIN_PASSWORD', required: true }), serviceNumber, instructions],
    ['SHARED_PLAN', 'LIABILITY_TRANSFER', 'TERMINATION_FEE'].map((id) => statement(id, 'BOOLEAN')),
    [
      ['shoppingCart.quantity', '1'],
      [misc('PIN_PASSWORD'), ' 04l1O0 '],
    ],
  ),
];
