import { type DestinationStream, type Logger, type LoggerOptions, pino, stdSerializers } from 'pino';
import { logOutput } from './log-output.ts';
import { createRepeats, type Repeats } from './log-repeats.ts';

/**
 * The one logger of a process: JSON lines, pretty only where a person watches (a terminal, outside production).
 * Logs hold ids, never words, numbers or addresses of a person: errors of the database lose the values that PostgreSQL
 * quotes in them, and fields of these names are blanked if somebody logs them after all.
 */
export function createLogger({ level, name, pretty, to, onError, repeats }: LogSettings): Logger {
  const options: LoggerOptions = {
    level,
    name,
    serializers: { err: errorWithoutValues, req: requestWithoutAddress },
    redact: { paths: PERSONAL.flatMap((field) => [field, `*.${field}`]), censor: '[redacted]' },
    hooks: { logMethod: writing(onError, repeats ?? createRepeats()) },
    formatters: { bindings: ({ pid }) => ({ pid, process: name }) },
  };
  if (!pretty) return pino(options, to ?? logOutput(1));
  return pino({
    ...options,
    transport: { target: 'pino-pretty', options: { ignore: 'pid,process,name', translateTime: 'HH:MM:ss' } },
  });
}

export type LogSettings = {
  level: string;
  name: string;
  pretty: boolean;
  /** Somewhere else than the standard output. */
  to?: DestinationStream | undefined;
  /** Hears every error that is logged (`log.error({ err, …ids })`), with the ids of its line and of its logger. */
  onError?: ((error: Error, ids: Record<string, unknown>) => void) | undefined;
  repeats?: Repeats | undefined;
};

const OF_THE_PROCESS = new Set(['pid', 'process', 'name', 'hostname']);
const WARN = 40;
const ERROR = 50;

type LogMethod = NonNullable<NonNullable<LoggerOptions['hooks']>['logMethod']>;

function writing(hear: LogSettings['onError'], repeats: Repeats): LogMethod {
  return function (this: Logger, args, method, level) {
    const [fields, message, ...rest] = args as unknown[];
    const { err, ...ids } = (fields ?? {}) as Record<string, unknown>;
    if (level < WARN || !(err instanceof Error)) return method.apply(this, args);
    const about = { ...this.bindings(), ...ids };
    // What is about somebody or something (a request, a task) is a trouble of its own each time.
    const hasId = Object.keys(about).some((field) => !OF_THE_PROCESS.has(field));
    const again = hasId ? 0 : repeats.of(`${level} ${message} ${err.name} ${err.message}`);
    if (again === null) return;
    if (level >= ERROR) hear?.(err, about);
    if (again === 0) method.apply(this, args);
    else method.apply(this, [{ err, again }, message, ...rest] as unknown as Parameters<typeof method>);
  };
}

const PERSONAL = [
  'access_token',
  'apikey',
  'authorization',
  'body',
  'content',
  'email',
  'endpoint',
  'from',
  'password',
  'phone',
  'phone_number',
  'refresh_token',
  'text',
  'to',
  'token',
];

type Serialised = Record<string, unknown> & { message: string; stack: string };

/** An error as pino writes it; PostgreSQL's without detail, hint, context and quoted values: they hold the row. */
export function errorWithoutValues(error: Error): unknown {
  if (!(error instanceof Error)) return typeof error;
  const code = (error as { code?: unknown }).code;
  const { type, message, stack } = stdSerializers.err(error) as unknown as Serialised;
  const plain = { type, message, stack, ...(code === undefined ? {} : { code }) };
  if (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code)) return plain;
  const { table, column, constraint } = error as { table?: string; column?: string; constraint?: string };
  return { ...plain, message: unquoted(message), stack: unquoted(stack), table, column, constraint };
}

/** PostgreSQL puts the offending value between double quotes; names of tables and columns go with it, and stand in fields of their own. */
const unquoted = (text: string) => text.replaceAll(/"[^"]*"/g, '"…"');

const requestWithoutAddress = (request: { id?: string; method?: string; routeOptions?: { url?: string } }) => ({
  id: request.id,
  method: request.method,
  route: request.routeOptions?.url ?? null,
});
