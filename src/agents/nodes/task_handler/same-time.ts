import { isVerb } from '../../../domain/language/draft/in-lines.ts';
import { readValues } from '../../../domain/language/index.ts';
import { momentWords } from '../../../domain/language/say-back.ts';
import { describeSeries } from '../../../domain/recurrence/index.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { isRecent } from './amend.ts';
import { type Candidate, namedIn, openTasks } from './find.ts';
import { newTasks } from './new-tasks.ts';

const SAME = /[\s,]*\b(?:at )?(?:the )?same (?:time|times|days and times|days)\b/i;
const AS = /^ (?:as|like|with) (?:my |the |our )?([\p{L}' -]{3,40})[.!]*$/iu;
const AS_IT = /^(?: (?:as (?:that|it|this)(?: one)?|too|as well|please))*[.!]*$/i;
const AFTER = /[\s,]*\b(?:(?:right |straight |just )?after (?:that|it|this)|afterwards?)[.!]*$/i;
const OPENS = /^(?:(?:and|also|plus|then|oh|please|ok|maybe|make it|do it|put it)[\s,]+){1,3}/i;
const LEADS = /^(?:remind me (?:to |about |of )?)/i;
const NO_THING = /^(?:(?:it|that|this|them|one|keep|make|move|put|set|do|change|for|on|at|but)\b|\d|$)|\bat \d/i;

/**
 * "Meds same time as my walk", "and my vitamin at the same time": a wish, or the answer to when, that takes its time from something on the list, or from
 * what was just made. "And dad after that" comes when that is over, or half an hour later. Null: it says nothing of the kind, or nothing there is called so.
 */
export async function sameTime(state: State, run: Run): Promise<Update | null> {
  const { text, parked } = state;
  if (text.length > 120) return null;
  const found = SAME.exec(text);
  const rest = found ? text.slice(found.index + found[0].length) : '';
  const words = text
    .slice(0, found?.index ?? 0)
    .replace(OPENS, '')
    .trim();
  const named = AS.exec(rest)?.[1];
  if (!named || AS_IT.test(rest)) return ofRecent(state, found && AS_IT.test(rest) ? words : null, run);
  const [one] = namedIn(named, await openTasks(run));
  const when = one ? whenOf(one) : null;
  if (when === null || (words === '' && parked?.kind !== 'ask')) return null;
  const wish = words === '' && parked?.kind === 'ask' ? parked.ask.text : `Remind me to "${titleOf(words)}"`;
  const made = await newTasks({ ...state, text: `${wish} ${when}`, answered: parked }, run);
  return made && { ...made, parked: null };
}

const HALF_AN_HOUR = 30;

/** `same`: what comes at the time of what was just made; null: it may come after it. */
async function ofRecent(state: State, same: string | null, run: Run): Promise<Update | null> {
  const { text, memory } = state;
  const after = same === null ? AFTER.exec(text) : null;
  const words = same ?? (after ? text.slice(0, after.index).replace(OPENS, '').trim() : '');
  if (NO_THING.test(words) || !isRecent(memory, run.now) || memory.recent?.told) return null;
  const [recent] = (await openTasks(run)).filter(({ id }) => memory.recent?.taskIds.includes(id));
  if (!recent?.local || namedIn(words, [recent]).length > 0) return null;
  // "Omega 3" has no hour of its own.
  const said = readValues(words, settingOf(run, memory.writes24)).filter(
    ({ start, end }) => !/^\d+$/.test(words.slice(start, end)),
  );
  const onDays = same !== null && said.length > 0 && said.every(({ kind }) => kind === 'date' || kind === 'weekdays');
  if (said.length > 0 && !onDays) return null;
  if (onDays)
    return newTasks(
      { ...state, text: `${words} at ${recent.local.toPlainTime().toString({ smallestUnit: 'minute' })}` },
      run,
    );
  const behind = { ...recent, local: recent.local.add({ minutes: recent.minutes ?? HALF_AN_HOUR }) };
  const when = whenOf(after ? behind : recent);
  return newTasks({ ...state, text: `Remind me to "${likeIt(words, recent.title)}" ${when}` }, run);
}

/** "My vitamin", beside "Take my iron tablet": it is taken, too. */
function likeIt(words: string, title: string): string {
  const [verb = ''] = /^\S+/.exec(title) ?? [];
  return isVerb(words) || !isVerb(title) ? titleOf(words) : `${verb} ${titleOf(words, false)}`;
}

function titleOf(words: string, opens = true): string {
  const name = words.replace(LEADS, '').replaceAll('"', "'").replace(/[,;]$/, '');
  return opens ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

function whenOf({ rule, local }: Candidate): string | null {
  if (!local) return null;
  if (!rule) return momentWords(local);
  return describeSeries(
    { rrule: rule, afterCompletionDays: null, dtstart: local, zone: null, exdates: [], rdates: [] },
    { hourCycle: 24 },
  );
}
