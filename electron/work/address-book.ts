/** @file The addresses of the tenant that is open: two connections to one tenant share them. */
import { nicknameProblem, type Address, type NewAddress } from '../domain/address-book.ts';
import type { Connection } from '../domain/connection.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import type { DraftDesk } from './draft-desk.ts';
import type { AddressStore } from './needs.ts';

type Book = Pick<DraftDesk, 'tenancy' | 'world'> & { addresses: AddressStore };

export const listAddresses = ({ addresses, tenancy }: Book, search: string): Promise<Address[]> =>
  addresses.list(tenantOf(tenancy.connection()), search);

/** Under a nickname that is not taken. */
export async function saveAddress(
  { addresses, tenancy, world }: Book,
  address: NewAddress,
): Promise<Result<Address>> {
  const problem = nicknameProblem(address.nickname);
  if (problem) return failed({ kind: 'incomplete', problems: [problem] });
  const kept = { ...address, nickname: address.nickname.trim(), id: world.newId(), usedAt: world.now() };
  if ((await addresses.put(tenantOf(tenancy.connection()), kept)) === 'kept') return ok(kept);
  const says = 'Another address has this nickname. Choose another one, or remove that address first.';
  return failed({ kind: 'incomplete', problems: [{ path: 'nickname', says }] });
}

/** It comes first from now on. */
export async function useAddress({ addresses, tenancy, world }: Book, id: string): Promise<Result<null>> {
  return (await addresses.used(tenantOf(tenancy.connection()), id, world.now())) ? ok(null) : none;
}

export async function removeAddress({ addresses, tenancy }: Book, id: string): Promise<Result<null>> {
  return (await addresses.remove(tenantOf(tenancy.connection()), id)) ? ok(null) : none;
}

const none = failed({ kind: 'notFound', what: 'The address' });

const tenantOf = ({ environment, tenant }: Connection): string => JSON.stringify([environment, tenant]);
