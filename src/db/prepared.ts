import { createHash } from 'node:crypto';

/** Statements that a process names; lists of changing length could make endlessly many. */
const MOST = 1_000;
const MOST_PARAMETERS = 60;

/** The name under which a session keeps a statement parsed and planned; undefined: it is parsed each time. */
export type Naming = (text: string, role: string, parameters: number) => string | undefined;

/**
 * Names for statements, by what they say and who asks: row-level security makes another plan for another role, and a session would make it
 * anew at every turn.
 */
export function naming(): Naming {
  const names = new Map<string, string>();
  return (text, role, parameters) => {
    const key = `${role} ${text}`;
    const known = names.get(key);
    if (known || names.size >= MOST || parameters > MOST_PARAMETERS) return known;
    const name = `flux_${createHash('sha256').update(key).digest('base64url').slice(0, 22)}`;
    names.set(key, name);
    return name;
  };
}

/**
 * May statements have names here? Not behind a pooler that gives every transaction another session: Supabase's stands on port 6543, others are
 * told by `?pgbouncer=true` or `?prepare=false` in the address.
 */
export function keepsStatements(url: string): boolean {
  if (!URL.canParse(url)) return true;
  const { port, searchParams } = new URL(url);
  return port !== '6543' && searchParams.get('pgbouncer') !== 'true' && searchParams.get('prepare') !== 'false';
}
