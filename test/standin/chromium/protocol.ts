/** The DevTools protocol's types. Playwright carries them, but does not list the file among its exports. */
export type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts';
