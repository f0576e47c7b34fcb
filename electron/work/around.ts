import type { Around, DraftBeside, OrderBeside } from '../domain/care/around.ts';
import { ABOUT_BILL_NAME } from '../domain/care/questions.ts';
import { userAnswer } from '../domain/care/user-answer.ts';
import { documentIn } from '../domain/compare/document.ts';
import { propertyStatements } from '../domain/compare/property-statements.ts';
import { textOf, type Draft } from '../domain/draft.ts';
import { fullName } from '../domain/employee.ts';
import { LINE } from '../domain/form/paths.ts';
import { asText } from '../domain/json.ts';
import type { PlacedOrder } from '../domain/order.ts';
import type { DraftDesk } from './draft-desk.ts';
import { kinds } from './reference-sets.ts';

type Needs = Pick<DraftDesk, 'drafts' | 'orders' | 'reference'>;

/** Orders of one line or one person that are looked at, the newest. */
const MOST_ORDERS = 200;
/** People who share a company employee id; ids may repeat (CONTRACT.md a.4). */
const NAMESAKES = 50;

/** What else this computer knows about a draft's line and person; asks nobody. */
export async function aroundDraft(desk: Needs, draft: Draft): Promise<Around> {
  const user = await userNamed(desk, draft);
  return {
    drafts: await draftsBeside(desk, draft),
    orders: await ordersBeside(desk, draft),
    ...(user && { user }),
  };
}

async function draftsBeside({ drafts }: Needs, draft: Draft): Promise<DraftBeside[]> {
  const lineId = textOf(draft.values, LINE);
  const all = await drafts.list(draft.connectionId);
  return all.flatMap(({ id, type, stage, externalOrderNumber, savedAt, orderId, actor, values }) => {
    const isOnLine = lineId !== '' && textOf(values, LINE) === lineId;
    if (id === draft.id || (!isOnLine && actor.id !== draft.actor.id)) return [];
    return [
      {
        id,
        type,
        stage,
        externalOrderNumber,
        savedAt,
        isOnLine,
        ...(orderId !== undefined && { orderId }),
      },
    ];
  });
}

/** Orders made from this very draft are not beside it. */
async function ordersBeside({ orders }: Needs, draft: Draft): Promise<OrderBeside[]> {
  const { connectionId, facts, actor } = draft;
  const number = digitsOf(facts.line?.number);
  const searches = [...(number === '' ? [] : [number]), fullName(actor)];
  const found = await Promise.all(
    searches.map(async (search) => (await orders.page(connectionId, search, 0, MOST_ORDERS)).items),
  );
  const byId = new Map(found.flat().map((order) => [order.orderId, order]));
  return [...byId.values()]
    .filter(({ orderId }) => orderId !== draft.orderId)
    .map((order) => ({ order, isOnLine: number !== '' && digitsOf(order.serviceNumber) === number }))
    .filter(({ order, isOnLine }) => isOnLine || order.accountHolder?.id === actor.id)
    .map(({ order, isOnLine }) => beside(order, isOnLine))
    .toSorted((one, other) => (other.dateSubmitted ?? '').localeCompare(one.dateSubmitted ?? ''));
}

function beside(order: PlacedOrder, isOnLine: boolean): OrderBeside {
  const { orderId, transactionType, status, dateSubmitted } = order;
  const name = propertyStatements(documentIn(order.raw, 'order')).find(({ key }) =>
    ABOUT_BILL_NAME.test(/\[([^[\]]*)\]$/.exec(key)?.[1]?.toUpperCase() ?? ''),
  );
  const invoiceName = asText(name?.value);
  return {
    orderId,
    transactionType,
    status,
    isOnLine,
    ...(dateSubmitted !== undefined && { dateSubmitted }),
    ...(invoiceName !== undefined && { invoiceName }),
  };
}

/** Numbers are written with and without dashes (CONTRACT.md T50). */
const digitsOf = (number: string | undefined): string => (number ?? '').replace(/\D/g, '');

/** Whom USER names; nobody can tell while the people have never been read. */
async function userNamed({ reference }: Needs, draft: Draft): Promise<Around['user']> {
  const answer = userAnswer(draft);
  const people = reference(draft.connectionId);
  if (!answer || (await people.asOf(kinds.employee)) === undefined) return undefined;
  const { items } = await people.page(kinds.employee, answer.id, 0, NAMESAKES);
  return {
    companyEmployeeId: answer.id,
    people: items.filter(({ companyEmployeeId }) => companyEmployeeId === answer.id),
  };
}
