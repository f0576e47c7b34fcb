import type { Handlers } from '../contract/serve.ts';
import type { Judge } from '../domain/form/pattern.ts';
import { ok } from '../domain/result.ts';
import { lookElsewhere } from '../work/look-elsewhere.ts';
import { lineOf } from '../work/look-up.ts';
import { readDevice } from '../work/read-device.ts';
import { kinds, type Reference } from '../work/reference-sets.ts';
import { searchOffer } from '../work/search-offer.ts';
import type { Tenancy } from '../work/tenancy.ts';

const A_PAGE = 50;
/** Short lists go over whole: countries, carriers, makers. */
const WHOLE = 5_000;

interface Needs {
  tenancy: Tenancy;
  /** The reference data of the tenant that is open. */
  reference(): Reference;
  refresh(): void;
  judge: Judge;
}

export function referenceAnswers({ tenancy, reference, refresh, judge }: Needs): Handlers['reference'] {
  return {
    refresh: () => {
      refresh();
      return Promise.resolve(ok(tenancy.state()));
    },
    lines: (search, offset) => reference().page(kinds.line, search, offset, A_PAGE),
    line: (id) => lineOf(reference(), id),
    people: (search, offset = 0) => reference().page(kinds.employee, search, offset, A_PAGE),
    vendors: () => reference().page(kinds.vendor, '', 0, WHOLE),
    regions: () => reference().page(kinds.region, '', 0, WHOLE),
    manufacturers: () => reference().page(kinds.manufacturer, '', 0, WHOLE),
    models: (manufacturerId) => reference().page(kinds.model, '', 0, WHOLE, manufacturerId),
    catalog: (query) => searchOffer(reference(), query, A_PAGE),
    elsewhere: (query) => lookElsewhere(reference(), query),
    device: (id) => readDevice(reference(), tenancy.here(), id),
    plan: (id) => reference().find(kinds.planDetail, id),
    judge,
  };
}
