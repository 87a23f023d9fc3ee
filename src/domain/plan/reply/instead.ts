import type { Setting } from '../../language/index.ts';
import { playbookFor } from '../../playbooks/index.ts';
import { readGoal } from '../brief/brief.ts';
import { changesIn } from '../change/index.ts';
import type { GoalBrief, PlanDraft } from '../types.ts';

const ASIDE =
  "(?:(?:on second thoughts?|i've changed my mind|changed my mind|no|hm+|actually|well|ok(?:ay)?|oh|sorry|but|maybe|please|looks good but)[\\s,.]+)*";
const FORMS = [
  `(?<=^(?:on second thoughts?|i've changed my mind|changed my mind|actually|no)[\\s,.]+)(?:let's|can we|could we|i want to|i'd like to) (?:do |go |try |make it )?([\\p{L} '-]{3,40}?)(?: instead| please| rather)?`,
  `(?:i(?:'d| would)? (?:much |really )?(?:rather|prefer)(?: to)?|let's rather|rather) (?:do |go )?([\\p{L} '-]{3,40}?)(?: instead| please| though| than [^.]*)?`,
  `(?:can|could) (?:i|we|it) (?:do |be |go )?([\\p{L} '-]{3,40}?) instead(?: of [^.]*)?(?: please)?`,
  `(?:what|how) about ([\\p{L} '-]{3,40}?) instead(?: of [^.]*)?`,
  `(?:make it |do )?([\\p{L} '-]{3,30}?) instead(?: of [^.]*)?(?: please)?`,
].map((form) => new RegExp(`^${ASIDE}${form}[\\s.!?]*$`, 'iu'));

/** "I'd rather swim": another kind of goal in the place of the plan that is shown; its words, or null. */
export function insteadOf(message: string, plan: PlanDraft, setting: Setting): string | null {
  const text = message.replace(/[’‘]/g, "'");
  if (plan.standing || text.length > 120) return null;
  const named = FORMS.map((form) => form.exec(text)?.[1]?.trim()).find((words) => words !== undefined);
  if (!named) return null;
  const { id } = playbookFor(named);
  return id !== 'general' && id !== plan.playbook && changesIn(text, plan, setting).changes.length === 0 ? named : null;
}

/** The new wish, with what was said of days, hours and the beginning of the old one. */
export function withWhenOf(words: string, before: GoalBrief, setting: Setting): GoalBrief {
  const fresh = readGoal(words, setting);
  const {
    amount: _1,
    topics: _2,
    done: _3,
    each: _4,
    books: _5,
    pagesEach: _6,
    minutesEach: _7,
    ...when
  } = before.facts;
  return {
    ...fresh,
    words: `${words}. ${before.words}`,
    facts: { ...when, ...fresh.facts },
    ...(before.assumed && { assumed: true }),
  };
}
