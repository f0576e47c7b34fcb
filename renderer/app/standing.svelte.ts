import type { Desk } from '@contract/desk.ts';
import type { DeskState } from '@domain/desk-state.ts';
import type { Failure, Result } from '@domain/result.ts';

/** Where the desk stands, as main last told it, and the switches of the top bar. */
export class Standing {
  state = $state.raw() as DeskState;
  /** Why the last refresh could not begin; one that ended badly is in `state.reference.failure`. */
  failure = $state.raw<Failure>();
  readonly #desk: Pick<Desk, 'desk' | 'reference' | 'on'>;

  constructor(desk: Pick<Desk, 'desk' | 'reference' | 'on'>, state: DeskState) {
    this.#desk = desk;
    this.state = state;
  }

  isPractice = $derived.by(() => this.state.connection.environment === 'PRACTICE');
  isRefreshing = $derived.by(() => this.state.reference.running !== undefined);

  /** Listens until the returned function is called. */
  listen = (): (() => void) => this.#desk.on('desk', this.replace);

  replace = (state: DeskState): void => {
    this.state = state;
  };

  workOffline = async (on: boolean): Promise<void> => this.replace(await this.#desk.desk.workOffline(on));

  refresh = async (): Promise<void> => this.#keep(await this.#desk.reference.refresh());

  #keep(result: Result<DeskState>): void {
    this.failure = result.ok ? undefined : result.failure;
    if (result.ok) this.replace(result.value);
  }
}
