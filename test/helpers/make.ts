import type { Draft } from '../../electron/domain/draft.ts';
import type { Employee } from '../../electron/domain/employee.ts';
import type { Line } from '../../electron/domain/line.ts';
import type { Question, QuestionGroup } from '../../electron/domain/question.ts';
import type { Region } from '../../electron/domain/region.ts';

/** Believable things; say only what the test is about. */
export const aPerson = (over: Partial<Employee> = {}): Employee => ({
  id: '28673732',
  companyEmployeeId: 'peter.edwards.acme',
  firstName: 'Peter',
  lastName: 'Edwards',
  status: 'ACTIVE',
  ...over,
});

export const aLine = (over: Partial<Line> = {}): Line => ({
  id: '38382349',
  number: '2035557676',
  status: 'ACTIVE',
  employee: aPerson(),
  vendor: { id: '98', name: 'Verizon Wireless' },
  device: {
    id: '35362368',
    manufacturer: { id: 'LG', name: 'LG' },
    model: { id: 'Cookie Plus', name: 'Cookie Plus' },
    serialNumber: { type: 'ESN', value: '4289183847832' },
    simId: '83924758342478392342',
  },
  orderActions: ['UPGRADE'],
  ...over,
});

/** The United States, with the address lines that matter here. */
export const aCountry = (over: Partial<Region> = {}): Region => ({
  id: '70144640',
  name: 'United States',
  abbreviation: 'US',
  type: 'COUNTRY',
  postalCodeRegEx: '^\\d{5}$',
  postalCodePattern: '99999',
  addressFormat: [
    { id: 'LINE_1', label: 'Line 1', required: true, minLength: 1, maxLength: 100 },
    { id: 'LINE_2', label: 'Line 2', required: false, minLength: 0, maxLength: 100 },
    { id: 'CITY', label: 'City', required: true, minLength: 1, maxLength: 50 },
    {
      id: 'STATE',
      label: 'State',
      required: true,
      options: [
        { label: 'Connecticut', value: 'CT' },
        { label: 'Texas', value: 'TX' },
      ],
    },
    {
      id: 'POSTAL_CODE',
      label: 'Postal Code',
      required: true,
      minLength: 4,
      maxLength: 10,
      regEx: '[0-9]{4,5}(-[0-9]{4})?',
      pattern: '[99999] or [99999-9999]',
    },
  ],
  ...over,
});

export const aQuestion = (over: Partial<Question> & { id: string }): Question => ({
  label: over.id,
  type: 'TEXT',
  required: false,
  ...over,
});

/** Questions in the one group that has been seen. */
export const questions = (...asked: Question[]): QuestionGroup[] => [
  { groupId: 'MISCELLANEOUS', questions: asked },
];

export const aDraft = (over: Partial<Draft> = {}): Draft => ({
  id: 'd1',
  connectionId: 'practice',
  type: 'UPGRADE',
  actor: aPerson(),
  externalOrderNumber: 'MD-0000000000000001',
  stage: 'editing',
  revision: 1,
  values: { serviceId: '38382349' },
  facts: { line: aLine() },
  createdAt: 1_000,
  savedAt: 1_000,
  ...over,
});
