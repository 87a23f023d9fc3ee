import path from 'node:path';
import type { Config } from '../../config.ts';
import { type EmbeddedDatabase, startEmbedded } from '../../db/embedded/index.ts';
import { migrate } from '../../db/migrate.ts';
import { appLogin } from './app-login.ts';
import { CannotRun } from './run-file.ts';

/** Log lines a person has to see; the others may quote what people wrote. */
const grave = /PANIC|No space left on device|terminated by signal/;

type Mishaps = {
  /** The embedded database died and was started again, at another address. */
  moved: () => Promise<unknown>;
  /** It died and does not start any more. */
  lost: (reason: Error) => void;
};

/** The database of DATABASE_URL or else the embedded one, brought up to date. An embedded one that dies is started again. */
export async function startDatabase(config: Config, say: (line: string) => void, { moved, lost }: Mishaps) {
  if (config.databaseUrl) {
    const url = config.databaseUrl;
    await prepare(url, say);
    return { url: () => url, migrate: () => tryMigrate(url, say), stop: async () => undefined, force: () => undefined };
  }
  const dataDir = path.resolve(config.dataDir, 'postgres');
  const log = (line: string) => {
    if (grave.test(line)) say(`database ${line}`);
  };
  let stopping = false;
  let current: EmbeddedDatabase = await startEmbedded({ dataDir, log });
  const keep = async (): Promise<void> => {
    for (let failures = 0; ; ) {
      const since = performance.now();
      await current.ended;
      if (stopping) return;
      failures = performance.now() - since < 5_000 ? failures + 1 : 1;
      if (failures === 5) throw new CannotRun('The embedded database stops again and again; see its lines above.');
      say('The database stopped by itself; starting it again.');
      const before = current.url;
      current = await startEmbedded({ dataDir, log });
      const login = appUrl;
      appUrl = await appLogin(current.url);
      if (current.url !== before || appUrl !== login) await moved();
    }
  };
  let appUrl = '';
  try {
    await prepare(current.url, say);
    appUrl = await appLogin(current.url);
  } catch (error) {
    await current.stop();
    throw error;
  }
  void keep().catch((error: Error) => {
    if (!stopping) lost(error);
  });
  return {
    url: () => appUrl,
    migrate: () => tryMigrate(current.url, say),
    stop: () => {
      stopping = true;
      return current.stop();
    },
    force: () => void process.kill(current.pid, 'SIGQUIT'),
  };
}

async function prepare(url: string, say: (line: string) => void): Promise<void> {
  const applied = await migrate({ url });
  if (applied.length > 0) say(`The database is up to date: ${applied.length} migrations applied.`);
}

/** For `--watch`: false, and the reason said, when the migrations do not run. */
async function tryMigrate(url: string, say: (line: string) => void): Promise<boolean> {
  try {
    await prepare(url, say);
    return true;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return false;
  }
}
