import { backendOf, takesOrders } from '../domain/backend.ts';
import type { Vendor } from '../domain/catalog.ts';
import { ok, type Result } from '../domain/result.ts';
import { countryCatalogs, lineCatalogs } from './reading/catalogs.ts';
import { featureSteps, questionSteps } from './reading/questions.ts';
import { needed, optional, type Reading, type Step } from './reading/step.ts';
import { kinds, type Reference } from './reference-sets.ts';
import type { Here, Tenancy } from './tenancy.ts';

interface Needs {
  reference: Reference;
  /** The tenant that is read. */
  at: Here;
  setReference: Tenancy['setReference'];
  now(): number;
  /** Orders are read along: what is open for a line is to be known before the next order for it is begun. */
  readOrders?: () => Promise<Result<unknown>>;
}

/**
 * Reads all that forms need, list by list, so that orders can be prepared without a connection. A list is replaced
 * whole once it has been read whole; a failure leaves the older one in place and ends the reading.
 */
export async function readReference({
  reference,
  at,
  setReference,
  now,
  readOrders,
}: Needs): Promise<Result<void>> {
  const steps = firstSteps(reference, at, readOrders);
  const before = await reference.asOf(kinds.line);
  const keepAge = before === undefined ? {} : { asOf: before };

  let done = 0;
  for (let step = steps.shift(); step; step = steps.shift()) {
    // Somebody chose another tenant meanwhile: its own reading will follow.
    if (!at.isOpen()) return ok(undefined);
    setReference({
      ...keepAge,
      running: { reading: step.reading, done, of: done + steps.length + 1 },
    });
    const result = await step.run();
    if (!result.ok && !at.isOpen()) return result;
    if (!result.ok) {
      setReference({ ...keepAge, failure: result.failure });
      return result;
    }
    steps.push(...result.value);
    done++;
  }
  if (at.isOpen()) setReference({ asOf: now() });
  return ok(undefined);
}

/** Beyond these, address lines, models and what a carrier asks and sells are read when a form asks for them. */
const MOST_COUNTRIES = 30;
const MOST_MAKERS = 60;
const MOST_CARRIERS = 20;

function firstSteps(
  reference: Reference,
  { ask, connection }: Here,
  readOrders: Needs['readOrders'],
): Step[] {
  const reading: Reading = { reference, ask, me: undefined, lines: [], countries: [], plans: new Set() };
  const lines = needed(reading, {
    reading: 'Lines',
    read: (api) => api.lines(),
    keep: (read) => {
      reading.lines = read;
      return reference.replace(kinds.line, read);
    },
  });
  // Atlas knows nothing of people, countries and carriers (CONTRACT.md a.9), and nothing is ordered there.
  if (!takesOrders(backendOf(connection))) return [lines];

  const me = optional(reading, {
    reading: 'Who is signed in',
    read: (api) => api.me(),
    keep: ({ person }) => {
      reading.me = person;
      return Promise.resolve();
    },
  });
  const people = needed(reading, {
    reading: 'People',
    read: (api) => api.employees(),
    keep: (read) => reference.replace(kinds.employee, read),
  });
  const orders: Step[] = readOrders ? [{ reading: 'Orders', run: () => passedOver(readOrders) }] : [];
  return [lines, me, people, ...orders, countries(reading), makers(reading), carriers(reading)];
}

/** No form needs them: that they could not be read does not end the reading. */
async function passedOver(read: () => Promise<Result<unknown>>): Promise<Result<Step[]>> {
  await read();
  return ok([]);
}

const countries = (reading: Reading): Step =>
  needed(reading, {
    reading: 'Countries',
    read: (api) => api.regions(),
    keep: async (regions) => {
      reading.countries = regions.map(({ id }) => id);
      await reading.reference.replace(kinds.region, regions);
      return regions.slice(0, MOST_COUNTRIES).map(({ id, name }) =>
        optional(reading, {
          reading: `Addresses of ${name}`,
          read: (api) => api.region(id),
          keep: (region) => reading.reference.put(kinds.regionDetail, region),
        }),
      );
    },
  });

const makers = (reading: Reading): Step =>
  needed(reading, {
    reading: 'Manufacturers',
    read: (api) => api.manufacturers(),
    keep: async (made) => {
      await reading.reference.replace(kinds.manufacturer, made);
      return made.slice(0, MOST_MAKERS).map(({ id, name }) =>
        optional(reading, {
          reading: `Models of ${name}`,
          read: (api) => api.models(id),
          keep: (models) => reading.reference.replace(kinds.model, models, id),
        }),
      );
    },
  });

const carriers = (reading: Reading): Step =>
  needed(reading, {
    reading: 'Carriers',
    read: (api) => api.vendors(),
    keep: async (vendors) => {
      await reading.reference.replace(kinds.vendor, vendors);
      const inUse = new Set(reading.lines.map(({ vendor }) => vendor?.id));
      const first = vendors.filter(({ id }) => inUse.has(id));
      const others = vendors.filter(({ id }) => !inUse.has(id));
      return [
        ...[...first, ...others].slice(0, MOST_CARRIERS).flatMap((vendor) => ofCarrier(reading, vendor)),
        ...featureSteps(reading),
      ];
    },
  });

const ofCarrier = (reading: Reading, vendor: Vendor): Step[] => [
  ...questionSteps(reading, vendor),
  ...lineCatalogs(reading, vendor),
  optional(reading, {
    reading: `Where ${vendor.name} sells`,
    read: (api) => api.vendor(vendor.id),
    keep: async (single) => {
      await reading.reference.put(kinds.vendorDetail, single);
      return countryCatalogs(reading, single);
    },
  }),
];
