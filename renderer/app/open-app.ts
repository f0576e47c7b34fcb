import { mount } from 'svelte';
import type { Desk } from '@contract/desk.ts';
import { DraftList } from '../drafts/draft-list.svelte.ts';
import App from './App.svelte';
import { plainDesk } from './plain-desk.svelte.ts';

/** Puts the app in the place of the static shell, once it is known what the first screen shows. */
export async function openApp(opened: Desk, shell: Element): Promise<void> {
  const desk = plainDesk(opened);
  const drafts = new DraftList(desk);
  const [state] = await Promise.all([desk.desk.state(), drafts.read()]);
  shell.replaceChildren();
  mount(App, { target: shell, props: { desk, drafts, state } });
}
