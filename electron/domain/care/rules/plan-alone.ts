import { isOn, textOf } from '../../draft.ts';
import { DEVICE, PLAN, SHIP_WANTED } from '../../form/paths.ts';
import type { Rule } from '../caution.ts';

/** Premium Mobile usually wants an address even for a plan alone, for its SIM card; Rivermine does not (CONTRACT.md c.2, c.3). */
export const planAlone: Rule = ({ draft: { type, values, facts } }) => {
  if (type !== 'UPGRADE' && type !== 'PORT_NUMBER') return [];
  const isAlone = textOf(values, PLAN) !== '' && textOf(values, DEVICE) === '';
  if (!isAlone || isOn(values, SHIP_WANTED) || facts.backend === 'RIVERMINE') return [];
  const says = 'For a plan alone Premium Mobile usually wants an address, since a SIM card is sent.';
  return [{ path: SHIP_WANTED, says, weight: 'note' }];
};
