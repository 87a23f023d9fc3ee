import { weekdayName } from '../../../domain/calendar-names.ts';
import { joinWords } from '../../../domain/language/index.ts';
import {
  diffLines,
  type PlanDraft,
  plainText,
  type SessionChange,
  sayClock,
  sayDay,
  type Voice,
} from '../../../domain/plan/index.ts';
import type { Unsure } from '../../../domain/running/index.ts';
import type { Placed } from '../../state.ts';

const LINES_SHOWN = 3;

/** What was read of a plan that runs is less or more than what was said: one question, with what was read and what was not. */
export function askedFirst(unsure: Unsure, { title }: PlanDraft, diff: readonly SessionChange[], voice: Voice): Placed {
  const name = plainText(title);
  const order = (words: string) => `For my goal “${title}”: ${words}`;
  const keep = { label: 'Leave it as it is', value: 'never mind' };
  const read = told(diff, voice);
  switch (unsure.why) {
    case 'condition':
      return {
        kind: 'refused',
        message: `I cannot tell beforehand (“${plainText(unsure.words)}”), so nothing was changed. Tell me once you know; or shall I do it anyway: ${read}?`,
        choices: [{ label: 'Do it anyway', value: order(unsure.without) }, keep],
      };
    case 'which': {
      const [first = ''] = unsure.dates;
      const one = joinWords(unsure.dates.map((date) => sayDay(date, voice)));
      const each = joinWords(unsure.dates.map((date) => weekdayName(Temporal.PlainDate.from(date).dayOfWeek)));
      return {
        kind: 'refused',
        message: `Only ${one}, or every ${each} of **${name}**? Nothing is changed yet.`,
        choices: [
          { label: `Only ${unsure.dates.length === 1 ? sayDay(first, voice) : 'these'}`, value: order(unsure.one) },
          { label: `Every ${unsure.dates.length === 1 ? each : 'week'}`, value: order(unsure.each) },
        ],
      };
    }
    case 'half':
      return {
        kind: 'refused',
        message: `At ${sayClock(unsure.times[0], voice)}, or at ${sayClock(unsure.times[1], voice)}? Nothing of **${name}** is changed yet.`,
        choices: unsure.times.map((time, i) => ({
          label: `At ${sayClock(time, voice)}`,
          value: order(unsure.words[i] ?? ''),
        })),
      };
    case 'unmet':
      return {
        kind: 'refused',
        message: `I read: ${read}. But where does “${plainText(unsure.words)}” belong? Say it with what shall become of the sessions, for example "Mondays at 19:30" or "skip Mondays". Nothing of **${name}** is changed yet.`,
        choices: [],
      };
    case 'unnamed':
      return {
        kind: 'refused',
        message: `${read === '' ? 'I did not get all of that' : `I read: ${read}`}. ${read === '' ? 'W' : 'But w'}hat shall I do about “${plainText(unsure.words)}”? Nothing is changed yet.`,
        choices: [{ label: 'Just what you read', value: order(unsure.without) }, keep],
      };
    default:
      return {
        kind: 'refused',
        message: `I am not sure that I read that right, so nothing was changed. Which session of **${name}** do you mean, and what shall become of it? For example "leave out Saturday this week" or "move tomorrow's to Thursday".`,
        choices: [],
      };
  }
}

/** One wish of several finds nothing to change: what was read of the others, and what about this one? */
export const halfRead = (note: string, diff: readonly SessionChange[], voice: Voice): Placed => ({
  kind: 'refused',
  message: `I read: ${told(diff, voice)}. But ${note.charAt(0).toLowerCase()}${note.slice(1).replace('; the rest is done.', '')}, so nothing is changed yet. What shall become of it?`,
  choices: [],
});

/** What would change, in a line. */
function told(diff: readonly SessionChange[], voice: Voice): string {
  const lines = diffLines(diff, (time) => sayClock(time, voice));
  const more = lines.length > LINES_SHOWN ? ` and ${lines.length - LINES_SHOWN} more` : '';
  return `${lines.slice(0, LINES_SHOWN).join('; ')}${more}`;
}
