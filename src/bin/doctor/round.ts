import type { Config } from '../../config.ts';
import { database } from './database.ts';
import { type Check, type Finding, wrong } from './finding.ts';
import { address, disk, node, port } from './machine.ts';
import { models } from './models.ts';
import { phone } from './phone.ts';
import { push } from './push.ts';
import { langsmith, mail, redis, sentry, tunnel } from './services.ts';
import { settings } from './settings.ts';
import { signIn } from './sign-in.ts';

export const checks: readonly Check[] = [
  settings,
  node,
  port,
  disk,
  address,
  database,
  redis,
  signIn,
  mail,
  models,
  push,
  phone,
  sentry,
  langsmith,
  tunnel,
];

/** Every check, side by side; the findings in the order of the list. What a check throws is a finding, too. */
export async function doctorsRound(config: Config, list: readonly Check[] = checks): Promise<Finding[]> {
  const found = await Promise.all(
    list.map(({ name, run }) =>
      run(config).catch((error: Error) => [wrong(name, `Could not be checked: ${error.message}`)]),
    ),
  );
  return found.flat();
}
