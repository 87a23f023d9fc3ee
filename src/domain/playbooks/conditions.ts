import { NUMBER_WORD, numberOf } from '../number-words.ts';
import table from './conditions.json' with { type: 'json' };
import { playbookById } from './find.ts';
import { saysOneOf } from './phrases.ts';

/**
 * What somebody has that changes which plan is right, as a table: another playbook, other words for its sessions, fewer of them, a doctor first,
 * or a sentence beside it. Never a diagnosis; only what they say of themselves counts.
 */
export type Condition = {
  id: string;
  /** "With … what suits you is for … to say". */
  name: string;
  says?: string[];
  /** Years of age, both included. */
  age?: [number, number];
  /** So many weeks since then, or none named; at least so many. */
  weeks_below?: number;
  weeks_from?: number;
  /** Not where it is long ago, or healed. */
  unless?: boolean;
  /** Playbooks that it matters to; none: those of the body. */
  for?: string[] | 'any';
  /** Somebody is asked before any plan of these. */
  ask?: string[] | 'all';
  except?: string[];
  also_ask?: string[];
  who?: string;
  /** What cannot wait. */
  now?: string;
  swap?: Record<string, string>;
  /** The title of what comes instead; {goal} is the wish. */
  title?: string;
  /** The number and the day of the wish are none of what comes instead. */
  drop?: boolean;
  words?: [string, string][];
  /** Times a week at most. */
  most?: number;
  note?: string;
  source: string;
};

export const conditions = table as unknown as readonly Condition[];

/** The conditions that somebody tells of themselves, in the order of the table. */
export function conditionsIn(words: string): Condition[] {
  const text = ofThemselves(words);
  const age = ageIn(text);
  return conditions.filter(
    ({ says, age: years, weeks_below, weeks_from, unless }) =>
      (years ? age !== null && age >= years[0] && age <= years[1] : says !== undefined && saysOneOf(text, says)) &&
      (weeks_below === undefined || (weeksIn(text) ?? 0) < weeks_below) &&
      (weeks_from === undefined || (weeksIn(text) ?? 0) >= weeks_from) &&
      !(unless && LONG_AGO.test(text)),
  );
}

/** Those that matter to a playbook. */
export const conditionsOf = (words: string, playbook: string): Condition[] =>
  conditionsIn(words).filter((one) => isFor(one, playbook));

function isFor({ for: only, swap }: Condition, playbook: string): boolean {
  if (only === 'any') return true;
  if (only) return only.includes(playbook) || swap?.[playbook] !== undefined;
  return isOfTheBody(playbook) || Object.values(swap ?? {}).includes(playbook);
}

/** The first condition for which somebody is asked before a plan of this kind is made. */
export const conditionToAsk = (words: string, playbook: string): Condition | null =>
  conditionsIn(words).find(
    ({ ask, also_ask = [], except = [] }) =>
      also_ask.includes(playbook) ||
      (ask === 'all' ? isOfTheBody(playbook) && !except.includes(playbook) : (ask?.includes(playbook) ?? false)),
  ) ?? null;

const isOfTheBody = (playbook: string) => playbook === 'fasting' || playbookById(playbook).tags.includes('Fitness');

/** Condition by its id. @throws RangeError for one that the table has not. */
export function conditionById(id: string): Condition {
  const found = conditions.find((one) => one.id === id);
  if (!found) throw new RangeError(`there is no condition "${id}"`);
  return found;
}

const LONG_AGO =
  /\b(?:healed|all clear|cleared|gone now|are gone|is gone|fine (?:now|again)|years? ago|as a (?:child|kid|teenager)|used to have|better now|no longer|recovered fully|fully recovered)\b/;

const PEOPLE =
  '(?:dad|daddy|father|mum|mam|mom|mother|wife|husband|partner|boyfriend|girlfriend|son|daughter|kids?|child|children|baby|brother|sister|friend|gran\\w*|nan|nana|uncle|aunt\\w*|cousin|neighbour|neighbor|dog|cat|boss|client|patient)s?';
const OF_OTHERS = new RegExp(
  `\\b(?:my|our|his|her|the|a) (?:\\w+ )?${PEOPLE}(?:'s)?,? (?:who )?(?:has|have|had|got|is|was|are|uses?|with|in a|on|suffers?)\\b[^,.;!?]*|\\b(?:he|she|they)(?:'s| is| has| had|'ve| have| are| uses?)\\b[^,.;!?]*|\\b(?:my|our) ${PEOPLE}'s [^,.;!?]{0,40}`,
  'g',
);
const DENIED =
  /\b(?:no|not(?! (?:so |too |that |very )?(?:great|good|right|brilliant|what it was)\b)|never had|don't have|do not have|haven't got|isn't|without|rather than|instead of|avoid|prevent) (?:any |a |an |in a |on |my |bad |getting )*[\w'-]+/g;

/** Small letters, without what is said of others and what somebody does not have. */
const ofThemselves = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/\bme\/cfs\b/g, 'cfs')
    .replace(OF_OTHERS, ' ; ')
    .replace(DENIED, ' ; ');

function ageIn(text: string): number | null {
  const found =
    /\b(?:i'm|im|i am|aged?|i'm turning|just turned) (?:now |only |just |already |nearly |almost )?(\d{1,2})\b(?! ?(?:kg|kilos?|lbs?|pounds|stone|st\b|%|weeks?|months?|days?|hours?|minutes?|km|k\b|miles|percent|cm|lessons?|pages?|chapters?|sessions?|in\b|into\b|subscribers|:|\.\d))/.exec(
      text,
    ) ?? /\b(\d{2})[- ]?(?:years?[- ]old|yo\b|y\/o|year old)/.exec(text);
  return found ? Number(found[1]) : null;
}

const SINCE = new RegExp(`\\b(\\d{1,2}|${NUMBER_WORD}|a) ?(weeks?|months?|years?)\\b(?= (?:post|after|since|ago))`);

/** Weeks since something: "10 weeks postpartum", "5 months after". */
function weeksIn(text: string): number | null {
  const found = SINCE.exec(text);
  if (!found) return null;
  const count = numberOf(found[1] ?? '') ?? 1;
  const unit = found[2] ?? '';
  return count * (unit.startsWith('y') ? 52 : unit.startsWith('m') ? 4.3 : 1);
}
