import { describe, expect, test } from 'vitest';
import type { Around } from '../../../electron/domain/care/around.ts';
import type { Draft, Facts } from '../../../electron/domain/draft.ts';
import type { OrderType } from '../../../electron/domain/order-type.ts';
import { aCountry, aLine, aPerson, aQuestion, questions } from '../../helpers/make.ts';
import { aDraftBeside, anOrderBeside, said } from './a-look.ts';

const misc = (id: string) => `properties[MISCELLANEOUS][${id}]`;
const says = (...asked: Parameters<typeof said>) => said(...asked).map((caution) => caution.says);

describe('duplicate guard: the same order for the same line', () => {
  test('another draft is named and can be opened', () => {
    const around = { drafts: [aDraftBeside()] };
    expect(said('duplicates', { type: 'UPGRADE' }, { around })).toEqual([
      {
        path: 'line',
        says: 'Another draft for this line orders the same: MD-2.',
        weight: 'serious',
        opens: { draftId: 'd2' },
      },
    ]);
  });

  test.each<[string, Partial<Draft>, Partial<Around>, string[]]>([
    ['of another type is none', { type: 'SUSPEND' }, { drafts: [aDraftBeside()] }, []],
    [
      'of the same person but another line is none',
      { type: 'UPGRADE' },
      { drafts: [aDraftBeside({ isOnLine: false })], orders: [anOrderBeside({ isOnLine: false })] },
      [],
    ],
    [
      'of the same person counts where the type has no line',
      { type: 'NEW_ACTIVATION', facts: {} },
      { drafts: [aDraftBeside({ type: 'NEW_ACTIVATION', isOnLine: false })] },
      ['Another draft for this person orders the same: MD-2.'],
    ],
    [
      'sent from here is told once, as the draft',
      { type: 'UPGRADE' },
      {
        drafts: [aDraftBeside({ stage: 'submitted', orderId: '1' })],
        orders: [anOrderBeside({ orderId: '1' })],
      },
      ['The same was ordered for this line already, from the draft MD-2.'],
    ],
    [
      'with an unknown outcome counts as ordered',
      { type: 'UPGRADE' },
      { drafts: [aDraftBeside({ stage: 'unknown' })] },
      ['The same was ordered for this line already, from the draft MD-2.'],
    ],
    [
      'done within thirty days still counts',
      { type: 'UPGRADE' },
      { orders: [anOrderBeside({ status: 'COMPLETED', dateSubmitted: '2026-10-23T15:00:00Z' })] },
      ['The same was ordered for this line on 23 Oct 2026: order 13297001, completed.'],
    ],
    [
      'done longer ago counts no more',
      { type: 'UPGRADE' },
      { orders: [anOrderBeside({ status: 'COMPLETED', dateSubmitted: '2026-10-22T15:00:00Z' })] },
      [],
    ],
    [
      'still open counts however old it is',
      { type: 'UPGRADE' },
      { orders: [anOrderBeside({ status: 'BACKORDERED', dateSubmitted: '2025-01-02T15:00:00Z' })] },
      ['The same was ordered for this line on 2 Jan 2025: order 13297001, backordered.'],
    ],
    [
      'is recognised in the spelling of the tutorials (T1)',
      { type: 'SWAP_DEVICES' },
      { orders: [anOrderBeside({ transactionType: 'SWAP_DEVICE' })] },
      ['The same was ordered for this line on 20 Nov 2026: order 13297001, in progress.'],
    ],
  ])('%s', (_, draft, around, expected) => {
    expect(says('duplicates', draft, { around })).toEqual(expected);
  });
});

describe('incompatible access method (c.2, c.3)', () => {
  const line = aLine({ device: { id: '1', accessMethod: 'CDMA' } });
  const plan = {
    id: 'p',
    name: 'Plan',
    vendor: { id: '97', name: 'AT&T Wireless', accessMethod: 'GSM' },
    includedFeatures: [],
    optionalFeatures: [],
  };
  const { vendor: _, ...unsigned } = plan;
  const facts: Facts = { line, plan };
  const chosen = { serviceId: '38382349', 'shoppingCart.planId': 'p' };
  const warning = [
    'The plan works on GSM, the device in use on CDMA. Put a device that fits into the cart; without one the server answers with an error.',
  ];

  test.each<[string, Partial<Draft>, string[]]>([
    ['UPGRADE to a plan on another network', { type: 'UPGRADE', facts, values: chosen }, warning],
    ['PORT_NUMBER alike', { type: 'PORT_NUMBER', facts, values: chosen }, warning],
    [
      'the carrier’s own method counts where the plan names no carrier',
      {
        type: 'PORT_NUMBER',
        facts: { line, vendor: plan.vendor, plan: unsigned },
        values: chosen,
      },
      warning,
    ],
    [
      'a device in the cart settles it',
      { type: 'UPGRADE', facts, values: { ...chosen, 'shoppingCart.deviceId': 'd' } },
      [],
    ],
    ['no plan, no question', { type: 'UPGRADE', facts, values: { serviceId: '38382349' } }, []],
    [
      'nothing is said about a device whose network is not known',
      { type: 'UPGRADE', facts: { ...facts, line: aLine({ device: { id: '1' } }) }, values: chosen },
      [],
    ],
  ])('%s', (_, draft, expected) => {
    expect(says('accessMethod', draft)).toEqual(expected);
  });

  test('device and plan of two carriers are two orders (A25)', () => {
    const device = { id: 'd', name: 'Phone', vendor: { id: '98', name: 'Verizon Wireless' } };
    const values = { ...chosen, 'shoppingCart.deviceId': 'd' };
    expect(says('oneCarrier', { facts: { ...facts, device }, values })).toEqual([
      'The device comes from Verizon Wireless, the plan from AT&T Wireless. One order takes one carrier.',
    ]);
    expect(
      says('oneCarrier', { facts: { ...facts, device: { ...device, vendor: plan.vendor } }, values }),
    ).toEqual([]);
  });

  test('a cart of another carrier than the order’s, as out of a template for another line, is said', () => {
    const vendor = { id: '98', name: 'Verizon Wireless' };
    expect(says('oneCarrier', { facts: { ...facts, vendor }, values: chosen })).toEqual([
      'The plan comes from AT&T Wireless, the order goes to Verizon Wireless. One order takes one carrier.',
    ]);
    expect(says('oneCarrier', { facts: { ...facts, vendor: plan.vendor }, values: chosen })).toEqual([]);
  });
});

describe('a plan alone (c.2, c.3)', () => {
  const alone: Partial<Draft> = { type: 'UPGRADE', values: { 'shoppingCart.planId': 'p' } };

  test('Premium Mobile wants an address for its SIM card', () => {
    expect(said('planAlone', alone)).toEqual([
      {
        path: 'shipTo.wanted',
        says: 'For a plan alone Premium Mobile usually wants an address, since a SIM card is sent.',
        weight: 'note',
      },
    ]);
  });

  test.each<[string, Partial<Draft>]>([
    ['Rivermine does not', { ...alone, facts: { backend: 'RIVERMINE' } }],
    ['an address is wanted already', { ...alone, values: { ...alone.values, 'shipTo.wanted': true } }],
    ['a device is sent anyway', { ...alone, values: { ...alone.values, 'shoppingCart.deviceId': 'd' } }],
  ])('nothing to say: %s', (_, draft) => {
    expect(says('planAlone', draft)).toEqual([]);
  });
});

describe('the line’s status only warns (T41)', () => {
  const on = (status: string): Facts => ({ line: aLine({ status }) });

  test.each<[OrderType, string, string[]]>([
    ['SUSPEND', 'ACTIVE', []],
    ['SUSPEND', 'SUSPENDED', ['2035557676 is not active but suspended.']],
    ['UNSUSPEND', 'SUSPENDED', []],
    ['UNSUSPEND', 'ACTIVE', ['2035557676 is not suspended but active, as far as the inventory knows.']],
    ['UPGRADE', 'SUSPENDED', []],
    ['UPGRADE', 'INACTIVE', ['2035557676 is inactive: it was ended already.']],
    ['DEACTIVATE', 'DEACTIVATED', ['2035557676 is deactivated: it was ended already.']],
    ['SUSPEND', '', []],
  ])('%s of a line that is %s', (type, status, expected) => {
    expect(says('lineStatus', { type, facts: on(status) })).toEqual(expected);
  });

  test.each<[string | undefined, string[]]>([
    ['ACTIVE', []],
    [undefined, []],
    ['INACTIVE', ['Peter Edwards is inactive, not active.']],
  ])('a person who is %s', (status, expected) => {
    const actor = aPerson(status === undefined ? {} : { status });
    if (status === undefined) delete actor.status;
    expect(says('personStatus', { actor })).toEqual(expected);
  });
});

describe('contract and upgrade day', () => {
  const until = (contractEnd: string): Facts => ({ line: aLine({ contractEnd }) });
  const fee = 'A fee for ending it early may be charged; this app does not know it.';

  test.each<[OrderType, string, string[]]>([
    ['DEACTIVATE', '2027-05-04T05:00:00Z', [`The contract runs until 4 May 2027, 163 more days. ${fee}`]],
    ['XFER_SERVICE_OUT', '2026-11-23', [`The contract runs until 23 Nov 2026, one more day. ${fee}`]],
    ['DEACTIVATE', '2026-11-22T05:00:00Z', []],
    ['SUSPEND', '2027-05-04T05:00:00Z', []],
    ['DEACTIVATE', 'soon', [`When the contract ends is not known here. ${fee}`]],
  ])('%s with a contract until %s', (type, end, expected) => {
    expect(says('contractEnd', { type, facts: until(end) })).toEqual(expected);
  });

  test.each<[OrderType, string, string[]]>([
    [
      'UPGRADE',
      '2027-01-02T05:00:00Z',
      [
        'Eligible for an upgrade in 41 days, on 2 Jan 2027. Before that the carrier may refuse it or charge the full price.',
      ],
    ],
    ['UPGRADE', '2026-11-22T05:00:00Z', []],
    ['SUSPEND', '2027-01-02T05:00:00Z', []],
  ])('%s of a line eligible from %s', (type, upgradeEligible, expected) => {
    expect(says('upgradeDate', { type, facts: { line: aLine({ upgradeEligible }) } })).toEqual(expected);
  });
});

describe('what is lost (c.7, c.10)', () => {
  test('DEACTIVATE names the number and the plan', () => {
    expect(said('whatIsLost', { type: 'DEACTIVATE', facts: { line: aLine({ plan: 'Talk 450' }) } })).toEqual([
      {
        path: 'line',
        says: 'Lost for good: the number 2035557676, the plan Talk 450, its features and its contract. This app cannot undo it.',
        weight: 'serious',
      },
    ]);
  });

  test('XFER_SERVICE_OUT gives it away', () => {
    expect(says('whatIsLost', { type: 'XFER_SERVICE_OUT' })).toEqual([
      'The company gives away the number 2035557676, its plan, its features and its contract. This app cannot undo it.',
    ]);
  });

  test('a suspension loses nothing by itself', () => {
    expect(says('whatIsLost', { type: 'SUSPEND' })).toEqual([]);
  });
});

describe('the device said to be in use (T42)', () => {
  const inventory = {
    'existingDevice.serialNumber.value': ' 4289183847832',
    'existingDevice.simId': '8392475834 2478392342',
  };

  test('blanks do not make it another device', () => {
    expect(says('inventoryDevice', { type: 'SWAP_DEVICES', values: inventory })).toEqual([]);
  });

  test('another number is told, and leads to its field', () => {
    const values = {
      ...inventory,
      'existingDevice.serialNumber.value': '1',
      'existingDevice.modelId': 'Other',
    };
    expect(said('inventoryDevice', { type: 'SWAP_DEVICES', values })).toEqual([
      {
        path: 'existingDevice.serialNumber.value',
        says: 'The inventory has this line on LG Cookie Plus; the order states another serial number, model.',
        weight: 'serious',
      },
    ]);
  });

  test('Rivermine is not told the device, so nothing can differ', () => {
    const draft: Partial<Draft> = {
      type: 'UPGRADE',
      values: { 'existingDevice.simId': '1' },
      facts: { line: aLine(), backend: 'RIVERMINE' },
    };
    expect(says('inventoryDevice', draft)).toEqual([]);
  });
});

describe('UNSUSPEND: USER is a company employee id (c.6)', () => {
  const facts: Facts = {
    line: aLine({
      employee: aPerson({ companyEmployeeId: 'barbara.acme', firstName: 'Barbara', lastName: 'Smith' }),
    }),
    questions: questions(
      aQuestion({ id: 'USER', label: 'User', required: true, preset: 'peter.edwards.acme' }),
    ),
  };
  const typed = (user: string): Partial<Draft> => ({
    type: 'UNSUSPEND',
    facts,
    values: { serviceId: '38382349', [misc('USER')]: user },
  });
  const named = (companyEmployeeId: string, ...people: ReturnType<typeof aPerson>[]) => ({
    around: { user: { companyEmployeeId, people } },
  });

  test('the one the server proposes is right', () => {
    expect(says('unsuspendUser', { type: 'UNSUSPEND', facts }, named('peter.edwards.acme'))).toEqual([]);
  });
  test('the one who has the line is right', () => {
    expect(says('unsuspendUser', typed('barbara.acme'), named('barbara.acme'))).toEqual([]);
  });
  test('nobody has it', () => {
    expect(said('unsuspendUser', typed('nobody'), named('nobody'))).toEqual([
      {
        path: misc('USER'),
        says: 'Nobody with the company employee id nobody is known here. Premium Mobile takes only one it knows.',
        weight: 'serious',
      },
    ]);
  });
  test('somebody else has it', () => {
    const person = aPerson({ companyEmployeeId: 'ada.acme', firstName: 'Ada', lastName: 'Byron' });
    expect(says('unsuspendUser', typed('ada.acme'), named('ada.acme', person))).toEqual([
      'ada.acme is Ada Byron, not Barbara Smith.',
    ]);
  });
  test.each<[string, Partial<Draft>, ReturnType<typeof named> | undefined]>([
    ['while it is looked up', typed('nobod'), named('nobody')],
    ['while nobody has been read', typed('nobody'), undefined],
    ['on Rivermine', { ...typed('nobody'), facts: { ...facts, backend: 'RIVERMINE' } }, named('nobody')],
  ])('nothing is said %s', (_, draft, more) => {
    expect(says('unsuspendUser', draft, more)).toEqual([]);
  });
});

describe('a port', () => {
  const asked = questions(
    aQuestion({ id: 'CARRIER_ACCT_NUMBER', label: 'Account', required: true }),
    aQuestion({ id: 'PIN_PASSWORD', label: 'PIN' }),
    aQuestion({ id: 'NAME_ON_INVOICE', label: 'Name' }),
  );
  const complete = {
    serviceId: '38382349',
    carrierId: '97',
    regionId: '70144640',
    postalCode: '06477',
    [misc('CARRIER_ACCT_NUMBER')]: '123',
    [misc('PIN_PASSWORD')]: '4711',
    [misc('NAME_ON_INVOICE')]: 'Peter Edwards',
  };
  const facts: Facts = { line: aLine(), region: aCountry(), questions: asked };
  const port = (values: Draft['values'] = {}, over: Facts = {}): Partial<Draft> => ({
    type: 'PORT_NUMBER',
    values: { ...complete, ...values },
    facts: { ...facts, ...over },
  });

  test('that is complete earns no warning', () => {
    for (const rule of ['portAnswers', 'portName', 'portLine']) expect(says(rule, port())).toEqual([]);
  });

  test.each<[string, Partial<Draft>, string[]]>([
    [
      'without the account number',
      port({ [misc('CARRIER_ACCT_NUMBER')]: '' }),
      ['Without the account number the present carrier refuses the port.'],
    ],
    [
      'without the PIN',
      port({ [misc('PIN_PASSWORD')]: ' ' }),
      ['Without the PIN the present carrier refuses the port.'],
    ],
    [
      'whose questions name no PIN',
      port({}, { questions: questions(aQuestion({ id: 'CARRIER_ACCT_NUMBER', label: 'Account' })) }),
      ['Nothing here asks for the PIN of the present account, yet many carriers want it: have it at hand.'],
    ],
    [
      'without a postal code in the United States',
      port({ postalCode: '' }),
      ['The postal code is missing; carriers in the United States compare it with the bill.'],
    ],
    [
      'in a country without one',
      port({ postalCode: '' }, { region: { id: '7', name: 'Germany', abbreviation: 'DE' } }),
      [],
    ],
  ])('%s', (_, draft, expected) => {
    expect(says('portAnswers', draft)).toEqual(expected);
  });

  const bill = 'What counts is the bill, letter by letter.';
  test.each<[string, string, string | undefined, string[]]>([
    ['spelled as the company spells it', 'Peter Edwards', undefined, []],
    ['spelled otherwise', 'PETER  EDWARDS', undefined, [`The company writes it “Peter Edwards”. ${bill}`]],
    [
      'of somebody else',
      'ACME Inc.',
      undefined,
      ['This is not Peter Edwards. It is right if the bill has it so, letter by letter.'],
    ],
    ['as on the last order', 'ACME Inc.', 'ACME Inc.', []],
    [
      'other than on the last order',
      'ACME Inc',
      'ACME Inc.',
      [`The last order on this line has “ACME Inc.”. ${bill}`],
    ],
    ['still empty', '', 'ACME Inc.', []],
  ])('with a name on the bill %s', (_, name, invoiceName, expected) => {
    const orders = invoiceName === undefined ? [] : [anOrderBeside({ invoiceName })];
    expect(says('portName', port({ [misc('NAME_ON_INVOICE')]: name }), { around: { orders } })).toEqual(
      expected,
    );
  });

  test.each<[string, Facts, Partial<Around>, string[]]>([
    [
      'of a suspended line',
      { line: aLine({ status: 'SUSPENDED' }) },
      {},
      ['The line is suspended. Carriers move active numbers only: restore it first.'],
    ],
    [
      'while another order is open on the line',
      {},
      { orders: [anOrderBeside({ transactionType: 'SUSPEND' })] },
      ['Order 13297001 on this line is still open (in progress); a pending order refuses a port.'],
    ],
    [
      'while an order sent from here is not listed yet',
      {},
      { drafts: [aDraftBeside({ stage: 'submitted', orderId: '9' })] },
      ['Order MD-2 on this line may still be open; a pending order refuses a port.'],
    ],
    ['after the other order has ended', {}, { orders: [anOrderBeside({ status: 'COMPLETED' })] }, []],
    [
      'while the person has an order on another line',
      {},
      { orders: [anOrderBeside({ isOnLine: false })] },
      [],
    ],
    [
      'with a running contract',
      { line: aLine({ contractEnd: '2027-05-04T05:00:00Z' }) },
      {},
      ['The contract runs until 4 May 2027. Leaving before may cost a fee; this app does not know it.'],
    ],
  ])('%s', (_, over, around, expected) => {
    expect(says('portLine', port({}, over), { around })).toEqual(expected);
  });

  test('into the company has the same answers to give', () => {
    const draft: Partial<Draft> = {
      ...port({ [misc('PIN_PASSWORD')]: '' }),
      type: 'XFER_SERVICE_IN_AND_PORT',
    };
    expect(says('portAnswers', draft)).toContain('Without the PIN the present carrier refuses the port.');
  });

  test('no other order type is asked for a bill', () => {
    for (const rule of ['portAnswers', 'portName', 'portLine'])
      expect(says(rule, { ...port({ postalCode: '' }), type: 'DEACTIVATE' })).toEqual([]);
  });
});

test.each<[string, string, string[]]>([
  ['yesterday is pointed out', '2026-11-21', ['Preferred Suspension Date is past: 21 Nov 2026.']],
  ['today is not', '2026-11-22', []],
  ['none yet is not', '', []],
  ['half a date is not', '?', []],
])('a day wished for: %s', (_, day, expected) => {
  const id = 'PREFERRED_SUSPENSION_DATE';
  const asked = aQuestion({ id, label: 'Preferred Suspension Date', type: 'DATE' });
  const draft: Partial<Draft> = {
    type: 'SUSPEND',
    facts: { line: aLine(), questions: questions(asked) },
    values: { serviceId: aLine().id, [misc(id)]: day },
  };
  expect(says('pastDay', draft)).toEqual(expected);
});
