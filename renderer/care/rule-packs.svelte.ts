import type { Desk } from '@contract/desk.ts';
import type { RulePack } from '@domain/care/rule-pack.ts';
import type { Failure, Result } from '@domain/result.ts';

/** The rules about suspended lines that this computer knows. */
export class RulePacks {
  readonly #care: Desk['care'];
  all = $state.raw<readonly RulePack[]>([]);
  /** Rules that were read may say that there are none. */
  isRead = $state(false);
  /** Why the last change was not kept. */
  failure = $state.raw<Failure>();

  constructor(care: Desk['care']) {
    this.#care = care;
    void this.#read();
  }

  /** Whether it was kept. */
  save = (pack: RulePack): Promise<boolean> => this.#change(this.#care.saveRulePack(pack));
  remove = (carrier: string): Promise<boolean> => this.#change(this.#care.removeRulePack(carrier));

  async #read(): Promise<void> {
    this.all = await this.#care.rulePacks();
    this.isRead = true;
  }

  async #change(asked: Promise<Result<RulePack[]>>): Promise<boolean> {
    const changed = await asked;
    this.failure = changed.ok ? undefined : changed.failure;
    if (changed.ok) this.all = changed.value;
    return changed.ok;
  }
}
