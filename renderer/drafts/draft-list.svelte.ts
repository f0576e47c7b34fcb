import type { Desk } from '@contract/desk.ts';
import { draftMoney } from '@domain/draft-money.ts';
import { textOf, type Draft } from '@domain/draft.ts';
import { fullName } from '@domain/employee.ts';
import { CARRIER } from '@domain/form/paths.ts';
import { pairsAsked } from '@domain/form/pairs-asked.ts';
import type { Fits } from '@domain/form/pattern.ts';
import { problemsIn } from '@domain/form/problems.ts';
import type { Price } from '@domain/money.ts';
import { recipeFor } from '@domain/recipes/index.ts';
import { partOf } from '@domain/recipes/recipe.ts';
import type { Failure } from '@domain/result.ts';
import { isEditable } from '@domain/stage.ts';
import { ListPlace } from '../parts/list-place.svelte.ts';
import { Verdicts } from './verdicts.svelte.ts';

type Needs = Pick<Desk, 'drafts' | 'on'> & { reference: Pick<Desk['reference'], 'judge'> };

/** A draft as one row: what it still wants, for which line and person, and what it costs. */
export interface DraftRow {
  draft: Draft;
  /** How many things are still to fill in; undefined where nothing is to be filled in now. */
  problems: number | undefined;
  number: string | undefined;
  person: string;
  carrier: string | undefined;
  money: readonly Price[];
}

/** Milliseconds in which two clicks are one. */
const DOUBLE_CLICK = 600;

/** The drafts of the tenant and, apart from them, its trash. */
export class DraftList {
  readonly #desk: Needs;
  readonly #verdicts: Verdicts;
  #all = $state.raw<readonly Draft[]>([]);
  #trash = $state.raw<readonly Draft[]>([]);

  isRead = $state(false);
  shows = $state<'drafts' | 'trash'>('drafts');
  failure = $state.raw<Failure>();
  /** The draft that was just moved to the trash, so that it can be taken back. */
  justTrashed = $state.raw<Draft>();
  readonly places = { drafts: new ListPlace(), trash: new ListPlace() };

  rows: readonly DraftRow[] = $derived.by(() =>
    (this.shows === 'drafts' ? this.#all : this.#trash).map((draft) => rowOf(draft, this.#verdicts.fits)),
  );
  trashed = $derived.by(() => this.#trash.length);
  /** How many still want something of a person. */
  open = $derived.by(() => this.#all.filter(({ stage }) => stage !== 'submitted').length);
  isEmpty = $derived.by(() => this.#all.length + this.#trash.length === 0);

  constructor(desk: Needs) {
    this.#desk = desk;
    this.#verdicts = new Verdicts(desk.reference.judge);
  }

  /** Hears what main tells about drafts until the returned function is called. */
  listen = (): (() => void) =>
    this.#desk.on('draft', (news) => {
      this.#all = this.#all.map((draft) => (draft.id === news.id ? news : draft));
      void this.#judge();
    });

  #isCopying = false;

  read = async (): Promise<void> => {
    [this.#all, this.#trash] = await Promise.all([this.#desk.drafts.list(), this.#desk.drafts.trashed()]);
    this.isRead = true;
    void this.#judge();
  };

  show = (what: 'drafts' | 'trash'): void => {
    this.shows = what;
    this.justTrashed = undefined;
  };

  /** A copy with a number of its own; its id, if there is one now. */
  duplicate = async (draft: Draft): Promise<string | undefined> => {
    // A double click means one copy.
    if (this.#isCopying) return undefined;
    this.#isCopying = true;
    try {
      const copy = await this.#desk.drafts.duplicate(draft.id);
      this.failure = copy.ok ? undefined : copy.failure;
      return copy.ok ? copy.value.id : undefined;
    } finally {
      setTimeout(() => (this.#isCopying = false), DOUBLE_CLICK);
    }
  };

  trash = async (draft: Draft): Promise<void> => {
    const trashed = await this.#desk.drafts.trash(draft.id);
    this.failure = trashed.ok ? undefined : trashed.failure;
    if (trashed.ok) this.justTrashed = trashed.value;
    await this.read();
  };

  restore = async (draft: Draft): Promise<void> => {
    const restored = await this.#desk.drafts.restore(draft.id);
    this.failure = restored.ok ? undefined : restored.failure;
    this.justTrashed = undefined;
    await this.read();
  };

  /** Nobody waits for it: a count may grow when a verdict is there. */
  #judge = (): Promise<void> =>
    this.#verdicts.learn(
      [...this.#all, ...this.#trash]
        .filter(isBeingWritten)
        .flatMap(({ type, values, facts }) => pairsAsked(recipeFor(type), values, facts)),
    );
}

const isBeingWritten = ({ stage }: Draft): boolean => isEditable(stage) && stage !== 'review';

/** An answer that a list leaves out is there, and judged where the draft is open. */
const problemsOf = ({ type, values, facts, heldApart = [] }: Draft, fits: Fits): number =>
  problemsIn(recipeFor(type), values, facts, fits).filter(({ path }) => !heldApart.includes(path)).length;

function rowOf(draft: Draft, fits: Fits): DraftRow {
  const { type, values, facts, actor } = draft;
  const recipe = recipeFor(type);
  const chosen = textOf(values, CARRIER);
  const carrier = partOf(recipe, 'carrier')
    ? facts.vendor?.id === chosen
      ? facts.vendor.name
      : undefined
    : (facts.vendor ?? facts.line?.vendor)?.name;
  return {
    draft,
    problems: isBeingWritten(draft) ? problemsOf(draft, fits) : undefined,
    number: facts.line?.number,
    person: fullName(actor),
    carrier,
    money: draftMoney(draft),
  };
}
