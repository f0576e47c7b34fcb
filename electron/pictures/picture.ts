/** A picture that can be shown. */
export interface Picture {
  type: PictureType;
  bytes: Uint8Array;
}

type PictureType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

/** How each kind begins, in Latin-1; a dot stands for any byte. SVG is missing on purpose: it is a document. */
const beginnings: readonly (readonly [PictureType, RegExp])[] = [
  ['image/png', /^\x89PNG\r\n.\n/s],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF.{4}WEBP/s],
];

/** Judged by the first bytes: what a server says about them, or a name's ending, is not believed. */
export function pictureOf(bytes: Uint8Array): Picture | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  const type = beginnings.find(([, beginning]) => beginning.test(head))?.[0];
  return type && { type, bytes };
}
