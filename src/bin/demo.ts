import { readEnvironment } from '../config.ts';
import { DemoError } from './demo/client.ts';
import { story } from './demo/story.ts';

// Plays one day with the coach against a running stack, over HTTP alone, as a client would: npm run demo [address]
const address = (process.argv[2] ?? `http://127.0.0.1:${readEnvironment()['PORT'] ?? 8000}`).replace(/\/+$/, '');

try {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw new DemoError(
      'npm run demo plays its day at http://127.0.0.1:8000, or at another address: npm run demo -- http://127.0.0.1:8170',
    );
  await story(address);
} catch (error) {
  const expected = error instanceof DemoError || (error instanceof TypeError && error.message === 'fetch failed');
  const text =
    error instanceof TypeError
      ? `Nothing answers at ${address}. Start Flux first: bash dev-start.sh`
      : (error as Error).message;
  process.stderr.write(`\n${expected ? text : (error as Error).stack}\n`);
  process.exitCode = 1;
}
