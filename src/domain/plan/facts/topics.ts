import { NUMBER_WORD } from '../../number-words.ts';
import { numberOf } from '../said/plain.ts';
import type { PlannedSession, PlanPart, PlanTopics } from '../types.ts';

const UNITS = [
  'chapter',
  'topic',
  'unit',
  'module',
  'lecture',
  'lesson',
  'subject',
  'section',
  'paper',
  'exercise',
  'episode',
];
const COUNTED = new RegExp(`\\b(\\d{1,2}|${NUMBER_WORD}) (${UNITS.join('|')})s?\\b`);
/** This share of the sessions goes through everything once; the rest repeat it. */
const FIRST_TIME = 0.75;

/** "9 chapters": what there is to go through. Lower-case text. */
export function topicsIn(text: string): PlanTopics | null {
  const said = COUNTED.exec(text.replace(/\b\w+ \w+ (?:a|per|each|every) (?:week|day|session|time)\b/g, ' '));
  const total = said ? numberOf(said[1] ?? '') : 0;
  if (!said || total < 2) return null;
  const done = topicsDone(text);
  return { unit: said[2] ?? '', total, ...(done > 0 && done < total && { done }) };
}

const N = `(\\d{1,2}|${NUMBER_WORD})`;
const DONE = [
  `\\b(?:done|finished|read|studied|know|through|completed|covered|behind me|learned|learnt)(?: with)?(?: the)?(?: first)? ${N}\\b(?! ?(?:min|hour|day|week|times|x\\b))`,
  `\\b(?:first )?${N}(?: of them| chapters?| topics?| units?| modules?)? (?:are |is )?(?:already )?(?:done|finished|behind me|covered|complete|read|studied|down)\\b`,
].map((form) => new RegExp(form));
/** "Did chapter 1", "finished modules 1 to 3". */
const DID = new RegExp(
  `\\b(?:did|done|finished|completed|read|know) (?:the )?(?:first )?(?:${UNITS.join('|')})s? ${N}(?: ?(?:to|-|and|until) ?${N})?\\b`,
);
const NOW_AT = new RegExp(`\\b(?:on|at|in|started|doing) (?:${UNITS.join('|')}) ${N}\\b`);

/** "Done the first 3 already", "now on chapter 4". */
function topicsDone(text: string): number {
  for (const form of DONE) {
    const said = form.exec(text)?.[1];
    if (said) return numberOf(said);
  }
  const did = DID.exec(text);
  if (did) return numberOf(did[2] ?? did[1] ?? '');
  const at = NOW_AT.exec(text)?.[1];
  return at ? numberOf(at) - 1 : 0;
}

/** Sessions of a part with topics are called after them, in order: first each of them once, then all again. */
export function nameTopics(sessions: PlannedSession[], parts: readonly PlanPart[]): PlannedSession[] {
  const titles = new Map<PlannedSession, string>();
  for (const { id, topics } of parts) {
    if (!topics) continue;
    const own = sessions.filter(({ part }) => part === id);
    const { verb, unit, total, of = total, done = 0, each = own.length / total } = topics;
    if (verb) {
      own.forEach((session, i) => {
        titles.set(session, `${verb} ${unit} ${done + Math.min(of - done - 1, Math.floor(i / each)) + 1} of ${of}`);
      });
      continue;
    }
    const once = Math.max(1, own.length === 1 ? 1 : Math.floor(own.length * FIRST_TIME));
    own.forEach((session, i) => {
      titles.set(session, i < once ? first(topics, i, once) : `Repeat the hardest ${topics.unit}s`);
    });
  }
  return titles.size === 0 ? sessions : sessions.map((one) => ({ ...one, title: titles.get(one) ?? one.title }));
}

/** Several in one session where there are more of them than sessions, one in several where there are fewer. */
function first({ unit, total, done = 0 }: PlanTopics, at: number, sessions: number): string {
  const left = total - done;
  const from = done + Math.floor((at * left) / sessions) + 1;
  const to = Math.max(from, done + Math.floor(((at + 1) * left) / sessions));
  return from === to ? `Study ${unit} ${from}` : `Study ${unit}s ${from} to ${to}`;
}
