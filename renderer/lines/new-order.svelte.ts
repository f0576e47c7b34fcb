import type { Desk } from '@contract/desk.ts';
import type { Employee } from '@domain/employee.ts';
import type { Line } from '@domain/line.ts';
import type { OrderType } from '@domain/order-type.ts';
import { recipeFor } from '@domain/recipes/index.ts';
import { needsLine } from '@domain/recipes/recipe.ts';
import { OrderList } from '../orders/order-list.svelte.ts';
import { ListSearch } from '../parts/list-search.svelte.ts';
import { TemplateShelf } from './template-shelf.svelte.ts';

/** Ways to a new order from this screen. */
export type Door = 'type' | 'template' | 'order';

/** An order type, or the one thing that is no order: moving a service. */
export type Chosen = OrderType | 'MOVE';

/** The screen of a new order as a person left it: the door, what is chosen there, and the lists to choose from. */
export class NewOrder {
  door = $state<Door>('type');
  chosen = $state<Chosen>('UPGRADE');
  readonly lines: ListSearch<Line>;
  readonly people: ListSearch<Employee>;
  readonly shelf: TemplateShelf;
  readonly orders: OrderList;

  constructor(desk: Pick<Desk, 'reference' | 'templates' | 'orders'>) {
    this.lines = new ListSearch((text, offset) => desk.reference.lines(text, offset));
    this.people = new ListSearch((text, offset) => desk.reference.people(text, offset));
    this.shelf = new TemplateShelf(desk.templates);
    this.orders = new OrderList(desk.orders);
  }

  /** The type that would be begun now; none for a move. */
  type: OrderType | undefined = $derived.by(() => {
    if (this.door === 'template') return this.shelf.chosen?.type;
    return this.chosen === 'MOVE' ? undefined : this.chosen;
  });

  /** Whom or what it is for. */
  isForLine: boolean = $derived.by(() => this.type === undefined || needsLine(recipeFor(this.type)));
}
