import { monthName, weekdayName } from '../../../domain/calendar-names.ts';
import type { Recorded } from '../../../services/undo/index.ts';
import type { Effect } from '../../state.ts';

/** How a turn's change is known when it is to be taken back: its kinds, and what it was in a few words; null for what is no change. */
export function changeOf(effects: readonly Effect[]): Recorded | null {
  const [only, ...others] = effects;
  if (only?.do === 'undo' && others.length === 0)
    return only.again ? null : { kinds: ['undo'], summary: only.summary, takesBack: only.changeId };
  const named = effects.flatMap((effect) => {
    const summary = summaryOf(effect);
    return summary ? [{ kinds: kindsOf(effect), summary }] : [];
  });
  if (named.length === 0) return null;
  return {
    kinds: [...new Set(named.flatMap(({ kinds }) => kinds))],
    summary: named
      .map(({ summary }) => summary)
      .join(', ')
      .slice(0, 500),
  };
}

function kindsOf(effect: Effect): string[] {
  if (effect.do !== 'save_plan') return [effect.do];
  return effect.plan.standing ? ['plan', 'move'] : ['plan'];
}

function dayWords(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return `${weekdayName(day.dayOfWeek)} ${day.day} ${monthName(day.month)}`;
}

const quoted = (title: string) => `“${title.slice(0, 80)}”`;

function summaryOf(effect: Effect): string | null {
  switch (effect.do) {
    case 'create':
      return effect.told ? null : `${quoted(effect.task.title)} ${effect.anew ? 'changed' : 'added'}`;
    case 'settle':
      return `${quoted(effect.title)} marked ${effect.answer}`;
    case 'snooze':
      return `${quoted(effect.title)} snoozed`;
    case 'move':
      return `${quoted(effect.title)} moved`;
    case 'delete':
      return effect.told ? null : `${quoted(effect.title)} taken away`;
    case 'edit':
      return `${quoted(effect.title)} changed`;
    case 'policy':
      return `how I remind you of ${quoted(effect.title)}`;
    case 'save_plan':
      return effect.plan.standing
        ? `the change to ${quoted(effect.plan.title)}${effect.diff && effect.diff.length > 0 ? `: ${effect.diff.slice(0, 2).join('; ')}${effect.diff.length > 2 ? `, and ${effect.diff.length - 2} more` : ''}` : ''}`
        : `the plan for ${quoted(effect.plan.title)}`;
    case 'park_goal':
      return `${quoted(effect.brief.title)} put in the pipeline`;
    case 'finish_goal':
      return `${quoted(effect.title)} completed`;
    case 'rename_goal':
      return `the new name of ${quoted(effect.title)}`;
    case 'goal_day':
      return `the new day of ${quoted(effect.title)}`;
    case 'goal_sums':
      return `the new sums of ${quoted(effect.title)}`;
    case 'abandon_goal':
      return `${quoted(effect.title)} given up`;
    case 'pause':
      return 'the pause of your goals';
    case 'travel':
      return effect.stay ? `the journey to ${effect.stay.place}` : 'the change to your journeys';
    case 'days_off':
      return effect.from === effect.to
        ? `the day off on ${dayWords(effect.from)}`
        : `the days off from ${dayWords(effect.from)} to ${dayWords(effect.to)}`;
    case 'mute':
      return 'the silence';
    case 'resume':
      return 'the end of your pause';
    case 'quiet_hours':
      return 'the new quiet hours';
    default:
      return null;
  }
}
