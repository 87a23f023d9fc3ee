import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { EmbeddedDatabaseError, useYourOwn } from './error.ts';

/** The operating system account the server runs as. */
export type Account = { name: string; uid: number; gid: number };

const run = promisify(execFile);
const candidates = ['postgres', '_postgres', 'nobody'];

/**
 * PostgreSQL refuses to run as root, so root hands it to an account that every system has; anybody else runs it
 * themselves, which is `null`.
 */
export async function serverAccount(): Promise<Account | null> {
  if (process.platform === 'win32') {
    throw new EmbeddedDatabaseError(`The embedded database does not run on Windows itself; use WSL. ${useYourOwn}`);
  }
  if (process.getuid?.() !== 0) return null;
  for (const name of candidates) {
    const account = await lookUp(name);
    if (account && account.uid !== 0) return account;
  }
  throw new EmbeddedDatabaseError(
    `PostgreSQL does not run as root, and this system has none of the users ${candidates.join(', ')} to run it as. Start Flux as an ordinary user. ${useYourOwn}`,
  );
}

/** What `spawn` needs to run a program as the account. */
export function runAs(account: Account | null): { uid?: number; gid?: number } {
  // macOS numbers "nobody" as 2^32 - 2, which spawn wants as the same bits with a sign.
  return account ? { uid: account.uid | 0, gid: account.gid | 0 } : {};
}

async function lookUp(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { name, uid: Number(uid.stdout.trim()), gid: Number(gid.stdout.trim()) };
  } catch {
    return null;
  }
}
