/** @file A DATE means a day (CONTRACT.md d.10): no time zone of this computer may turn it into another one. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const program = fileURLToPath(new URL('an-order-with-days.ts', import.meta.url));

test.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'])('a day stays that day in %s', (TZ) => {
  const output = execFileSync(process.execPath, [program], { env: { ...process.env, TZ }, encoding: 'utf8' });
  expect(JSON.parse(output)).toEqual({
    shown: ['2026-12-22', '2016-12-22', '2028-02-29'],
    body: {
      externalOrderNumber: 'EX-1',
      transactionType: 'SUSPEND',
      serviceId: '5',
      properties: [
        {
          groupId: 'MISCELLANEOUS',
          fields: [
            { id: 'TYPED', type: 'DATE', date: '2026-12-22T00:00:00+00:00' },
            { id: 'PROPOSED', type: 'DATE', date: '2016-12-22T00:00:00+00:00' },
            { id: 'PROPOSED_WITH_Z', type: 'DATE', date: '2028-02-29T00:00:00+00:00' },
          ],
        },
      ],
    },
    problems: {},
  });
});
