import { asFlag, asList, textAt, valueAt, type Json } from '../domain/json.ts';
import type { OrderType } from '../domain/order-type.ts';
import type { Question, QuestionGroup } from '../domain/question.ts';
import type { Get } from './get.ts';
import { wholeNumber } from './whole-number.ts';

export interface QuestionQuery {
  type: OrderType;
  /** The carrier that fulfils the order; or the line, whose carrier the server finds itself. */
  vendorId?: string | undefined;
  serviceId?: string | undefined;
  /** An upgrade without a device, or without a plan, is asked other questions. */
  excludesDevice?: boolean | undefined;
  excludesPlan?: boolean | undefined;
}

/** The carrier's questions. Presets such as USER come from the person ordered for (CONTRACT.md c.6). */
export const askQuestions = (query: QuestionQuery, employeeId?: string): Get => ({
  segments: ['orders', 'properties'],
  parameters: {
    transactionType: query.type,
    vendor: query.vendorId,
    service: query.vendorId ? undefined : query.serviceId,
    orderExcludesDevice: query.excludesDevice || undefined,
    orderExcludesPlan: query.excludesPlan || undefined,
  },
  employeeId,
});

export function readQuestionGroup(item: Json): QuestionGroup | undefined {
  const groupId = textAt(item, 'groupId');
  if (!groupId) return undefined;
  return {
    groupId,
    questions: asList(valueAt(item, 'fields')).flatMap((field) => readQuestion(field) ?? []),
  };
}

/** One property definition (CONTRACT.md d.5). */
function readQuestion(item: Json): Question | undefined {
  const id = textAt(item, 'id');
  if (!id) return undefined;
  const choices = asList(valueAt(item, 'choices')).flatMap((choice) => {
    const choiceId = textAt(choice, 'id');
    const isOther = asFlag(valueAt(choice, 'isOther')) ?? false;
    return choiceId ? [{ id: choiceId, label: textAt(choice, 'label') ?? choiceId, isOther }] : [];
  });
  return {
    id,
    label: textAt(item, 'label') ?? readable(id),
    type: textAt(item, 'type') ?? 'TEXT',
    required: textAt(item, 'validation') === 'REQUIRED',
    minLength: wholeNumber(valueAt(item, 'minLength')),
    maxLength: wholeNumber(valueAt(item, 'maxLength')),
    pattern: textAt(item, 'pattern'),
    regEx: textAt(item, 'regEx'),
    // Only `text` is published; a date or a choice may come under its own name (CONTRACT.md A30).
    preset: textAt(item, 'text') ?? textAt(item, 'date') ?? textAt(item, 'choice', 'id'),
    ...(choices.length > 0 && { choices }),
  };
}

/** PERSONAL_EMAIL without a label (CONTRACT.md T29) reads "Personal email". */
function readable(id: string): string {
  const words = id.replaceAll('_', ' ').trim().toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
