/** One call as the practice tenant saw it. */
export interface LogEntry {
  /** Milliseconds by the tenant's clock. */
  at: number;
  method: string;
  path: string;
  query: Record<string, string>;
  /** The headers that the API looks at, and the kinds of body sent and wanted. */
  headers: Record<string, string>;
  /** The body exactly as it came. */
  body: string;
  /** The status that was answered; undefined while there is none, and for good after a dropped connection. */
  status?: number;
  /** The kinds of the faults that were in the way. */
  faults: string[];
}

/** The latest calls, the oldest first. */
export interface Log {
  readonly entries: readonly LogEntry[];
  clear: () => void;
}

/** More calls than any test or exercise makes; older ones are let go. */
const kept = 5_000;

/** A log, and the pen to it. */
export function callLog(): { log: Log; note: (request: Request, body: string, at: number) => LogEntry } {
  const entries: LogEntry[] = [];
  return {
    log: { entries, clear: () => entries.splice(0) },
    note: (request, body, at) => {
      const { pathname, searchParams } = new URL(request.url);
      const entry: LogEntry = {
        at,
        method: request.method,
        path: pathname,
        query: Object.fromEntries(searchParams),
        headers: Object.fromEntries([...request.headers].filter(([name]) => isOfInterest(name))),
        body,
        faults: [],
      };
      entries.push(entry);
      if (entries.length > kept) entries.shift();
      return entry;
    },
  };
}

function isOfInterest(name: string): boolean {
  return (
    name.startsWith('x-tngo-') || ['accept', 'authorization', 'client_id', 'content-type'].includes(name)
  );
}
