import { expect, test } from 'vitest';
import { elsewhereThan, type Place } from '../../electron/domain/catalog-elsewhere.ts';

const here = { type: 'PORT_NUMBER', vendorId: '98' } as const;
const verizon = { id: '98', name: 'Verizon Wireless' };
const att = { id: '97', name: 'AT&T Wireless' };
const found = (name: string, ...places: Place[]) => places.map((place) => ({ name, place }));

test('of several places the nearest is told: the same kind of order with another carrier', () => {
  const places: Place[] = [
    { type: 'UPGRADE', vendor: att },
    { type: 'UPGRADE', vendor: verizon },
    { type: 'PORT_NUMBER', vendor: att },
  ];
  expect(elsewhereThan(here, found('StarPhone 9', ...places), new Set())).toEqual([
    { name: 'StarPhone 9', place: { type: 'PORT_NUMBER', vendor: att }, differs: ['carrier'] },
  ]);
});

test('what is on offer here as well is not elsewhere', () => {
  const both = [
    ...found('Here', { type: 'UPGRADE', vendor: att }),
    ...found('There', { type: 'UPGRADE', vendor: att }),
  ];
  expect(elsewhereThan(here, both, new Set(['Here'])).map(({ name }) => name)).toEqual(['There']);
});

test('another country differs only for an order that has one', () => {
  const place: Place = { type: 'NEW_ACTIVATION', vendor: verizon, region: { id: '2', name: 'Germany' } };
  const inTheStates = { type: 'NEW_ACTIVATION', vendorId: '98', regionId: '1' } as const;
  expect(elsewhereThan(inTheStates, found('X', place), new Set())[0]?.differs).toEqual(['country']);
  expect(elsewhereThan(here, found('X', place), new Set())[0]?.differs).toEqual(['type']);
});
