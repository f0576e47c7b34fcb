import { mount } from 'svelte';
import type { Desk } from '@contract/desk.ts';
import { DraftList } from '../drafts/draft-list.svelte.ts';
import App from './App.svelte';
import { plainDesk } from './plain-desk.svelte.ts';

/** Puts the app in the place of the static shell, once it is known what the first screen shows. */
export async function openApp(opened: Desk, shell: Element): Promise<void> {
  const desk = plainDesk(opened);
  const drafts = new DraftList(desk);
  desk.on('closing', () => void keepTyped(desk).finally(desk.desk.kept));
  const [state] = await Promise.all([desk.desk.state(), drafts.read()]);
  shell.replaceChildren();
  mount(App, { target: shell, props: { desk, drafts, state } });
}

/** All that is typed into open drafts. The form's code is there if there is one; the first screen goes without it. */
async function keepTyped(desk: Desk): Promise<void> {
  const { editorsOf } = await import('../drafts/draft-editors.ts');
  await editorsOf(desk).keepAll();
}
