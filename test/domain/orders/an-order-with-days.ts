/** @file Run as a program, under a time zone of the caller's: prints a suspension's days as the form and the body have them. */
import { effectiveText } from '../../../electron/domain/form/effective.ts';
import { aQuestion, questions } from '../../helpers/make.ts';
import { aForm } from './a-form.ts';

const day = (id: string, preset?: string) =>
  aQuestion({ id, type: 'DATE', ...(preset !== undefined && { preset }) });

const values = { serviceId: '5', 'properties[MISCELLANEOUS][TYPED]': '2026-12-22' };
const { fields, body, problems } = aForm('SUSPEND', values, {
  questions: questions(
    day('TYPED'),
    day('PROPOSED', '2016-12-22T00:00:00+00:00'),
    day('PROPOSED_WITH_Z', '2028-02-29T00:00:00.000Z'),
  ),
});
const shown = fields.flatMap((field) =>
  field.path.startsWith('properties') ? [effectiveText(field, values)] : [],
);
console.log(JSON.stringify({ shown, body, problems }));
