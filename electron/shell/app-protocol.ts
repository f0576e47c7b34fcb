import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { pictureNamed } from '../contract/pictures.ts';

/** The window's only origin. Registered as standard and secure before the app is ready. */
export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://desk`;
export const START_PAGE = `${ORIGIN}/index.html`;

export const schemePrivileges = { scheme: SCHEME, privileges: { standard: true, secure: true } };

/** No network, no inline code, no markup made from text (reliability BAR 3). */
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html',
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The least that is needed of the pictures: the one of this name, or undefined for a placeholder. */
type FindPicture = (name: string) => Promise<{ type: string; bytes: Uint8Array } | undefined>;

/**
 * Answers app://desk/… from the renderer's folder. The files are listed once and only an exact name is served,
 * so no address, however written, can lead anywhere else. Below /pictures/ stand the pictures of the catalog.
 */
export function appProtocol(
  folder: string,
  findPicture: FindPicture,
): (request: { url: string }) => Promise<Response> {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]),
  );
  return async ({ url }) => {
    const { host, pathname, protocol } = new URL(url);
    if (`${protocol}//${host}` !== ORIGIN) return notFound();
    const picture = pictureNamed(pathname);
    if (picture !== undefined) {
      const found = await findPicture(picture);
      return found ? answer(found.bytes, found.type) : notFound();
    }
    const file = files.get(pathname === '/' ? '/index.html' : pathname);
    if (file === undefined) return notFound();
    return answer(readFileSync(file), TYPES[extname(file)] ?? 'application/octet-stream');
  };
}

const notFound = () => new Response('not found', { status: 404, headers: HEADERS });

const answer = (bytes: Uint8Array, type: string) =>
  new Response(new Uint8Array(bytes), { headers: { ...HEADERS, 'content-type': type } });
