import { NUMBER_WORD } from '../../number-words.ts';

/** What fits a line of a calendar. */
const MOST = 44;
/** Where a long title may end, the later ones first. */
const TAILS = [
  / (?:until|till|so that|so i|because|as i|since|which|who|that) .*$/i,
  / (?:without|instead of|rather than|even though|with more|and (?:stop|finally|not)) .*$/i,
  / (?:before|in time for|ahead of|in order to|when|while|after) .*$/i,
  / (?:for|with|at|in|on|from|to|by) (?:my|the|our|a|an|his|her|their) .*$/i,
];
const LENGTH = new RegExp(
  String.raw`(?:,? (?:for|of|about|around|at least))* (?:\d{1,3}|an?|half an|${NUMBER_WORD}) ?(?:-| )?(?:min(?:ute)?s?|hours?|hrs?|h)\b(?: (?:a|per|each|every) (?:day|week|night|time|session|evening|morning))?\s*$`,
  'i',
);
/** "At least 4", of which the evenings a week are cut off. */
const HOW_MANY = / (?:at least|at most|up to|about|around|only|more than) \d{1,2}$/i;
const LOOSE_ENDS =
  /(?:[\s,;:–-]|\b(?:a|an|and|at|by|for|in|my|of|on|or|the|to|with|but|so|more than|at least|about|around|every|each|by at)\b)+$/i;
/** How somebody feels about it, or the heading above it: no name of what they want. */
const MOOD =
  /^(?:(?:(?:but|and|so) )?(?:this (?:time|year|is (?:it|the year))|for (?:real|once|next year|this year|the new year)|for good|no (?:more )?excuses?|seriously|finally|again|new year'?s?(?: resolution)?s?|(?:my )?resolution|next year|help(?: me)?(?: out| please)?|i mean it|promise|real talk|long overdue|enough is enough|fresh start|new start|(?:a )?change|better|more|less|it|something|some help|your help|a plan|the plan|(?:get |make |have )?me (?:ready|there|fit for it)|get me ready|prepare me|train me)\b[\s,.!]*(?:for real|really|again|please|this time|now)?[\s.!]*)$/i;

/** Whether a title says nothing of what is wanted. */
export const isMood = (title: string): boolean => MOOD.test(title.trim());

/** As one would write it down: a verb first ("Get the nursery ready"), without lengths of time, about as long as a line of a calendar. */
export function inTitleForm(title: string): string {
  const whole = withVerb(title).replace(LENGTH, '').replace(HOW_MANY, '').trim();
  return upper(short(whole.length >= 4 ? whole : title));
}

const STATES = 'ready|done|finished|sorted|tidy|clean|fixed|organi[sz]ed|under control|in order|paid off|decorated';
const STATE = new RegExp(
  `^((?:the|my|our|his|her|their|all (?:the|my)|a|an) [^,]{2,40}? (?:${STATES}))(?=$|[ ,])`,
  'i',
);

/** "The nursery ready" is what somebody wants to have: "Get the nursery ready". */
const MEAL = /^(?:an? )?(?:[a-z]+ )?(?:breakfast|lunch|dinner)\b/i;
const TOUR = /^(?:an? |the |my |our )?(?:\w+ )?\d{1,2}[- ]days? (?:hike|trek|walk|tour|bike|cycling|trail|march)\b/i;
const withVerb = (title: string) =>
  (TOUR.test(title)
    ? `train for ${/^(?:an?|the|my|our) /i.test(title) ? lower(title) : `a ${title}`}`
    : MEAL.test(title)
      ? `have ${lower(title)}`
      : STATE.test(title)
        ? `get ${lower(title)}`
        : title
  ).replace(/^have (?=(?:the|my|our) )/i, 'get ');

function short(title: string): string {
  let left = title;
  for (const tail of TAILS) {
    if (left.length <= MOST) return left;
    const cut = left.replace(tail, '');
    if (cut.length >= 10 && cut.includes(' ')) left = cut;
  }
  if (left.length <= MOST) return left;
  const cut = left.replace(/[,;(].*$/, '');
  if (cut.length <= MOST && cut.length >= 10) return cut;
  return left.slice(0, left.lastIndexOf(' ', MOST)).replace(LOOSE_ENDS, '');
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
