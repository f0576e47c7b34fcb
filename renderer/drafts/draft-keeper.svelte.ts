import type { Desk } from '@contract/desk.ts';
import { textOf, type Draft, type Value, type Values } from '@domain/draft.ts';
import { MOST_TEXT } from '@domain/form/field.ts';
import { failed, type Failure, type Result } from '@domain/result.ts';
import { merged, sameValue, sameValues, type Clash } from './merge.ts';

/** After the last key, so that a word is one save and nobody waits for it. */
const SAVE_AFTER = 400;
/** A save that failed is tried again after 2 s, 4 s, 8 s …, at most this long. */
const RETRY_AT_MOST = 30_000;
/** Saves in a row that may meet a change made elsewhere before the keeper waits. */
const CATCH_UPS = 3;

const stale: Failure = { kind: 'stale' };

/**
 * Keeps what is typed into one draft. Nothing typed is thrown away: a save that fails is said and tried again, a
 * change made elsewhere is joined field by field, and where both changed the same field a person decides.
 */
export class DraftKeeper {
  readonly #drafts: Pick<Desk['drafts'], 'save' | 'find'>;

  /** The draft as main last told it: replaced, never mutated. */
  kept = $state.raw() as Draft;
  /** What is on screen. Changed through `set` and `clear` only. */
  values = $state<Record<string, Value>>({});
  clashes = $state.raw<readonly Clash[]>([]);
  /** The draft as the server last refused it: what differs from it has been mended since. */
  refused = $state.raw<Draft>();
  isSaving = $state(false);
  /** Why the last save did not work; undefined once one has. */
  failure = $state.raw<Failure>();
  /** Texts that are too long to be kept: they stay on screen, and everything else is kept without them. */
  tooLong = $derived.by(() =>
    Object.keys(this.values).filter((path) => textOf(this.values, path).length > MOST_TEXT),
  );
  isDirty = $derived.by(() => this.#waits() || !sameValues(this.#toSave(), this.kept.values));
  /** Why something on screen is not kept; undefined while nothing stands in the way. */
  unkept = $derived.by(() => this.failure ?? (this.clashes.length > 0 ? stale : this.#refused()));

  #sent: Values | undefined;
  #saving: Promise<boolean> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  constructor(drafts: Pick<Desk['drafts'], 'save' | 'find'>, draft: Draft) {
    this.#drafts = drafts;
    this.kept = draft;
    this.values = { ...draft.values };
    if (draft.stage === 'refused') this.refused = draft;
  }

  set(path: string, value: Value): void {
    this.values[path] = value;
    this.#saveIn(SAVE_AFTER);
  }

  clear(path: string): void {
    if (path in this.values) delete this.values[path];
  }

  /** Keeps what is on screen, now. Resolves to whether nothing is left to save. */
  save = (): Promise<boolean> => {
    clearTimeout(this.#timer);
    this.#saving ??= this.#saveAll().finally(() => (this.#saving = undefined));
    return this.#saving;
  };

  /** Takes what main tells about this draft: newer facts, another stage, a change made elsewhere. */
  hear(news: Draft): void {
    if (news.id !== this.kept.id || news.revision < this.kept.revision) return;
    this.#take(news, { kept: this.kept.values, sent: this.#sent });
  }

  /** Of the fields changed here and elsewhere, what is on screen counts, or what was kept elsewhere. */
  settle(whose: 'mine' | 'theirs'): Promise<boolean> {
    const clashes = this.clashes;
    this.clashes = [];
    if (whose === 'theirs') for (const { path, theirs } of clashes) this.#put(path, theirs);
    return this.save();
  }

  async #saveAll(): Promise<boolean> {
    for (let catchUps = 0; !sameValues(this.#toSave(), this.kept.values);) {
      const values: Values = $state.snapshot(this.#toSave());
      const result = await this.#ask(values);
      if (result.ok) {
        this.#take(result.value, { kept: values });
        this.failure = undefined;
        this.#failures = 0;
      } else if (result.failure.kind === 'stale' && catchUps++ < CATCH_UPS) {
        const found = await this.#drafts.find(this.kept.id);
        if (found) this.hear(found);
      } else {
        this.failure = result.failure;
        this.#saveIn(Math.min(1_000 * 2 ** ++this.#failures, RETRY_AT_MOST));
        return false;
      }
    }
    return !this.#waits();
  }

  async #ask(values: Values): Promise<Result<Draft>> {
    this.#sent = values;
    this.isSaving = true;
    try {
      return await this.#drafts.save(this.kept.id, this.kept.revision, values);
    } catch (error) {
      // Whatever broke on the way, the typed text outlives it: said as not saved, and tried again.
      return failed({ kind: 'notSaved', detail: error instanceof Error ? error.message : String(error) });
    } finally {
      this.#sent = undefined;
      this.isSaving = false;
    }
  }

  #take(draft: Draft, known: { kept: Values; sent?: Values | undefined }): void {
    const { values, clashes } = merged(known, this.values, draft.values);
    for (const path of Object.keys(this.values)) if (!(path in values)) this.clear(path);
    for (const [path, value] of Object.entries(values)) this.#put(path, value);
    const open = this.clashes.filter(({ path }) => !sameValue(this.values[path], draft.values[path]));
    const isNew = ({ path }: { path: string }) => clashes.some((clash) => clash.path === path);
    this.clashes = [...open.filter((clash) => !isNew(clash)), ...clashes];
    this.kept = draft;
    if (draft.stage === 'refused') this.refused = draft;
  }

  #put(path: string, value: Value | undefined): void {
    if (value === undefined) this.clear(path);
    else if (!sameValue(this.values[path], value)) this.values[path] = value;
  }

  /** Whether something is left that only a person can settle. */
  #waits(): boolean {
    return this.clashes.length > 0 || this.tooLong.length > 0;
  }

  #refused(): Failure | undefined {
    const says = `A text of more than ${MOST_TEXT} characters cannot be kept. Shorten it.`;
    return this.tooLong.length === 0
      ? undefined
      : { kind: 'incomplete', problems: this.tooLong.map((path) => ({ path, says })) };
  }

  /** What may be saved without deciding for the person: of a clash, the version that was kept elsewhere. */
  #toSave(): Values {
    const values: Record<string, Value | undefined> = { ...this.values };
    for (const path of this.tooLong) values[path] = this.kept.values[path];
    for (const { path, theirs } of this.clashes) values[path] = theirs;
    return Object.fromEntries(
      Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== undefined),
    );
  }

  #saveIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), ms);
  }
}
