/** @file What crosses between the program and the worker that has the database. */

/** What to ask for: the store, its method, and the arguments. */
export interface Call {
  id: number;
  store: string;
  method: string;
  args: unknown[];
}

export interface Fault {
  name: string;
  message: string;
}

export type Answer = { id: number; value: unknown } | { id: number; fault: Fault };

/** To the worker. */
export type Request = Call | 'close';

/** From the worker come lists of answers. The first answers this: the names of each store's methods, or why there are none. */
export const OPENING = 0;

export const faultOf = (error: unknown): Fault =>
  error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };

export const errorOf = ({ name, message }: Fault): Error => Object.assign(new Error(message), { name });
