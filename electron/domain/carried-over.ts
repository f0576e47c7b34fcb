import type { Values } from './draft.ts';
import { agreementPath } from './form/paths.ts';
import { isSensitivePath } from './sensitive.ts';

const AGREEMENTS = agreementPath('').slice(0, -1);

/** What may pass from one order to another: PINs and account numbers never do, and a person agrees anew each time. */
export const carriedOver = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([path]) => !path.startsWith(AGREEMENTS) && !isSensitivePath(path)),
  );
