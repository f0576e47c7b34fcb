import type { CustomScheme, Protocol } from 'electron';
import { type Emulates, lacking, refuseMissing } from '../guard.ts';
import type { World } from '../world.ts';

type Handler = Parameters<Protocol['handle']>[1];

/** Handlers of one session: `session.protocol`. */
export class StandInProtocol implements Emulates<Protocol> {
  readonly #world: World;
  readonly #handlers = new Map<string, Handler>();

  constructor(world: World) {
    this.#world = world;
  }

  handle(scheme: string, handler: Handler): void {
    if (['http', 'https', 'file'].includes(scheme)) throw lacking(`protocol.handle('${scheme}')`);
    const privileges = this.#world.schemes.privilegesOf(scheme);
    if (!privileges?.standard || !privileges.secure) {
      throw new Error(
        `stand-in rule: '${scheme}' is not registered as a standard and secure scheme before ready; in Electron its ` +
          'pages would have no origin, storage or relative URLs',
      );
    }
    if (this.isProtocolHandled(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    this.#handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    if (!this.#handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme);
  }

  /** Ours: the handler of a scheme. */
  standIn(scheme: string): Handler | undefined {
    return this.#handlers.get(scheme);
  }
}

refuseMissing(StandInProtocol.prototype, 'Protocol', 'protocol');

/** The module `protocol`: schemes are registered once for all, handlers are those of the default session. */
export function protocolModule(world: World, handlers: () => StandInProtocol): Partial<Protocol> {
  const protocol: Partial<Protocol> = {
    registerSchemesAsPrivileged(schemes: CustomScheme[]) {
      world.life.requireNotReady('protocol.registerSchemesAsPrivileged()');
      if (!world.schemes.isEmpty) {
        throw new Error(
          'stand-in rule: registerSchemesAsPrivileged can be called only once; a second call replaces the first',
        );
      }
      world.schemes.register(schemes);
    },
    handle: (scheme, handler) => handlers().handle(scheme, handler),
    unhandle: (scheme) => handlers().unhandle(scheme),
    isProtocolHandled: (scheme) => handlers().isProtocolHandled(scheme),
  };
  return refuseMissing(protocol, 'Protocol', 'protocol');
}
