/** @file The rules of care, one file each. To add one, add its line here. */
import type { Around } from './around.ts';
import type { Caution, Look, Rule } from './caution.ts';
import type { RulePack } from './rule-pack.ts';
import { accessMethod, oneCarrier } from './rules/access-method.ts';
import { contractEnd } from './rules/contract-end.ts';
import { duplicates } from './rules/duplicates.ts';
import { inventoryDevice } from './rules/inventory-device.ts';
import { lineStatus } from './rules/line-status.ts';
import { openPort } from './rules/open-port.ts';
import { pastDay } from './rules/past-day.ts';
import { personStatus } from './rules/person-status.ts';
import { planAlone } from './rules/plan-alone.ts';
import { portAnswers } from './rules/port-answers.ts';
import { portLine } from './rules/port-line.ts';
import { portName } from './rules/port-name.ts';
import { serialNumbers } from './rules/serial-numbers.ts';
import { suspensionEnd } from './rules/suspension-end.ts';
import { unsuspendUser } from './rules/unsuspend-user.ts';
import { upgradeDate } from './rules/upgrade-date.ts';
import { whatIsLost } from './rules/what-is-lost.ts';

const rules: Readonly<Record<string, Rule>> = {
  whatIsLost,
  openPort,
  duplicates,
  lineStatus,
  personStatus,
  contractEnd,
  upgradeDate,
  accessMethod,
  oneCarrier,
  planAlone,
  inventoryDevice,
  serialNumbers,
  portAnswers,
  portName,
  portLine,
  pastDay,
  suspensionEnd,
  unsuspendUser,
};

/** Everything worth a look about an order as it stands, the serious first. `today` is YYYY-MM-DD. */
export function cautionsIn(
  draft: Look['draft'],
  around: Around,
  today: string,
  packs: readonly RulePack[],
): Caution[] {
  const look = { draft, around, today, packs };
  const found = Object.entries(rules).flatMap(([rule, looksAt]) =>
    looksAt(look).map((caution) => ({ rule, ...caution })),
  );
  return found.toSorted(
    (one, other) => Number(other.weight === 'serious') - Number(one.weight === 'serious'),
  );
}
