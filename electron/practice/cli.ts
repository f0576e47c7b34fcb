/** @file The practice tenant on a loopback port, for curl and for tests: `node electron/practice/cli.ts --port 8321`. */
import { parseArgs } from 'node:util';
import { invitation } from './invitation.ts';
import type { Invitation } from './invitation.ts';
import { servePractice } from './serve.ts';
import { practiceTenant } from './tenant.ts';
import type { SourceSystem } from './world.ts';

const usage = `Usage: npm run practice -- [--port 8321] [--seed 1] [--system COMMAND|RIVERMINE]`;

interface Wishes {
  port: number;
  seed: number;
  sourceSystem: SourceSystem;
}

const wishes = wishesIn(process.argv.slice(2));
if (wishes === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  await start(wishes);
}

async function start({ port, seed, sourceSystem }: Wishes): Promise<void> {
  try {
    const served = await servePractice({ port, tenant: practiceTenant({ seed, sourceSystem }) });
    console.log(welcome(served.url, invitation(served.url, sourceSystem)));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void served.close());
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(`The practice tenant cannot listen on port ${port}: ${why}. Choose another with --port.`);
    process.exitCode = 1;
  }
}

function wishesIn(given: string[]): Wishes | undefined {
  try {
    const { values } = parseArgs({
      args: given,
      options: {
        port: { type: 'string', default: '8321' },
        seed: { type: 'string', default: '1' },
        system: { type: 'string', default: 'COMMAND' },
      },
    });
    const port = Number(values.port);
    const seed = Number(values.seed);
    const sourceSystem = values.system;
    if (sourceSystem !== 'COMMAND' && sourceSystem !== 'RIVERMINE') return undefined;
    if (!Number.isInteger(port) || port < 0 || port > 65_535 || !Number.isSafeInteger(seed)) return undefined;
    return { port, seed, sourceSystem };
  } catch {
    return undefined;
  }
}

function welcome(url: string, to: Invitation): string {
  const headers = `-H "Authorization: Bearer $TOKEN" -H 'X-TNGO-TENANT: ${to.tenant}' -H 'client_id: ${to.clientId}'`;
  return `The practice tenant answers. Everything in it is invented; stop it with Ctrl+C.

  base address    ${to.api}
  token address   ${to.token}
  tenant          ${to.tenant}
  client id       ${to.clientId}
  client secret   ${to.clientSecret}
  user name       ${to.username}
  password        ${to.password}

Sign in:
  TOKEN=$(curl -s ${to.token} -d grant_type=password -d scope=${to.scope} \\
    -d client_id=${to.clientId} -d client_secret=${to.clientSecret} \\
    --data-urlencode username=${to.username} -d password=${to.password} | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

Look at the lines:
  curl -s '${to.api}/assets/services?limit=10&offset=0' ${headers}

Let the next submit be placed and its answer be lost, then see what was called:
  curl -s ${url}/practice/faults -d '{"kind":"drop","when":"after","match":{"method":"POST","path":"/mobproc/v1/orders","confirm":false},"times":1}'
  curl -s ${url}/practice/log
`;
}
