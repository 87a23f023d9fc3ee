import { ConfigError } from '../../config.ts';
import { EmbeddedDatabaseError } from '../../db/embedded/index.ts';
import { MigrationError } from '../../db/migrate.ts';
import { diskFault } from '../../disk-fault.ts';
import { Left } from '../setup/ask.ts';
import { UnknownFlag } from './flags.ts';
import { CannotRun } from './run-file.ts';

const EXPECTED = [ConfigError, EmbeddedDatabaseError, MigrationError, CannotRun, UnknownFlag];

/** How `dev` ends after an error: its exit code, and what a person reads. A stack only for what nobody thought of. */
export function endingOf(error: unknown): { code: number; says: string } {
  if (error instanceof Left) return { code: 130, says: '' };
  const plain = error instanceof Error ? error.message : String(error);
  const expected = !(error instanceof Error) || EXPECTED.some((kind) => error instanceof kind);
  const says = diskFault(error) ?? (expected ? plain : (error.stack ?? plain));
  return { code: error instanceof UnknownFlag ? 2 : 1, says: `${says}\n` };
}
