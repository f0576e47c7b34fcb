/**
 * @file The least this room needs of the world. `main.ts` hands in the real parts; their shapes are checked there.
 */
import type { Acknowledgements } from '../domain/acknowledgement.ts';
import type { Narrowing, Ways } from '../domain/catalog-search.ts';
import type {
  CatalogDevice,
  CatalogItem,
  OptionalFeature,
  Plan,
  SellingVendor,
  Vendor,
} from '../domain/catalog.ts';
import type { Address } from '../domain/address-book.ts';
import type { Agreement } from '../domain/agreement.ts';
import type { Connection } from '../domain/connection.ts';
import type { Draft, Facts, Values } from '../domain/draft.ts';
import type { Employee } from '../domain/employee.ts';
import type { Sold } from '../domain/form/field.ts';
import type { AcknowledgementsAsked, QuestionsAsked } from '../domain/form/needs.ts';
import type { Line, Named } from '../domain/line.ts';
import type { Listed } from '../domain/listed.ts';
import type { Move, MoveOutcome, MoveState } from '../domain/move.ts';
import type { HistoryEntry, PlacedOrder, Shipment } from '../domain/order.ts';
import type { OrderType } from '../domain/order-type.ts';
import type { ConfirmOutcome, SubmitOutcome } from '../domain/outcome.ts';
import type { Me } from '../domain/permissions.ts';
import type { QuestionGroup } from '../domain/question.ts';
import type { Region } from '../domain/region.ts';
import type { Result } from '../domain/result.ts';
import type { JournalEntry, Seal } from '../domain/review.ts';
import type { Stage } from '../domain/stage.ts';
import type { Template } from '../domain/template.ts';

type Progress = (done: number, total: number) => void;
type Asked<T> = Promise<Result<T>>;

/** The MOBPROC API of one connection (CONTRACT.md b). `actorId` is the person ordered for. */
export interface Api {
  me(): Asked<Me>;
  lines(progress?: Progress): Asked<Line[]>;
  /** One line with its contract dates and device; the list holds less. */
  line(id: string): Asked<Line>;
  employees(progress?: Progress): Asked<Employee[]>;
  vendors(): Asked<Vendor[]>;
  /** With its access method; the list holds less. */
  vendor(id: string): Asked<SellingVendor>;
  regions(): Asked<Region[]>;
  region(id: string): Asked<Region>;
  manufacturers(): Asked<Named[]>;
  models(manufacturerId: string): Asked<Named[]>;
  devices(query: Sold, actorId?: string): Asked<CatalogItem[]>;
  plans(query: Sold, actorId?: string): Asked<CatalogItem[]>;
  accessories(query: Sold, actorId?: string): Asked<CatalogItem[]>;
  /** What a line can get or lose. */
  features(lineId: string, actorId?: string): Asked<OptionalFeature[]>;
  device(id: string, actorId?: string): Asked<CatalogDevice>;
  plan(id: string, actorId?: string): Asked<Plan>;
  questions(query: QuestionsAsked, actorId?: string): Asked<QuestionGroup[]>;
  acknowledgements(query: AcknowledgementsAsked, actorId?: string): Asked<Acknowledgements>;
  /** All, or those updated since; in milliseconds since 1970. */
  orders(filter?: { updatedSince?: number }): Asked<PlacedOrder[]>;
  order(orderId: string): Asked<PlacedOrder>;
  history(orderId: string, segmentIds: readonly string[]): Asked<HistoryEntry[]>;
  shipments(orderId: string, segmentIds: readonly string[]): Asked<Shipment[]>;
  confirmOrder(body: string, actorId: string): Promise<ConfirmOutcome>;
  submitOrder(body: string, actorId: string): Promise<SubmitOutcome>;
  moveService(lineId: string, body: string): Promise<MoveOutcome>;
}

export interface SignIn {
  signIn(secrets: { password: string; clientSecret: string }): Asked<void>;
  signOut(): Asked<void>;
  /** A usable sign-in is there, or can be had from the keychain without asking the person. */
  canSignIn(): Promise<boolean>;
}

/** A connection in use. */
export interface Tenant {
  connection: Connection;
  api: Api;
  session: SignIn;
}

export interface Connections {
  list(): Promise<Connection[]>;
  find(id: string): Promise<Connection | undefined>;
  put(connection: Connection): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface Settings {
  find(key: string): Promise<string | undefined>;
  put(key: string, value: string): Promise<void>;
}

export interface SetName {
  connectionId: string;
  kind: string;
  scope: string;
}

/** An entry of the reference cache: what to find it by, and the thing itself. */
export interface Entry {
  id: string;
  label: string;
  search: string;
  body: unknown;
}

export interface ReferenceStore {
  replace(set: SetName, items: Entry[], at: number): Promise<void>;
  put(set: SetName, item: Entry, at: number): Promise<void>;
  page(set: SetName, search: string, offset: number, limit: number): Promise<Listed<unknown>>;
  offer(
    set: SetName,
    search: string,
    asked: Narrowing,
    offset: number,
    limit: number,
  ): Promise<Listed<CatalogItem> & Ways>;
  anywhere(
    sets: Omit<SetName, 'scope'>,
    search: string,
    limit: number,
  ): Promise<{ scope: string; item: unknown }[]>;
  find(set: SetName, id: string): Promise<unknown>;
  asOf(set: SetName): Promise<number | undefined>;
  forget(connectionId: string): Promise<void>;
}

export interface Attempt {
  result: 'accepted' | 'rejected' | 'notSent' | 'unknown';
  at: number;
  status?: number;
  response?: string;
  orderId?: string;
  note?: string;
}

/** The drafts. Each call is one durable step; a step that no longer fits answers undefined or says why. */
export interface DraftStore {
  list(connectionId: string): Promise<Draft[]>;
  trashed(connectionId: string): Promise<Draft[]>;
  find(id: string): Promise<Draft | undefined>;
  create(draft: Draft): Promise<void>;
  save(
    id: string,
    revision: number,
    values: Values,
    facts: Facts,
    now: number,
    ticked: Agreement[],
  ): Promise<Draft | 'stale' | 'wrongStage' | undefined>;
  learn(id: string, revision: number, facts: Facts): Promise<Draft | undefined>;
  renumber(id: string, number: string): Promise<Draft | 'taken' | 'wrongStage' | undefined>;
  move(id: string, from: Stage[], to: Stage, note?: string): Promise<Draft | undefined>;
  trash(id: string, now: number): Promise<Draft | 'wrongStage' | undefined>;
  restore(id: string): Promise<Draft | undefined>;
  seal(id: string, revision: number, seal: Seal, confirmation: string): Promise<Draft | undefined>;
  sealOf(id: string): Promise<{ seal: Seal; confirmation: string; order?: string } | undefined>;
  arm(
    id: string,
    sha256: string,
    consent: { at: number; by: string; to?: readonly string[] },
  ): Promise<{ draft: Draft; attempt: number; body: string } | undefined>;
  beginSending(id: string, attempt: number): Promise<boolean>;
  settle(id: string, attempt: number, outcome: Attempt): Promise<Draft>;
  found(id: string, orderId: string, response: string, at: number): Promise<Draft | undefined>;
  recover(): Promise<Draft[]>;
  byOrder(orderId: string, connectionId: string): Promise<Draft | undefined>;
  /** Others of the same type, those that were submitted first, then the last saved. */
  earlier(connectionId: string, type: OrderType, id: string): Promise<Draft[]>;
  agreements(id: string): Promise<Agreement[]>;
  /** Forgets the secrets of the drafts of these orders; returns those that had any. */
  purge(connectionId: string, orderIds: string[], at: number): Promise<Draft[]>;
}

/** Drafts to begin others from, each under a name of its own. */
export interface TemplateStore {
  list(connectionId: string): Promise<Template[]>;
  find(id: string): Promise<Template | undefined>;
  put(template: Template): Promise<'taken' | 'kept'>;
  used(id: string, at: number): Promise<void>;
  remove(id: string): Promise<boolean>;
}

/** Addresses of a tenant, each under a nickname of its own. */
export interface AddressStore {
  list(tenant: string, search: string): Promise<Address[]>;
  put(tenant: string, address: Address): Promise<'taken' | 'kept'>;
  used(tenant: string, id: string, at: number): Promise<boolean>;
  remove(tenant: string, id: string): Promise<boolean>;
}

export interface Journal {
  add(draftId: string, entry: JournalEntry): Promise<void>;
  of(draftId: string): Promise<JournalEntry[]>;
}

export interface OrderStore {
  replace(connectionId: string, orders: PlacedOrder[], at: number): Promise<void>;
  put(connectionId: string, order: PlacedOrder, at: number, page?: string): Promise<void>;
  page(connectionId: string, search: string, offset: number, limit: number): Promise<Listed<PlacedOrder>>;
  find(
    connectionId: string,
    orderId: string,
  ): Promise<{ order: PlacedOrder; asOf: number; page?: string } | undefined>;
}

export interface MoveStore {
  /** False while it is not known what became of the line's last move. */
  begin(move: Move): Promise<boolean>;
  find(id: string): Promise<Move | undefined>;
  /** Newest first. */
  ofLine(connectionId: string, lineId: string): Promise<Move[]>;
  settle(id: string, state: MoveState, note?: string): Promise<Move | undefined>;
  recover(note: string): Promise<number>;
}

export interface Store {
  moves: MoveStore;
  connections: Connections;
  settings: Settings;
  reference: ReferenceStore;
  drafts: DraftStore;
  journal: Journal;
  orders: OrderStore;
  templates: TemplateStore;
  addresses: AddressStore;
}

/** Time, chance and hashing. */
export interface World {
  /** Milliseconds since 1970. */
  now(): number;
  randomBytes(count: number): Uint8Array;
  newId(): string;
  pause(ms: number): Promise<void>;
  /** Hex of the UTF-8 bytes. */
  sha256(text: string): string;
}
