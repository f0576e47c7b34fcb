import type { Acknowledgements } from '../domain/acknowledgement.ts';
import type { Narrowing, Ways } from '../domain/catalog-search.ts';
import type {
  CatalogDevice,
  CatalogItem,
  OptionalFeature,
  Plan,
  SellingVendor,
  Vendor,
} from '../domain/catalog.ts';
import { fullName, type Employee } from '../domain/employee.ts';
import type { Line, Named } from '../domain/line.ts';
import type { Listed } from '../domain/listed.ts';
import type { QuestionGroup } from '../domain/question.ts';
import type { Region } from '../domain/region.ts';
import type { Entry, ReferenceStore, SetName } from './needs.ts';

/** One kind of reference data: what a set of it is called, and by which words an item is found. */
export interface Kind<T> {
  kind: string;
  entry(item: T): Entry;
}

export const ALL = 'all';

const named = <T extends { id: string; name: string }>(kind: string): Kind<T> => ({
  kind,
  entry: (item) => ({ id: item.id, label: item.name, search: item.name, body: item }),
});

/** One thing per scope, kept and found as `ALL`. */
const whole = <T>(kind: string): Kind<T> => ({
  kind,
  entry: (body) => ({ id: ALL, label: '', search: '', body }),
});

const catalogKind = (kind: string): Kind<CatalogItem> => ({
  kind,
  entry: (item) => ({
    id: item.id,
    label: item.name,
    search: [item.name, item.manufacturer].filter(Boolean).join(' '),
    body: item,
  }),
});

const lineKind = (kind: string): Kind<Line> => ({
  kind,
  entry: (line) => ({
    id: line.id,
    label: line.number,
    search: [
      line.number,
      line.employee && fullName(line.employee),
      line.employee?.id,
      line.employee?.companyEmployeeId,
      line.employee?.department,
      line.device?.manufacturer?.name,
      line.device?.model?.name,
      line.device?.serialNumber?.value,
      line.device?.simId,
      line.vendor?.name,
    ]
      .filter(Boolean)
      .join(' '),
    body: line,
  }),
});

export const kinds = {
  line: lineKind('line'),
  /** Single lines, with their contract dates. */
  lineDetail: lineKind('line detail'),
  employee: {
    kind: 'employee',
    entry: (person: Employee) => ({
      id: person.id,
      label: fullName(person),
      search: [fullName(person), person.companyEmployeeId, person.email, person.department]
        .filter(Boolean)
        .join(' '),
      body: person,
    }),
  },
  vendor: named<Vendor>('vendor'),
  /** Single vendors, with their access methods. */
  vendorDetail: named<SellingVendor>('vendor detail'),
  /** Countries as listed. */
  region: named<Region>('region'),
  /** Single regions, with their address lines. */
  regionDetail: named<Region>('region detail'),
  manufacturer: named<Named>('manufacturer'),
  model: named<Named>('model'),
  devices: catalogKind('catalog device'),
  plans: catalogKind('catalog plan'),
  accessories: catalogKind('catalog accessory'),
  /** Single devices, with their device features. */
  deviceDetail: named<CatalogDevice>('device detail'),
  /** Single plans, with their features. */
  planDetail: named<Plan>('plan detail'),
  /** What lines can get or lose. */
  features: whole<readonly OptionalFeature[]>('features'),
  questions: whole<readonly QuestionGroup[]>('questions'),
  acknowledgements: whole<Acknowledgements>('acknowledgements'),
} satisfies Record<string, Kind<never>>;

/** The reference data of one connection, each kind with its own type. The casts are sound: each kind is written here only. */
export function referenceOf(store: ReferenceStore, connectionId: string, now: () => number) {
  const set = ({ kind }: { kind: string }, scope: string): SetName => ({ connectionId, kind, scope });
  return {
    replace: <T>(kind: Kind<T>, items: readonly T[], scope = ''): Promise<void> =>
      store.replace(
        set(kind, scope),
        items.map((item) => kind.entry(item)),
        now(),
      ),
    put: <T>(kind: Kind<T>, item: T, scope = ''): Promise<void> =>
      store.put(set(kind, scope), kind.entry(item), now()),
    find: async <T>(kind: Kind<T>, id: string, scope = ''): Promise<T | undefined> =>
      (await store.find(set(kind, scope), id)) as T | undefined,
    page: async <T>(
      kind: Kind<T>,
      search: string,
      offset: number,
      limit: number,
      scope = '',
    ): Promise<Listed<T>> => (await store.page(set(kind, scope), search, offset, limit)) as Listed<T>,
    offer: (
      kind: Kind<CatalogItem>,
      search: string,
      asked: Narrowing,
      offset: number,
      limit: number,
      scope: string,
    ): Promise<Listed<CatalogItem> & Ways> => store.offer(set(kind, scope), search, asked, offset, limit),
    /** Items of every scope. */
    anywhere: async <T>(
      { kind }: Kind<T>,
      search: string,
      limit: number,
    ): Promise<{ scope: string; item: T }[]> =>
      (await store.anywhere({ connectionId, kind }, search, limit)) as { scope: string; item: T }[],
    asOf: (kind: { kind: string }, scope = ''): Promise<number | undefined> => store.asOf(set(kind, scope)),
  };
}

export type Reference = ReturnType<typeof referenceOf>;
