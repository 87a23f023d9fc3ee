import type { Effect } from '../../state.ts';

/** How a turn's change is known when it is to be taken back: its kinds, and what it was in a few words; null for what is no change. */
export function changeOf(effects: readonly Effect[]): { kinds: string[]; summary: string } | null {
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

const quoted = (title: string) => `“${title.slice(0, 80)}”`;

function summaryOf(effect: Effect): string | null {
  switch (effect.do) {
    case 'create':
      return `${quoted(effect.task.title)} added`;
    case 'settle':
      return `${quoted(effect.title)} marked ${effect.answer}`;
    case 'snooze':
      return `${quoted(effect.title)} snoozed`;
    case 'move':
      return `${quoted(effect.title)} moved`;
    case 'delete':
      return `${quoted(effect.title)} taken away`;
    case 'policy':
      return `how I remind you of ${quoted(effect.title)}`;
    case 'save_plan':
      return effect.plan.standing
        ? `the change to ${quoted(effect.plan.title)}${effect.diff && effect.diff.length > 0 ? `: ${effect.diff.slice(0, 4).join('; ')}` : ''}`
        : `the plan for ${quoted(effect.plan.title)}`;
    case 'park_goal':
      return `${quoted(effect.brief.title)} put in the pipeline`;
    case 'finish_goal':
      return `${quoted(effect.title)} completed`;
    case 'abandon_goal':
      return `${quoted(effect.title)} given up`;
    case 'pause':
      return 'the pause of your goals';
    default:
      return null;
  }
}
