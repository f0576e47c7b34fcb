import { SvelteSet } from 'svelte/reactivity';
import type { Desk } from '@contract/desk.ts';
import { nothingAround } from '@domain/care/around.ts';
import { openPortProblems, openPortSections } from '@domain/care/open-port.ts';
import type { CatalogItem } from '@domain/catalog.ts';
import { draftMoney } from '@domain/draft-money.ts';
import { listOf, textOf, type Draft, type Facts, type Value, type Values } from '@domain/draft.ts';
import { takenOut } from '@domain/form/dependents.ts';
import type { Form } from '@domain/form/field.ts';
import { formFor } from '@domain/form/form.ts';
import { pairsAsked } from '@domain/form/pairs-asked.ts';
import { ACCESSORIES, DEVICE, PLAN } from '@domain/form/paths.ts';
import type { Fit, Judge } from '@domain/form/pattern.ts';
import { problemsIn } from '@domain/form/problems.ts';
import { placedReasons } from '@domain/form/refusal.ts';
import { strayPath } from '@domain/form/stray.ts';
import type { JsonObject } from '@domain/json.ts';
import { orderBody } from '@domain/order-body.ts';
import { recipeFor } from '@domain/recipes/index.ts';
import type { Recipe } from '@domain/recipes/recipe.ts';
import { failed, type Failure, type Problem, type Result } from '@domain/result.ts';
import { isEditable } from '@domain/stage.ts';
import type { Filling } from '../forms/filling.ts';
import { DraftKeeper } from './draft-keeper.svelte.ts';
import { sameValue } from './merge.ts';
import { pickAsked, type PickAsked } from './pick-asked.ts';
import { reasonsIn } from './reasons-in.ts';
import { NUMBER, TypedNumber } from './typed-number.svelte.ts';
import { Verdicts } from './verdicts.svelte.ts';

type Drafts = Pick<Desk['drafts'], 'save' | 'find' | 'renumber' | 'confirm' | 'reopen' | 'lookUp' | 'around'>;

/** One open draft: what is kept, what is on screen, what follows from the two, and one stage on or back. */
export class DraftEditor implements Filling {
  readonly keeper: DraftKeeper;
  readonly number: TypedNumber;
  readonly #recipe: Recipe;
  readonly #drafts: Drafts;
  readonly #verdicts: Verdicts;
  /** What was picked here, by id and path: the numbers of devices and plans overlap (CONTRACT.md T38). */
  #picked = $state.raw<Readonly<Record<string, CatalogItem>>>({});
  #left = new SvelteSet<string>();
  #isChecked = $state(false);

  /** What is being done with the whole draft now, and why the last of it did not work. */
  doing = $state<'confirming' | 'reopening' | 'lookingUp'>();
  failure = $state.raw<Failure>();
  /** A pick that would take out others and waits for the person's word. */
  asked = $state.raw<PickAsked>();

  facts: Facts = $derived.by(() => this.#withPicked(this.keeper.kept.facts));
  /** What else is known of the line and the person, as last read. */
  around = $state.raw(nothingAround);
  form = $derived.by(() => [
    ...openPortSections(this.draft, this.around),
    ...formFor(this.#recipe, this.values, this.facts),
  ]);
  problems: readonly Problem[] = $derived.by(() =>
    inFormOrder(this.form, [
      ...problemsIn(this.#recipe, this.values, this.facts, this.#verdicts.fits),
      ...openPortProblems(this.draft, this.around),
      ...this.#numberProblems(),
    ]),
  );
  /** Why the server refused it, sorted by what it names; the fields that were changed since are left out. */
  refusal = $derived.by(() => {
    const { kept, refused } = this.keeper;
    const isOver = kept.note === undefined || kept.note !== refused?.note || !isEditable(kept.stage);
    const { placed, elsewhere } = placedReasons(isOver ? [] : reasonsIn(kept), this.form);
    return { placed: placed.filter(({ path }) => !this.#isMended(path)), elsewhere };
  });
  /** All there is to look at, in the form's order: what keeps the order back, and what the server said. */
  open: readonly Problem[] = $derived.by(() =>
    inFormOrder(this.form, [...this.problems, ...this.refusal.placed]),
  );
  #pairs = $derived.by(() => pairsAsked(this.#recipe, this.values, this.facts));
  money = $derived.by(() => draftMoney({ values: this.values, facts: this.facts }));

  constructor(drafts: Drafts, judge: Judge, draft: Draft) {
    this.#drafts = drafts;
    this.#verdicts = new Verdicts(judge);
    this.#recipe = recipeFor(draft.type);
    this.keeper = new DraftKeeper(drafts, draft);
    this.number = new TypedNumber(this.keeper, drafts.renumber);
  }

  /** The draft as it stands on screen. */
  get draft(): Draft {
    return { ...this.keeper.kept, values: this.values, facts: this.facts };
  }
  get values(): Values {
    return this.keeper.values;
  }
  get isFrozen(): boolean {
    const { stage, trashedAt } = this.keeper.kept;
    return !isEditable(stage) || stage === 'review' || trashedAt !== undefined || this.doing !== undefined;
  }
  /** The body that would be sent. */
  get body(): { orderRequest: JsonObject } {
    return orderBody(this.draft);
  }

  problemAt = (path: string): string | undefined =>
    this.#isChecked || this.#left.has(path) || this.keeper.tooLong.includes(path)
      ? (this.problems.find((problem) => problem.path === path)?.says ?? this.#refusedAt(path))
      : this.#refusedAt(path);

  fit = (regEx: string, text: string): Fit | undefined => this.#verdicts.of(regEx, text);

  itemAt = (path: string, id = textOf(this.values, path)): CatalogItem | undefined =>
    itemsOf(this.facts, path).find((item) => item.id === id);

  type = (path: string, value: Value): void => {
    if (this.isFrozen) return;
    if (!sameValue(this.values[path], value)) this.keeper.set(path, value);
    // A text that stood for nothing is over once something is filled in, be it from the address book.
    if (value !== '') this.keeper.clear(strayPath(path));
  };

  pick = (path: string, value: Value, item?: CatalogItem): void => {
    if (this.isFrozen || sameValue(this.values[path], value)) return;
    const goes = takenOut(this.#recipe, this.values, this.facts, path, value);
    if (goes.length === 0) this.#take(path, value, item);
    else this.asked = pickAsked({ path, value, item }, goes, this.values, this.facts);
  };

  /** The person's word on the pick that waits: whether to change. */
  settle = (changes: boolean): void => {
    const { asked } = this;
    this.asked = undefined;
    if (asked && changes && !this.isFrozen) this.#take(asked.path, asked.value, asked.item);
  };

  leave = (path: string): void => {
    this.#left.add(path);
    void this.keeper.save();
  };

  /** Has main judge what is on screen now by the server's expressions; problems follow from its verdicts. */
  judge = (): Promise<void> => this.#verdicts.learn(this.#pairs);

  /** Reads anew what else is under way for the line and the person. */
  lookAround = async (): Promise<void> => {
    this.around = (await this.#drafts.around(this.keeper.kept.id)) ?? nothingAround;
  };

  /** From now on every problem is shown, also in fields nobody was in yet. */
  check = (): void => {
    this.#isChecked = true;
  };

  /** Keeps all that is on screen, the order number too. Resolves to whether nothing is left to keep. */
  keep = async (): Promise<boolean> => (await this.#keepAll()).ok;

  /** One stage on: the server is asked to confirm. While something is missing, that is shown instead. */
  confirm = async (): Promise<Result<Draft>> => {
    this.check();
    await Promise.all([this.judge(), this.lookAround()]);
    if (this.problems.length > 0) return failed({ kind: 'incomplete', problems: [...this.problems] });
    const kept = await this.#keepAll();
    if (!kept.ok) return kept;
    return this.#whole('confirming', this.#drafts.confirm);
  };

  /** Back to the form; the confirmation no longer counts. */
  reopen = (): Promise<Result<Draft>> => this.#whole('reopening', this.#drafts.reopen);

  /** Asks for the order by its number; nothing is sent again. */
  lookUp = (): Promise<Result<Draft>> => this.#whole('lookingUp', this.#drafts.lookUp);

  #take(path: string, value: Value, item: CatalogItem | undefined): void {
    const goes = takenOut(this.#recipe, this.values, this.facts, path, value);
    this.keeper.set(path, value);
    for (const gone of goes) this.keeper.clear(gone);
    if (item) this.#picked = { ...this.#picked, [`${path} ${item.id}`]: item };
    void this.keeper.save();
  }

  async #keepAll(): Promise<Result<null>> {
    const isSaved = await this.keeper.save();
    const numbered = await this.number.keep();
    if (!numbered.ok) return numbered;
    // What was typed while the number was on its way follows it; what failed is not tried twice.
    if (isSaved && (await this.keeper.save())) return numbered;
    return failed(this.keeper.unkept ?? { kind: 'stale' });
  }

  #refusedAt(path: string): string | undefined {
    return this.refusal.placed.find((reason) => reason.path === path)?.says;
  }

  /** A field, or something in a section, is not as it was refused. */
  #isMended(path: string): boolean {
    const before = this.keeper.refused?.values ?? {};
    const fields = this.form.find(({ id }) => id === path)?.fields ?? [{ path }];
    return fields.some((field) => !sameValue(this.values[field.path], before[field.path]));
  }

  #numberProblems(): Problem[] {
    const says = this.number.invalid;
    return says === undefined ? [] : [{ path: NUMBER, says }];
  }

  async #whole(
    doing: NonNullable<DraftEditor['doing']>,
    ask: (draftId: string) => Promise<Result<Draft>>,
  ): Promise<Result<Draft>> {
    this.doing = doing;
    this.failure = undefined;
    try {
      const result = this.#told(await ask(this.keeper.kept.id));
      if (!result.ok) this.failure = result.failure;
      return result;
    } finally {
      this.doing = undefined;
    }
  }

  #told(result: Result<Draft>): Result<Draft> {
    if (result.ok) this.keeper.hear(result.value);
    return result;
  }

  /** A fresh pick counts until main has read the whole item; only then are a plan's features known. */
  #withPicked(facts: Facts): Facts {
    const fresh = (path: string, id = textOf(this.values, path)) =>
      itemsOf(facts, path).some((known) => known.id === id) ? undefined : this.#picked[`${path} ${id}`];
    const [device, plan] = [fresh(DEVICE), fresh(PLAN)];
    const accessories = listOf(this.values, ACCESSORIES).flatMap((id) => fresh(ACCESSORIES, id) ?? []);
    return {
      ...facts,
      ...(device && { device }),
      ...(plan && { plan: { ...plan, includedFeatures: [], optionalFeatures: [] } }),
      ...(accessories.length > 0 && { accessories: [...(facts.accessories ?? []), ...accessories] }),
    };
  }
}

/** What is known of the items that the ids at a path stand for. */
function itemsOf({ device, plan, accessories }: Facts, path: string): readonly CatalogItem[] {
  if (path === ACCESSORIES) return accessories ?? [];
  const item = path === DEVICE ? device : path === PLAN ? plan : undefined;
  return item ? [item] : [];
}

/** The way through a form is the order of its fields, whatever rule found the problem. */
function inFormOrder(form: Form, problems: readonly Problem[]): Problem[] {
  const paths = form.flatMap(({ id, fields }) => [id, ...fields.map(({ path }) => path)]);
  const place = ({ path }: Problem) => {
    const at = paths.findIndex((known) => path === known || path.startsWith(`${known}.`));
    return at < 0 ? paths.length : at;
  };
  return problems.toSorted((one, other) => place(one) - place(other));
}
