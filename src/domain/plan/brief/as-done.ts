import { playbookFor } from '../../playbooks/index.ts';
import { sayAmount } from '../counted/say-amount.ts';
import type { GoalFacts } from '../types.ts';

/** "Get to 10" is "Run 10 km", "do a half" a half marathon; a bare noun is said as what one does. */
export function asDone(title: string, playbook: string, { amount }: GoalFacts): string {
  if (playbook === 'saving' && /^(?:(?:about|around|another|an?) )?(?:[€£$] ?)?\d/i.test(title))
    return `Save ${lower(title)}`;
  const fund = playbook === 'saving' && amount ? A_FUND.exec(title)?.[1] : undefined;
  if (fund && amount)
    return `Save ${sayAmount(amount.value, amount.unit)} for ${/^[aeiou]/i.test(fund) ? 'an' : 'a'} ${lower(fund)}`;
  if (playbook === 'saving' && amount && OF_SPENDING.test(title))
    return `Save ${sayAmount(amount.value, amount.unit)} to ${lower(title)}`;
  if (playbook === 'book' && amount?.unit === 'words' && playbookFor(title).id === 'general' && !A_WORK.test(title))
    return `Write ${amount.value.toLocaleString('en-GB')} words`;
  const verb = { running: 'Run', cycling: 'Cycle', swimming: 'Swim', walking: 'Walk' }[playbook];
  if (verb && amount?.unit === 'km' && /^(?:get|go|come)(?: up)? to\b/i.test(title))
    return `${verb} ${amount.value} km`;
  if (playbook === 'running' && /^[a-z]+ (?:half )?marathon$/i.test(title) && !/^(?:half|run|my|a|the)\b/i.test(title))
    return `Run the ${title}`;
  if (playbook === 'running' && amount?.unit === 'km' && ONLY_A_RACE.test(title))
    return amount.value === 21.1
      ? 'Run a half marathon'
      : amount.value === 42.2
        ? 'Run a marathon'
        : `Run ${amount.value} km`;
  if (playbook === 'running' && /^(?:do|run|my first|a)? ?(?:a|an|my|the)?(?: first)? ?half$/i.test(title))
    return 'Run a half marathon';
  if (
    playbook === 'exam' &&
    /^(?:my )?(?:final exams?|finals|(?:a[- ]levels? |gcse )?mocks|exams?|tests?|midterms?|a[- ]levels|gcses?)(?: (?:are |is )?(?:coming(?: up)?|soon|ahead|looming|due|next \w+|in \w+))?$/i.test(
      title,
    )
  )
    return `Study for my ${title
      .replace(/^my /i, '')
      .replace(/(?<=[a-z]) (?:are |is )?(?:coming|soon|ahead|looming|due|next|in) ?.*$/i, '')
      .toLowerCase()}`;
  if (playbook === 'strength' && /^(?:abs|muscles?|six ?pack|fit|fitter|in shape|stronger)$/i.test(title))
    return `Get ${title.toLowerCase()}`;
  if (playbook === 'language' && /^(?:enough|some|a (?:bit|little) of) /i.test(title)) return `Learn ${lower(title)}`;
  if (playbook === 'instrument' && /^\p{L}+$/u.test(title) && !/ing$/i.test(title)) return `Learn the ${lower(title)}`;
  return playbook === 'language' && /^\p{L}+$/u.test(title) ? `Learn ${title}` : title;
}

/** What is done, or what it is that is written. */
const A_WORK =
  /^(?:write|finish|draft|edit|complete|get|start|work|do|revise|rewrite|translate)\b|\b(?:article|essay|report|speech|script|play|letter|chapter|thesis|dissertation)s?\b/i;

/** "Emergency fund 1500". */
const A_FUND =
  /^(?:an? |my )?((?:[a-z-]+ )?(?:fund|deposit|holiday|trip|wedding|laptop|car|bike|nest egg))(?: of|:)? [€£$]?\d[\d,.]*k?$/i;
/** What the money is for. */
const OF_SPENDING = /^(?:go|travel|fly|visit|move|buy|get|rent|replace|book|have) /i;

/** "Signed up for a 10k", "Half marathon": a race, and no verb of it. */
const ONLY_A_RACE =
  /^(?:running|signed up for .*|entered .*|(?:my |a |the )?(?:first )?(?:half[ -]?marathon|marathon|\d{1,2} ?km?)(?: race)?)$/i;

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
