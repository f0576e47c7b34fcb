import type { Get } from './get.ts';

/** What answers tells something about itself; only that it answers is certain (CONTRACT.md A15). */
export const askPing = (): Get => ({ segments: ['ping'], parameters: { echoText: 'Mobproc Desk' } });
