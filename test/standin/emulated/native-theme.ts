import { EventEmitter } from 'node:events';
import type { NativeTheme } from 'electron';
import { type Emulates, refuseMissing, refuseUnknownEvents } from '../guard.ts';
import type { ColorScheme, World } from '../world.ts';

export class StandInNativeTheme extends EventEmitter implements Emulates<NativeTheme> {
  readonly shouldUseHighContrastColors = false;
  readonly shouldUseInvertedColorScheme = false;
  readonly inForcedColorsMode = false;
  readonly prefersReducedTransparency = false;
  readonly #world: World;

  constructor(world: World) {
    super();
    refuseUnknownEvents(this, 'NativeTheme', 'nativeTheme');
    this.#world = world;
  }

  get shouldUseDarkColors(): boolean {
    return this.#world.colorScheme === 'dark';
  }

  get themeSource(): ColorScheme {
    return this.#world.colorScheme;
  }

  set themeSource(source: ColorScheme) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError('Error processing argument');
    if (source === this.#world.colorScheme) return;
    this.#world.colorScheme = source;
    for (const { webContents } of this.#world.windows.values()) webContents.standIn.applyTheme();
    this.emit('updated');
  }
}

refuseMissing(StandInNativeTheme.prototype, 'NativeTheme', 'nativeTheme');
