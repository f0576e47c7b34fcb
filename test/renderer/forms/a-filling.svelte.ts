import type { CatalogItem } from '../../../electron/domain/catalog.ts';
import type { Value, Values } from '../../../electron/domain/draft.ts';
import { fit } from '../../../electron/patterns/fit.ts';
import type { Filling } from '../../../renderer/forms/filling.ts';

/** A form being filled in that remembers everything; say only what the test is about. */
export class AFilling implements Filling {
  values: Values = $state.raw({});
  readonly isFrozen = false;
  readonly left: string[] = [];
  readonly #problems: Readonly<Record<string, string>>;
  readonly #items: Readonly<Record<string, CatalogItem>>;

  constructor(
    values: Values = {},
    problems: Readonly<Record<string, string>> = {},
    items: Readonly<Record<string, CatalogItem>> = {},
  ) {
    this.values = values;
    this.#problems = problems;
    this.#items = items;
  }

  problemAt = (path: string): string | undefined => this.#problems[path];
  fit = fit;
  itemAt = (path: string, id?: string): CatalogItem | undefined =>
    this.#items[id === undefined ? path : `${path} ${id}`];
  type = (path: string, value: Value): void => {
    this.values = { ...this.values, [path]: value };
  };
  pick = (path: string, value: Value): void => this.type(path, value);
  leave = (path: string): void => void this.left.push(path);
}
