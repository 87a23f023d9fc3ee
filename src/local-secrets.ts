import { createECDH, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import webpush from 'web-push';
import { z } from 'zod';
import { ConfigError } from './config/error.ts';
import { cannotWrite } from './disk-fault.ts';

const shape = z.object({
  secretKey: z.string(),
  twilioAccountSid: z.string(),
  twilioAuthToken: z.string(),
  vapid: z.object({ publicKey: z.string(), privateKey: z.string() }),
});

/** Secrets that a development machine makes up for itself. */
export type LocalSecrets = z.infer<typeof shape>;

/**
 * The secrets under `dataDir`/secrets.json (mode 0600), made on first use. Two processes that start at once agree: whoever
 * links the file first wins, complete or not at all.
 * @throws ConfigError when the folder cannot be written or the file is damaged, with what to do.
 */
export function localSecrets(dataDir: string): LocalSecrets {
  const file = join(dataDir, 'secrets.json');
  const existing = read(file);
  if (existing) return existing;
  const own = `${file}.${process.pid}`;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(own, `${JSON.stringify(make(), null, 2)}\n`, { mode: 0o600 });
    try {
      linkSync(own, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(own, { force: true });
    }
  } catch (error) {
    throw new ConfigError(cannotWrite(file, error));
  }
  const made = read(file);
  if (!made) throw new ConfigError(`${file} vanished while it was made. Start again.`);
  return made;
}

function read(file: string): LocalSecrets | undefined {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new ConfigError(`Cannot read ${file} (${(error as Error).message}).`);
  }
  try {
    const secrets = shape.parse(JSON.parse(content));
    return { ...secrets, vapid: { ...secrets.vapid, privateKey: wholeKey(secrets.vapid) } };
  } catch {
    throw new ConfigError(
      `${file} is damaged. Move it away and start again: new keys are made, and browsers must subscribe to push anew.`,
    );
  }
}

/** To 43, where one, two or three bytes were lost. */
const LETTERS_PUT_BEFORE = [1, 3, 4];

/**
 * One private key in 256 begins with a zero byte, which earlier releases lost when they wrote it down: such a pair signed for nobody, and every
 * push was refused (401). The byte is put back.
 */
function wholeKey({ publicKey, privateKey }: LocalSecrets['vapid']): string {
  if (publicOf(privateKey) === publicKey) return privateKey;
  const mended = LETTERS_PUT_BEFORE.map((letters) => {
    const short = Buffer.from(privateKey.slice(letters), 'base64url');
    return Buffer.concat([Buffer.alloc(32 - short.length), short]).toString('base64url');
  });
  return mended.find((key) => publicOf(key) === publicKey) ?? privateKey;
}

function publicOf(privateKey: string): string | null {
  const curve = createECDH('prime256v1');
  try {
    curve.setPrivateKey(Buffer.from(privateKey, 'base64url'));
    return curve.getPublicKey('base64url');
  } catch {
    return null;
  }
}

function make(): LocalSecrets {
  return {
    secretKey: randomBytes(48).toString('base64url'),
    twilioAccountSid: `AC${randomBytes(16).toString('hex')}`,
    twilioAuthToken: randomBytes(16).toString('hex'),
    vapid: webpush.generateVAPIDKeys(),
  };
}
