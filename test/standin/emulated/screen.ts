import { EventEmitter } from 'node:events';
import type { Display, Screen } from 'electron';
import { type Emulates, refuseMissing, refuseUnknownEvents } from '../guard.ts';
import type { World } from '../world.ts';

const size = { width: 1920, height: 1080 };
const area = { x: 0, y: 0, ...size };
const display: Partial<Display> = {
  id: 1,
  bounds: area,
  workArea: area,
  size,
  workAreaSize: size,
  scaleFactor: 1,
  rotation: 0,
  internal: false,
};
const onlyDisplay = refuseMissing(display, 'Display', 'display') as Display; // what lacks, throws

/** One display of 1920 × 1080. */
export class StandInScreen extends EventEmitter implements Emulates<Screen> {
  readonly #world: World;

  constructor(world: World) {
    super();
    refuseUnknownEvents(this, 'Screen', 'screen');
    this.#world = world;
  }

  getPrimaryDisplay(): Display {
    this.#world.life.requireReady('screen module can only be used after app is ready');
    return onlyDisplay;
  }
  getAllDisplays(): Display[] {
    return [this.getPrimaryDisplay()];
  }
  getDisplayMatching(): Display {
    return this.getPrimaryDisplay();
  }
  getDisplayNearestPoint(): Display {
    return this.getPrimaryDisplay();
  }
}

refuseMissing(StandInScreen.prototype, 'Screen', 'screen');
