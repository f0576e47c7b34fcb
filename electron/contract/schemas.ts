/** @file What the window may hand to main. Strict: unknown keys are refused, sizes are bounded. */
import * as v from 'valibot';
import { backends } from '../domain/backend.ts';
import type { RulePack } from '../domain/care/rule-pack.ts';
import type { NewAddress } from '../domain/address-book.ts';
import { catalogOrders } from '../domain/catalog-search.ts';
import type { Connection } from '../domain/connection.ts';
import type { Values } from '../domain/draft.ts';
import { charactersIn } from '../domain/form/bounds.ts';
import { MOST_TEXT } from '../domain/form/field.ts';
import { LONGEST_PATTERN, LONGEST_TEXT, MOST_PAIRS } from '../domain/form/pattern.ts';
import { moveCharges } from '../domain/move.ts';
import { orderTypes } from '../domain/order-type.ts';

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
export const text = v.pipe(v.string(), v.maxLength(MOST_TEXT));
export const flag = v.boolean();
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
export const orderType = v.picklist(orderTypes);
export const forWhom = v.union([v.strictObject({ lineId: id }), v.strictObject({ personId: id })]);

export const moveAsked = v.strictObject({ lineId: id, ownerId: id, charges: v.picklist(moveCharges) });
export const maybeCount = v.optional(count);

/** Far beyond any form; what a form may hold is said in words (domain/form/bounds.ts). */
const MOST_ENTRIES = 20_000;
const MOST_CHARACTERS = 16_000_000;

/** A form's values. */
export const values: v.GenericSchema<unknown, Values> = v.pipe(
  v.record(v.string(), v.union([v.string(), flag, v.pipe(v.array(v.string()), v.maxLength(MOST_ENTRIES))])),
  v.check((all) => Object.keys(all).length <= MOST_ENTRIES, `more than ${MOST_ENTRIES} fields`),
  v.check((all) => charactersIn(all) <= MOST_CHARACTERS, `more than ${MOST_CHARACTERS} characters`),
);

export const connection: v.GenericSchema<unknown, Connection> = v.strictObject({
  id: text,
  name: text,
  colour: text,
  environment: v.picklist(['PRODUCTION', 'QA', 'PRACTICE']),
  apiBase: text,
  tokenAddress: text,
  tenant: text,
  clientId: text,
  username: text,
  tokenParameters: v.picklist(['body', 'query']),
  backend: v.optional(v.picklist(backends)),
});

/** Typed by a person, forgotten after the call. */
export const secrets = v.strictObject({ password: text, clientSecret: text });

export const pairs = v.pipe(
  v.array(
    v.strictObject({
      regEx: v.pipe(v.string(), v.maxLength(LONGEST_PATTERN)),
      text: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
    }),
  ),
  v.maxLength(MOST_PAIRS),
);

const offer = {
  kind: v.picklist(['devices', 'plans', 'accessories']),
  sold: v.strictObject({
    type: orderType,
    vendorId: id,
    regionId: v.optional(id),
    serviceId: v.optional(id),
    deviceId: v.optional(id),
  }),
  search: text,
};

export const elsewhereQuery = v.strictObject(offer);

export const catalogQuery = v.strictObject({
  ...offer,
  manufacturer: v.optional(text),
  vendorId: v.optional(id),
  upTo: v.optional(
    v.strictObject({ amount: v.pipe(v.number(), v.integer()), currencyCode: text, recurrence: text }),
  ),
  order: v.optional(v.picklist(catalogOrders)),
  offset: count,
  held: v.optional(v.pipe(v.array(id), v.maxLength(MOST_ENTRIES))),
});

/** What was ticked beside a consent, word for word. */
export const maybeTexts = v.optional(v.pipe(v.array(text), v.maxLength(20)));

const shortText = v.pipe(v.string(), v.maxLength(400));
const suspensionRule = v.strictObject({
  afterDays: v.number(),
  happens: v.picklist(['disconnected', 'reconnected']),
});

/** Its numbers and days are judged by its own rules, which say what is wrong with them. */
export const rulePack: v.GenericSchema<unknown, RulePack> = v.strictObject({
  carrier: shortText,
  rules: v.strictObject({ lost: v.exactOptional(suspensionRule), other: v.exactOptional(suspensionRule) }),
  maxDaysPerYear: v.exactOptional(v.number()),
  source: shortText,
  address: v.exactOptional(shortText),
  asOf: shortText,
});

export const address: v.GenericSchema<unknown, NewAddress> = v.strictObject({
  nickname: text,
  name: text,
  regionId: id,
  lines: v.pipe(
    v.record(v.pipe(v.string(), v.maxLength(400)), text),
    v.check((lines) => Object.keys(lines).length <= 100, 'more than 100 lines'),
  ),
});
