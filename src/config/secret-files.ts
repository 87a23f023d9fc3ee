import { readFileSync } from 'node:fs';
import { ConfigError } from './error.ts';
import { SETTING_NAMES } from './schema.ts';

/**
 * `NAME_FILE` holds the path of a file with the value of `NAME`, as Docker and Kubernetes hand out secrets. A line break at the
 * file's end is not part of the value.
 * @throws ConfigError where a file cannot be read, or a setting is given twice.
 */
export function withSecretFiles(env: Record<string, string>): Record<string, string> {
  const read: Record<string, string> = {};
  const faults: string[] = [];
  for (const name of SETTING_NAMES) {
    const file = env[`${name}_FILE`];
    if (file === undefined) continue;
    if (env[name] !== undefined) {
      faults.push(`${name}_FILE: ${name} is set as well; keep one of the two`);
      continue;
    }
    try {
      read[name] = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      faults.push(
        code === 'ENOENT' ? `${name}_FILE: there is no such file` : `${name}_FILE: cannot be read (${code ?? message})`,
      );
    }
  }
  if (faults.length > 0) throw ConfigError.wrong(faults);
  return { ...env, ...read };
}
