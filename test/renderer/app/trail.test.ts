import { expect, test } from 'vitest';
import { Trail } from '../../../renderer/app/trail.svelte.ts';

test('back leads one step at a time to where one came from, and stays there', () => {
  const trail = new Trail({ name: 'lines' });
  trail.open({ name: 'draft', draftId: 'd1' });
  trail.open({ name: 'order', orderId: '7' });

  trail.back();
  expect(trail.here).toEqual({ name: 'draft', draftId: 'd1' });
  trail.back();
  trail.back();
  expect(trail.here).toEqual({ name: 'lines' });
});

test('going to a place of the rail forgets the way there', () => {
  const trail = new Trail({ name: 'lines' });
  trail.open({ name: 'order', orderId: '7' });
  trail.go({ name: 'orders' });
  expect(trail.before).toBeUndefined();
});
