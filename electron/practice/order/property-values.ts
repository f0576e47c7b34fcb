import type { Person } from '../records.ts';
import { propertyGroup } from '../seed/properties.ts';
import type { PropertyDefinition } from '../seed/properties.ts';
import type { EchoedField, EchoedGroup } from './echoed.ts';
import type { Occasion } from './occasion.ts';
import type { StatedField } from './read-request.ts';
import type { TransactionType } from './transaction-types.ts';

/**
 * Checks the stated properties against their definitions (CONTRACT.md d.5) and echoes them. A field nobody asked
 * for is dropped without a word, as the docs' NEW_ACTIVATION shows (T21); a port gets another contact number.
 */
export function resolveProperties(on: Occasion, definitions: readonly PropertyDefinition[]): EchoedGroup[] {
  const stated = on.request.properties.flatMap(({ groupId, fields }) =>
    groupId === propertyGroup ? fields : [],
  );
  for (const definition of definitions) {
    const fields = stated.filter(({ id }) => id === definition.id);
    if (fields.length > 1) complain(on, definition, 'is given more than once.');
    checkField(on, definition, fields[0]);
  }
  const fields = stated.flatMap((field) => {
    const definition = definitions.find(({ id }) => id === field.id);
    return definition && isStated(field) ? echo(on, field, definition) : [];
  });
  return fields.length > 0 ? [{ groupId: propertyGroup, fields }] : [];
}

/** Fields that come back without their label in the published payloads (T29). */
const unlabelled: Readonly<Partial<Record<TransactionType, readonly string[]>>> = {
  NEW_ACTIVATION: ['Reason'],
  UPGRADE: ['Reason'],
  DEACTIVATE: ['Reason', 'PREFERRED_DEACTIVATION_DATE'],
  XFER_SERVICE_IN_AND_PORT: ['PERSONAL_EMAIL', 'PIN_PASSWORD'],
};

function complain(on: Occasion, { id, label }: PropertyDefinition, message: string): void {
  on.complain(`properties-${id}`, `properties.${id}: ${label} ${message}`);
}

function isStated({ text, date, choice }: StatedField): boolean {
  return text !== undefined || date !== undefined || choice?.id !== undefined;
}

function checkField(on: Occasion, definition: PropertyDefinition, field: StatedField | undefined): void {
  if (!field || !isStated(field)) {
    if (definition.validation === 'REQUIRED') complain(on, definition, 'must be passed in.');
    return;
  }
  if (field.type !== definition.type) {
    complain(on, definition, `is of the type ${definition.type}, not ${field.type}.`);
  } else if (definition.type === 'DATE') {
    if (field.date === undefined || !isDay(field.date)) complain(on, definition, 'must be a date.');
  } else if (definition.type === 'CHOICE') {
    checkChoice(on, definition, field);
  } else {
    checkText(on, definition, field);
  }
}

function checkText(on: Occasion, definition: PropertyDefinition, { text }: StatedField): void {
  if (text === undefined || text.trim() === '') {
    complain(on, definition, 'must be a text.');
    return;
  }
  const { minLength = 0, maxLength = Infinity, regEx, pattern } = definition;
  if (text.length < minLength) complain(on, definition, `must have at least ${minLength} characters.`);
  if (text.length > maxLength) complain(on, definition, `may have ${maxLength} characters at most.`);
  if (regEx !== undefined && !new RegExp(`^(?:${regEx})$`).test(text)) {
    complain(on, definition, `must look like ${pattern ?? regEx}.`);
  }
  const isPremiumMobile = on.world.sourceSystem === 'COMMAND';
  if (definition.id === 'USER' && isPremiumMobile && !isCompanyId(on.world.acme.people, text)) {
    complain(on, definition, 'must be a company employee id.');
  }
}

function isCompanyId(people: readonly Person[], text: string): boolean {
  return people.some(({ companyEmployeeId }) => companyEmployeeId === text);
}

function checkChoice(on: Occasion, definition: PropertyDefinition, { choice }: StatedField): void {
  const option = definition.choices?.find(({ id }) => id === choice?.id);
  if (!option) complain(on, definition, `has no option ${choice?.id ?? ''}.`);
  else if (option.isOther && choice?.otherText === undefined)
    complain(on, definition, 'needs the other text.');
  else if (!option.isOther && choice?.otherText !== undefined) {
    complain(on, definition, 'takes another text with its other option only.');
  }
}

/** `2016-12-22T00:00:00+00:00`, and the plain day. */
function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(date) && !Number.isNaN(Date.parse(date));
}

function echo(on: Occasion, field: StatedField, definition: PropertyDefinition): EchoedField {
  const { transactionType } = on.request;
  const isLabelled = !unlabelled[transactionType]?.includes(field.id);
  const { id, otherText } = field.choice ?? {};
  const text = replaced(on, field);
  return {
    ...(id !== undefined && { choice: { id, ...(otherText !== undefined && { otherText }) } }),
    ...(field.date !== undefined && { date: field.date }),
    id: field.id,
    ...(isLabelled && { label: definition.label }),
    ...(text !== undefined && { text }),
    type: field.type,
  };
}

/**
 * The published port comes back with another CONTACT_NUMBER (T21). Here it is the office phone of the employee
 * record, so that whoever is new to the desk sees a difference that matters.
 */
function replaced({ request, caller }: Occasion, { id, text }: StatedField): string | undefined {
  const isReplaced = request.transactionType === 'PORT_NUMBER' && id === 'CONTACT_NUMBER';
  return isReplaced ? caller.actor.officePhone : text;
}
