import { playbookFor } from '../playbooks/index.ts';
import { wishIn } from './which.ts';

/** What only the other can do: `who` ("my husband"), and `what` in the person's words ("stop smoking"). */
export type OthersGoal = { who: string; what: string };

const PERSON =
  '(?:husband|wife|partner|boyfriend|girlfriend|fianc[eé]e?|ex|mum|mom|mother|dad|father|parents|gran|grandma|grandad|grandpa|nan|brother|sister|son|daughter|kids?|children|teenager|teen|friend|best friend|mate|flatmate|roommate|colleague|boss|neighbour|in-laws|uncle|aunt|cousin)';
const OTHERS = new RegExp(
  `^(?:to )?(?:(?:get|make|have|see|help|convince|persuade|nag) )?((?:my|our|his|her) (?:\\w+ )?${PERSON}) (?:to )?(?!and\\b|with\\b|is\\b|has\\b|can\\b|says?\\b|said\\b|more\\b|a\\b|the\\b)([a-z]+ .{2,60}|exercise|diet|run|quit)$`,
  'i',
);

const PLAN_FOR = new RegExp(
  `^(?:(?:can you|please|i want|i need|make|make me|give me|build|create) )*(?:an? )?plan for ((?:my|our) (?:\\w+ )?(?!kids?\\b|son\\b|daughter\\b|child)${PERSON}) to (.{3,60})$`,
  'i',
);

/** "I want my husband to stop smoking": a change of somebody's own body or habits, which is theirs alone. Null: the goal is the person's own. */
export function othersGoal(message: string): OthersGoal | null {
  const planned = PLAN_FOR.exec(message.trim());
  if (planned?.[1] && planned[2]) return { who: planned[1].toLowerCase(), what: planned[2].replace(/[\s.!,]+$/, '') };
  const wish = wishIn(message)?.rest;
  const [, who, what] = (wish && OTHERS.exec(wish)) || [];
  if (!who || !what) return null;
  const { id, tags } = playbookFor(what);
  const isTheirs =
    id !== 'smallchild' && tags.some((tag) => tag === 'Health' || tag === 'Fitness' || tag === 'Nutrition');
  return isTheirs ? { who: who.toLowerCase(), what: what.replace(/[\s.!,]+$/, '') } : null;
}
