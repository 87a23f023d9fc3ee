import { parseArgs } from 'node:util';
import { readEnvironment } from '../config.ts';
import { DemoError } from './demo/client.ts';
import { seed } from './demo/seed.ts';

// Gives a person of a running development stack three weeks of history, over HTTP alone: npm run seed [-- --email you@example.org]
const USAGE = `npm run seed [-- --email you@example.org] [-- --address http://127.0.0.1:8000]
  --email     who gets it; seed@example.org unless given. Signed up where nobody has it yet.
  --address   where Flux runs`;
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const options = {
    email: { type: 'string' },
    address: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  const { values: given } = parseArgs({ options });
  const address = (given.address ?? `http://127.0.0.1:${readEnvironment()['PORT'] ?? 8000}`).replace(/\/+$/, '');
  if (given.help) say(USAGE);
  else await seed(address, given.email ?? 'seed@example.org', say);
} catch (error) {
  const unreachable = error instanceof TypeError && error.message === 'fetch failed';
  const expected = unreachable || error instanceof DemoError || isUnknownFlag(error);
  const text = unreachable ? 'Nothing answers there. Start Flux first: bash dev-start.sh' : (error as Error).message;
  const shown = expected ? text : (error as Error).stack;
  process.stderr.write(`${shown}${isUnknownFlag(error) ? `\n${USAGE}` : ''}\n`);
  process.exitCode = isUnknownFlag(error) ? 2 : 1;
}

function isUnknownFlag(error: unknown): boolean {
  return String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
}
