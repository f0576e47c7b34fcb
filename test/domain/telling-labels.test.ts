import { expect, test } from 'vitest';
import { problemsIn } from '../../electron/domain/form/problems.ts';
import { tellingLabels } from '../../electron/domain/form/telling-labels.ts';
import { recipeFor } from '../../electron/domain/recipes/index.ts';

test('a swap tells the manufacturer of one device from that of the other', () => {
  const says = problemsIn(recipeFor('SWAP_DEVICES'), {}, {}, () => 'fits').map((problem) => problem.says);
  expect(says).toContain('Manufacturer of the new device is needed.');
  expect(says).toContain('Manufacturer of the device in use is needed.');
  expect(says).toContain('SIM number is needed.');
});

test('a carrier’s question that is called like a line of the address says which it is', () => {
  const name = { kind: 'text', label: 'Name', required: true } as const;
  const labelOf = tellingLabels([
    { id: 'questions', title: 'Carrier questions', fields: [{ ...name, path: 'a' }] },
    { id: 'shipTo', title: 'Ship to', fields: [{ ...name, path: 'b' }] },
  ]);
  expect(labelOf({ ...name, path: 'a' })).toBe('Name (Carrier questions)');
  expect(labelOf({ ...name, path: 'b' })).toBe('Name to ship to');
});
