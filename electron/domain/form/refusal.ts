/** @file Where a refusal belongs: the server's reasons, each at the field or section that it names. */
import type { Problem } from '../result.ts';
import type { Field, Form, Section } from './field.ts';

/** What the server calls the sections of a form in a request (CONTRACT.md d.1). */
const NAMES: { [K in Section['id']]?: string } = {
  line: 'serviceId',
  currentCarrier: 'currentVendorId',
  use: 'regionId',
  cart: 'shoppingCart',
  features: 'shoppingCart.features',
  newDevice: 'newDevice',
  existingDevice: 'existingDevice',
  questions: 'properties',
  shipTo: 'shipTo',
  acknowledgements: 'acknowledgements',
};

interface Place {
  path: string;
  /** The names it may go by, and whether one is a path of the request, its last word, or a label. */
  names: readonly { name: string; weight: number }[];
}

/**
 * Sorts reasons, one a line, by what they name: a path (`shipTo.address.CITY`), an id (`CONTACT_NUMBER`, also written
 * `Contact number`) or a label of the form. `elsewhere` keeps those that name nothing the form has.
 */
export function placedReasons(
  reasons: readonly string[],
  form: Form,
): { placed: Problem[]; elsewhere: string[] } {
  const places = form.flatMap((section) => [...sectionPlace(section), ...section.fields.map(fieldPlace)]);
  const [placed, elsewhere]: [Problem[], string[]] = [[], []];
  for (const reason of reasons) {
    const paths = namedIn(reason, places);
    if (paths.length === 0) elsewhere.push(reason);
    placed.push(...paths.map((path) => ({ path, says: `The server refused it: “${messageOf(reason)}”` })));
  }
  return { placed, elsewhere };
}

/** The places that the most telling name in a reason stands for. */
function namedIn(reason: string, places: readonly Place[]): string[] {
  const found = places.flatMap(({ path, names }) =>
    names
      .filter(({ name }) => expressionFor(name).test(reason))
      .map(({ name, weight }) => ({ path, weight: weight * 1_000 + name.length })),
  );
  const best = Math.max(...found.map(({ weight }) => weight));
  return [...new Set(found.filter(({ weight }) => weight === best).map(({ path }) => path))];
}

function fieldPlace({ path, label }: Field): Place {
  const ids = [...path.matchAll(/\[((?:[^[\]]|\[[^\]]*\])*)\]/g)].map(([, id = '']) => id);
  const root = path.replace(/\[.*$/, '');
  const last = ids.at(-1) ?? path.split('.').at(-1) ?? path;
  const dotted = ids.length > 0 ? `${root}.${last}` : path;
  // `serialNumber.value` is what a refusal of the serial number means.
  const short = dotted.replace(/\.value$/, '');
  return {
    path,
    names: [
      { name: dotted, weight: 3 },
      ...(short === dotted ? [] : [{ name: short, weight: 3 }]),
      ...(ids.length > 0 ? [{ name: last, weight: 2 }] : []),
      { name: label, weight: 1 },
    ].filter(({ name }) => name.length > 2),
  };
}

const sectionPlace = ({ id }: Section): Place[] => {
  const name = NAMES[id];
  return name === undefined ? [] : [{ path: id, names: [{ name, weight: 2 }] }];
};

/**
 * A name as a word of its own. Where it has several parts they may be parted in another way (`regionId`, `Region_id`);
 * a single word has to be written as it is, since any sentence may hold it otherwise.
 */
function expressionFor(name: string): RegExp {
  const parts = name.split(/[_\s-]+|(?<=[a-z\d])(?=[A-Z])/).filter((part) => part !== '');
  const words = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\w.])${words.join('[_\\s-]?')}(?!\\w|\\.\\w)`, parts.length > 1 ? 'iu' : 'u');
}

/** The reason without the code and the id that its support asks for. */
const messageOf = (reason: string): string => reason.replace(/(?: Code \S+\.)?(?: Id \S+\.)?$/, '') || reason;
