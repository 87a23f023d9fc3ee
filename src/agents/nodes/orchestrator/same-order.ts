import { readValues, type Setting } from '../../../domain/language/index.ts';
import type { Run } from '../../run.ts';
import type { State } from '../../state.ts';
import { firstOfEach, namedIn, openTasks } from '../task_handler/find.ts';

const JUST_NOW_MINUTES = 15;
const GOES_ON = /^\W*(?:oh )?(?:and|also|plus)(?: also| the same (?:for|with))? (?:the |my |our )?(?=\p{L})/iu;
const ORDER =
  /^\W*(?:(?:please|ok|hey|so|no|can you|could you|i want to|let's|right)[ ,]+)*(stop reminding me (?:about|of)|don't remind me (?:about|of)|get rid of|stop|cancel|delete|remove|drop|bin|scrap|skip|move|postpone|push back|push|shift|put|change|reschedule)\b/i;
const TAKES_AWAY = /^(?:stop|don't|get rid|cancel|delete|remove|drop|bin|scrap)/i;
const OWN_ORDER =
  /\b(?:remind|move|cancel|delete|remove|skip|make|add|change|push|what|when|is|are|was|done|did|stays?|keep|leave|as well as)\b|\?/i;

/**
 * "And pilates, I quit", right after "stop reminding me about Spanish"; "and the gym till tomorrow at 10", after something was moved: the same order of
 * another thing on the list. Null: no such words.
 */
export async function sameOrder(
  message: string,
  { said }: State['memory'],
  run: Run,
  setting: Setting,
): Promise<string | null> {
  const [opens] = GOES_ON.exec(message) ?? [];
  if (!opens || !said || said.goalId || message.length > 80) return null;
  if (Temporal.Instant.from(said.at).until(run.now).total('minutes') > JUST_NOW_MINUTES) return null;
  const order = ORDER.exec(said.words)?.[1];
  const rest = message.slice(opens.length);
  if (!order || OWN_ORDER.test(rest)) return null;
  const named = firstOfEach(namedIn(rest, await openTasks(run)));
  const [only] = named;
  if (!only || named.length > 1) return null;
  const isTimed = readValues(rest, setting).length > 0;
  if (TAKES_AWAY.test(order))
    return isTimed ? null : `${order} ${/^(?:stop|don't)/i.test(order) ? '' : 'the '}${only.title.toLowerCase()}`;
  // "Till" may as well end a series.
  return isTimed && UNTIL.test(rest) ? `move the ${rest.replace(UNTIL, ' to ')}` : null;
}

const UNTIL = /\s(?:till|til|until)\s/i;

const MORE =
  /^\W*(?:(?:and|ok|oh|no|sorry|actually|make it)[ ,]+)*(?:another|a further|one more)? ?((?:\d{1,3}|an?|half an|a quarter of an|five|ten|fifteen|twenty|thirty) ?(?:min(?:ute)?s?|hours?|h|quarter of an hour))(?: more| again| please| later| on top)*[.!]*$/i;

/** "Another 15 minutes", right after "push dinner back half an hour": later by so much more. Null: no such words. */
export function furtherOn(message: string, { said }: State['memory'], { now }: Run): string | null {
  const [, length] = (/\b(?:another|more|further)\b/i.test(message) && MORE.exec(message)) || [];
  if (!length || !said || said.goalId) return null;
  if (Temporal.Instant.from(said.at).until(now).total('minutes') > JUST_NOW_MINUTES) return null;
  const way = /\b(?:push|later|back|postpone|delay|shift)\b/i.test(said.words)
    ? 'later'
    : /\b(?:earlier|sooner|forward)\b/i.test(said.words)
      ? 'earlier'
      : null;
  return way && !/\blonger\b/i.test(said.words) ? `make it ${length} ${way}` : null;
}
