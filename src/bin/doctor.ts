import './node-version.ts';
import { type Config, ConfigError, loadConfig, readEnvironment } from '../config.ts';
import { checks, type Finding } from './doctor/checks.ts';

// npm run doctor: what is switched on, what is missing, and what is wrong, each with what to do. Prints no secret.
const MARK: Record<Finding['state'], string> = { ok: '✔', off: '–', wrong: '✖' };

const config = read();
let wrong = 0;
for (const check of checks) {
  const finding = await check(config).catch(
    (error: Error): Finding => ({ name: check.name, state: 'wrong', says: error.message }),
  );
  if (finding.state === 'wrong') wrong += 1;
  process.stdout.write(`${MARK[finding.state]} ${finding.name.padEnd(10)} ${finding.says}\n`);
}
process.stdout.write(wrong === 0 ? '\nAll well.\n' : `\n${wrong} to mend.\n`);
process.exit(wrong === 0 ? 0 : 1);

function read(): Config {
  try {
    return loadConfig(readEnvironment());
  } catch (error) {
    process.stderr.write(`${error instanceof ConfigError ? error.message : (error as Error).stack}\n`);
    process.exit(1);
  }
}
