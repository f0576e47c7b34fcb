import type { Vendor } from '../../domain/catalog.ts';
import { acknowledgementsKey, questionsKey, type QuestionsAsked } from '../../domain/form/needs.ts';
import { orderTypes, type OrderType } from '../../domain/order-type.ts';
import { recipeFor } from '../../domain/recipes/index.ts';
import { partOf } from '../../domain/recipes/recipe.ts';
import { planFeatures, questionScope } from '../look-up.ts';
import { kinds } from '../reference-sets.ts';
import { oneOfEach, optional, type Reading, type Step } from './step.ts';

/** Beyond these, features are read when a form asks for them. */
const MOST_PLANS_IN_USE = 150;

/** What a carrier asks and wants agreed to, for every order type. */
export const questionSteps = (reading: Reading, { id: vendorId, name }: Vendor): Step[] =>
  orderTypes.flatMap((type) => [
    ...variantsOf(type).map((excludes) => questions(reading, { type, vendorId, ...excludes }, name)),
    ...(partOf(recipeFor(type), 'acknowledgements') ? [agreements(reading, type, vendorId, name)] : []),
  ]);

/** What the lines can get or lose: once for all lines of a carrier that have the same plan. */
export function featureSteps(reading: Reading): Step[] {
  const withCarrier = reading.lines.filter(({ vendor }) => vendor !== undefined);
  return oneOfEach(withCarrier, planFeatures, MOST_PLANS_IN_USE).map((line) =>
    optional(reading, {
      reading: `Features of ${line.plan ?? 'lines without a plan'}`,
      read: (api) => api.features(line.id),
      keep: (features) => reading.reference.replace(kinds.features, [features], planFeatures(line)),
    }),
  );
}

/** Asked for nobody in particular, they come with the answers proposed for whoever is signed in. */
const questions = (reading: Reading, asked: QuestionsAsked, name: string): Step =>
  optional(reading, {
    reading: `Questions of ${name}`,
    read: (api) => api.questions(asked),
    keep: async (groups) => {
      const { reference, me } = reading;
      const key = questionsKey(asked);
      await reference.replace(kinds.questions, [groups], questionScope(key));
      if (me) await reference.replace(kinds.questions, [groups], questionScope(key, me.id));
    },
  });

const agreements = (reading: Reading, type: OrderType, vendorId: string, name: string): Step =>
  optional(reading, {
    reading: `Acknowledgements of ${name}`,
    read: (api) => api.acknowledgements({ type, vendorId }),
    keep: (found) =>
      reading.reference.replace(kinds.acknowledgements, [found], acknowledgementsKey({ type, vendorId })),
  });

/** An upgrade has other questions with a device, with a plan, with both (CONTRACT.md b.2, orderExcludes…). */
function variantsOf(type: OrderType): Pick<QuestionsAsked, 'excludesDevice' | 'excludesPlan'>[] {
  const either = [false, true];
  return partOf(recipeFor(type), 'questions')?.byCart
    ? either.flatMap((excludesDevice) => either.map((excludesPlan) => ({ excludesDevice, excludesPlan })))
    : [{ excludesDevice: false, excludesPlan: false }];
}
