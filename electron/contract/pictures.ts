/**
 * @file The one way from a picture's address to the picture: the window shows `app://desk/pictures/…` and main
 * answers. The rest of the path is the address as the server gave it, and no more than a name: main looks it up
 * among the pictures it has offered, so that the window can make it read nothing else.
 */
const PICTURES = '/pictures/';

/** What an `<img>` has as its source. Half a character (a lone surrogate) has no encoding; it travels as U+FFFD. */
export const pictureSource = (given: string): string => PICTURES + encodeURIComponent(given.toWellFormed());

/** The address a path of the window stands for; undefined when the path is not one of a picture. */
export function pictureNamed(path: string): string | undefined {
  if (!path.startsWith(PICTURES)) return undefined;
  try {
    return decodeURIComponent(path.slice(PICTURES.length));
  } catch {
    // Not written by `pictureSource`.
    return undefined;
  }
}
