import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';

/** DATABASE_URL, or the embedded database of the `npm run dev` that runs beside it; null where there is neither. */
export function databaseUrlHere({
  databaseUrl,
  dataDir,
  production,
}: Pick<Config, 'databaseUrl' | 'dataDir' | 'production'>): string | null {
  if (databaseUrl || production) return databaseUrl ?? null;
  try {
    const run = JSON.parse(readFileSync(join(dataDir, 'dev.json'), 'utf8')) as { databaseUrl?: string };
    return run.databaseUrl ?? null;
  } catch {
    return null;
  }
}
