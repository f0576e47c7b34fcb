import { expect, test } from 'vitest';
import type { Json } from '../../electron/domain/json.ts';
import { DOTS, maskedDocument } from '../../electron/domain/masked-document.ts';

test('answers to sensitive questions become dots, everything else stays to the letter', () => {
  const request: Json = {
    orderRequest: {
      properties: [
        {
          groupId: 'MISCELLANEOUS',
          fields: [
            { id: 'PIN_PASSWORD', type: 'TEXT', text: '0815' },
            { id: 'CARRIER_ACCT_NUMBER', type: 'CHOICE', choice: { id: '2', otherText: '4711' } },
            { id: 'SSN', type: 'TEXT', text: '' },
            { id: 'CONTACT_NUMBER', type: 'TEXT', text: '2035557676' },
          ],
        },
      ],
    },
  };
  const { document, hidden } = maskedDocument(request);
  expect(hidden).toBe(2);
  expect(document).toEqual({
    orderRequest: {
      properties: [
        {
          groupId: 'MISCELLANEOUS',
          fields: [
            { id: 'PIN_PASSWORD', type: 'TEXT', text: DOTS },
            { id: 'CARRIER_ACCT_NUMBER', type: 'CHOICE', choice: { id: DOTS } },
            { id: 'SSN', type: 'TEXT', text: '' },
            { id: 'CONTACT_NUMBER', type: 'TEXT', text: '2035557676' },
          ],
        },
      ],
    },
  });
});
