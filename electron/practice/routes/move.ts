import type { Context } from 'hono';
import { Refusal } from '../errors.ts';
import { maySee } from '../gate.ts';
import type { Env } from '../gate.ts';
import { asObject, textIn, wordIn } from '../order/json-shape.ts';
import { byId } from '../records.ts';
import type { Person } from '../records.ts';
import { movedService } from '../show/assets.ts';
import { applyMove } from '../world.ts';
import type { World } from '../world.ts';
import { found } from './found.ts';
import { bodyOf } from './body.ts';

/** POST /assets/services/{id}/move: the service, its device and its charges go to another employee (CONTRACT.md b.2). */
export async function move(c: Context<Env>, world: World, id: string): Promise<Response> {
  const caller = c.get('caller');
  if (!caller.account.canMoveService)
    throw new Refusal(403, 'Move-service-error', 'The user may not move services.');
  const service = byId(world.acme.services, id);
  const visible = found(service && maySee(caller, service.employeeId) ? service : undefined, 'service', id);
  const body = asObject(await bodyOf(c), 'The body');
  const charges = ['MOVE_NO_CHARGES', 'MOVE_CHARGES_FOR_LAST_MONTH_ONLY', 'MOVE_ALL_CHARGES'];
  if (!wordIn(body, 'moveCharges', 'moveCharges', charges)) {
    throw new Refusal(400, 'Move-service-error', 'moveCharges must be passed in.');
  }
  const owner = newOwner(
    world,
    textIn(body, 'newOwnerEmployeeId', 'newOwnerEmployeeId'),
    textIn(body, 'newOwnerCompanyEmployeeId', 'newOwnerCompanyEmployeeId'),
  );
  const done = { serviceId: visible.id, employeeId: owner.id, at: world.clock.now() };
  applyMove(world, done);
  world.moves.push(done);
  return c.json(movedService(world.acme, visible));
}

function newOwner(
  { acme }: World,
  employeeId: string | undefined,
  companyEmployeeId: string | undefined,
): Person {
  if (employeeId === undefined && companyEmployeeId === undefined) {
    throw new Refusal(
      400,
      'Move-service-error',
      'newOwnerEmployeeId or newOwnerCompanyEmployeeId must be passed in.',
    );
  }
  const owners = acme.people.filter((person) =>
    employeeId === undefined ? person.companyEmployeeId === companyEmployeeId : person.id === employeeId,
  );
  const [owner, another] = owners;
  if (!owner || another) {
    throw new Refusal(
      400,
      'Move-service-error',
      'The new owner is unknown or the company employee id is not unique.',
    );
  }
  return owner;
}
