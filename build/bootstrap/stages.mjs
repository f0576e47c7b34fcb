/**
 * @file The stages of `npm test`, in their order.
 */
import { playwrightCount, vitestCount } from './reports.mjs';

/**
 * `name` is also that of its script in package.json. `report` says where a stage of tests leaves its counts and how
 * they are read; a stage without one fails or passes as a whole and adds no passed tests. `failing` recognises the
 * first bad news in its output: from there on it is shown as it comes.
 * @typedef {object} Stage
 * @property {string} name
 * @property {RegExp} failing
 * @property {{ file: string, count: (file: string) => import('./reports.mjs').Count | null }} [report]
 * @property {string} [needs] the stage that must have succeeded before
 */

/** @type {readonly Stage[]} */
export const stages = [
  { name: 'types', failing: /error/i },
  { name: 'lint', failing: /error|warn/i },
  {
    name: 'unit',
    failing: /FAIL|×|Unhandled/,
    report: { file: 'out/unit.json', count: vitestCount },
  },
  { name: 'build', failing: /error/i },
  {
    name: 'journeys',
    failing: /✘|^\s+\d+\) |Error:/m,
    report: { file: 'out/journeys.json', count: playwrightCount },
    needs: 'build',
  },
];
