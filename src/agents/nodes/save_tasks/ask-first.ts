import { joinWords, longDate, sayDate, sayDuration, sayMoment } from '../../../domain/language/index.ts';
import { plainText } from '../../../domain/plan/index.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { Effect, Update } from '../../state.ts';
import { confirm } from '../task_handler/bulk.ts';

/** "What if …?": what it would come to, and whether it shall be so; `but`: what is not in it. Nothing is done before a yes. */
export function askFirst(effects: Effect[], run: Run, but?: string): Update {
  const acts = effects.flatMap((effect) => would(effect, run) ?? []);
  const what = acts.length > 0 ? joinWords([...new Set(acts)]) : 'something would be changed';
  const asks = but ? `${but}. Shall I do it all the same?` : 'Shall I do that?';
  return confirm(`Then ${what}. ${asks} Nothing is changed yet.`, effects, run, { guess: true });
}

/** What an effect would come to, in words; null: another one tells of it. */
function would(effect: Effect, run: Run): string | null {
  const name = 'title' in effect ? `**${asText(effect.title)}**` : '';
  switch (effect.do) {
    case 'create':
      return effect.told
        ? null
        : `I would remind you of **${asText(effect.task.title)}**${effect.when ? `, ${effect.when}` : ''}`;
    case 'settle': {
      const on = effect.on ? ` ${sayDate(dayOf(effect.on, run), today(run))}` : '';
      return effect.answer === 'skipped'
        ? `${name} would be skipped${on}`
        : `${name} would count as ${effect.answer}${on}`;
    }
    case 'move':
      return `${name}${effect.scope === 'series' ? ' and all that follow' : ''} would be moved to ${momentOf(effect.to, run)}`;
    case 'snooze':
      return `I would come back to ${name} in ${sayDuration(effect.minutes)}`;
    case 'delete':
      if (effect.told) return null;
      return `${name} would be gone${effect.scope === 'series' ? ', this one and all that follow' : ''}`;
    case 'edit':
      return `${name} would ${effect.said.replace(/^\w+/, (verb) => VERBS[verb] ?? verb).replace(/ now\b/, '')}`;
    case 'policy':
      return `how I remind you of ${name} would change`;
    case 'days_off':
      return `your reminders would rest from ${longDay(effect.from, run)} to ${longDay(effect.to, run)}`;
    case 'mute':
      return `I would be silent until ${momentOf(effect.until, run)}`;
    case 'pause':
      return `your goals would rest until ${longDay(effect.until, run)}`;
    case 'finish_goal':
    case 'abandon_goal':
      return `**${plainText(effect.title)}** would end, with all its sessions`;
    case 'rename_goal':
      return `${name} would be called **${plainText(effect.name)}**`;
    case 'undo':
      return `I would take back ${plainText(effect.summary)}`;
    default:
      return null;
  }
}

const VERBS: Record<string, string> = {
  comes: 'come',
  is: 'be',
  takes: 'take',
  has: 'have',
  rests: 'rest',
  moves: 'move',
};

const today = ({ now, person }: Run) => now.toZonedDateTimeISO(person.zone).toPlainDate();
const dayOf = (at: string, { person }: Run) => Temporal.Instant.from(at).toZonedDateTimeISO(person.zone).toPlainDate();
const longDay = (day: string, run: Run) => longDate(Temporal.PlainDate.from(day), today(run));
const momentOf = (at: string, run: Run) =>
  sayMoment(
    Temporal.Instant.from(at).toZonedDateTimeISO(run.person.zone).toPlainDateTime(),
    today(run),
    run.person.hour12,
  );
