/** A setting is missing or wrong. The message lists all of them, so that one start is enough to see what to do. */
export class ConfigError extends Error {
  override name = 'ConfigError';

  /** One line a setting, each beginning with its name. */
  static wrong(lines: readonly string[]): ConfigError {
    return new ConfigError(
      `These settings are wrong (see .env.example):\n${lines.map((line) => `  ${line}`).join('\n')}`,
    );
  }
}
