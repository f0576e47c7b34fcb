import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Values } from '../../electron/domain/draft.ts';
import { anyText } from './any-text.ts';
import { aDraft, anEmptyStore, aSeal, bring } from './make.ts';

/** Texts that some layer between a form and a disk is known to change. */
const hostile = [
  'NUL \u0000 and after',
  'half a pair \ud83d',
  '\udc00 the other half',
  'e\u0301 is not é',
  '\ufeffmark',
  '\u202egnp.exe',
  'a\u200bb\u2028c\u2029d\r\n\t',
  `'); DROP TABLE drafts; --`,
  '{"__proto__":1}',
  '\\u0000 \\ud800 "quoted"',
  '👩‍👩‍👧‍👦',
  '',
  '9'.repeat(20_000),
];

test.each(hostile)('%j is kept letter for letter wherever people and servers write', (text) => {
  const store = anEmptyStore();
  const { drafts, journal, settings, reference, orders, connections } = store;
  bring(store, { values: { [text]: text, list: [text] }, facts: { questionsFor: text } }, 'sending');
  const settled = drafts.settle('d1', 1, {
    result: 'accepted',
    at: 4_000,
    orderId: text,
    note: text,
    response: text,
  });
  journal.add('d1', { at: 1, what: 'accepted', detail: text });
  settings.put(text, text);
  const set = { connectionId: 'practice', kind: 'line', scope: text };
  reference.replace(set, [{ id: text, label: text, search: text, body: text }], 1);
  const order = { orderId: text, transactionType: text, status: text, segments: [], raw: text };
  orders.replace('practice', [order], 1);
  const connection = {
    id: 'c',
    name: text,
    colour: '',
    environment: 'QA',
    apiBase: '',
    tokenAddress: '',
  } as const;
  connections.put({ ...connection, tenant: text, clientId: '', username: '', tokenParameters: 'body' });

  expect(settled).toMatchObject({
    values: { [text]: text, list: [text] },
    facts: { questionsFor: text },
    note: text,
    orderId: text,
  });
  expect(drafts.find('d1')).toEqual(settled);
  expect(drafts.byOrder(text, 'practice')).toEqual(settled);
  expect(drafts.sealOf('d1')?.order).toBe(text);
  expect(journal.of('d1')[0]?.detail).toBe(text);
  expect(settings.find(text)).toBe(text);
  expect(reference.find(set, text)).toBe(text);
  expect(reference.page(set, text, 0, 9).items).toEqual([text]);
  expect(orders.find('practice', text)?.order).toEqual(order);
  expect(orders.page('practice', '', 0, 9).items).toEqual([order]);
  expect(connections.find('c')?.name).toBe(text);
});

test.each(hostile.filter((text) => text.isWellFormed()))(
  '%j is kept as an order number and in a body',
  (text) => {
    const store = anEmptyStore();
    const seal = aSeal({ body: JSON.stringify(text) });
    bring(store, { externalOrderNumber: text }, 'confirming');

    store.drafts.seal('d1', 0, seal, JSON.stringify([text]));

    expect(store.drafts.find('d1')?.externalOrderNumber).toBe(text);
    expect(store.drafts.sealOf('d1')).toEqual({ seal, confirmation: JSON.stringify([text]) });
  },
);

test('an order number or a body that the disk would change is refused, not changed', () => {
  const store = anEmptyStore();
  const half = '"\ud83d"';
  expect(() => store.drafts.create(aDraft({ externalOrderNumber: half }))).toThrow('half a character');
  bring(store, {}, 'editing');
  expect(() => store.drafts.renumber('d1', half)).toThrow('half a character');
  store.drafts.move('d1', ['editing'], 'confirming');
  expect(() => store.drafts.seal('d1', 0, aSeal({ body: half }), '{}')).toThrow('half a character');
  expect(() => store.drafts.seal('d1', 0, aSeal(), half)).toThrow('half a character');
  expect(store.drafts.find('d1')).toEqual(aDraft({ stage: 'confirming' }));
});

const anyValues: fc.Arbitrary<Values> = fc.dictionary(
  fc.oneof(anyText, fc.constantFrom('__proto__', 'constructor', 'toString')),
  fc.oneof(anyText, fc.boolean(), fc.array(anyText)),
);

test('whatever is typed comes back as it was typed, from each revision', () => {
  const { drafts } = anEmptyStore();
  drafts.create(aDraft());
  let revision = 0;
  fc.assert(
    fc.property(anyValues, (values) => {
      const before = drafts.find('d1')?.values;
      drafts.save('d1', revision++, values, {}, 1);
      const after = drafts.find('d1')?.values ?? {};
      expect(Object.entries(after)).toEqual(Object.entries(values));
      expect(drafts.revisions('d1')[0]?.values).toEqual(before);
    }),
    { numRuns: 200 },
  );
});
