/** @file The event objects that Electron hands to listeners, and the lines that tell what the stand-in did not really do. */

export interface Preventable {
  preventDefault(): void;
  defaultPrevented: boolean;
}

/** An event whose default the listener may prevent; `details` become part of it, as in Electron. */
export function preventable<T extends object>(details?: T): Preventable & T {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  } as Preventable & T; // a spread of T is a T; TypeScript loses that for type parameters
  return event;
}

/** Says what Electron would have done on the desktop at this point and the stand-in only mentions. */
export function mention(what: string, detail = ''): void {
  process.stderr.write(`[stand-in] ${what} ${detail}`.trimEnd() + '\n');
}
