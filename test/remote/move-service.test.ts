import { afterEach, describe, expect, test } from 'vitest';
import { moveBody } from '../../electron/domain/move.ts';
import { moveService, readMoved } from '../../electron/remote/move-service.ts';
import { orderPost } from '../../electron/remote/order-post.ts';
import { answer, errorBody, lost, notSent, published, refusalBody, signInPage } from './answers.ts';
import { connectionTo, signedInDesk } from './practice-desk.ts';
import { answerBytes, rawServer, type RawServer } from './raw-server.ts';

const LINE = '99034551';
const JAMES = '48068987';
const body = moveBody({ ownerId: JAMES, charges: 'MOVE_ALL_CHARGES' });

test('a move names the new owner by Tangoe’s own id and says what becomes of the charges', () => {
  expect(JSON.parse(body)).toEqual({ newOwnerEmployeeId: JAMES, moveCharges: 'MOVE_ALL_CHARGES' });
});

test('the practice tenant moves the line and answers with it', async () => {
  const { api, asks } = await signedInDesk();
  const outcome = await api.moveService(LINE, body);
  expect(outcome).toMatchObject({ kind: 'answered', line: { id: LINE, employee: { id: JAMES } } });
  expect(asks.filter(({ url }) => url.endsWith('/move')).map(({ method }) => method)).toEqual(['POST']);
});

test('who may not move services is told so by /me and refused', async () => {
  const { api, tenant } = await signedInDesk({ connection: { username: 'command://barbara.andrews.acme' } });
  const me = await api.me();
  expect(me).toMatchObject({ ok: true, value: { may: { canMoveService: false } } });
  expect(me.ok && me.value.may.orderTypes).not.toContain('DEACTIVATE');

  const outcome = await api.moveService(LINE, body);

  expect(outcome).toMatchObject({ kind: 'rejected', failure: { kind: 'notAllowed' } });
  expect(tenant.log.entries.filter(({ path }) => path.endsWith('/move'))).toHaveLength(1);
});

describe('what became of a move', () => {
  const moved = published('published/move-response');
  test.each([
    ['the published answer', answer(200, moved), 'answered'],
    ['the line in a wrapper', answer(200, { service: moved }), 'answered'],
    ['another line', answer(200, { id: '7', employee: { id: JAMES } }), 'unknown'],
    ['a web page', answer(200, signInPage), 'unknown'],
    ['cut-off JSON', answer(200, '{"id": "990'), 'unknown'],
    ['a documented error', answer(403, errorBody(403)), 'rejected'],
    ['a refusal in its own list', answer(200, refusalBody), 'rejected'],
    ['a gateway that refuses in its own words', answer(403, signInPage), 'unknown'],
    ['a conflict, which may come after it was done', answer(409, errorBody(409)), 'unknown'],
    ['a server that broke down', answer(500, errorBody(500)), 'unknown'],
    ['a redirect', answer(302, ''), 'unknown'],
    ['no answer', lost, 'unknown'],
    ['no connection', notSent, 'notSent'],
  ])('%s: %#', (_, trip, kind) => {
    expect(readMoved(trip, LINE).kind).toBe(kind);
  });
});

describe('the verb of a move is not published (CONTRACT.md A11)', () => {
  let server: RawServer | undefined;
  afterEach(() => server?.close());

  /** The verbs that arrived at a server which answers a POST with 405 and these headers. */
  async function verbs(headers: Record<string, string>) {
    const moved = JSON.stringify(published('published/move-response'));
    const opened = await rawServer((socket, { head }) =>
      socket.write(
        head.startsWith('POST')
          ? answerBytes(405, JSON.stringify(errorBody(405)), headers)
          : answerBytes(200, moved),
      ),
    );
    server = opened;
    const outcome = await moveService(
      {
        connection: connectionTo(opened.origin),
        wire: { read: () => Promise.reject(new Error('nothing is read here')), post: orderPost() },
        accessToken: () => Promise.resolve({ ok: true, value: 'token' }),
        refused: () => undefined,
        newId: () => 'id-1',
      },
      LINE,
      body,
    );
    return {
      outcome: outcome.kind,
      sent: opened.received.map(({ head, body: sent }) => [head.split(' ')[0], sent]),
    };
  }

  test('a server that takes PUT and not POST says so, and is asked once more with the same bytes', async () => {
    expect(await verbs({ Allow: 'GET, PUT' })).toEqual({
      outcome: 'answered',
      sent: [
        ['POST', body],
        ['PUT', body],
      ],
    });
  });

  test.each([
    ['does not say what it takes', {}],
    ['takes neither', { Allow: 'GET' }],
    ['takes POST after all', { Allow: 'POST, PUT' }],
  ])('a server that %s is not asked again', async (_, headers) => {
    expect(await verbs({ ...headers })).toEqual({ outcome: 'rejected', sent: [['POST', body]] });
  });
});
