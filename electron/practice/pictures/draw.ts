import { png } from './png.ts';

/** A rectangle with round corners: x, y, width, height, radius, colour as `#rrggbb`. */
export type Shape = readonly [number, number, number, number, number, string];

const SIZE = 160;

/** Shapes laid over each other on a clear ground of 160 by 160, as a PNG. */
export function drawn(shapes: readonly Shape[]): Buffer {
  const pixels = new Uint8Array(SIZE * SIZE * 4);
  for (const shape of shapes) lay(shape, pixels);
  return png(SIZE, SIZE, pixels);
}

function lay([left, top, width, height, radius, colour]: Shape, pixels: Uint8Array): void {
  const rgb = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  for (let y = Math.floor(top); y < top + height; y++)
    for (let x = Math.floor(left); x < left + width; x++) {
      const across = Math.abs(x + 0.5 - left - width / 2) - width / 2 + radius;
      const down = Math.abs(y + 0.5 - top - height / 2) - height / 2 + radius;
      const outside = Math.hypot(Math.max(across, 0), Math.max(down, 0)) + Math.min(0, across, down) - radius;
      const cover = Math.min(1, Math.max(0, 0.5 - outside));
      const at = (y * SIZE + x) * 4;
      const under = (pixels[at + 3] ?? 0) / 255;
      const alpha = cover + under * (1 - cover);
      if (alpha === 0) continue;
      for (const [channel, value] of rgb.entries()) {
        const before = pixels[at + channel] ?? 0;
        pixels[at + channel] = (value * cover + before * under * (1 - cover)) / alpha;
      }
      pixels[at + 3] = alpha * 255;
    }
}
