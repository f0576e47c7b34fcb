import type { Desk } from '@contract/desk.ts';
import type { Connection } from '@domain/connection.ts';
import type { DeskState } from '@domain/desk-state.ts';
import type { Failure, Result } from '@domain/result.ts';

/** The ways into tenants that this computer knows, and what can be done with them. */
export class Connections {
  all = $state.raw<readonly Connection[]>([]);
  /** What is being done now, so that its button can say so. */
  doing = $state<'choosing' | 'signingIn' | 'signingOut' | 'forgetting' | 'saving'>();
  failure = $state.raw<Failure>();
  readonly #desk: Pick<Desk, 'connections'>;
  readonly #changed: (state: DeskState) => void;

  /** `changed` hears where the desk stands after each step. */
  constructor(desk: Pick<Desk, 'connections'>, changed: (state: DeskState) => void) {
    this.#desk = desk;
    this.#changed = changed;
    void this.list();
  }

  list = async (): Promise<void> => {
    this.all = await this.#desk.connections.list();
  };

  choose = (id: string): Promise<boolean> => this.#do('choosing', () => this.#desk.connections.choose(id));

  /** An empty client secret means the one in the keychain. */
  signIn = (password: string, clientSecret: string): Promise<boolean> =>
    this.#do('signingIn', () => this.#desk.connections.signIn({ password, clientSecret }));

  signOut = (): Promise<boolean> => this.#do('signingOut', () => this.#desk.connections.signOut());

  forget = async (id: string): Promise<boolean> => {
    const isForgotten = await this.#do('forgetting', () => this.#desk.connections.forget(id));
    await this.list();
    return isForgotten;
  };

  /** Keeps a connection without its secrets; answers it with its id, or nothing when that failed. */
  save = async (connection: Connection): Promise<Connection | undefined> => {
    this.doing = 'saving';
    try {
      const saved = await this.#desk.connections.save(connection);
      this.failure = saved.ok ? undefined : saved.failure;
      if (!saved.ok) return undefined;
      await this.list();
      return saved.value;
    } finally {
      this.doing = undefined;
    }
  };

  async #do(what: Connections['doing'], step: () => Promise<Result<DeskState>>): Promise<boolean> {
    this.doing = what;
    try {
      const done = await step();
      this.failure = done.ok ? undefined : done.failure;
      if (done.ok) this.#changed(done.value);
      return done.ok;
    } finally {
      this.doing = undefined;
    }
  }
}
