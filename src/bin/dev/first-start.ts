import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { terminalAsker } from '../setup/ask.ts';
import { guide } from '../setup/guide.ts';
import { atTerminal } from './terminal.ts';

const TEMPLATE = path.resolve(import.meta.dirname, '../../../.env.example');

/** Whether to guide: when asked for, or at a first start with somebody at a terminal. */
export function shallGuide(flags: { setup: boolean; yes: boolean }, environment: NodeJS.ProcessEnv): boolean {
  if (flags.yes || !atTerminal()) return false;
  return flags.setup || (!existsSync('.env') && !existsSync(environment['FLUX_DATA_DIR'] || '.flux'));
}

/** The guided setup on this terminal; what it sets is in `environment` afterwards. */
export async function guidedSetup(environment: NodeJS.ProcessEnv): Promise<void> {
  const asker = terminalAsker();
  try {
    await guide({ asker, file: '.env', template: await readFile(TEMPLATE, 'utf8').catch(() => ''), environment });
  } finally {
    asker.close();
  }
}
