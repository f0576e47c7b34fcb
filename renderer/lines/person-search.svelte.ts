import type { Desk } from '@contract/desk.ts';
import type { Employee } from '@domain/employee.ts';
import { ListPlace } from '../parts/list-place.svelte.ts';
import { Pages } from '../parts/pages.svelte.ts';

/** The people of the tenant as they are on screen: what is looked for, who was found, who is picked. */
export class PersonSearch {
  text = $state('');
  picked = $state.raw<Employee>();
  readonly people = new Pages<Employee>();
  readonly place = new ListPlace();
  readonly #reference: Pick<Desk['reference'], 'people'>;

  constructor(reference: Pick<Desk['reference'], 'people'>) {
    this.#reference = reference;
  }

  search = (text: string): Promise<void> => {
    this.text = text;
    this.place.reset();
    this.picked = undefined;
    return this.list();
  };

  /** Lists anew what is looked for, after a refresh for example; the picked person stays picked. */
  list = (): Promise<void> => {
    const text = this.text.trim();
    return this.people.restart((offset) => this.#reference.people(text, offset));
  };

  pick = (person: Employee): void => {
    this.picked = person;
  };
}
