import type { LookupFunction } from 'node:net';
import { describe, expect, test } from 'vitest';
import { getPicture } from '../../electron/pictures/get-picture.ts';
import { trustContext } from '../../electron/remote/trusted.ts';
import { tlsFile } from '../remote/raw-server.ts';
import { aHost, aPng, redirect, whole } from './a-host.ts';

const trust = () => trustContext([tlsFile('authority')]);
/** Everything is on this computer. */
const lookUpHere: LookupFunction = (_host, options, done) =>
  options.all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);

const read = async (origin: string, path: string, limits = {}) => {
  const bytes = await getPicture({ trust, limits })(new URL(path, origin), `${origin}/mobproc/v1`);
  return bytes && Buffer.from(bytes);
};

describe('at the own origin of a connection to this computer', () => {
  test('a picture comes whole, and its host learns nothing of us', async () => {
    const host = await aHost({ '/a%20b.png': whole(aPng()) });

    const bytes = await read(host.origin, '/a b.png');

    expect(bytes).toEqual(aPng());
    expect(host.seen).toEqual([{ path: '/a%20b.png', headers: ['host', 'connection'] }]);
  });

  test('512 KB are a picture, one byte more is none, whatever the headers promise', async () => {
    const host = await aHost({
      '/most.png': whole(aPng(512 * 1024)),
      '/more.png': (response) => {
        response.writeHead(200, { 'Transfer-Encoding': 'chunked' });
        response.write(aPng(512 * 1024));
        response.end('x');
      },
      '/600.png': whole(aPng(600 * 1024)),
    });

    expect((await read(host.origin, '/most.png'))?.byteLength).toBe(512 * 1024);
    expect(await read(host.origin, '/more.png')).toBeUndefined();
    expect(await read(host.origin, '/600.png')).toBeUndefined();
  });

  test.each([
    ['never answers', () => undefined],
    ['stops in the middle', (response: { write(bytes: Buffer): void }) => response.write(aPng())],
  ])('a host that %s is left when its time is over', async (_, behaves) => {
    const host = await aHost({
      '/slow.png': (response) => {
        behaves(response);
      },
    });

    expect(await read(host.origin, '/slow.png', { total: 200 })).toBeUndefined();
    expect(host.seen).toHaveLength(1);
  });

  test('a picture that is cut off is none', async () => {
    const host = await aHost({
      '/cut.png': (response) => {
        response.writeHead(200, { 'Content-Length': '1000' });
        response.write(aPng());
        setTimeout(() => response.destroy(), 20);
      },
    });

    expect(await read(host.origin, '/cut.png')).toBeUndefined();
  });

  test.each([404, 401, 500, 204])('status %d is no picture', async (status) => {
    const host = await aHost({ '/x.png': (response) => response.writeHead(status).end() });

    expect(await read(host.origin, '/x.png')).toBeUndefined();
  });

  test('a redirect to http is not followed, not even to the same host', async () => {
    const host = await aHost({ '/from.png': redirect('/to.png'), '/to.png': whole(aPng()) });

    expect(await read(host.origin, '/from.png')).toBeUndefined();
    expect(host.seen.map(({ path }) => path)).toEqual(['/from.png']);
  });

  test('a redirect to a number of this computer or its network is not followed', async () => {
    const target = await aHost({ '/x.png': whole(aPng()) }, 'loopback');
    const host = await aHost({ '/from.png': redirect(`${target.origin}/x.png`) });

    expect(await read(host.origin, '/from.png')).toBeUndefined();
    expect(target.seen).toEqual([]);
  });
});

describe('at a host of the internet', () => {
  const from = async (port: number, path: string) =>
    getPicture({ trust, lookUp: lookUpHere })(
      new URL(`https://elsewhere.example.com:${port}${path}`),
      'https://api.example.com/mobproc/v1',
    );

  test('a picture comes over TLS, after three redirects at most', async () => {
    const host = await aHost(
      {
        '/4.png': redirect('/3.png'),
        '/3.png': redirect('/2.png'),
        '/2.png': redirect('/1.png'),
        '/1.png': redirect('/0.png'),
        '/0.png': whole(aPng()),
      },
      'elsewhere',
    );

    expect(await from(host.port, '/3.png')).toBeInstanceOf(Uint8Array);
    expect(await from(host.port, '/4.png')).toBeUndefined();
    expect(new Set(host.seen.flatMap(({ headers }) => headers))).toEqual(new Set(['host', 'connection']));
  });

  test('a redirect from https to http is not followed', async () => {
    const plain = await aHost({ '/x.png': whole(aPng()) });
    const host = await aHost(
      { '/from.png': redirect(`http://pictures.example.com:${plain.port}/x.png`) },
      'elsewhere',
    );

    expect(await from(host.port, '/from.png')).toBeUndefined();
    expect(host.seen).toHaveLength(1);
    expect(plain.seen).toEqual([]);
  });

  test('a host with the certificate of another gets no request', async () => {
    const host = await aHost({ '/x.png': whole(aPng()) }, 'loopback');

    expect(await from(host.port, '/x.png')).toBeUndefined();
    expect(host.seen).toEqual([]);
  });

  test('a name that leads to this computer does not resolve', async () => {
    const host = await aHost({ '/x.png': whole(aPng()) }, 'loopback');
    const get = getPicture({ trust });

    const bytes = await get(
      new URL(`https://localhost:${host.port}/x.png`),
      'https://api.example.com/mobproc/v1',
    );

    expect(bytes).toBeUndefined();
    expect(host.seen).toEqual([]);
  });
});
