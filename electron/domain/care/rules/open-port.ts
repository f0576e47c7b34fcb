import { OVERRIDE } from '../../form/paths.ts';
import type { Rule } from '../caution.ts';
import { openPorts, overrideOf } from '../open-port.ts';

/** Once a reason lets an ending pass, what it cuts off stays in sight until it is sent. */
export const openPort: Rule = ({ draft, around }) => {
  const ports = openPorts(draft, around);
  const reason = overrideOf(draft);
  if (ports.length === 0 || reason === undefined) return [];
  const says = `The number is still being moved: ${ports.join(', ')}. It is ended all the same: “${reason}”.`;
  return [{ path: OVERRIDE, says, weight: 'serious' }];
};
