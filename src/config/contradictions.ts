import { ConfigError } from './error.ts';
import type { Settings } from './schema.ts';

/**
 * What no environment can mean: half an account, or a limit that nothing reaches.
 * @throws ConfigError
 */
export function refuseContradictions(s: Settings, environment: NodeJS.ProcessEnv): void {
  const faults: string[] = [];
  if (s.TWILIO_ACCOUNT_SID !== undefined && s.TWILIO_AUTH_TOKEN === undefined)
    faults.push('TWILIO_AUTH_TOKEN: must be set beside TWILIO_ACCOUNT_SID (Twilio console → Account info)');
  // Where only the hard limit is set, the soft one's default may lie above it.
  if (environment['MONTHLY_TOKEN_SOFT_LIMIT']?.trim() && s.MONTHLY_TOKEN_SOFT_LIMIT > s.MONTHLY_TOKEN_HARD_LIMIT)
    faults.push(`MONTHLY_TOKEN_SOFT_LIMIT: must not be above MONTHLY_TOKEN_HARD_LIMIT (${s.MONTHLY_TOKEN_HARD_LIMIT})`);
  if (faults.length > 0) throw ConfigError.wrong(faults);
}
