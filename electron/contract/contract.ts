/**
 * @file Everything the window may ask of the main process, once.
 *
 * The table is read three times: `desk.ts` builds the window's side from it, `serve.ts` demands a handler for
 * every entry, and TypeScript derives both types. To add a call, add a line here and follow the compiler.
 * No token, secret or SQL ever crosses; passwords cross once, inwards.
 */
import type { Address, NewAddress } from '../domain/address-book.ts';
import type { Agreement } from '../domain/agreement.ts';
import type { Around } from '../domain/care/around.ts';
import type { RulePack } from '../domain/care/rule-pack.ts';
import type { Elsewhere } from '../domain/catalog-elsewhere.ts';
import type { Narrowing, Offer } from '../domain/catalog-search.ts';
import type { CatalogDevice, Plan, Vendor } from '../domain/catalog.ts';
import type { Connection } from '../domain/connection.ts';
import type { DeskState } from '../domain/desk-state.ts';
import type { Draft, Values } from '../domain/draft.ts';
import type { Employee } from '../domain/employee.ts';
import type { Fit, Pair } from '../domain/form/pattern.ts';
import type { Sold } from '../domain/form/field.ts';
import type { Proposal } from '../domain/last-used.ts';
import type { Line, Named } from '../domain/line.ts';
import type { Listed } from '../domain/listed.ts';
import type { Move, MoveAsked } from '../domain/move.ts';
import type { HistoryEntry, PlacedOrder, Shipment } from '../domain/order.ts';
import type { OrderType } from '../domain/order-type.ts';
import type { Region } from '../domain/region.ts';
import type { Result } from '../domain/result.ts';
import type { JournalEntry, Review } from '../domain/review.ts';
import type { Template } from '../domain/template.ts';
import { call, type CallTable } from './call.ts';
import {
  address,
  catalogQuery,
  connection,
  count,
  elsewhereQuery,
  flag,
  forWhom,
  id,
  maybeCount,
  maybeTexts,
  moveAsked,
  orderType,
  pairs,
  rulePack,
  secrets,
  text,
  values,
} from './schemas.ts';

/** Words, filters and order work on all that is on offer there, not on a page of it. */
export interface CatalogQuery extends Narrowing {
  kind: 'devices' | 'plans' | 'accessories';
  sold: Sold;
  search: string;
  offset: number;
  /** Ids of what is picked already: the answer says which of them are not on offer any more. */
  held?: readonly string[] | undefined;
}

/** Whom a new order is for: the person of a line, or a person without one. */
export type ForWhom = { lineId: string } | { personId: string };

export interface Secrets {
  password: string;
  clientSecret: string;
}

export const contract = {
  desk: {
    state: call<() => DeskState>(),
    /** While on, nothing leaves this computer. */
    workOffline: call<(on: boolean) => DeskState>(flag),
    /** The answer to the news `closing`: all that was typed is kept, the window may go. */
    kept: call<() => null>(),
  },
  connections: {
    list: call<() => Connection[]>(),
    /** Saves without secrets; an empty id makes a new one. */
    save: call<(connection: Connection) => Result<Connection>>(connection),
    /** Also removes its secrets from the keychain; its drafts stay. */
    forget: call<(id: string) => Result<DeskState>>(id),
    choose: call<(id: string) => Result<DeskState>>(id),
    /** For the chosen connection. An empty client secret means: the one in the keychain. */
    signIn: call<(secrets: Secrets) => Result<DeskState>>(secrets),
    signOut: call<() => Result<DeskState>>(),
  },
  reference: {
    /** Starts reading lines, people and catalogs; progress comes as news. */
    refresh: call<() => Result<DeskState>>(),
    /** Lines by number in any writing, person or device. 50 a page. */
    lines: call<(search: string, offset: number) => Listed<Line>>(text, count),
    line: call<(lineId: string) => Line | undefined>(id),
    /** By name, mail, company id or department. 50 a page. */
    people: call<(search: string, offset?: number) => Listed<Employee>>(text, maybeCount),
    vendors: call<() => Listed<Vendor>>(),
    /** Countries only. */
    regions: call<() => Listed<Region>>(),
    manufacturers: call<() => Listed<Named>>(),
    models: call<(manufacturerId: string) => Listed<Named>>(id),
    /** 50 a page. */
    catalog: call<(query: CatalogQuery) => Offer>(catalogQuery),
    /** What is on offer elsewhere only: with another carrier, order type or country. Out of the cache; asks nobody. */
    elsewhere: call<(query: Pick<CatalogQuery, 'kind' | 'sold' | 'search'>) => Elsewhere[]>(elsewhereQuery),
    /** With what it may be had with (CONTRACT.md d.9); read now if it never was, and only when it is looked at. */
    device: call<(deviceId: string) => CatalogDevice | undefined>(id),
    plan: call<(planId: string) => Plan | undefined>(id),
    /** Whether texts fit the server's expressions, in the order asked. At most `MOST_PAIRS`, none of them too long. */
    judge: call<(pairs: readonly Pair[]) => Fit[]>(pairs),
  },
  lines: {
    /** One line whole, read now or as it was kept, with its moves. */
    find: call<(lineId: string) => Result<LinePage>>(id),
    /** The person's consent to moving the line. Sent once; there is no confirm mode (CONTRACT.md b.2). */
    move: call<(asked: MoveAsked) => Result<Move>>(moveAsked),
    /** Looks with GET only whose line it is, after a lost answer. */
    lookUpMove: call<(moveId: string) => Result<Move>>(id),
  },
  drafts: {
    list: call<() => Draft[]>(),
    trashed: call<() => Draft[]>(),
    find: call<(draftId: string) => Draft | undefined>(id),
    /** A new draft for a line or a person; what those give is filled in. */
    create: call<(type: OrderType, forWhom: ForWhom) => Result<Draft>>(orderType, forWhom),
    /** Keeps what was typed; `stale` when the draft was changed elsewhere since `revision`. */
    save: call<(draftId: string, revision: number, values: Values) => Result<Draft>>(id, count, values),
    renumber: call<(draftId: string, number: string) => Result<Draft>>(id, text),
    duplicate: call<(draftId: string) => Result<Draft>>(id),
    /** A new draft with a template's values; a type that needs a line takes no person. */
    createFrom: call<(templateId: string, forWhom: ForWhom) => Result<Draft>>(id, forWhom),
    /** The order of the history again, as a draft; what the order does not tell is listed in words. */
    createLike: call<(orderId: string) => Result<DraftLikeOrder>>(id),
    trash: call<(draftId: string) => Result<Draft>>(id),
    restore: call<(draftId: string) => Result<Draft>>(id),
    /** Asks the server to confirm; nothing is ordered. Ends in stage `review` or `refused`. */
    confirm: call<(draftId: string) => Result<Draft>>(id),
    review: call<(draftId: string) => Result<Review>>(id),
    /** Back to the form; the confirmation no longer counts. */
    reopen: call<(draftId: string) => Result<Draft>>(id),
    /**
     * The person's consent to exactly the reviewed bytes, with what was ticked beside it, kept word for word. Sends
     * them once. Ends in submitted, refused or unknown.
     */
    submit: call<(draftId: string, sha256: string, said?: readonly string[]) => Result<Draft>>(
      id,
      id,
      maybeTexts,
    ),
    /** Looks the order up by its number with GET only, after an unknown outcome. */
    lookUp: call<(draftId: string) => Result<Draft>>(id),
    journal: call<(draftId: string) => JournalEntry[]>(id),
    /** Ticks below acknowledgements, set and taken away, in that order: who, when, and the text with its hash. */
    agreements: call<(draftId: string) => Agreement[]>(id),
    /** What was filled in the last time for such an order with this carrier; no secrets, nothing of a line or a day. */
    lastUsed: call<(draftId: string) => Proposal[]>(id),
    /** What else is known here of the draft's line and person. */
    around: call<(draftId: string) => Around | undefined>(id),
  },
  templates: {
    /** Of the open connection, by name. */
    list: call<() => Template[]>(),
    /** Keeps a draft's values without its line, device, secrets and agreements. A name serves one template. */
    save: call<(draftId: string, name: string) => Result<Template>>(id, text),
    rename: call<(templateId: string, name: string) => Result<Template>>(id, text),
    remove: call<(templateId: string) => Result<null>>(id),
  },
  /** Of the open tenant; all connections to it share them. */
  addresses: {
    /** Those with every word of the search, last used first. At most 200. */
    list: call<(search: string) => Address[]>(text),
    /** A nickname serves one address. */
    save: call<(address: NewAddress) => Result<Address>>(address),
    /** It was filled in: it comes first from now on. */
    used: call<(addressId: string) => Result<null>>(id),
    remove: call<(addressId: string) => Result<null>>(id),
  },
  orders: {
    /** From this computer; `refresh` reads them anew. 50 a page. */
    list: call<(search: string, offset: number) => Listed<PlacedOrder>>(text, count),
    refresh: call<() => Result<Listed<PlacedOrder>>>(),
    find: call<(orderId: string) => Result<OrderPage>>(id),
  },
  care: {
    /** What carriers do by themselves with suspended lines. */
    rulePacks: call<() => RulePack[]>(),
    /** In the place of the pack for the same carrier; all packs come back. */
    saveRulePack: call<(pack: RulePack) => Result<RulePack[]>>(rulePack),
    removeRulePack: call<(carrier: string) => Result<RulePack[]>>(text),
  },
} satisfies CallTable;

/** A draft like an order, and what has to be picked again, such as "the plan “Unlimited”". */
export interface DraftLikeOrder {
  draft: Draft;
  notTold: readonly string[];
}

/** One line; `fresh` when it was read just now. Its moves, newest first. */
export interface LinePage {
  line: Line;
  fresh: boolean;
  moves: readonly Move[];
}

/** One order with what belongs to it; the parts that could not be read are missing. */
export interface OrderPage {
  order: PlacedOrder;
  history?: readonly HistoryEntry[];
  shipments?: readonly Shipment[];
  /** The draft it was made from, if it was made here. */
  draftId?: string;
  /** When it was read from the server, in milliseconds since 1970. */
  asOf: number;
  /** Read just now, or kept from earlier because the server could not be reached. */
  fresh: boolean;
}

/** What main tells the window without being asked. */
export interface News {
  desk: DeskState;
  draft: Draft;
  /** The window is about to close: keep what is typed, then call `desk.kept`. */
  closing: null;
}
