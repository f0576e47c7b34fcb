/** @file The three documents of an order, wrapped as the API sends them or bare. */
import type { Json, JsonObject } from '../json.ts';
import { asObject, textAt, valueAt } from '../json.ts';

export type Root = 'orderRequest' | 'orderConfirmation' | 'order';

/** What stands under the root, or the value itself when it came unwrapped; an empty document for any other shape. */
export function documentIn(value: Json | undefined, root: Root): JsonObject {
  return asObject(valueAt(value, root)) ?? asObject(value) ?? {};
}

/** Whether the value can be read as that document: under its root, or bare with what every order states. */
export function isDocument(value: Json | undefined, root: Root): boolean {
  if (valueAt(value, root) !== undefined) return asObject(valueAt(value, root)) !== undefined;
  return textAt(value, 'transactionType') !== undefined;
}
