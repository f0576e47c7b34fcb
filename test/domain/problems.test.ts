import { describe, expect, test } from 'vitest';
import type { Facts, Values } from '../../electron/domain/draft.ts';
import { questionsKey } from '../../electron/domain/form/needs.ts';
import { problemsIn } from '../../electron/domain/form/problems.ts';
import { fit } from '../../electron/patterns/fit.ts';
import { recipeFor } from '../../electron/domain/recipes/index.ts';
import type { Question } from '../../electron/domain/question.ts';
import { aCountry, aLine, aQuestion, questions } from '../helpers/make.ts';

const PATH = 'properties[MISCELLANEOUS][Q]';
const swap = recipeFor('SWAP_DEVICES');

/** The problems of one question with one answer. */
const saysAbout = (question: Partial<Question>, answer: string, more: Values = {}) => {
  const facts: Facts = {
    line: aLine(),
    questionsFor: questionsKey({
      type: 'SWAP_DEVICES',
      vendorId: '98',
      excludesDevice: false,
      excludesPlan: false,
    }),
    questions: questions(aQuestion({ id: 'Q', label: 'Contact', ...question })),
  };
  return problemsIn(swap, { [PATH]: answer, ...more }, facts, fit)
    .filter(({ path }) => path.startsWith('properties'))
    .map(({ says }) => says);
};

describe('a question', () => {
  test.each<[string, Partial<Question>, string, string[]]>([
    [
      'required with minLength 0 still means not empty',
      { required: true, minLength: 0 },
      '  ',
      ['Contact is needed.'],
    ],
    ['optional may stay empty', { minLength: 3 }, '', []],
    ['exact length', { minLength: 3, maxLength: 3 }, '20', ['Contact has exactly 3 characters, not 2.']],
    ['too short', { minLength: 4, maxLength: 9 }, '123', ['Contact has at least 4 characters, not 3.']],
    ['too long', { maxLength: 3 }, '12345', ['Contact has at most 3 characters; this is 2 too many.']],
    [
      'the expression counts for the whole text',
      { regEx: '[0-9]{4,5}(-[0-9]{4})?', pattern: '99999' },
      'x12345',
      ['Contact does not have the form the carrier asks for (5 digits).'],
    ],
    ['an expression that fits', { regEx: '[0-9]{4,5}(-[0-9]{4})?' }, '06477-1234', []],
    ['an expression that is broken is left to the server', { regEx: '(' }, 'x', []],
    ['a day that does not exist', { type: 'DATE' }, '2026-02-30', ['Contact is not a day of the calendar.']],
    ['a leap day', { type: 'DATE' }, '2028-02-29', []],
    [
      'a choice that is gone',
      { type: 'CHOICE', choices: [{ id: '1', label: 'One', isOther: false }] },
      '2',
      ['Contact: this choice is not on offer any more.'],
    ],
    [
      'other without words',
      { type: 'CHOICE', choices: [{ id: '1', label: 'Other', isOther: true }] },
      '1',
      ['Contact: say in words what “Other” is.'],
    ],
  ])('%s', (_why, question, answer, says) => {
    expect(saysAbout(question, answer)).toEqual(says);
  });
});

test('questions that were never read are said to be missing, and keep the order from being sent', () => {
  expect(problemsIn(swap, {}, { line: aLine() }, fit)).toContainEqual({
    path: 'questions',
    says: 'The questions for this order have not been read from the server yet.',
  });
});

test('an upgrade needs a device or a plan', () => {
  const paths = problemsIn(recipeFor('UPGRADE'), {}, { line: aLine() }, fit);
  expect(paths).toContainEqual({ path: 'shoppingCart.deviceId', says: 'Pick a device, a plan, or both.' });
});

test('a port goes to another carrier', () => {
  const values = { carrierId: '98' };
  expect(problemsIn(recipeFor('PORT_NUMBER'), values, { line: aLine() }, fit)).toContainEqual({
    path: 'carrierId',
    says: 'The line is with Verizon Wireless already. Pick another carrier.',
  });
});

test('the postal code of use follows the region, not the address', () => {
  const values = { carrierId: '111', regionId: '70144640', postalCode: '06477-1234' };
  const problems = problemsIn(recipeFor('PORT_NUMBER'), values, { line: aLine(), region: aCountry() }, fit);
  expect(problems).toContainEqual({
    path: 'postalCode',
    says: 'Postal code of use does not have the form the carrier asks for (5 digits).',
  });
});

test('a chosen feature that the plan no longer has is told', () => {
  const plan = {
    id: 'p',
    name: 'Plan',
    includedFeatures: [],
    optionalFeatures: [{ id: '1', description: 'Voice mail' }],
  };
  const values = { 'shoppingCart.planId': 'p', 'shoppingCart.optionalFeatureIds': ['1', '2'] };
  expect(problemsIn(recipeFor('UPGRADE'), values, { line: aLine(), plan }, fit)).toContainEqual({
    path: 'shoppingCart.optionalFeatureIds',
    says: 'The plan does not offer a chosen feature any more.',
  });
});

test('features that were ticked are not sent unseen with a plan that offers none any more', () => {
  const plan = { id: 'p', name: 'Plan', includedFeatures: [], optionalFeatures: [] };
  const values = { 'shoppingCart.planId': 'p', 'shoppingCart.optionalFeatureIds': ['2'] };
  expect(problemsIn(recipeFor('UPGRADE'), values, { line: aLine(), plan }, fit)).toContainEqual({
    path: 'shoppingCart.optionalFeatureIds',
    says: 'The plan does not offer a chosen feature any more.',
  });
});
