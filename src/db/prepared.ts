import { hash } from 'node:crypto';

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
  // By the text alone within a role: a text that is kept is looked up without reading it again.
  const names = new Map<string, Map<string, string>>();
  let given = 0;
  return (text, role, parameters) => {
    const ofRole = names.get(role) ?? new Map<string, string>();
    const known = ofRole.get(text);
    if (known || given >= MOST || parameters > MOST_PARAMETERS) return known;
    const name = `flux_${hash('sha256', `${role} ${text}`, 'base64url').slice(0, 22)}`;
    names.set(role, ofRole.set(text, name));
    given += 1;
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
