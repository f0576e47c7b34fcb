import { peter } from './seed/people.ts';
import type { SourceSystem } from './world.ts';

/** Who can sign in. Invented, and of use nowhere but in the practice tenant. */
export interface Account {
  username: string;
  password: string;
  employeeId: string;
  /** Whether the whole company can be seen and acted for, or only oneself. */
  sees: 'company' | 'self';
  canMoveService: boolean;
}

/** The one client that is registered. */
export const client = {
  id: '5f1d0c2ab94e47d38a6c7e90b1f2d3e4',
  secret: 'practice-secret-of-no-use-elsewhere',
} as const;

export const tenantCode = 'ACME';
export const scope = 'MOBPROC';

/** A desk agent who may do everything, and an employee who may do little. */
export const accounts: readonly Account[] = [
  {
    username: 'peter.edwards.acme',
    password: 'practice',
    employeeId: peter,
    sees: 'company',
    canMoveService: true,
  },
  {
    username: 'barbara.andrews.acme',
    password: 'practice',
    employeeId: '123456781',
    sees: 'self',
    canMoveService: false,
  },
];

/** A username as the token endpoint wants it: `command://peter.edwards.acme` (CONTRACT.md a.2). */
export function signInName(account: Account, sourceSystem: SourceSystem): string {
  return `${sourceSystem.toLowerCase()}://${account.username}`;
}
