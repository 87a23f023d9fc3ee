import type { Run } from '../../run.ts';
import type { State } from '../../state.ts';
import { bothOf, recentOf, thingsIn } from '../task_handler/about-things.ts';
import { isRecent } from '../task_handler/amend.ts';
import { openTasks } from '../task_handler/find.ts';

const OTHER = /\b(?:the )?other (?:one|reminder|task|alarm)\b/i;
/** Nothing is said of it but that it is the other one. */
const TOO =
  /^(?:(?:and|also|yes|ok|do|now|plus|oh)[ ,]+)*(?:(?:the )?same (?:for|with|to|goes for) )?(?:the )?other (?:one|reminder|task|alarm)(?: too| as well| also| please)*[.!]*$/i;
/** "Move the iron to evenings": what stands between the order and where to. */
const ORDER =
  /^(\W*(?:(?:please|can you|could you|ok|and|actually|no)[ ,]+)*(?:move|make|change|shift|push|put|set|skip|cancel|drop|delete|remove|call me for|do|stop|pause|have))\b(?: (?:the|my|it|that)\b)?(.*?)(?=(?: (?:to|at|on|for|by|in|until|till|next|every|just|only|earlier|later|half|an hour|\d)\b|[.!]*$))/i;

/** "Cancel the other one", "the other one too": of the two that were spoken of the one that was not the last, by its name. Null: no such words, or no two. */
export async function theOther(message: string, memory: State['memory'], run: Run): Promise<string | null> {
  if (message.length > 100 || !OTHER.test(message) || !isRecent(memory, run.now)) return null;
  const all = thingsIn(await openTasks(run));
  const both = bothOf(all, memory, run);
  const [last] = recentOf(all, memory, run);
  const [other, ...more] = both.filter((thing) => thing !== last);
  if (!other || more.length > 0) return null;
  const name = other.title.replaceAll('"', "'").toLowerCase();
  if (!TOO.test(message)) return message.replace(OTHER, `the ${name}`);
  const [said, order] = ORDER.exec(memory.said?.words ?? '') ?? [];
  return said && order ? `${order} the ${name}${(memory.said?.words ?? '').slice(said.length)}` : null;
}
