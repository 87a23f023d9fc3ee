import pg from 'pg';

/**
 * How PostgreSQL's time types look in the code: `timestamptz` is a `Temporal.Instant`, `date` a `PlainDate`, `timestamp` a
 * `PlainDateTime`, `time` a `PlainTime`; `int8` and `numeric` are numbers (nothing here passes 2^53).
 */
const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.TIMESTAMPTZ, (text) => Temporal.Instant.from(text)],
  [pg.types.builtins.TIMESTAMP, (text) => Temporal.PlainDateTime.from(text)],
  [pg.types.builtins.DATE, (text) => Temporal.PlainDate.from(text)],
  [pg.types.builtins.TIME, (text) => Temporal.PlainTime.from(text)],
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.NUMERIC, Number],
  [1115, (text) => listOf(text, (item) => Temporal.PlainDateTime.from(item))],
  [1185, (text) => listOf(text, (item) => Temporal.Instant.from(item))],
]);

/** `{"2026-12-01 07:00:00",NULL}` → the items, as PostgreSQL writes arrays of times (which hold no quotes or commas of their own). */
function listOf<T>(text: string, item: (text: string) => T): T[] {
  const inner = text.slice(1, -1);
  return inner === '' ? [] : inner.split(',').map((part) => item(part.replaceAll('"', '')));
}

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format ?? 'text')) as never,
};

const isTemporal = (value: unknown): boolean =>
  value instanceof Temporal.Instant ||
  value instanceof Temporal.PlainDateTime ||
  value instanceof Temporal.PlainDate ||
  value instanceof Temporal.PlainTime;

/** Temporal values → the text PostgreSQL reads; everything else as it is. */
export function toParameter(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Temporal.Instant) return textOf(value);
  if (isTemporal(value)) return String(value);
  if (Array.isArray(value) && value.length > 0 && value.every(isPlain)) return arrayOf(value);
  return value;
}

/** The same moment stands in most statements of a transaction: it is written once. */
let written: { at: Temporal.Instant; text: string } | undefined;

function textOf(at: Temporal.Instant): string {
  if (written?.at !== at) written = { at, text: at.toString() };
  return written.text;
}

const isPlain = (item: unknown) =>
  item === null || typeof item === 'string' || typeof item === 'number' || isTemporal(item);

/** `{"a","b",NULL}`, as PostgreSQL reads arrays. The driver does the same, an escape and a copy an item, which batches of hundreds notice. */
function arrayOf(items: readonly unknown[]): string {
  const texts = items.map((item) => {
    if (item === null) return 'NULL';
    const text = String(item);
    return UNQUOTED.test(text) ? text : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  });
  return `{${texts.join(',')}}`;
}

/** Ids, numbers and times: nothing that begins like NULL. */
const UNQUOTED = /^[\da-f][\w:.+-]*$/;

export type PoolSettings = {
  url: string;
  max?: number;
  applicationName?: string;
  /** after how long without an answer a connection counts as dead */
  deadMilliseconds?: number;
  log?: (error: Error) => void;
};

/** How long a connection may be silent before it is asked whether it is alive; ten seconds later it is given up. */
const QUIET_MILLISECONDS = 10_000;
/** No answer for so long is no answer: longer than the server lets any statement run (see scope.ts). */
const DEAD_MILLISECONDS = 25_000;

/**
 * A pool on `url` (postgres://…). Queries of one connection travel in a pipeline, so that begin, role, claims and the first
 * query of a transaction share one round trip. A lost idle connection is logged, not thrown: the next query opens another.
 */
export function createPool({
  url,
  max = 10,
  applicationName = 'flux',
  deadMilliseconds = DEAD_MILLISECONDS,
  log,
}: PoolSettings): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: applicationName,
    types,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: QUIET_MILLISECONDS,
    query_timeout: deadMilliseconds,
    ...({ pipeline: true } as object),
  });
  pool.on('error', (error) => log?.(error));
  // One that is lost inside a transaction says so here as well: its query fails anyway, but unheard it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
