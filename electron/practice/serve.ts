import { serve } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { HttpBindings } from '@hono/node-server';
import { control } from './control.ts';
import { ConnectionBroken } from './faults/suffer.ts';
import type { PracticeTenant } from './tenant.ts';

export interface ServedPractice {
  /** Where it answers, without a path: `http://127.0.0.1:51234`. */
  url: string;
  /** Stops listening and breaks what is still connected. */
  close: () => Promise<void>;
}

/**
 * Puts a practice tenant, with its controls, on a loopback port; 0 takes any free one. A fault that lets no answer
 * come breaks the connection. Rejects when the port cannot be had.
 */
export async function servePractice({
  port = 0,
  tenant,
}: {
  port?: number;
  tenant: PracticeTenant;
}): Promise<ServedPractice> {
  let controls: ReturnType<typeof control> | undefined;
  const answer = async (request: Request, env: HttpBindings): Promise<Response> => {
    if (controls && new URL(request.url).pathname.startsWith('/practice')) return controls.fetch(request);
    try {
      return await tenant.answer(request);
    } catch (error) {
      if (!(error instanceof ConnectionBroken) && !request.signal.aborted) throw error;
      env.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
  };
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        // Sound: without HTTP/2 options the server speaks HTTP/1.1.
        fetch: (request, env) => answer(request, env as HttpBindings),
        hostname: '127.0.0.1',
        port,
        overrideGlobalObjects: false,
      },
      (address) => {
        const url = `http://127.0.0.1:${address.port}`;
        controls = control(tenant, url);
        resolve({
          url,
          close: () =>
            new Promise((closed) => {
              server.close(() => {
                closed();
              });
              if ('closeAllConnections' in server) server.closeAllConnections();
            }),
        });
      },
    );
    server.once('error', reject);
  });
}
