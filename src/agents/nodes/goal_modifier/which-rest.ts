import { plain } from '../../../domain/plan/index.ts';
import type { ActiveGoal } from '../../../services/plans/index.ts';
import { goalNamed, ofPlaybook } from './rules.ts';

const ALL = /\b(?:everything|all|every goal|both|goals)\b/;
/** "Except the Spanish", "Spanish can stay", "but keep the running". */
const STAYS =
  /\b(?:except(?: for)?|but not|apart from|other than|besides|excluding|(?:but |and )?(?:keep|leave)|not) (?:the |my |for )*([\p{L}\d' -]{2,30})|(?:^|[,;.] ?|\bbut |\band )(?:the |my )?([\p{L}\d' ]{2,24}?) (?:can |should |may |will )?(?:stays?|goes on|go on|continues?|carr(?:y|ies) on|is (?:ok|okay|fine))\b/gu;

/** Which goals an order to rest means: those that are named, without those that shall stay; else, of "it", the one that was spoken of; else all. Null: "both" of more. */
export function goalsResting(text: string, goals: readonly ActiveGoal[], spokenId: string | null): ActiveGoal[] | null {
  const chosen = goals.find(({ title }) => text.startsWith(`For my goal “${title}”: `));
  if (chosen) return [chosen];
  const words = plain(text);
  const kept = [...words.matchAll(STAYS)].map(([, after, before]) => after ?? before ?? '');
  const stays = kept.flatMap((part) => namesOf(part, goals));
  const named = namesOf(
    kept.reduce((left, part) => left.replace(part, ' '), words),
    goals,
  );
  const rest = (all: readonly ActiveGoal[]) => all.filter((goal) => !stays.includes(goal));
  if (/\bboth\b/.test(words) && goals.length !== 2) return named.length === 2 ? named : null;
  if (ALL.test(words)) return rest(goals);
  if (named.length > 0) return rest(named);
  const spoken = /\b(?:it|this)\b/.test(words) ? goals.filter(({ id }) => id === spokenId) : [];
  return rest(spoken.length > 0 ? spoken : goals);
}

/** The goals that words name, by their names or by what they are of. */
const namesOf = (words: string, goals: readonly ActiveGoal[]): ActiveGoal[] =>
  goals.filter((goal) => goalNamed(words, [{ title: nameOf(goal) }]) ?? ofPlaybook(words, [goal]));

/** Of a milestone the goal it belongs to, without what every goal does: "Learn Spanish (1 of 3): first words". */
const nameOf = ({ title }: ActiveGoal): string => (title.split(/[(:]/)[0] ?? title).replace(COMMON, ' ');
const COMMON = /\b(?:learn|get|start|become|finish|prepare|work|improve|practi[sc]e|build|keep|stay|every|daily)\b/gi;
