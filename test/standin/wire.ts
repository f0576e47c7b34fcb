/**
 * @file Structured clone as JSON text, for what crosses between main process and page. Runs in Node and, as source text,
 * inside the page. It refuses what V8's serializer refuses (functions, symbols, promises, proxies, weak collections, DOM
 * objects) and drops prototypes.
 */

export interface Wire {
  pack(value: unknown): string;
  unpack(text: string): unknown;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Tagged = [tag: string, ...rest: Json[]];

/** A wire that treats as proxy what `isProxy` says. */
export function makeWire(isProxy: (value: object) => boolean): Wire {
  return {
    pack: (value) => JSON.stringify(encode(value, isProxy)),
    unpack: (text) => decode(JSON.parse(text) as Json),
  };
}

const errorNames = [
  'Error',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
] as const;

function refuse(): never {
  throw new Error('An object could not be cloned.');
}

function encode(root: unknown, isProxy: (value: object) => boolean): Json {
  const seen = new Map<object, number>(); // every object gets a number, parents before children; decode counts alike

  function encodeAny(value: unknown): Json {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        if (Object.is(value, -0)) return ['number', '-0'];
        return Number.isFinite(value) ? value : ['number', String(value)];
      case 'undefined':
        return ['undefined'];
      case 'bigint':
        return ['bigint', String(value)];
      case 'object':
        return value === null ? null : encodeOnce(value);
      default:
        return refuse();
    }
  }

  function encodeOnce(value: object): Json {
    if (isProxy(value)) refuse();
    const number = seen.get(value);
    if (number !== undefined) return ['again', number];
    seen.set(value, seen.size);
    return encodeObject(value);
  }

  function encodeObject(value: object): Tagged {
    if (Array.isArray(value)) return encodeArray(value);
    if (Object.getPrototypeOf(value) === Object.prototype) return encodeRecord(value);
    if (value instanceof Date) return ['date', value.getTime()];
    if (value instanceof RegExp) return ['regexp', value.source, value.flags];
    if (value instanceof Map) {
      return ['map', ...[...value].map(([key, entry]): Json => [encodeAny(key), encodeAny(entry)])];
    }
    if (value instanceof Set) return ['set', ...[...value].map(encodeAny)];
    if (value instanceof ArrayBuffer) return ['buffer', toBase64(new Uint8Array(value))];
    if (ArrayBuffer.isView(value)) return encodeView(value);
    if (value instanceof Error) return encodeError(value);
    if (value instanceof Boolean || value instanceof Number || value instanceof String) {
      return ['boxed', encodeAny(value.valueOf())];
    }
    const kind = Object.prototype.toString.call(value);
    return kind === '[object Object]' || kind === '[object Arguments]' ? encodeRecord(value) : refuse();
  }

  function encodeArray(value: unknown[]): Tagged {
    const keys = Object.keys(value);
    if (keys.length === value.length) return ['array', ...value.map(encodeAny)];
    const entries = Object.entries(value); // holes or extra keys
    return ['sparse', value.length, ...entries.map(([key, entry]): Json => [key, encodeAny(entry)])];
  }

  function encodeRecord(value: object): Tagged {
    const record = Object.create(null) as { [key: string]: Json }; // so that "__proto__" is a key like any other
    for (const [key, entry] of Object.entries(value)) record[key] = encodeAny(entry);
    return ['record', record];
  }

  function encodeView(value: ArrayBufferView): Tagged {
    if (isNodeBuffer(value)) {
      seen.set({}, seen.size); // its pooled memory is not sent along; a buffer of its own takes the number
      return ['view', 'Uint8Array', ['buffer', toBase64(value)], 0, value.length];
    }
    const kind = Object.prototype.toString.call(value).slice(8, -1);
    const length = value instanceof DataView ? value.byteLength : (value as Uint8Array).length; // all others have one
    return ['view', kind, encodeAny(value.buffer), value.byteOffset, length];
  }

  function encodeError(value: Error): Tagged {
    const name = errorNames.find((known) => known === value.name) ?? 'Error';
    const cause = 'cause' in value ? [encodeAny(value.cause)] : [];
    return ['error', name, value.message, value.stack ?? '', ...cause];
  }

  return encodeAny(root);
}

function decode(root: Json): unknown {
  const seen: unknown[] = [];

  function decodeAny(json: Json | undefined): unknown {
    if (!Array.isArray(json)) return json;
    const [tag, first] = json;
    switch (tag) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(first);
      case 'bigint':
        return BigInt(first as string); // as encode wrote it; so are the others
      case 'again':
        return seen[Number(first)];
      default:
        return decodeObject(json as Tagged);
    }
  }

  function decodeObject([tag, ...rest]: Tagged): unknown {
    const place = seen.push(null) - 1;
    const keep = <T>(value: T): T => {
      seen[place] = value;
      return value;
    };
    const [first, second, third] = rest;
    switch (tag) {
      case 'record':
        return fillRecord(keep({}), first as { [key: string]: Json });
      case 'array': {
        const array = keep(new Array<unknown>(rest.length));
        rest.forEach((entry, index) => (array[index] = decodeAny(entry)));
        return array;
      }
      case 'sparse': {
        const array = keep(new Array<unknown>(Number(first)));
        for (const [key, entry] of rest.slice(1) as [string, Json][]) {
          array[key as unknown as number] = decodeAny(entry); // an array may have keys that are no numbers
        }
        return array;
      }
      case 'map': {
        const map = keep(new Map<unknown, unknown>());
        for (const [key, entry] of rest as [Json, Json][]) map.set(decodeAny(key), decodeAny(entry));
        return map;
      }
      case 'set': {
        const set = keep(new Set<unknown>());
        for (const entry of rest) set.add(decodeAny(entry));
        return set;
      }
      case 'date':
        return keep(new Date(first === null ? NaN : Number(first))); // JSON writes an invalid date's time as null
      case 'regexp':
        return keep(new RegExp(first as string, second as string));
      case 'buffer':
        return keep(fromBase64(first as string).buffer);
      case 'view': {
        const View = globalThis[first as 'Uint8Array']; // a typed array's name, written by encodeView
        return keep(new View(decodeAny(second) as ArrayBuffer, Number(third), Number(rest[3])));
      }
      case 'error': {
        const error = keep(new globalThis[first as (typeof errorNames)[number]](second as string));
        Object.defineProperty(error, 'stack', { value: third, configurable: true, writable: true });
        if (rest.length > 3) error.cause = decodeAny(rest[3]);
        return error;
      }
      case 'boxed':
        return keep(Object(decodeAny(first)));
      default:
        throw new Error(`wire: unknown tag ${tag}`);
    }
  }

  function fillRecord(record: object, entries: { [key: string]: Json }): object {
    for (const [key, entry] of Object.entries(entries)) {
      const value = decodeAny(entry);
      Object.defineProperty(record, key, { value, writable: true, enumerable: true, configurable: true });
    }
    return record;
  }

  return decodeAny(root);
}

/** Pages have no Buffer; in Node it is the quicker way, and the type that needs care. */
const inNode = typeof Buffer === 'function';

function isNodeBuffer(value: ArrayBufferView): value is Uint8Array {
  return inNode && Buffer.isBuffer(value);
}

function toBase64(bytes: Uint8Array): string {
  if (inNode) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return inNode
    ? new Uint8Array(Buffer.from(text, 'base64'))
    : Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
}
