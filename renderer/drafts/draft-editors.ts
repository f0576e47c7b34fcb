import type { Desk } from '@contract/desk.ts';
import type { Judge } from '@domain/form/pattern.ts';
import { DraftEditor } from './draft-editor.svelte.ts';

type Needs = Pick<Desk, 'drafts' | 'on'> & { reference: Pick<Desk['reference'], 'judge'> };

/**
 * The drafts that are open in this window. A draft whose last words are not kept yet stays open behind the scenes
 * when its screen is left, so that it goes on trying; coming back finds it as it was.
 */
export class DraftEditors {
  readonly #drafts: Needs['drafts'];
  readonly #judge: Judge;
  readonly #open = new Map<string, DraftEditor>();

  constructor({ drafts, reference, on }: Needs) {
    this.#drafts = drafts;
    this.#judge = reference.judge;
    on('draft', (draft) => this.#open.get(draft.id)?.keeper.hear(draft));
  }

  /** The editor of a draft; undefined when there is no such draft. */
  open = async (draftId: string): Promise<DraftEditor | undefined> => {
    const draft = await this.#drafts.find(draftId);
    const open = this.#open.get(draftId);
    if (open && draft) open.keeper.hear(draft);
    if (open || !draft) return open;
    const editor = new DraftEditor(this.#drafts, this.#judge, draft);
    this.#open.set(draftId, editor);
    return editor;
  };

  /** Keeps what is on screen of all of them, each tried once; what could not be kept says so itself. */
  keepAll = async (): Promise<void> => {
    await Promise.allSettled([...this.#open.values()].map((editor) => editor.keep()));
  };

  /** Keeps what is on screen, then lets go of the draft; one that could not be kept stays open. */
  leave = async (editor: DraftEditor): Promise<void> => {
    const { keeper, number } = editor;
    await editor.keep();
    if (!keeper.isDirty && !number.isPending && this.#open.get(keeper.kept.id) === editor)
      this.#open.delete(keeper.kept.id);
  };
}

const ofDesk = new WeakMap<Needs, DraftEditors>();

/** One set for a desk, as long as its window lives: text that could not be kept must outlive its screen. */
export function editorsOf(desk: Needs): DraftEditors {
  const editors = ofDesk.get(desk) ?? new DraftEditors(desk);
  ofDesk.set(desk, editors);
  return editors;
}
