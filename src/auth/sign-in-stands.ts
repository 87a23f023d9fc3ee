import type { Clock } from '../domain/clock.ts';
import type { SupabaseSettings } from './supabase.ts';

/** Whether the person can still sign in. Answers true when it cannot be told: nobody loses their reminders by an outage of Supabase. */
export type SignInStands = (userId: string) => Promise<boolean>;

const REMEMBERED_HOURS = 6;
const CAPACITY = 50_000;
const TIMEOUT_MS = 3_000;

/**
 * Asks Supabase's admin API whether a user is still there (gone, or softly deleted, at the dashboard or through another service that shares the
 * project). An answer is remembered for six hours, a person who is gone for good. Without the service role key nobody can be asked about.
 */
export function supabaseSignInStands({ url, serviceRoleKey }: SupabaseSettings, clock: Clock): SignInStands {
  if (!serviceRoleKey) return async () => true;
  const standing = new Map<string, Temporal.Instant>();
  const gone = new Set<string>();

  async function ask(userId: string): Promise<boolean | null> {
    try {
      const response = await fetch(`${url}/auth/v1/admin/users/${userId}`, {
        headers: { authorization: `Bearer ${serviceRoleKey}`, apikey: serviceRoleKey as string },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (response.ok) return !((await response.json()) as { deleted_at?: unknown }).deleted_at;
      const { error_code, code } = (await response.json().catch(() => ({}))) as {
        error_code?: unknown;
        code?: unknown;
      };
      // A proxy's or another service's 404 is no word about a person.
      return response.status === 404 && (error_code === 'user_not_found' || code === 404) ? false : null;
    } catch {
      return null;
    }
  }

  return async (userId) => {
    if (gone.has(userId)) return false;
    const since = standing.get(userId);
    const now = clock.now();
    if (since && Temporal.Instant.compare(now, since.add({ hours: REMEMBERED_HOURS })) < 0) return true;
    const answer = await ask(userId);
    if (answer === null) return true;
    if (!answer) {
      gone.add(userId);
      return false;
    }
    standing.delete(userId);
    standing.set(userId, now);
    const oldest = standing.keys().next();
    if (standing.size > CAPACITY && !oldest.done) standing.delete(oldest.value);
    return true;
  };
}
