import type { Desk } from '@contract/desk.ts';
import type { Failure } from '@domain/result.ts';
import type { Template } from '@domain/template.ts';

/** The templates of the connection, and the one that is chosen. */
export class TemplateShelf {
  templates = $state.raw<readonly Template[]>([]);
  isRead = $state(false);
  failure = $state.raw<Failure>();
  /** The chosen one's id. */
  chosenId = $state<string>();
  readonly #templates: Desk['templates'];

  constructor(templates: Desk['templates']) {
    this.#templates = templates;
  }

  chosen: Template | undefined = $derived.by(() => this.templates.find(({ id }) => id === this.chosenId));

  /** Reads them; the first is chosen where none is. */
  read = async (): Promise<void> => {
    this.templates = await this.#templates.list();
    this.isRead = true;
    if (!this.chosen) this.chosenId = this.templates[0]?.id;
  };

  /** Whether it has that name now. */
  rename = async (id: string, name: string): Promise<boolean> => {
    const renamed = await this.#templates.rename(id, name);
    this.failure = renamed.ok ? undefined : renamed.failure;
    await this.read();
    return renamed.ok;
  };

  remove = async (id: string): Promise<void> => {
    const removed = await this.#templates.remove(id);
    this.failure = removed.ok ? undefined : removed.failure;
    await this.read();
  };
}
