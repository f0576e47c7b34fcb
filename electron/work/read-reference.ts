import { questionsKey, type QuestionsAsked } from '../domain/form/needs.ts';
import type { Line } from '../domain/line.ts';
import { orderTypes, type OrderType } from '../domain/order-type.ts';
import { recipeFor } from '../domain/recipes/index.ts';
import { partOf } from '../domain/recipes/recipe.ts';
import { ok, type Result } from '../domain/result.ts';
import { questionScope } from './facts.ts';
import type { CatalogAsked } from './needs.ts';
import { catalogScope, kinds, type Reference } from './reference-sets.ts';
import type { Here, Tenancy } from './tenancy.ts';

/** One thing to read; more may follow from what it finds. */
interface Step {
  reading: string;
  run(): Promise<Result<Step[]>>;
}

interface Needs {
  reference: Reference;
  /** The tenant that is read. */
  at: Here;
  setReference: Tenancy['setReference'];
  now(): number;
}

/**
 * Reads all that forms need, list by list, so that orders can be prepared without a connection. A list is replaced
 * whole once it has been read whole; a failure leaves the older one in place and ends the reading.
 */
export async function readReference({ reference, at, setReference, now }: Needs): Promise<Result<void>> {
  const steps = firstSteps(reference, at);
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

function firstSteps(reference: Reference, { ask }: Here): Step[] {
  const step = <T>(
    reading: string,
    read: () => Promise<Result<T>>,
    keep: (value: T) => Promise<Step[]>,
  ): Step => ({
    reading,
    run: async () => {
      const result = await read();
      return result.ok ? ok(await keep(result.value)) : result;
    },
  });
  const kept = async (done: Promise<void>, next: Step[] = []) => {
    await done;
    return next;
  };

  const regionStep = ({ id, name }: { id: string; name: string }) =>
    step(
      `Addresses of ${name}`,
      () => ask((api) => api.region(id)),
      (region) => kept(reference.put(kinds.regionDetail, region)),
    );

  const modelStep = ({ id, name }: { id: string; name: string }) =>
    step(
      `Models of ${name}`,
      () => ask((api) => api.models(id)),
      (models) => kept(reference.replace(kinds.model, models, id)),
    );

  const planStep = ({ id, name }: { id: string; name: string }) =>
    step(
      `Plan ${name}`,
      () => ask((api) => api.plan(id)),
      (plan) => kept(reference.put(kinds.planDetail, plan)),
    );

  let lines: readonly Line[] = [];
  const seen = new Set<string>();
  const catalogSteps = (vendorId: string, name: string, type: OrderType): Step[] => {
    const serviceId = lineFor(type, vendorId, lines)?.id;
    return serviceId === undefined ? [] : catalogOf(name, { type, vendorId, serviceId });
  };
  const catalogOf = (name: string, asked: CatalogAsked): Step[] => [
    step(
      `Devices of ${name}`,
      () => ask((api) => api.devices(asked)),
      (devices) => kept(reference.replace(kinds.devices, devices, catalogScope(asked))),
    ),
    step(
      `Plans of ${name}`,
      () => ask((api) => api.plans(asked)),
      (plans) => {
        const fresh = plans.filter(({ id }) => !seen.has(id));
        for (const { id } of fresh) seen.add(id);
        return kept(reference.replace(kinds.plans, plans, catalogScope(asked)), fresh.map(planStep));
      },
    ),
  ];

  const questionStep = (asked: QuestionsAsked, name: string) =>
    step(
      `Questions of ${name}`,
      () => ask((api) => api.questions(asked)),
      (groups) => kept(reference.replace(kinds.questions, [groups], questionScope(questionsKey(asked)))),
    );

  const vendorSteps = ({ id: vendorId, name }: { id: string; name: string }): Step[] =>
    orderTypes.flatMap((type) => [
      ...(partOf(recipeFor(type), 'cart') ? catalogSteps(vendorId, name, type) : []),
      ...questionVariants(type).map((excludes) => questionStep({ type, vendorId, ...excludes }, name)),
    ]);

  return [
    step(
      'Lines',
      () => ask((api) => api.lines()),
      (read) => {
        lines = read;
        return kept(reference.replace(kinds.line, read));
      },
    ),
    step(
      'People',
      () => ask((api) => api.employees()),
      (people) => kept(reference.replace(kinds.employee, people)),
    ),
    step(
      'Countries',
      () => ask((api) => api.regions()),
      (regions) =>
        kept(reference.replace(kinds.region, regions), regions.slice(0, MOST_COUNTRIES).map(regionStep)),
    ),
    step(
      'Manufacturers',
      () => ask((api) => api.manufacturers()),
      (made) => kept(reference.replace(kinds.manufacturer, made), made.slice(0, MOST_MAKERS).map(modelStep)),
    ),
    step(
      'Carriers',
      () => ask((api) => api.vendors()),
      (vendors) => kept(reference.replace(kinds.vendor, vendors), vendors.flatMap(vendorSteps)),
    ),
  ];
}

/** Beyond these, address lines and models are read when a form asks for them. */
const MOST_COUNTRIES = 30;
const MOST_MAKERS = 60;

/**
 * A line to ask a carrier's catalog with: the server wants one or a region (CONTRACT.md A7). For a port it is a line
 * of another carrier, since what only the present one sells is left out; else one of the carrier's own.
 */
const lineFor = (type: OrderType, vendorId: string, lines: readonly Line[]): Line | undefined =>
  lines.find(({ vendor }) => vendor !== undefined && (type === 'PORT_NUMBER') !== (vendor.id === vendorId));

/** An upgrade has other questions with a device, with a plan, with both (CONTRACT.md b.2, orderExcludes…). */
function questionVariants(type: OrderType): Pick<QuestionsAsked, 'excludesDevice' | 'excludesPlan'>[] {
  const both = { excludesDevice: false, excludesPlan: false };
  return type === 'UPGRADE'
    ? [
        both,
        { excludesDevice: true, excludesPlan: false },
        { excludesDevice: false, excludesPlan: true },
        { excludesDevice: true, excludesPlan: true },
      ]
    : [both];
}
