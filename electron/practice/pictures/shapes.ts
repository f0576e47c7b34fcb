import type { Shape } from './draw.ts';

type Drawing = (colour: string) => Shape[];

const GLASS = '#1b2a3d';
const SHINE = '#35506f';
const GREY = '#9aa3ad';
/** Round the edge of a thing, so that a white one shows on white and a black one on black. */
const EDGE = '#7d858f';

const body = (x: number, y: number, w: number, h: number, r: number, colour: string): Shape[] => [
  [x - 1.5, y - 1.5, w + 3, h + 3, r + 1.5, EDGE],
  [x, y, w, h, r, colour],
];
const glass = (x: number, y: number, w: number, h: number): Shape[] => [
  [x, y, w, h, 3, GLASS],
  [x + 4, y + 4, w - 8, h * 0.4, 2, SHINE],
];
/** Rows of keys. */
const keys = (x: number, y: number, rows: number, columns: number, step: number): Shape[] =>
  Array.from({ length: rows * columns }, (_, i) => [
    x + (i % columns) * step,
    y + Math.floor(i / columns) * 9,
    step - 3,
    6,
    2,
    GREY,
  ]);

/** Half a circle, in dots so close that they are a line of this width. */
const bow = (width: number, colour: string): Shape[] =>
  Array.from({ length: 61 }, (_, i) => {
    const angle = (Math.PI * i) / 60;
    const [x, y] = [80 - 43 * Math.cos(angle), 92 - 56 * Math.sin(angle)];
    return [x - width / 2, y - width / 2, width, width, width / 2, colour];
  });

/** What a thing looks like from the front, in its colour. */
export const drawings = {
  phone: (colour) => [
    ...body(48, 16, 64, 128, 12, colour),
    ...glass(53, 32, 54, 92),
    [70, 23, 20, 3, 1.5, GREY],
    [74, 128, 12, 12, 6, GREY],
  ],
  tablet: (colour) => [
    ...body(32, 14, 96, 132, 10, colour),
    ...glass(40, 26, 80, 106),
    [76, 135, 8, 8, 4, GREY],
  ],
  keyboard: (colour) => [
    ...body(42, 16, 76, 128, 12, colour),
    ...glass(48, 24, 64, 66),
    ...keys(49, 100, 4, 6, 10.5),
  ],
  flip: (colour) => [
    ...body(50, 12, 60, 66, 12, colour),
    ...glass(57, 20, 46, 48),
    ...body(50, 82, 60, 66, 12, colour),
    ...keys(60, 94, 5, 3, 14.5),
  ],
  hotspot: (colour) => [
    ...body(28, 46, 104, 68, 16, colour),
    ...glass(44, 58, 56, 32),
    ...[0, 1, 2].map((i): Shape => [112, 62 + i * 12, 6, 6, 3, '#58b368']),
  ],
  charger: (colour) => [
    [60, 22, 7, 24, 2, GREY],
    [93, 22, 7, 24, 2, GREY],
    ...body(46, 42, 68, 62, 12, colour),
    [77, 106, 6, 40, 3, EDGE],
    [71, 134, 18, 14, 3, GREY],
  ],
  headset: (colour) => [
    ...bow(12, EDGE),
    ...bow(9, colour),
    ...body(24, 84, 26, 48, 11, colour),
    ...body(110, 84, 26, 48, 11, colour),
  ],
  case: (colour) => [
    ...body(44, 14, 72, 132, 16, colour),
    [52, 22, 56, 116, 10, '#5a626c'],
    [56, 28, 20, 20, 10, GLASS],
    [61, 33, 10, 10, 5, SHINE],
  ],
  film: () => [
    ...body(58, 14, 60, 124, 8, '#dfe9f2'),
    ...body(42, 22, 60, 124, 8, '#c4d7e6'),
    [48, 28, 48, 40, 5, '#d8e6f0'],
  ],
  dock: (colour) => [
    ...body(54, 14, 52, 96, 10, '#4a525c'),
    ...glass(59, 24, 42, 70),
    ...body(30, 108, 100, 36, 12, colour),
  ],
  battery: (colour) => [
    [66, 18, 28, 14, 4, GREY],
    ...body(44, 28, 72, 114, 10, colour),
    [44, 62, 72, 46, 0, '#58b368'],
    [76, 72, 8, 26, 2, '#ffffff'],
    [67, 81, 26, 8, 2, '#ffffff'],
  ],
} satisfies Record<string, Drawing>;

export type Form = keyof typeof drawings;
