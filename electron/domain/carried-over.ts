import type { Values } from './draft.ts';
import { agreementPath, checklistPath, OVERRIDE, SUSPEND_UNTIL } from './form/paths.ts';
import { isSensitivePath } from './sensitive.ts';

const AGREEMENTS = agreementPath('').slice(0, -1);
/** Said of this one order: what was gone through with its bill, when its suspension ends, why it goes on all the same. */
const SAID_ONCE = [AGREEMENTS, checklistPath(''), SUSPEND_UNTIL, OVERRIDE];

/** What may pass from one order to another: PINs and account numbers never do, and a person agrees anew each time. */
export const carriedOver = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([path]) => !SAID_ONCE.some((said) => path.startsWith(said)) && !isSensitivePath(path),
    ),
  );
