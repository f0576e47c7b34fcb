import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from './desk.ts';

test('a refused new window makes no request, however it is asked for', async ({ small }) => {
  const requests: string[] = [];
  const server = http.createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await addLink(small.page, 'blank', `${address}blank`, '_blank');
  await addLink(small.page, 'same', `${address}same`);

  await small.page.getByText('blank').click();
  const same = small.page.getByText('same');
  await same.click({ modifiers: ['Control'] });
  await same.click({ modifiers: ['Shift'] });
  await same.click({ button: 'middle' });
  const opened = await small.page.evaluate((url) => window.open(url) === null, `${address}script`);
  await same.click();

  await expect
    .poll(async () => (await small.remembered()).map((line) => line.replace(address, '')))
    .toEqual([
      'open blank foreground-tab',
      'open same background-tab',
      'open same new-window',
      'open same background-tab',
      'open script foreground-tab',
      'navigate same',
    ]);
  server.close();
  expect({ requests, opened, windows: small.app.windows().length, url: small.url() }).toEqual({
    requests: [],
    opened: true,
    windows: 1,
    url: 'app://desk/index.html',
  });
});

test('a link to another program is asked about like any navigation', async ({ small }) => {
  await addLink(small.page, 'write', 'mailto:desk@example.com');
  await small.page.getByText('write').click();
  await expect.poll(() => small.remembered()).toEqual(['navigate mailto:desk@example.com']);
});

test('a redirect is asked about before it is followed', async ({ small }) => {
  const server = http.createServer((_request, response) => {
    response.writeHead(302, { location: 'com.example.desk:/back?code=C0DE' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const caught = await small.app.evaluate(async ({ BrowserWindow }, url) => {
    const window = new BrowserWindow({ webPreferences: { partition: 'sign-in' } });
    const seen = new Promise<string>((resolve) => {
      window.webContents.on('will-redirect', (event) => {
        event.preventDefault();
        resolve(event.url);
      });
    });
    window.loadURL(url).catch(() => {}); // its load is given up by the redirect
    const caughtUrl = await seen;
    window.destroy();
    return caughtUrl;
  }, address);
  server.close();
  expect(caught).toBe('com.example.desk:/back?code=C0DE');
});

async function addLink(page: Page, text: string, href: string, target = ''): Promise<void> {
  const add = (link: { text: string; href: string; target: string }) => {
    const element = Object.assign(document.createElement('a'), { href: link.href, target: link.target });
    element.textContent = link.text;
    document.body.append(element, ' ');
  };
  await page.evaluate(add, { text, href, target });
}
