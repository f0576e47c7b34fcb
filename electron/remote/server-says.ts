import { asList, asObject, asText, textAt, valueAt, type Json } from '../domain/json.ts';
import { parseJson } from '../domain/parse-json.ts';
import type { ServerSays } from '../domain/result.ts';
import { excerptOf } from './excerpt.ts';
import type { Answer } from './wire.ts';

/** What an answer that is no success says, in the server's own words where it has any. */
export function saysOf(answer: Answer): ServerSays {
  const body = parseJson(answer.text);
  const words = body === undefined ? excerptOf(answer.text) : wordsIn(body);
  return { ...codesIn(body), message: words || `HTTP ${answer.status}`, status: answer.status };
}

/**
 * Why the server refused an order it has checked (level 2, status ERROR); undefined for every other answer.
 * Neither the name of the list nor the shape of its items is published, so it is the first list of objects
 * (CONTRACT.md a.5, A6). Without one the body speaks as a whole.
 */
export function reasonsOfRefusal({ status, text }: Answer): ServerSays[] | undefined {
  const body = parseJson(text);
  const isJudged = (status >= 200 && status < 300) || (status >= 400 && status < 500);
  if (body === undefined || !isJudged || valueAt(body, 'status') !== 'ERROR') return undefined;
  const lists = Object.values(asObject(body) ?? {}).filter((member) => asList(member).length > 0);
  const list = asList(lists.find((items) => asList(items).some(asObject)) ?? lists[0]);
  const reasons = list.flatMap((item): ServerSays[] => {
    const message = asText(item) ?? (asObject(item) ? wordsIn(item) : '');
    return message === '' ? [] : [{ ...codesIn(item), message }];
  });
  return reasons.length > 0 ? reasons : [{ ...codesIn(body), message: wordsIn(body) }];
}

/** The level 1 error body: all but the id are needed, and the number repeats the HTTP status (CONTRACT.md a.5). */
export function isErrorBody(body: Json | undefined, status: number): boolean {
  return (
    valueAt(body, 'status') === status &&
    typeof valueAt(body, 'errorCode') === 'string' &&
    typeof valueAt(body, 'message') === 'string'
  );
}

function codesIn(body: Json | undefined): Pick<ServerSays, 'errorCode' | 'errorId'> {
  const errorCode = textAt(body, 'errorCode') ?? textAt(body, 'code') ?? textAt(body, 'error');
  const errorId = textAt(body, 'id');
  return { ...(errorCode && { errorCode }), ...(errorId && { errorId }) };
}

function wordsIn(body: Json): string {
  const names = ['message', 'description', 'error_description', 'error'];
  return names.map((name) => textAt(body, name)).find(Boolean) ?? excerptOf(JSON.stringify(body));
}
