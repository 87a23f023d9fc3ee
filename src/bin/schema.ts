import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DiffChecker } from 'kysely-codegen';
import { startThrowaway } from '../db/embedded/throwaway.ts';
import { migrate } from '../db/migrate.ts';
import { dumpSchema } from '../db/schema/dump.ts';
import { generateTypes } from '../db/schema/types.ts';

// npm run schema: migrates an empty database and writes what came out, schema.sql and the types of its tables.
// With --check (npm run check:schema) it compares them with the files instead, and exits 1 when they differ.
const root = path.resolve(import.meta.dirname, '../..');
const checking = process.argv.includes('--check');

const database = await startThrowaway();
try {
  await migrate({ url: database.url });
  const made = {
    'schema.sql': await dumpSchema(database.url),
    'src/db/types.gen.ts': await generateTypes(database.url),
  };
  for (const [name, text] of Object.entries(made)) {
    const file = path.join(root, name);
    if (!checking) await writeFile(file, text);
    else compare(name, await readFile(file, 'utf8').catch(() => ''), text);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await database.stop();
}
if (checking && !process.exitCode)
  process.stdout.write('schema.sql and src/db/types.gen.ts are what the migrations make.\n');

function compare(name: string, committed: string, made: string): void {
  const difference = new DiffChecker().diff(committed, made);
  if (difference === undefined) return;
  process.stderr.write(
    `${name} is not what the migrations make:\n${difference}\nRun "npm run schema" and commit the result.\n`,
  );
  process.exitCode = 1;
}
