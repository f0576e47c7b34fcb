import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf } from '../../electron/remote/address.ts';
import { headersFor } from '../../electron/remote/headers.ts';
import { anyText } from './hostile.ts';

const base = 'https://mobproc.example.com/mobproc/v1';

describe('an address', () => {
  test.each<[string, string[], Record<string, string | number | boolean | undefined> | undefined, string]>([
    [
      'blanks in ids',
      ['manufacturers', 'LG', 'models', 'Cookie Plus'],
      undefined,
      '/manufacturers/LG/models/Cookie%20Plus',
    ],
    ['slashes and parentheses', ['models', 'A/B (16GB)'], undefined, '/models/A%2FB%20(16GB)'],
    [
      'question marks and hashes',
      ['orders', '1?confirm=false#x'],
      undefined,
      '/orders/1%3Fconfirm%3Dfalse%23x',
    ],
    ['dots that would climb', ['orders', '..', 'me'], undefined, '/orders/%252E%252E/me'],
    ['half a character', ['orders', '\ud800'], undefined, '/orders/%EF%BF%BD'],
    [
      'parameters in order',
      ['employees'],
      { limit: 250, offset: 0, sortAscending: true },
      '/employees?limit=250&offset=0&sortAscending=true',
    ],
    ['parameters with signs', ['ping'], { echoText: 'a&b=c d' }, '/ping?echoText=a%26b%3Dc%20d'],
    ['absent parameters', ['orders'], { vendor: undefined, service: '' }, '/orders'],
  ])('with %s', (_, segments, parameters, rest) => {
    expect(addressOf(base, segments, parameters)).toBe(base + rest);
  });

  test('does not care how the base address ends', () => {
    expect(addressOf(` ${base}// `, ['me'])).toBe(`${base}/me`);
  });

  test('stays below the base, whatever the ids are', () => {
    fc.assert(
      fc.property(fc.array(anyText), anyText, (ids, value) => {
        const url = new URL(addressOf(base, ['orders', ...ids], { x: value }));

        expect(url.host).toBe('mobproc.example.com');
        expect(url.pathname.startsWith('/mobproc/v1/orders')).toBe(true);
        expect(url.pathname.split('/')).toHaveLength(4 + ids.length);
        expect(url.hash).toBe('');
      }),
    );
  });
});

describe('the headers of a call', () => {
  const connection = { tenant: 'ACME', clientId: '286ff94127c8801e' };

  test('name the tenant, the client and the token', () => {
    expect(headersFor(connection, { token: 'abc' })).toEqual({
      Accept: 'application/json',
      Authorization: 'Bearer abc',
      'X-TNGO-TENANT': 'ACME',
      client_id: '286ff94127c8801e',
    });
  });

  test('name the person ordered for by employee id, and by company id only without one', () => {
    const both = headersFor(connection, { token: 'abc', employeeId: '28673732', companyEmployeeId: 'peter' });
    const company = headersFor(connection, { token: 'abc', employeeId: ' ', companyEmployeeId: 'peter' });

    expect(both).toMatchObject({ 'X-TNGO-CONTEXT-EMPLOYEEID': '28673732' });
    expect(both).not.toHaveProperty('X-TNGO-CONTEXT-COMPANYEMPLOYEEID');
    expect(company).toMatchObject({ 'X-TNGO-CONTEXT-COMPANYEMPLOYEEID': 'peter' });
    expect(company).not.toHaveProperty('X-TNGO-CONTEXT-EMPLOYEEID');
  });

  test('carry the ids of the trace, and leave out those no header can carry', () => {
    const call = { token: 'abc', activityId: 'MD-1', correlationId: 'größer\n' };

    const headers = headersFor(connection, call);

    expect(headers).toMatchObject({ 'X-TNGO-CONTEXT-ACTIVITYID': 'MD-1' });
    expect(headers).not.toHaveProperty('X-TNGO-CONTEXT-CORRELATIONID');
  });

  test('are never blank', () => {
    const blank = headersFor(
      { tenant: ' ', clientId: '' },
      { token: 'abc', employeeId: '', activityId: ' ' },
    );

    expect(Object.keys(blank)).toEqual(['Accept', 'Authorization']);
  });
});
