import type { Logger } from 'pino';
import { type Config, ConfigError, loadConfig, readEnvironment } from '../config.ts';
import { createLogger } from '../logging.ts';

/** Settings and the log of a process that needs a database; a sentence and the end where they are not to be had. */
export async function startProcess(name: 'api' | 'notifier'): Promise<Started> {
  const config = settingsOrExit();
  const reporter = await reporterFor(config, name);
  const log = createLogger({
    level: config.logLevel,
    name,
    pretty: !config.production && process.stdout.isTTY,
    onError: reporter?.report,
  });
  const { databaseUrl } = config;
  if (!databaseUrl) {
    log.fatal('DATABASE_URL is not set. "npm run dev" brings a database of its own.');
    process.exit(1);
  }
  return { config: { ...config, databaseUrl }, log, flushErrors: async () => reporter?.flush() };
}

export type Started = {
  config: Config & { databaseUrl: string };
  log: Logger;
  /** Before the process ends: errors that are still on their way to Sentry. */
  flushErrors(): Promise<void>;
};

async function reporterFor({ sentryDsn, release, env }: Config, name: string) {
  if (!sentryDsn) return undefined;
  const { sentryReporter } = await import('../watching/sentry.ts');
  return sentryReporter({ dsn: sentryDsn, release, environment: env, process: name });
}

/** Reads the settings, or ends the process with one sentence a fault: what is missing, wrong, or cannot be read or written. */
export function settingsOrExit(): Config {
  try {
    return loadConfig(readEnvironment());
  } catch (error) {
    const plain = error instanceof ConfigError || error instanceof Error ? error.message : String(error);
    process.stderr.write(`${plain}\n`);
    process.exit(1);
  }
}

/** Why a server could not listen, with what to do. `error` as Node gives it. */
export function whyNotListening(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is taken by another program. PORT chooses another one.`;
    case 'EADDRNOTAVAIL':
      return `HOST=${host} is no address of this machine. Use 127.0.0.1 (this machine alone) or 0.0.0.0 (every address).`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user. Choose one from 1024 upwards with PORT.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST=${host} is a name that cannot be found. Use an address such as 127.0.0.1 or 0.0.0.0.`;
    default:
      return `Cannot listen on ${host}:${port} (${error.message}).`;
  }
}
