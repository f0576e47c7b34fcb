import { types } from 'node:util';
import { expect, test } from 'vitest';
import { makeWire } from './wire.ts';

const wire = makeWire(types.isProxy);
const acrossTheWire = <T>(value: T): T => wire.unpack(wire.pack(value)) as T;

test('values arrive as structured clone would bring them', () => {
  const sent = {
    text: 'plan',
    numbers: [0, -0, 1.5, NaN, Infinity, -Infinity],
    nothing: [undefined, null],
    big: 10n,
    when: new Date(7),
    never: new Date(NaN),
    pattern: /a+/gi,
    holes: [1, , 3], // eslint-disable-line no-sparse-arrays -- a hole is what the test is about
    lines: new Map([['555-0100', new Set([1n, 2n])]]),
    floats: new Float64Array([1.5]),
    bigs: new BigUint64Array([5n]),
    view: new DataView(new ArrayBuffer(4), 1, 2),
    boxed: Object(true) as unknown,
  };
  expect(acrossTheWire(sent)).toStrictEqual(structuredClone(sent));
});

test('shared parts and circles stay shared', () => {
  const plan = { name: 'Unlimited' };
  const sent: { lines: object[]; map: Map<object, object>; self?: object } = {
    lines: [plan, plan],
    map: new Map([[plan, plan]]),
  };
  sent.self = sent;

  const received = acrossTheWire(sent);

  expect(received.self).toBe(received);
  expect(received.lines[0]).toBe(received.lines[1]);
  expect([...received.map.keys()][0]).toBe(received.lines[0]);
});

test('an object after a Node buffer is still found again', () => {
  const shared = { name: 'later' };
  const received = acrossTheWire({ bytes: Buffer.from('hé'), one: shared, two: shared });
  expect([...received.bytes]).toEqual([...Buffer.from('hé')]);
  expect(received.one).toEqual(shared);
  expect(received.two).toBe(received.one);
});

test('errors keep kind, message and cause, and nothing else', () => {
  const sent = Object.assign(new TypeError('no such plan', { cause: { line: 1 } }), { code: 'E_PLAN' });
  const received = acrossTheWire(sent);
  expect(received).toBeInstanceOf(TypeError);
  expect({
    message: received.message,
    cause: received.cause,
    code: (received as { code?: string }).code,
  }).toEqual({
    message: 'no such plan',
    cause: { line: 1 },
    code: undefined,
  });
});

test('a key called __proto__ stays a key', () => {
  const sent = Object.defineProperty({}, '__proto__', { value: { evil: 1 }, enumerable: true });
  const received = acrossTheWire(sent);
  expect(Object.getPrototypeOf(received)).toBe(Object.prototype);
  expect(Object.hasOwn(received, '__proto__')).toBe(true);
});

test('an instance arrives without its class', () => {
  class Line {
    number = '555-0100';
    call() {
      return this.number;
    }
  }
  expect(acrossTheWire(new Line())).toStrictEqual({ number: '555-0100' });
});

test.each([
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['a promise inside', { later: Promise.resolve() }],
  ['a weak map', new WeakMap()],
  ['a proxy', new Proxy({}, {})],
  ['a proxy inside', [new Proxy([], {})]],
  ['a blob', { file: new Blob([]) }],
])('%s is refused', (_name, value) => {
  expect(() => wire.pack(value)).toThrow('An object could not be cloned.');
});
