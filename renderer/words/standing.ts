import type { DeskState } from '@domain/desk-state.ts';
import type { IconName } from '../parts/icons.ts';
import type { Tone } from '../parts/tone.ts';
import { clockTime } from './times.ts';

interface ReachWords {
  word: string;
  since?: string;
  sign: IconName;
  tone: Tone;
}

/** Whether the server is in reach: "Online since 09:12". */
export function reachWords({ workOffline, signedIn, reach }: DeskState, now: number): ReachWords {
  if (workOffline) return { word: 'Working offline', sign: 'offline', tone: 'warn' };
  if (!signedIn) return { word: 'Signed out', sign: 'offline', tone: 'warn' };
  const since = `since ${clockTime(reach.since, now)}`;
  if (reach.state === 'online') return { word: 'Online', since, sign: 'online', tone: 'good' };
  if (reach.state === 'offline') return { word: 'Offline', since, sign: 'offline', tone: 'bad' };
  return { word: 'Not tried yet', sign: 'online', tone: 'neutral' };
}

/** How old the lines, people and catalogs are: "Catalog read 08:40". */
export function catalogWords({ reference: { asOf, running } }: DeskState, now: number): string {
  if (running) return `${running.reading}: ${running.done} of ${running.of}`;
  return asOf === undefined ? 'Catalog never read' : `Catalog read ${clockTime(asOf, now)}`;
}
