import type { Connection } from './connection.ts';
import type { Employee } from './employee.ts';
import type { Permissions } from './permissions.ts';
import type { Failure } from './result.ts';

/** Where the desk stands: which tenant, signed in or not, reachable or not, how old the catalog is. */
export interface DeskState {
  connection: Connection;
  signedIn: boolean;
  /** The authenticated person, once /me answered. */
  me?: Employee;
  /** What the server lets that person do; what is not said is not forbidden. */
  may?: Permissions;
  /** Chosen by the person. Nothing leaves this computer while it is on. */
  workOffline: boolean;
  /** What the last call to the server showed. `since` in milliseconds since 1970. */
  reach: { state: 'untried' | 'online' | 'offline'; since: number };
  reference: ReferenceState;
}

export interface ReferenceState {
  /** When the lines, people and catalogs were last read whole; undefined when never. */
  asOf?: number;
  /** A refresh is running: what it reads now, and how far it is. */
  running?: { reading: string; done: number; of: number };
  failure?: Failure;
}
