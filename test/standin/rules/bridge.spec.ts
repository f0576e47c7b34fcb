import { expect, test } from '@playwright/test';
import { opening, run, withPage } from './program.ts';

async function resultOf(script: string, api: string): Promise<unknown> {
  const { output } = await run(withPage({ html: `<script>${script}</script>`, preload: opening(api) }));
  const told = /RESULT (.*)/.exec(output)?.[1];
  if (told === undefined) throw new Error(`The page told nothing. The program wrote:\n${output}`);
  return told === 'undefined' ? undefined : (JSON.parse(told) as unknown);
}

const failing = `const failing = (work) => { try { return work() ?? 'no error'; } catch (error) { return error.message; } };`;

test('ipcRenderer itself crosses as an empty object', async () => {
  expect(
    await resultOf('result = [Object.keys(api.ipc), typeof api.ipc.send]', '{ ipc: electron.ipcRenderer }'),
  ).toEqual([[], 'undefined']);
});

test('an instance loses its methods, a record keeps its functions', async () => {
  const api = '{ line: new (class { number = 1; call() {} })(), plan: { name: () => "Unlimited" } }';
  expect(await resultOf('result = [typeof api.line.call, api.line.number, api.plan.name()]', api)).toEqual([
    'undefined',
    1,
    'Unlimited',
  ]);
});

test('what is exposed is frozen', async () => {
  const script = `
    const change = () => { 'use strict'; api.add = 1; };
    try { change() } catch (error) { result = [Object.isFrozen(api), error.name] }`;
  expect(await resultOf(script, '{ add: () => 1 }')).toEqual([true, 'TypeError']);
});

test('a key can be exposed once', async () => {
  const preload = `${opening('{}')} electron.contextBridge.exposeInMainWorld('api', {});`;
  const { output } = await run(withPage({ preload }));
  expect(output).toContain('PRELOAD Error: Cannot bind an API on top of an existing property');
});

test('functions answer at once, and errors keep their message only', async () => {
  const api = `{
    add: (a, b) => a + b,
    bad() { throw Object.assign(new TypeError('no'), { code: 1 }) },
    late: async () => { throw Object.assign(new TypeError('later'), { code: 2 }) },
  }`;
  const script = `
    const told = (error) => [error.name, error.message, typeof error.code];
    const caught = (() => { try { api.bad() } catch (error) { return told(error) } })();
    result = api.late().catch((error) => ({ sum: api.add(1, 2), caught, late: told(error) }));`;
  expect(await resultOf(script, api)).toEqual({
    sum: 3,
    caught: ['Error', 'Uncaught TypeError: no', 'undefined'],
    late: ['Error', 'later', 'undefined'],
  });
});

test('a proxy, such as a Svelte $state object, is refused wherever it stands', async () => {
  const script = `${failing} result = [
    failing(() => api.echo(new Proxy({}, {}))),
    failing(() => api.echo({ lines: [new Proxy([], {})] })),
    failing(() => api.echo(Proxy.revocable({}, {}).proxy)),
    failing(() => api.echo({ lines: [{}] })),
  ]`;
  const refused = 'An object could not be cloned.';
  expect(await resultOf(script, '{ echo: (value) => value }')).toEqual([
    refused,
    refused,
    refused,
    { lines: [{}] },
  ]);
});

test('symbols and weak maps are refused', async () => {
  const script = `${failing} result = [failing(() => api.echo(Symbol('x'))), failing(() => api.echo({ weak: new WeakMap() }))]`;
  expect(await resultOf(script, '{ echo: (value) => value }')).toEqual([
    'An object could not be cloned.',
    'An object could not be cloned.',
  ]);
});

test('circles, dates, maps and bytes cross', async () => {
  const script = `
    const order = { when: new Date(5), lines: new Map([['a', new Set([1])]]), bytes: new Uint8Array([1, 255]), tell: () => 1 };
    order.self = order;
    const back = api.echo(order);
    result = [back.self === back, back.when.getTime(), back.lines.get('a').has(1), back.bytes[1], back.tell()]`;
  expect(await resultOf(script, '{ echo: (value) => value }')).toEqual([true, 5, true, 255, 1]);
});
