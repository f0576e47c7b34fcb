// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Connection } from '@domain/connection.ts';
import { failed, ok } from '@domain/result.ts';
import '../../helpers/layout.ts';
import { ConnectionDraft, newConnection } from '../../../renderer/account/connection-draft.svelte.ts';
import { Connections } from '../../../renderer/account/connections.svelte.ts';
import ConnectionsScreen from '../../../renderer/account/ConnectionsScreen.svelte';
import SignInForm from '../../../renderer/account/SignInForm.svelte';
import { aDesk, aDeskState } from '../../helpers/desk.ts';

const aConnection = (over: Partial<Connection> = {}): Connection => ({
  ...newConnection,
  id: 'c1',
  name: 'Example Corp',
  tenant: 'XYZ',
  clientId: '0123',
  username: 'command://desk',
  ...over,
});
const wrong = failed({ kind: 'wrongCredentials', server: { message: 'Unknown user', status: 400 } });

test('an empty form does not complain before it is tried; then it names everything at once', () => {
  const draft = new ConnectionDraft(newConnection);
  expect(draft.problemOf('name')).toBeUndefined();
  draft.leave('tenant');
  expect(draft.problemOf('tenant')).toBe('The tenant code is needed.');
  expect(draft.problemOf('name')).toBeUndefined();

  expect(draft.whole()).toBeUndefined();
  expect(draft.problemOf('name')).toBe('A name is needed.');
});

test('plain http to another computer is refused beside its field', () => {
  const draft = new ConnectionDraft(aConnection({ apiBase: 'http://api.example.com/v1' }));
  draft.whole();
  expect(draft.problemOf('apiBase')).toMatch(/must begin with https/);
});

test('blanks round what was pasted are not kept', () => {
  const draft = new ConnectionDraft(
    aConnection({ tenant: ' XYZ ', apiBase: ' https://api.example.com/v1\n' }),
  );
  expect(draft.whole()).toMatchObject({ tenant: 'XYZ', apiBase: 'https://api.example.com/v1' });
});

test('password and secret are out of the fields whatever comes of the sign-in, and the refusal is told', async () => {
  const crossed: unknown[] = [];
  const desk = aDesk({ connections: { signIn: async (secrets) => (crossed.push(secrets), wrong) } });
  const connections = new Connections(desk, () => undefined);
  render(SignInForm, { connections, connection: aConnection() });
  const [password, secret] = [
    screen.getByLabelText<HTMLInputElement>('Password'),
    screen.getByLabelText<HTMLInputElement>('Client secret'),
  ];

  await fireEvent.input(password, { target: { value: 'open sesame' } });
  await fireEvent.input(secret, { target: { value: 's3cret' } });
  await fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));

  expect((await screen.findByRole('alert')).textContent).toContain('“Unknown user” (HTTP 400)');
  expect(crossed).toEqual([{ password: 'open sesame', clientSecret: 's3cret' }]);
  expect([password.value, secret.value]).toEqual(['', '']);
});

test('without a password nothing is asked of the server', async () => {
  const connections = new Connections(aDesk(), () => undefined);
  render(SignInForm, { connections, connection: aConnection() });
  await fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText('The password is needed.')).toBeTruthy();
});

test('a new connection is typed, saved, and stands there ready to be used', async () => {
  const kept: Connection[] = [];
  const desk = aDesk({
    connections: {
      list: async () => [aDeskState().connection, ...kept],
      save: async (connection) => {
        const saved = { ...connection, id: 'c9' };
        kept.push(saved);
        return ok(saved);
      },
    },
  });
  const connections = new Connections(desk, () => undefined);
  render(ConnectionsScreen, { connections, state: aDeskState(), startsNew: true });
  for (const [label, value] of [
    ['Name', 'Example Corp'],
    ['Tenant code', 'XYZ'],
    ['Client id', '0123'],
    ['User name', 'command://desk'],
  ] as const)
    await fireEvent.input(screen.getByLabelText(label, { exact: true }), { target: { value } });

  await fireEvent.click(screen.getByRole('button', { name: 'Save connection' }));

  expect(await screen.findByRole('heading', { name: 'Example Corp' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Use this connection' })).toBeTruthy();
  expect(kept).toMatchObject([{ name: 'Example Corp', environment: 'PRODUCTION', tenant: 'XYZ' }]);
});

test('a connection is forgotten only after a second word', async () => {
  const forgotten: string[] = [];
  const desk = aDesk({
    connections: {
      list: async () => [aConnection()],
      forget: async (id) => (forgotten.push(id), ok(aDeskState())),
    },
  });
  const connections = new Connections(desk, () => undefined);
  render(ConnectionsScreen, { connections, state: aDeskState() });
  await fireEvent.click(await screen.findByText('Example Corp'));
  await fireEvent.click(screen.getByRole('button', { name: 'Forget…' }));
  expect(forgotten).toEqual([]);

  await fireEvent.click(screen.getByRole('button', { name: 'Forget connection', hidden: true }));
  expect(forgotten).toEqual(['c1']);
});
