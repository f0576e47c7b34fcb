import type { Caller } from '../gate.ts';
import type { Problem } from '../errors.ts';
import type { World } from '../world.ts';
import type { OrderRequest } from './read-request.ts';
import type { TypeRules } from './transaction-types.ts';

/** One request being looked at: what every check needs, and where it says what is wrong. */
export interface Occasion {
  world: World;
  caller: Caller;
  request: OrderRequest;
  rules: TypeRules;
  /** Notes a problem. `about` becomes the error code; the message names the field of the request. */
  complain: (about: string, message: string) => void;
}

/** An occasion and the list its problems gather in. */
export function occasionFor(
  world: World,
  caller: Caller,
  request: OrderRequest,
  rules: TypeRules,
): { occasion: Occasion; problems: Problem[] } {
  const problems: Problem[] = [];
  const complain = (about: string, message: string): void => {
    problems.push({ errorCode: `ORDER-${about}-error`, message });
  };
  return { occasion: { world, caller, request, rules, complain }, problems };
}
