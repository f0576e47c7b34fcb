import type { RulePack } from './rule-pack.ts';

/** What carriers publish about suspended lines; the packs a new installation begins with. */
export const publishedRules: readonly RulePack[] = [
  {
    carrier: 'Verizon',
    rules: {
      lost: { afterDays: 90, happens: 'disconnected' },
      other: { afterDays: 90, happens: 'reconnected' },
    },
    maxDaysPerYear: 180,
    source: 'Verizon My Business, questions about suspending service',
    address: 'https://b2b.verizonwireless.com/content/my-business-portal/support/FAQs/suspendservicefaq.html',
    // The page names no day of its own.
    asOf: '2026-11-22',
  },
];
