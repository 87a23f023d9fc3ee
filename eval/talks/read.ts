import { type Expectation, expectationIn } from './expect.ts';

/** One message and what must be so right after it; `isSetUp`: it only prepares the ground and is not judged. */
export type SaidTurn = { said: string; isSetUp: boolean; expects: Expectation[] };
/** From here on it is another instant (UTC). */
export type ClockTurn = { clock: string };
export type Talk = {
  id: string;
  about: string;
  zone: string;
  /** It begins with getting to know somebody; else their day is known. */
  isOnboarding: boolean;
  turns: (SaidTurn | ClockTurn)[];
};

/** Talks as README.md writes them. Throws with the number of the first line that is not of that form. */
export function talksIn(text: string): Talk[] {
  const talks: Talk[] = [];
  for (const [i, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('//')) continue;
    try {
      take(line, talks);
    } catch (error) {
      throw new Error(`line ${i + 1}: ${error instanceof Error ? error.message : error}: ${line}`);
    }
  }
  return talks;
}

function take(line: string, talks: Talk[]): void {
  const [, id, about = ''] = /^# (\S+)(?: (.+))?$/.exec(line) ?? [];
  if (id) {
    talks.push({ id, about, zone: 'Europe/London', isOnboarding: false, turns: [] });
    return;
  }
  const talk = talks.at(-1);
  if (!talk) throw new Error('a talk begins with "# id"');
  const said = /^[>.] (.+)$/.exec(line)?.[1];
  if (line.startsWith('zone ')) talk.zone = line.slice(5);
  else if (line === '! onboard') talk.isOnboarding = true;
  else if (line.startsWith('@ ')) talk.turns.push({ clock: Temporal.Instant.from(line.slice(2)).toString() });
  else if (said) talk.turns.push({ said: said.replaceAll('\\n', '\n'), isSetUp: line.startsWith('.'), expects: [] });
  else if (line.startsWith('= ')) {
    const turn = talk.turns.at(-1);
    if (!turn || !('said' in turn)) throw new Error('what is expected stands behind a message');
    turn.expects.push(expectationIn(line.slice(2)));
  } else throw new Error('a line begins with "#", ">", ".", "=", "@", "!", "zone" or "//"');
}
