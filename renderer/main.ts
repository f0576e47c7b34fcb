import { mount } from 'svelte';
import type { Desk } from '@contract/desk.ts';
import App from './app/App.svelte';
import { plainDesk } from './app/plain-desk.svelte.ts';
import { DraftList } from './drafts/draft-list.svelte.ts';

declare global {
  interface Window {
    /** Opened by electron/preload.ts. */
    readonly desk: Desk;
  }
}

const desk = plainDesk(window.desk);
const drafts = new DraftList(desk);
const [state] = await Promise.all([desk.desk.state(), drafts.read()]);
const target = document.querySelector('#desk');
if (!target) throw new Error('expected #desk in index.html');
target.replaceChildren();
mount(App, { target, props: { desk, drafts, state } });
