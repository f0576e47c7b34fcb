import type { Connection } from '../domain/connection.ts';

/** Who asks, for whom, and as part of what (CONTRACT.md a.3, a.4). */
export interface Caller {
  token: string;
  /** The person the call is about; the authenticated user when blank. */
  employeeId?: string | undefined;
  /** The customer's own id of that person. May be ambiguous, so it only counts without an employee id. */
  companyEmployeeId?: string | undefined;
  /** Shared by the calls of one piece of work, for the server's support. */
  activityId?: string | undefined;
  /** Different for each call. */
  correlationId?: string | undefined;
}

/** A blank header counts as not set at the server, so it is left out. */
export function headersFor(
  connection: Pick<Connection, 'tenant' | 'clientId'>,
  caller: Caller,
): Record<string, string> {
  const employeeId = trimmed(caller.employeeId);
  return filled({
    Accept: 'application/json',
    Authorization: `Bearer ${caller.token}`,
    'X-TNGO-TENANT': connection.tenant,
    client_id: connection.clientId,
    'X-TNGO-CONTEXT-EMPLOYEEID': employeeId,
    'X-TNGO-CONTEXT-COMPANYEMPLOYEEID': employeeId === '' ? caller.companyEmployeeId : undefined,
    'X-TNGO-CONTEXT-ACTIVITYID': traceable(caller.activityId),
    'X-TNGO-CONTEXT-CORRELATIONID': traceable(caller.correlationId),
  });
}

const trimmed = (value: string | undefined): string => value?.trim() ?? '';

/** An order may bear any number, a header only plain characters. A call is not given up for its trace. */
const traceable = (value: string | undefined): string | undefined =>
  /^[\x21-\x7e]{1,200}$/.test(trimmed(value)) ? value : undefined;

function filled(headers: Record<string, string | undefined>): Record<string, string> {
  const kept = Object.entries(headers).map(([name, value]) => [name, trimmed(value)] as const);
  return Object.fromEntries(kept.filter(([, value]) => value !== ''));
}
