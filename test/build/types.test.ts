import { expect, test } from 'vitest';
import { typeErrors } from '../../build/types.mjs';
import { plantedTree } from './planted-tree.ts';

test('the type-check sees an error in a component, in a script of the window and in the pure rooms', async () => {
  const tree = plantedTree({
    'renderer/Price.svelte': `<script lang="ts">\n  let { amount }: { amount: number } = $props();\n</script>\n\n<p>{amount.nowhere}</p>\n`,
    'renderer/price.ts': `export const price: string = 1;\n`,
    'electron/domain/price.ts': `export const title = document.title;\n`,
    'electron/contract/price.ts': `export const price = 1;\n`,
  });
  const found = await typeErrors(tree, ['renderer', 'electron/domain', 'electron/contract']);
  expect(found.map(({ room }) => room).sort()).toEqual(['electron/domain', 'renderer']);
  const window = found.find(({ room }) => room === 'renderer')?.errors;
  expect(window).toMatch(/Price\.svelte[^]*Property 'nowhere' does not exist/);
  expect(window).toMatch(/price\.ts[^]*Type 'number' is not assignable to type 'string'/);
  expect(found.find(({ room }) => room === 'electron/domain')?.errors).toContain(
    "Cannot find name 'document'",
  );
}, 60_000);
