import type { Acknowledgement, Acknowledgements, InformationBlock } from '../domain/acknowledgement.ts';
import type { AcknowledgementsAsked } from '../domain/form/needs.ts';
import { asObject, asText, textAt, valueAt, type Json } from '../domain/json.ts';
import { membersUnder } from '../domain/spellings.ts';
import type { Get } from './get.ts';

/** Carrier and order type, both always (CONTRACT.md b.1). */
export const askAcknowledgements = ({ type, vendorId }: AcknowledgementsAsked, employeeId?: string): Get => ({
  segments: ['acknowledgements'],
  parameters: { vendor: vendorId, transactionType: type },
  employeeId,
});

const BLOCKS = ['infoblocks', 'infoblock'];
const ITEMS = ['acknowledgements', 'acknowledgement'];

/**
 * What is to be read and agreed to (CONTRACT.md d.7), bare or in a wrapper. Undefined for a body that names neither:
 * "there is nothing to agree to" must never be read out of an answer that was not understood.
 */
export function readAcknowledgements(body: Json | undefined): Acknowledgements | undefined {
  const places = [body, ...Object.values(asObject(body) ?? {})];
  const place = places.find((one) => [...BLOCKS, ...ITEMS].some((name) => asList(valueAt(one, name))));
  if (place === undefined) return undefined;
  return {
    blocks: membersUnder(place, BLOCKS).flatMap((block) => readBlock(block) ?? []),
    items: membersUnder(place, ITEMS).flatMap((item) => readItem(item) ?? []),
  };
}

/** A list, plain or below `items`, and be it empty. */
const asList = (value: Json | undefined): boolean =>
  Array.isArray(value) || Array.isArray(valueAt(value, 'items'));

/** A block is worth showing for its header or its text. */
function readBlock(block: Json): InformationBlock | undefined {
  const header = textAt(block, 'header') ?? '';
  const paragraphs = membersUnder(block, ['paragraphs', 'paragraph']).flatMap(
    (paragraph) => textAt(paragraph, 'text') ?? asText(paragraph) ?? [],
  );
  return header === '' && paragraphs.length === 0 ? undefined : { header, paragraphs };
}

/** What the server does not call optional has to be agreed to: one tick too many harms nobody. */
function readItem(item: Json): Acknowledgement | undefined {
  const id = textAt(item, 'id');
  if (!id) return undefined;
  return {
    id,
    label: textAt(item, 'label') ?? id,
    type: textAt(item, 'type'),
    required: textAt(item, 'validation') !== 'OPTIONAL',
  };
}
