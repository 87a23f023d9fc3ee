import { patternFacts } from '../../../services/patterns/index.ts';
import type { Run } from '../../run.ts';

const DAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];

/** What was learned about this person's hours that a plan took into account, in a sentence at most. A pattern that cannot be read costs no plan. */
export async function observations({ ctx, user, now }: Run): Promise<string[]> {
  try {
    const { avoided } = await ctx.db.withUser(user, (tx) => patternFacts(tx, user.id, now));
    const [first] = avoided;
    if (!first) return [];
    return [
      `I left out ${DAYS[first.weekday - 1]} around ${String(first.hour).padStart(2, '0')}:00, as that hour seldom works for you.`,
    ];
  } catch (err) {
    ctx.log.error({ err, user: user.id }, 'no observation could be made');
    return [];
  }
}
