import { random } from '../random.ts';
import type { Acme } from '../records.ts';
import { accessories } from './accessories.ts';
import { catalogDevices } from './catalog-devices.ts';
import { features } from './features.ts';
import { lines } from './lines.ts';
import { manufacturers } from './manufacturers.ts';
import { people } from './people.ts';
import { plans } from './plans.ts';
import { regions, states } from './regions.ts';
import { vendors } from './vendors.ts';

/** ACME as it was at `now`: the same seed and the same instant always make the same company. */
export function acme(seed: number, now: number): Acme {
  const sources = {
    people: people(random(seed, 'people'), now),
    vendors: vendors(),
    regions: regions(),
    features: features(),
  };
  const catalogPlans = plans(random(seed, 'plans'), sources.features);
  return {
    regions: sources.regions,
    states: states(),
    vendors: sources.vendors,
    manufacturers: manufacturers(),
    people: sources.people,
    ...lines(random(seed, 'lines'), now, { ...sources, plans: catalogPlans }),
    catalog: {
      devices: catalogDevices(),
      plans: catalogPlans,
      features: sources.features,
      accessories: accessories(),
    },
  };
}
