import { expect, test } from 'vitest';
import type { Failure } from '@domain/result.ts';
import { inWords } from '../../../renderer/words/failures.ts';

const server = {
  message: 'Region id has to be passed',
  errorCode: '400-Region',
  errorId: 'tghwn',
  status: 400,
};

const one: { [K in Failure['kind']]: Extract<Failure, { kind: K }> } = {
  offline: { kind: 'offline', detail: 'connection refused' },
  unavailable: { kind: 'unavailable', server },
  signedOut: { kind: 'signedOut', why: 'expired' },
  wrongCredentials: { kind: 'wrongCredentials', server },
  notAllowed: { kind: 'notAllowed', server },
  notFound: { kind: 'notFound', what: 'The line' },
  malformed: { kind: 'malformed', server },
  refused: { kind: 'refused', reasons: [server, { message: 'Second reason' }] },
  notUnderstood: { kind: 'notUnderstood', got: 'a web page', excerpt: '<html>', status: 200 },
  stale: { kind: 'stale' },
  numberTaken: { kind: 'numberTaken', number: 'MD-7' },
  incomplete: { kind: 'incomplete', problems: [{ path: 'shipTo', says: 'The country is needed.' }] },
  wrongStage: { kind: 'wrongStage', stage: 'sending' },
  keychain: { kind: 'keychain', detail: 'it is locked' },
  notSaved: { kind: 'notSaved', detail: 'the disk is full' },
};

test.each(Object.values(one))('$kind is told in whole sentences, with nothing left unfilled', (failure) => {
  const words = inWords(failure);
  expect(words).toMatch(/^[A-Z].*\.$/);
  expect(words).not.toMatch(/undefined|\[object|\.\./);
});

test('what the server said stays letter for letter, with the id that its support asks for', () => {
  expect(inWords(one.malformed)).toContain(
    '“Region id has to be passed” (HTTP 400, code 400-Region, id tghwn)',
  );
  expect(inWords(one.refused)).toContain('“Second reason”');
});

test('a refusal without reasons, and a server without words, still make a sentence', () => {
  expect(inWords({ kind: 'refused', reasons: [] })).toContain('without giving a reason');
  expect(inWords({ kind: 'unavailable', server: { message: '', status: 503 } })).toContain(
    'It gave no reason (HTTP 503)',
  );
});

test('several missing things are counted, a single one is named', () => {
  expect(inWords(one.incomplete)).toContain('The country is needed.');
  const problems = [...one.incomplete.problems, ...one.incomplete.problems];
  expect(inWords({ kind: 'incomplete', problems })).toMatch(/^2 things are missing/);
});
