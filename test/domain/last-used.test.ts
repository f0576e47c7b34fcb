import { expect, test } from 'vitest';
import type { Draft, Values } from '../../electron/domain/draft.ts';
import { lastUsed } from '../../electron/domain/last-used.ts';

const question = (id: string, type = 'TEXT') => ({ id, label: id, type, required: false });
const misc = (id: string) => `properties[MISC][${id}]`;

const aDraft = (over: Partial<Draft> & { values?: Values } = {}): Draft => ({
  id: 'd1',
  connectionId: 'c1',
  type: 'PORT_NUMBER',
  actor: { id: '1', firstName: 'Ada', lastName: 'Example' },
  externalOrderNumber: 'MD-1',
  stage: 'editing',
  revision: 1,
  facts: {
    questions: [
      {
        groupId: 'MISC',
        questions: [
          question('CONTACT_NUMBER'),
          question('Reason', 'CHOICE'),
          question('SERVICE_NUMBER'),
          question('PERSONAL_EMAIL'),
          question('USER'),
          question('PIN_PASSWORD'),
          question('PREFERRED_DATE', 'DATE'),
        ],
      },
    ],
  },
  createdAt: 1,
  savedAt: 1,
  ...over,
  values: { carrierId: '98', ...over.values },
});

const earlier = (values: Values, over: Partial<Draft> = {}) =>
  aDraft({ id: 'd0', actor: { id: '2', firstName: 'Ben', lastName: 'Example' }, ...over, values });

const all: Values = {
  serviceId: '88',
  'shoppingCart.planId': '7',
  [misc('CONTACT_NUMBER')]: '2035550100',
  [misc('Reason')]: '21',
  [`${misc('Reason')}.otherText`]: 'spare',
  [misc('SERVICE_NUMBER')]: '5125550100',
  [misc('PERSONAL_EMAIL')]: 'ben@example.com',
  [misc('USER')]: 'ben.example',
  [misc('PIN_PASSWORD')]: '1234',
  [misc('PREFERRED_DATE')]: '2026-01-01',
  [misc('NOT_ASKED_NOW')]: 'x',
  'shipTo.name': 'IT desk',
  'shipTo.regionId': '70144640',
  'shipTo.address[CITY]': 'Orange',
  'shipTo.expedite': true,
  'shipTo.wanted': true,
};

test('the last time gives the answers and the address, and nothing of a line, a person, a day, a secret or a price', () => {
  expect(lastUsed(aDraft(), [earlier(all)]).map(({ path }) => path)).toEqual([
    misc('CONTACT_NUMBER'),
    misc('Reason'),
    `${misc('Reason')}.otherText`,
    'shipTo.name',
    'shipTo.regionId',
    'shipTo.address[CITY]',
  ]);
});

test('another person’s own name is not proposed for the parcel', () => {
  const paths = lastUsed(aDraft(), [earlier({ ...all, 'shipTo.name': 'Ben Example' })]).map(
    ({ path }) => path,
  );
  expect(paths).not.toContain('shipTo.name');
});

test('the first earlier draft with something to give counts, for the same kind and carrier only', () => {
  const contact = (value: string) => ({ [misc('CONTACT_NUMBER')]: value });
  const others = [
    earlier({ ...contact('other carrier'), carrierId: '111' }),
    earlier(contact('other kind'), { type: 'UPGRADE' }),
    earlier({ [misc('CONTACT_NUMBER')]: '' }),
    earlier(contact('the last')),
    earlier(contact('the one before')),
  ];
  expect(lastUsed(aDraft(), others)).toEqual([{ path: misc('CONTACT_NUMBER'), value: 'the last' }]);
});

test('a draft without a carrier, or the first of its kind, has no last time', () => {
  expect(lastUsed(aDraft({ values: { carrierId: '' } }), [earlier(all)])).toEqual([]);
  expect(lastUsed(aDraft(), [])).toEqual([]);
  expect(lastUsed(aDraft(), [aDraft({ values: all })])).toEqual([]);
});
