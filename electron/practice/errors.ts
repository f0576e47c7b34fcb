/** An answer of the first level: an HTTP status and the documented body (CONTRACT.md a.5). */
export class Refusal extends Error {
  readonly status: number;
  readonly errorCode: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, errorCode: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.errorCode = `${status}-${errorCode}`;
    this.headers = headers;
  }
}

/** The documented error body; `id` identifies this one occurrence. */
export function errorBody(refusal: Refusal, id: string): object {
  return { errorCode: refusal.errorCode, id, message: refusal.message, status: refusal.status };
}

/** One complaint about an order, as the second level lists them (CONTRACT.md a.5, A6). */
export interface Problem {
  errorCode: string;
  message: string;
}

/** The answer of the second level: the order was understood and is not valid. */
export function validationBody(problems: readonly Problem[], nextId: () => string): object {
  return { errors: problems.map((problem) => ({ ...problem, id: nextId() })), status: 'ERROR' };
}

/** Makes ids of occurrences: five letters, like the published `tghwn`. */
export function occurrences(): () => string {
  let count = 0;
  return () => {
    count += 1;
    // A full-period step through 26^5, so that neighbours look nothing alike.
    let rest = (count * 4_503_599 + 1_234_577) % 26 ** 5;
    let id = '';
    for (let place = 0; place < 5; place += 1) {
      id += String.fromCharCode(97 + (rest % 26));
      rest = Math.floor(rest / 26);
    }
    return id;
  };
}
