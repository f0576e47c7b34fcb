import { SvelteMap } from 'svelte/reactivity';
import type { CatalogItem } from '@domain/catalog.ts';
import type { CatalogOrder, Offer } from '@domain/catalog-search.ts';
import type { Field } from '@domain/form/field.ts';
import type { Price } from '@domain/money.ts';
import { ListPlace } from '../parts/list-place.svelte.ts';
import { Pages } from '../parts/pages.svelte.ts';
import type { Whole } from './catalog-compare.ts';
import type { Reference } from './filling.ts';

/** More do not fit side by side. */
export const MOST_COMPARED = 3;

/** Finding one device or plan: what is asked for, what was found, what is looked at, what is compared. */
export class CatalogPicking {
  search = $state('');
  manufacturer = $state('');
  vendorId = $state('');
  upTo = $state.raw<Price>();
  order = $state<CatalogOrder>('listed');

  readonly pages = new Pages<CatalogItem, Offer>();
  readonly place = new ListPlace();
  marked = $state.raw<readonly CatalogItem[]>([]);
  isComparing = $state(false);

  readonly #reference: Reference;
  readonly #field: () => Extract<Field, { kind: 'catalog' }>;
  #looked = $state.raw<CatalogItem>();
  #wholes = new SvelteMap<string, Whole>();

  /** What is looked at: the row that was chosen, else the first that was found. */
  looked = $derived.by(() => this.#looked ?? this.pages.rowAt(0));
  isNarrowed = $derived.by(() => this.manufacturer !== '' || this.vendorId !== '' || this.upTo !== undefined);

  /** Made while a component is set up. `chosen` is the id in the form, `item` what is known of it. */
  constructor(
    reference: Reference,
    field: () => Extract<Field, { kind: 'catalog' }>,
    chosen: string,
    item: CatalogItem | undefined,
  ) {
    this.#reference = reference;
    this.#field = field;
    this.#looked = item;
    if (chosen !== '') this.place.key = chosen;

    let isFirst = true;
    $effect(() => {
      const { of: kind, sold } = field();
      const { search, manufacturer, vendorId, upTo, order } = this;
      const asked = {
        kind,
        sold,
        search,
        order,
        ...(manufacturer !== '' && { manufacturer }),
        ...(vendorId !== '' && { vendorId }),
        ...(upTo && { upTo }),
        ...(chosen !== '' && { held: [chosen] }),
      };
      // Another question has another first row; the one that was picked before is for the first question only.
      if (!isFirst) this.#lookAnew();
      isFirst = false;
      void this.pages.restart((offset) => reference.catalog({ ...asked, offset }));
    });
  }

  get offer(): Offer | undefined {
    return this.pages.first;
  }

  look = (item: CatalogItem): void => {
    this.#looked = item;
  };

  /** Whether it is marked for comparison. */
  isMarked = ({ id }: CatalogItem): boolean => this.marked.some((one) => one.id === id);

  /** Marks it, or no longer. Beyond the most nothing more is marked. */
  mark = (item: CatalogItem): void => {
    if (this.isMarked(item)) this.marked = this.marked.filter(({ id }) => id !== item.id);
    else if (this.marked.length < MOST_COMPARED) this.marked = [...this.marked, item];
    if (this.marked.length < 2) this.isComparing = false;
  };

  clear = (): void => {
    this.manufacturer = '';
    this.vendorId = '';
    this.upTo = undefined;
  };

  /** One step back out of what was gone into; false when there is none and the dialog may close. */
  stepBack = (): boolean => {
    if (this.isComparing) this.isComparing = false;
    else if (this.search !== '') this.search = '';
    else return false;
    return true;
  };

  /** The item with what its single record tells, once that is known. */
  wholeOf = (item: CatalogItem): Whole => ({ ...this.#wholes.get(item.id), ...item });

  isRead = ({ id }: CatalogItem): boolean => this.#wholes.has(id);

  /** Reads the single record, once. A device's may come from the server; nothing comes when it cannot be had. */
  learn = async ({ id }: CatalogItem): Promise<void> => {
    if (this.#wholes.has(id)) return;
    const isPlan = this.#field().of === 'plans';
    const whole = await (isPlan ? this.#reference.plan(id) : this.#reference.device(id));
    if (whole) this.#wholes.set(id, whole);
  };

  #lookAnew(): void {
    this.#looked = undefined;
    this.place.reset();
  }
}
