import type { PlanDraft } from '../types.ts';

/** A word of the plan with what is done there; a word that the plan does not have cannot be explained without knowing what it is to them. */
export function meaningOf({ question, plan }: { question: string; plan: PlanDraft }): string | null {
  const word =
    /(?:what (?:do|did) you mean (?:by|with)|what(?:'s| is) meant by|what(?:'s| is| are| does| do)|whats|explain|define) (?:an? |the |it )?(.{2,40}?)(?: mean| means| stand for)?$/
      .exec(question)?.[1]
      ?.replace(/^['"“]|['"”]$/g, '');
  if (!word || !/\b(?:mean|means|stand for|explain|define)\b|^(?:\w+ )*what(?:'s| is|s) an? /.test(question))
    return null;
  const words = word.split(/[^\p{L}\p{N}]+/u).filter((one) => one.length > 3);
  const step = plan.sessions.find(
    ({ title, detail }) => detail && words.length > 0 && words.every((one) => title.toLowerCase().includes(one)),
  );
  if (step) return `${step.title}: ${step.detail}`;
  if (/\b(?:ramp|milestone|roadmap|plan|session|week|strand)s?\b/.test(word)) return null;
  return `“${word}” is no word of this plan, and I would only guess at it. What there is to do in a session stands with it; "what do I do in week 1?" shows that.`;
}
