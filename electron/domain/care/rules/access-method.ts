import { textOf, type Facts, type Values } from '../../draft.ts';
import { DEVICE, PLAN } from '../../form/paths.ts';
import type { Rule } from '../caution.ts';

/** A plan on another network needs a device that fits it in the cart, else the server answers an error (CONTRACT.md c.2, c.3). */
export const accessMethod: Rule = ({ draft: { type, values, facts } }) => {
  if (type !== 'UPGRADE' && type !== 'PORT_NUMBER') return [];
  const needed = methodOfPlan(values, facts);
  const device = facts.line?.device?.accessMethod;
  if (!needed || !device || needed === device || textOf(values, DEVICE) !== '') return [];
  const says = `The plan works on ${needed}, the device in use on ${device}. Put a device that fits into the cart; without one the server answers with an error.`;
  return [{ path: DEVICE, says, weight: 'serious' }];
};

/** A device of one carrier and a plan of another, or things of neither the order's own, are two orders (CONTRACT.md A25). */
export const oneCarrier: Rule = ({ draft: { values, facts } }) => {
  const device = facts.device?.id === textOf(values, DEVICE) ? facts.device.vendor : undefined;
  const plan = facts.plan?.id === textOf(values, PLAN) ? facts.plan.vendor : undefined;
  const caution = (path: string, says: string) => [
    { path, says: `${says} One order takes one carrier.`, weight: 'serious' as const },
  ];
  if (device && plan && device.id !== plan.id)
    return caution(DEVICE, `The device comes from ${device.name}, the plan from ${plan.name}.`);
  // As after a template that was saved for a line of another carrier.
  const seller = device ?? plan;
  if (!seller || !facts.vendor || seller.id === facts.vendor.id) return [];
  const what = device && plan ? 'Device and plan come' : device ? 'The device comes' : 'The plan comes';
  return caution(
    device ? DEVICE : PLAN,
    `${what} from ${seller.name}, the order goes to ${facts.vendor.name}.`,
  );
};

/** Of the plan itself, or of the carrier that sells it. */
function methodOfPlan(values: Values, { plan, vendor }: Facts): string | undefined {
  if (plan === undefined || plan.id !== textOf(values, PLAN)) return undefined;
  const seller = plan.vendor === undefined || plan.vendor.id === vendor?.id ? vendor : undefined;
  return plan.accessMethod ?? plan.vendor?.accessMethod ?? seller?.accessMethod;
}
