import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { run, whenReady, withPage } from './program.ts';

test('pages from files are refused', async () => {
  const { output } = await run(whenReady("await new BrowserWindow().loadFile('index.html')"));
  expect(output).toContain('THREW stand-in rule: loadFile (file://) is refused');
});

test('a custom scheme has no cookies and no service worker', async () => {
  const html = `<script>
    document.cookie = 'a=1';
    result = navigator.serviceWorker.register('/worker.js').then(() => 'registered', (error) => error.name + document.cookie);
  </script>`;
  expect((await run(withPage({ html }))).output).toContain('RESULT "SecurityError"');
});

test('the content security policy holds, and the app is "self"', async () => {
  const policy = "default-src 'none'; script-src 'self' 'unsafe-inline'; connect-src 'self'";
  const html = `<meta http-equiv="content-security-policy" content="${policy}"><script>
    const tell = (promise) => promise.then((response) => response.status, () => 'blocked');
    result = Promise.all([tell(fetch('./other')), tell(fetch('https://example.com/'))]);
  </script>`;
  expect((await run(withPage({ html }))).output).toContain('RESULT [200,"blocked"]');
});

test("permissions are the main process's to grant", async () => {
  const html = `<script>
    const name = (error) => error.name;
    result = Promise.all([
      Notification.requestPermission(),
      navigator.mediaDevices.getUserMedia({ audio: true }).catch(name),
      navigator.clipboard.readText().catch(name),
    ]);
  </script>`;
  const before = `
    session.defaultSession.setPermissionRequestHandler((_contents, permission, done) => {
      console.log('ASKED', permission);
      done(false);
    });`;
  const { output } = await run(withPage({ html, before }));
  expect(output).toContain('RESULT ["denied","NotAllowedError","NotAllowedError"]');
  expect([...output.matchAll(/ASKED (\S+)/g)].map(([, permission]) => permission)).toEqual([
    'notifications',
    'media',
    'clipboard-read',
  ]);
});

test('other machines are out of reach', async () => {
  const { output } = await run(whenReady("await net.fetch('https://example.com/')"));
  expect(output).toContain('THREW net::ERR_NAME_NOT_RESOLVED');
});

test('net.fetch goes through the proxy of the session', async () => {
  const asked: string[] = [];
  const proxy = http.createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('via proxy');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  const { output } = await run(
    whenReady(`
      await session.defaultSession.setProxy({ proxyRules: 'http=127.0.0.1:${port}' });
      console.log('ROUTE', await session.defaultSession.resolveProxy('http://orders.example/x'));
      console.log('TEXT', await (await net.fetch('http://orders.example/x')).text());`),
  );
  proxy.close();
  expect(output).toContain(`ROUTE PROXY 127.0.0.1:${port}`);
  expect(output).toContain('TEXT via proxy');
  expect(asked).toEqual(['http://orders.example/x']);
});

test('webRequest can cancel what a page asks for', async () => {
  const html = "<script>result = fetch('./secret').then(() => 'loaded', () => 'cancelled')</script>";
  const before = `
    session.defaultSession.webRequest.onBeforeRequest({ urls: ['app://desk/secret*'] }, (details, done) => {
      console.log('SEEN', details.url, details.resourceType);
      done({ cancel: true });
    });`;
  const { output } = await run(withPage({ html, before }));
  expect(output).toContain('SEEN app://desk/secret xhr');
  expect(output).toContain('RESULT "cancelled"');
});

test('what webRequest cancels is cancelled for net.fetch, too, but not for another session', async () => {
  const server = http.createServer((_request, response) => response.end('reached'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { output } = await run(
    whenReady(`
      session.defaultSession.webRequest.onBeforeRequest((details, done) => done({ cancel: true }));
      console.log('PAGE', await net.fetch('${url}').catch((error) => error.message));
      console.log('OTHER', await (await session.fromPartition('reads').fetch('${url}')).text());`),
  );
  server.close();
  expect(output).toContain('PAGE net::ERR_BLOCKED_BY_CLIENT');
  expect(output).toContain('OTHER reached');
});

test('a redirect that is not to be followed rejects', async () => {
  const server = http.createServer((_request, response) => response.writeHead(302, { location: '/' }).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { output } = await run(
    whenReady(
      `console.log('MANUAL', await net.fetch('${url}', { redirect: 'manual' }).catch((error) => error.message));`,
    ),
  );
  server.close();
  expect(output).toContain('MANUAL Redirect was cancelled');
});

test('the theme the app chooses reaches the page', async () => {
  const html = "<script>result = matchMedia('(prefers-color-scheme: dark)').matches</script>";
  const { output } = await run(withPage({ html, before: "nativeTheme.themeSource = 'dark';" }));
  expect(output).toContain('RESULT true');
});

test('a window has the size it was given, also after a change', async () => {
  const body = `
    protocol.handle('app', () => new Response('<p>', { headers: { 'content-type': 'text/html' } }));
    const window = new BrowserWindow({ width: 900, height: 500 });
    await window.loadURL('app://desk/');
    const size = () => window.webContents.executeJavaScript('[innerWidth, innerHeight].join("x")');
    console.log('SIZE', await size());
    const resized = window.webContents.executeJavaScript('new Promise((done) => addEventListener("resize", done)).then(() => 0)');
    window.setContentSize(700, 400);
    await resized;
    console.log('SIZE', await size());`;
  const { output } = await run(whenReady(body));
  expect([...output.matchAll(/SIZE (\S+)/g)].map(([, size]) => size)).toEqual(['900x500', '700x400']);
});
