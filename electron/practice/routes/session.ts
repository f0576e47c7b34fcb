import { Hono } from 'hono';
import { instant } from '../clock.ts';
import type { Caller, Env } from '../gate.ts';
import { tenantCode } from '../accounts.ts';
import { transactionTypes } from '../order/transaction-types.ts';
import type { TransactionType } from '../order/transaction-types.ts';
import { employee } from '../show/people.ts';
import type { Person } from '../records.ts';
import type { World } from '../world.ts';

/** Who one is and what answers: /ping, /me and /diagnostics (CONTRACT.md b.2, A15 to A17). */
export function session(world: World): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/ping', (c) =>
    c.json({
      echoText: c.req.query('echoText') ?? '',
      sourceSystem: world.sourceSystem,
      tenant: tenantCode,
      timestamp: instant(world.clock.now()),
    }),
  );
  app.get('/me', (c) => {
    const caller = c.get('caller');
    return c.json({
      actor: employee(caller.actor),
      authenticatedUser: employee(caller.user),
      canMoveService: caller.account.canMoveService,
      isApprover: isApprover(world, caller.user),
      transactionTypes: transactionTypes.filter((type) => mayOrder(caller, type)),
    });
  });
  app.get('/diagnostics', (c) => {
    const { account, user, actor } = c.get('caller');
    return c.json({
      diagnostics: [
        { id: 'IS_AUTHENTICATED_USER_APPROVER', value: isApprover(world, user) },
        { id: 'IS_ACTOR_APPROVER', value: isApprover(world, actor) },
        { id: 'EXECUTE_MOVE_SERVICE_PERMISSION', value: account.canMoveService },
      ],
    });
  });
  return app;
}

/** Who sees only himself may not end services or take lines into the company. */
export function mayOrder({ account }: Caller, type: TransactionType): boolean {
  return account.sees === 'company' || !kept.includes(type);
}

const kept: readonly TransactionType[] = [
  'DEACTIVATE',
  'XFER_SERVICE_OUT',
  'XFER_SERVICE_IN',
  'XFER_SERVICE_IN_AND_PORT',
];

function isApprover({ acme }: World, { id }: Person): boolean {
  return acme.people.some(({ approverId }) => approverId === id);
}
