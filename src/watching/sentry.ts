import { errorWithoutValues } from '../logging.ts';

export type SentrySettings = { dsn: string; release: string | undefined; environment: string; process: string };

/** What an error may carry to Sentry besides itself: ids, as the log has them. */
export type ErrorIds = Readonly<Record<string, unknown>>;

export type Reporter = {
  /** Never throws, never waits. */
  report(error: unknown, ids: ErrorIds): void;
  /** Sends what is still on its way, within two seconds. */
  flush(): Promise<void>;
};

/** Log fields that are ids; nothing else of a line leaves the house. */
const IDS: Readonly<Record<string, string>> = {
  reqId: 'request',
  task: 'task',
  user: 'user',
  conversation: 'conversation',
  series: 'series',
  rung: 'rung',
  route: 'route',
};
const LAST_WORDS_MS = 2_000;

/**
 * Errors to Sentry (https://develop.sentry.dev/sdk/envelopes/): type, message and stack without quoted values, and ids. None of the
 * SDK's integrations is on: no breadcrumbs, no request, no local variables, no host name. The SDK is loaded here alone.
 */
export async function sentryReporter({ dsn, release, environment, process: name }: SentrySettings): Promise<Reporter> {
  const sentry = await import('@sentry/node');
  sentry.init({
    dsn,
    environment,
    ...(release === undefined ? {} : { release }),
    serverName: name,
    defaultIntegrations: false,
    sendClientReports: false,
  });
  return {
    report(error, ids) {
      const tags: Record<string, string> = { process: name };
      for (const [field, tag] of Object.entries(IDS)) if (ids[field] !== undefined) tags[tag] = String(ids[field]);
      const { user, ...rest } = tags;
      sentry.captureException(plainError(error), { tags: rest, ...(user === undefined ? {} : { user: { id: user } }) });
    },
    async flush() {
      await sentry.flush(LAST_WORDS_MS);
    },
  };
}

/** The error as the log writes it: without what the database quotes of a row. */
function plainError(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(`something was thrown that is no error (${typeof error})`);
  const { type, message, stack } = errorWithoutValues(error) as { type: string; message: string; stack: string };
  const plain = new Error(message);
  plain.name = type;
  plain.stack = stack;
  return plain;
}
