import { playbookById, playbookFor } from '../../playbooks/index.ts';
import type { GoalBrief } from '../types.ts';

/** With a doctor's leave: what it was given for, from the beginning and not too often. */
export function gently(brief: GoalBrief, leave: string): GoalBrief {
  const named = playbookFor(leave.replace(ANY_EXERCISE, ' '));
  const playbook = named.id === 'general' ? playbookById(brief.playbook) : named;
  const [level] = playbook.questions.filter(({ options }) => options.some((option) => option.start_at));
  const first = level?.options[0]?.say;
  const { limited: _limited, ...open } = brief;
  return {
    ...open,
    playbook: playbook.id,
    title: playbook.id === brief.playbook || brief.playbook === 'general' ? brief.title : playbook.name,
    facts: { ...brief.facts, perWeek: Math.min(brief.facts.perWeek ?? 3, 3) },
    answers: level && first ? { [level.id]: first } : {},
    asked: true,
    leave,
  };
}

/** "Gentle exercise is fine" names no kind of it. */
const ANY_EXERCISE = /\b(?:gentle|gently|light|easy|any|exercis\w*|activit\w+|sports?|training|workouts?)\b/gi;
