import * as v from 'valibot';

type Signature = (...args: never[]) => unknown;
type Schemas<Args extends readonly unknown[]> = {
  [I in keyof Args]: v.GenericSchema<unknown, Args[I]>;
};

/** One call the window may make: a schema per argument, and the answer's type for the compiler. */
export interface Call<F extends Signature = Signature> {
  schemas: readonly v.GenericSchema<unknown, unknown>[];
  /** Carries the signature for the type checker; never present at run time. */
  signature?: F;
}

export type CallTable = Record<string, Record<string, Call>>;

/** One schema per parameter: leave one out and this does not compile. */
export const call = <F extends Signature>(...schemas: Schemas<Parameters<F>>): Call<F> => ({
  schemas,
});

type SignatureOf<C> = C extends Call<infer F> ? F : never;

/** The table as seen from outside: the same names, every answer a promise. */
export type Promised<T> = {
  [Room in keyof T]: {
    [Name in keyof T[Room]]: (
      ...args: Parameters<SignatureOf<T[Room][Name]>>
    ) => Promise<ReturnType<SignatureOf<T[Room][Name]>>>;
  };
};

/** Checks what crossed; an argument too many, an unknown key or another shape is a bug and throws. */
export function checked(channel: string, { schemas }: Call, args: readonly unknown[]): unknown[] {
  if (args.length > schemas.length)
    throw new TypeError(`${channel}: expected ${schemas.length} arguments, got ${args.length}`);
  return schemas.map((schema, i) => {
    const reading = v.safeParse(schema, args[i]);
    if (!reading.success) throw new TypeError(`${channel}: argument ${i + 1}: ${reading.issues[0].message}`);
    return reading.output;
  });
}
