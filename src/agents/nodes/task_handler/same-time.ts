import { momentWords } from '../../../domain/language/say-back.ts';
import { describeSeries } from '../../../domain/recurrence/index.ts';
import type { Run } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { type Candidate, namedIn, openTasks } from './find.ts';
import { newTasks } from './new-tasks.ts';

const SAME =
  /\b(?:at )?(?:the )?same (?:time|times|days and times|days) (?:as|like|with) (?:my |the |our )?([\p{L}' -]{3,40})[.!]*$/iu;
const OPENS = /^(?:(?:and|also|please|ok|maybe|make it|do it|put it)[\s,]+){1,3}/i;
const LEADS = /^(?:remind me (?:to |about |of )?)/i;

/**
 * "Meds same time as my walk": a wish, or the answer to when, that takes its time from something on the list. Null: it says nothing of the kind, or
 * nothing there is called so.
 */
export async function sameTime(state: State, run: Run): Promise<Update | null> {
  const { text, parked } = state;
  const found = text.length > 120 ? null : SAME.exec(text);
  const [one] = found?.[1] ? namedIn(found[1], await openTasks(run)) : [];
  const when = one ? whenOf(one) : null;
  if (!found || when === null) return null;
  const words = text.slice(0, found.index).replace(OPENS, '').trim();
  if (words === '' && parked?.kind !== 'ask') return null;
  const wish = words === '' && parked?.kind === 'ask' ? parked.ask.text : `Remind me to "${titleOf(words)}"`;
  const made = await newTasks({ ...state, text: `${wish} ${when}`, answered: parked }, run);
  return made && { ...made, parked: null };
}

function titleOf(words: string): string {
  const name = words.replace(LEADS, '').replaceAll('"', "'").replace(/[,;]$/, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function whenOf({ rule, local }: Candidate): string | null {
  if (!local) return null;
  if (!rule) return momentWords(local);
  return describeSeries(
    { rrule: rule, afterCompletionDays: null, dtstart: local, zone: null, exdates: [], rdates: [] },
    { hourCycle: 24 },
  );
}
