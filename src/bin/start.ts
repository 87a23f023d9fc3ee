import type { Logger } from 'pino';
import { type Config, ConfigError, loadConfig, readEnvironment } from '../config.ts';
import { createLogger } from '../logging.ts';

/** Settings and the log of a process that needs a database; a sentence and the end where they are not to be had. */
export function startProcess(name: 'api' | 'notifier'): { config: Config & { databaseUrl: string }; log: Logger } {
  const config = settingsOrExit();
  const log = createLogger({ level: config.logLevel, name, pretty: !config.production && process.stdout.isTTY });
  const { databaseUrl } = config;
  if (!databaseUrl) {
    log.fatal('DATABASE_URL is not set. "npm run dev" brings a database of its own.');
    process.exit(1);
  }
  return { config: { ...config, databaseUrl }, log };
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
