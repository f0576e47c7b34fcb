/** @file What Electron has and the stand-in lacks must fail loudly, never silently do nothing. */
import type { EventEmitter } from 'node:events';
import { eventsOf, membersOf, staticsOf } from './electron-types.ts';

/** What a class that plays one of Electron's has to agree with: all that it has, in Electron's types. */
export type Emulates<T, Except extends keyof T = never> = Partial<Omit<T, keyof EventEmitter | Except>>;

export function lacking(what: string): Error {
  return new Error(`stand-in: electron ${what} is not emulated; this needs the real Electron binary`);
}

/** Makes every member that electron.d.ts knows and `target` lacks throw when it is read. Give a class its prototype. */
export function refuseMissing<T extends object>(target: T, type: string, label = type): T {
  return refuse(target, membersOf(type), label);
}

/** The same for the static members of a class. */
export function refuseMissingStatics<T extends object>(target: T, type: string): T {
  return refuse(target, staticsOf(type), type);
}

/** Stands for a module that is not emulated at all: it can be imported, but not used. */
export function absent(name: string): unknown {
  const refused = (): never => {
    throw lacking(name);
  };
  return new Proxy(function () {}, {
    get(_target, key) {
      if (typeof key === 'symbol' || key === 'then' || key === 'prototype') return undefined;
      throw lacking(`${name}.${key}`);
    },
    construct: refused,
    apply: refused,
  });
}

/** Refuses listeners for events that electron.d.ts does not know: a misspelt event would simply never come. */
export function refuseUnknownEvents(emitter: EventEmitter, type: string, label = type): void {
  const known = eventsOf(type);
  emitter.on('newListener', (event: string | symbol) => {
    if (typeof event === 'string' && !known.has(event) && event !== 'newListener') {
      throw new Error(`stand-in: ${label} has no event '${event}' in electron.d.ts`);
    }
  });
}

function refuse<T extends object>(target: T, known: ReadonlySet<string>, label: string): T {
  for (const member of known) {
    if (member in target) continue;
    Object.defineProperty(target, member, {
      get() {
        throw lacking(`${label}.${member}`);
      },
      configurable: true,
    });
  }
  return target;
}
