import { readValues, type Setting } from '../../language/index.ts';
import { NUMBER_WORD } from '../../number-words.ts';
import type { Playbook } from '../../playbooks/index.ts';
import { twoGoals, wishIn } from '../../wish/index.ts';
import { isOnlySubjects } from '../../wish/subjects.ts';
import { dayIn, eventTitle, kindTitle, withNames } from './kind-title.ts';
import { inTitleForm, isMood } from './title-form.ts';

const TIMES = new Set(['date', 'date_range', 'bound', 'span', 'clock', 'clock_range', 'frequency', 'weekdays']);
const JOINTS =
  /(?: (?:by|before|until|till|on|in|at|for|starting|start|from|the|within|over|only|every|each|to|a|an|no later than|beginning|around|about|twice|once|three times|\d+ times|two evenings|never|not|but|no longer than|no more than|at most|max|maximum|up to|under|start))+$/i;
const ANY_DAY: Setting = { now: Temporal.Instant.from('2026-01-05T12:00:00Z'), zone: 'UTC' };
const MOST = 90;

/** "Save 1200 for a laptop", without the wish before it and the dates behind. What only tells how things are has the name of its kind. */
export function titleOf(words: string, playbook: Playbook | null = null): string {
  const stated =
    /\b(?:my |new )?(?:goal|(?:new year'?s? )?resolution|aim|target|dream)(?: is| for (?:next|this|the new) (?:year|month|week))?: ?/i.exec(
      words,
    );
  const said =
    stated && (stated.index > 0 || stated[0].includes(':')) ? words.slice(stated.index + stated[0].length) : words;
  const text = said
    .replace(/\bbecause\b[^,.;!?]*/gi, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  const two = twoGoals(text);
  const wish = two?.first ?? wishIn(text)?.rest;
  const known = playbook && playbook.id !== 'general' ? playbook : null;
  if (
    known &&
    (wish === undefined ||
      isOnlySubjects(wish) ||
      isOnlySubjects(withoutTimes(wish)) ||
      isOfIt(wish) ||
      isMood(wish) ||
      SO_MANY.test(wish))
  )
    return eventTitle(text, known) ?? kindTitle(text, known);
  const whole =
    plainForm(
      (known?.clock === 'goal' ? withoutStart : known?.counts?.kind === 'money' ? withoutDay : withoutTimes)(
        (wish === undefined ? text : two ? wish : withItsList(wish, text)).replace(MARKS, '').replace(SOMEDAY, ''),
      )
        .replace(MARKS, '')
        .replace(SOMEDAY, ''),
    ) || 'My goal';
  const title = /^(?:an?|the|my(?: first)?) (?:\w+ )?(?:marathon|\d+ ?k|race)\b/i.test(whole)
    ? `${SPORT.find(([form]) => form.test(whole))?.[1] ?? 'run'} ${whole}`
    : whole;
  const named =
    PREPARES.test(title) && (dayIn(text) ?? !/^(?:practi[sc]e|rehearse|train|get)/i.test(title))
      ? `${title} for my ${dayIn(text) ?? 'exam'}`
      : title;
  if (/^(?:fix me|sort me out|my (?:whole )?life(?:'s| is)? .*)$/i.test(named)) return 'Turn things around';
  const whatIs = ofWhat(named, text);
  const full = withNames(whatIs.charAt(0).toUpperCase() + whatIs.slice(1)).slice(0, MOST);
  if (!playbook) return full;
  const day = /^(?:be|get|feel) (?:ready|prepared|fit)$/i.test(full) ? dayIn(text) : null;
  if (day) return `${full} for my ${day}`;
  if (isMood(full)) return known ? kindTitle(text, known) : 'My goal';
  return inTitleForm(forWhom(full, text).replace(ITS_DAY, ''));
}

/** What is done of a race. */
const SPORT: [RegExp, string][] = [
  [/\b(?:ride|bike|cycle|cycling)\b/i, 'do'],
  [/\bswim\b/i, 'swim'],
  [/\b(?:walk|hike)\b/i, 'do'],
];
/** "12,000 words" says how much, and not what. */
const SO_MANY = /^(?:about |around |another )?\d[\d,.]*k? (?:words|pages|chapters|lessons|modules|units|papers)$/i;
/** For what, stands elsewhere. */
const PREPARES = /^(?:study|learn|prepare|revise|pass|practi[sc]e|rehearse|train|get ready)$/i;

/** "My will, power of attorney and pension": a list of things goes on behind the comma; days and hours are none. */
function withItsList(wish: string, text: string): string {
  const at = text.indexOf(wish);
  const more = at < 0 ? null : LIST.exec(text.slice(at + wish.length));
  if (!more || /\d/.test(more[0]) || readValues(more[0], ANY_DAY).length > 0 || OF_TIME.test(more[0])) return wish;
  return `${wish}${more[0]}`;
}
const LIST =
  /^((?:, (?:[a-z]+ ){0,2}[a-z]+){0,3}),? and ((?:[a-z]+ ){0,2}?[a-z]+)(?=$|[.,;!?]| (?:in|by|before|over|for|on|until|this|next|at|to|with)\b)/i;
const OF_TIME =
  /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|\b(?:mornings?|evenings?|afternoons?|nights?|weekends?|weekdays?|lunch\w*|daily|weekly|twice|once|i|i'm|my|we|me|it|maybe|beginner|please|start\w*|then|can|want|not|never)\b/i;

/** "I'm fed up with my job, I want to find a new one", "her allotment … get it sorted": what "one" and "it" are was said before. */
function ofWhat(title: string, text: string): string {
  const before = text.slice(0, Math.max(0, text.toLowerCase().indexOf(title.toLowerCase())));
  const named = [...before.matchAll(A_THING)].map(
    ([, whose = '', what = '']) => [whose.toLowerCase(), what.toLowerCase()] as const,
  );
  const [whose, what] = named.filter(([, noun]) => !SOMEBODY.test(noun)).at(-1) ?? [];
  if (!what) return title;
  if (NEW_ONE.test(title)) return title.replace(/ one$/i, ` ${what}`);
  return IT.test(title) ? title.replace(IT, `$1 ${whose} ${what}`) : title;
}
const A_THING =
  /\b(my|our|the|this|her|his|their|an?) (?!bit\b|lot\b|few\b|while\b|long\b|big\b|last\b|next\b)([a-z]{3,})(?=[.,;!?]|$| (?:is|are|has|have|was|needs?|and|that|which|in|but|full|gathering|sitting|since|for)\b)/gi;
const SOMEBODY =
  /^(?:mum|mom|mother|dad|father|nan|gran\w*|wife|husband|partner|son|daughter|kids?|children|boss|friend|brother|sister|doctor|gp|day|week|month|year|time|evening|morning|weekend|end|moment|thing|end|start)$/;
const NEW_ONE = / an? (?:new|better|different|proper|cheaper|bigger|second) one$/i;
const IT =
  /^((?:get|build|clear|finish|fix|sort|paint|clean|sell|restore|tidy|repair|renovate|decorate|finally \w+)) (?:it|them)\b(?! (?:all|down|up|out|together|right|done)\b)/i;

const PRESENT: Record<string, string> = {
  quit: 'quit',
  gave: 'give',
  packed: 'pack',
  learned: 'learn',
  learnt: 'learn',
  started: 'start',
  stopped: 'stop',
  got: 'get',
  took: 'take',
};

/** "3 hours a week on my novel", "half an hour of yoga", "six weeks of yoga". */
const SO_LONG_OF =
  /^(?:do )?(?:about |around )?(?:\d{1,3}|an?|half an|one|two|three|four|five|six|eight) ?(?:min(?:ute)?s?|hours?|hrs?|h|weeks?|months?)\b(?: (?:a|per|each|every) (?:day|week|night|evening))? (of|on) (?=\w)/i;

/** "Learning for my A-level" is "Study for my A-level", "training for a race" "Train for a race". */
const plainForm = (title: string) =>
  title
    .replace(/^teach me (?:(?:how )?(?=to )|about )?/i, 'learn ')
    .replace(/^get me (?=(?:ready|fit|fitter|in shape|prepared|through|off|out|up|into)\b)/i, 'get ')
    .replace(/^help (?=\w+ing\b)/i, '')
    .replace(/^be able to (?=\w+ )/i, '')
    .replace(/^(?:just |only |really )*(?:want|wanna|need) to (?=\w+ )/i, '')
    .replace(/^i (?:can't|cannot|cant) stop (?=\w+ing\b)/i, 'stop ')
    .replace(
      /^it'?s (?:about |high )?time (?:that )?i (?=learned|learnt|started|stopped|got|took)(\w+)/i,
      (_all, past) => PRESENT[past.toLowerCase()] ?? past,
    )
    .replace(
      /^i(?:'ve)? (?:just |recently |finally )*(quit|stopped|started|gave|packed) (?=\w)/i,
      (_all, past: string) => `${PRESENT[past.toLowerCase()]} `,
    )
    .replace(/ (?:\d{1,3}|an?|one|two|three|a few|a couple of) (?:days?|weeks?|months?|years?) ago$/i, '')
    .replace(SO_LONG_OF, (_all, way: string) => (way === 'on' ? 'work on ' : ''))
    .replace(
      /^(?:my |an? |the )?((?:[a-z-]+ ){0,2}(?:exam|test|finals|viva|mocks?|resit))s? (?:in|on|at) .*$/i,
      'study for my $1',
    )
    .replace(
      /^(?:my |the |an? )?((?:[\w'-]+ ){0,2}(?:interview|test|viva|audition|presentation|pitch|recital))$/i,
      'prepare for my $1',
    )
    .replace(/^(?:learning|studying|revising) (?=for\b)/i, 'study ')
    .replace(/^training (?=for\b)/i, 'train ')
    .replace(/^(?:practising|practicing) /i, 'practise ')
    .replace(/^preparing /i, 'prepare ')
    .replace(/^me and (?:my |the )?[a-z]+ (?:both )?(?:want|would like|are going|plan) to /i, '')
    .replace(/^((?:stop|quit|give up) \w+(?: \w+)?) on my birthday\b.*$/i, '$1')
    .replace(IS_ENDING, (verb) => ENDING[verb.toLowerCase()] ?? verb)
    .replace(
      /^(?:a |do )?dry (january|july|october)$/i,
      (_all, month: string) => `do Dry ${month.charAt(0).toUpperCase()}${month.slice(1).toLowerCase()}`,
    )
    .replace(/^saving(?: up)? (?=for\b|[€£$]?\d)/i, 'save ')
    .replace(/^save up (?=[€£$]?\d)/i, 'save ')
    .replace(/\bfor (?:\d{1,2}|two|three|four|five|six|seven|eight) (?=exams\b|tests\b|papers\b)/i, 'for my ')
    .replace(/(?<=^\S+ \S.*) well enough(?:$| for (?:my|our|the|an?|his|her) .*)/i, '')
    .replace(NEEDS, 'finish my $1');

const ENDING: Record<string, string> = {
  stopping: 'stop',
  quitting: 'quit',
  'giving up': 'give up',
  'packing in': 'pack in',
  'cutting out': 'cut out',
  'paying off': 'pay off',
  'cutting down': 'cut down',
  losing: 'lose',
};
/** "Stopping cigs" is "stop cigs". */
const IS_ENDING = new RegExp(`^(?:${Object.keys(ENDING).join('|')})(?= )`, 'i');

/** "My dissertation needs another 9000 words": what is told of a work is that it is to be finished. */
const NEEDS =
  /^(?:my|the|our) ([a-z-]+(?: [a-z-]+)?) (?:still )?(?:needs?|has|is due|is missing|must have)\b(?: (?:about|around|another|roughly|still|to have))* (?:\d.*|to be (?:finished|done|handed in|submitted).*|finishing.*)$/i;

/** "One day" is no part of what it is. */
const SOMEDAY = /[\s,]+(?:one day|some ?day|eventually|at last|for once|too|as well|also|lol|haha|pls|please|asap)$/i;
const MARKS = /^[\s,:;.–—-]+|[\s,:;.–—-]+$/g;
/** "Get it under control", "do it every day": what "it" is stands elsewhere. */
export const isOfIt = (wish: string): boolean =>
  MEANS_IT.test(wish) || ENDS_IT.test(wish) || /^(?:it|this|that) (?:to be|to|down to|up to|by|under)\b/i.test(wish);
/** "Want to stop", "cut back to weekends": of what, stands elsewhere. */
const ENDS_IT =
  /^(?:(?:to|finally|just|really|try to|properly) )*(?:stop|quit(?: date)?|give up|pack (?:it )?in|kick (?:it|the habit)|(?:cut|scale) (?:back|down)|slow down|have less|reduce|get clean)(?: (?:(?:a (?:bit|lot|little)|to|on|at|only|just|the|weekends?|fridays?|saturdays?|and|completely|altogether|entirely|for good|now) ?)+)?(?: (?:(?:by|before|from|starting|on|in|until|this|next|as of)|(?=\d)) ?.+)?$/i;
const MEANS_IT =
  /^(?:(?:actually|really|finally|properly) )*(?:speak|play|pass|reach|run|write|read|use|practi[sc]e) (?:it|this|that|them)\b|^(?:(?:to|finally|just|really) )*(?:do|get|start|learn|finish|improve|change|fix|sort|tackle|stop|try|keep|make|manage|prep(?:are)?(?: for)?|deal with|work on|get better at|go back to|quit|have|cut|pick|take)(?: doing| back (?:in)?to| back into| back| up| on top of| rid of)? (?:it|this|that|them|these)\b(?: (?:under control|done|out|sorted|right|again|more|better|daily|regularly|properly|together|down|for good|off|up))*$/i;

/** "200 euros every month for a trip": how often is what is wished for, and by when is not. */
const withoutDay = (text: string) => {
  const rate = / (?:every|each|per) (week|month|fortnight|pay ?day|year)\b/i;
  const said = text.replace(rate, ' a $1');
  const at = / a (?:week|month|fortnight|pay ?day|year)\b/i.exec(said);
  const head = at ? said.slice(0, at.index + at[0].length) : '';
  const rest = withoutTimes(said.slice(head.length));
  return head && rest ? `${head} ${rest}` : `${head}${rest}`;
};

/** The hour is what is wished for; when it begins is not. */
const withoutStart = (text: string) =>
  text.replace(
    /,? (?:starting|beginning|start|begin|as of) (?:it |this )?(?:on |from |in )?(?:the )?(?:today|tonight|tomorrow|next|this|\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*$/i,
    '',
  );

/** "My 30th", "mum's 60th": a birthday, and no day of a month. */
const isBirthday = (text: string, at: number): boolean =>
  /(?:\b(?:my|his|her|our|their)|['’]s) $/i.test(text.slice(0, at)) && /^\d{1,3}(?:st|nd|rd|th)\b/.test(text.slice(at));

/** "Christmas presents": what is for the day, and not when. */
const OF_A_FEAST =
  /^ (?:presents?|gifts?|shopping|dinner|party|cards?|jumpers?|holidays?|trip|market|fair|fund|club|cake|costumes?|show|concert|play|songs?|carols?)\b/i;

/** "Short story comp closes": when that is stands behind it. */
const ITS_DAY = / (?:closes?|opens?|is due|takes place|(?:is|are) (?:on|in))$/i;

/** "From 1200 to 1400", of a rating. */
const isRating = (said: string): boolean => /^(?:from )?\d{3,4} ?(?:to|-) ?\d{3,4}$/i.test(said.trim());

/** "Plan a party", of somebody who told whose: "Plan a party for mum's 60th". */
function forWhom(title: string, text: string): string {
  const whose =
    /\b((?:my |our )?[a-z]+'s (?:\d{1,3}(?:st|nd|rd|th)(?: birthday)?|birthday|wedding|retirement))\b/i.exec(text)?.[1];
  return whose && /\ba (?:\w+ )?party$/i.test(title)
    ? `${title} for ${whose.charAt(0).toLowerCase()}${whose.slice(1)}`
    : title;
}

/** Up to the first word of time that is no part of what is wished for. */
function withoutTimes(text: string): string {
  const first = readValues(text, ANY_DAY).find(
    // A bare number is no time: "get to 10".
    ({ kind, start, end }) =>
      TIMES.has(kind) &&
      (start > 5 || ((kind === 'frequency' || kind === 'weekdays') && start > 3)) &&
      !/^(?:to |at )?\d+$/.test(text.slice(start, end)) &&
      !isBirthday(text, start) &&
      !OF_A_FEAST.test(text.slice(end)) &&
      !/\bdry (?:january|july|october|november)?$/i.test(text.slice(0, end)) &&
      !isRating(text.slice(start, end)),
  );
  const said = Math.min(first?.start ?? text.length, limitAt(text));
  const isCut = said < text.length;
  const cut = text.slice(0, said).trimEnd();
  const short = cut
    .replace(SO_OFTEN, '')
    .replace(GOES_ON, '')
    .replace(ON_ITS_DAYS, '')
    .replace(
      / (?:for )?(?:about )?\d{1,3} ?(?:mins?|minutes|hours?|hrs?|h) (?:a|per|each|every) (?:day|night|week|session|time)$/i,
      '',
    )
    .replace(/ (?:on|in|during|over) my (?:lunch ?(?:break|hour)|commute|days? off)s?$/i, '')
    .replace(/ (?:starting|beginning|from) (?:on |from )?(?:today|tomorrow|next|this)\b.*$/i, '')
    .replace(
      / by (?:my |our |the )?[a-z]+'s (?:big )?(?:\d{1,3}(?:st|nd|rd|th)|birthday|wedding|anniversary|party|retirement)\b.*$/i,
      '',
    )
    .replace(
      / (?:by|before|until|till|in) (?:the )?(?:spring|summer|autumn|fall|winter|mid|end|start|beginning|middle|next|this|christmas|easter)\b.*$/i,
      '',
    );
  // "My evenings back": the time is what is wished for.
  if (isCut && /(?:^|\s)(?:my|our|their)$/i.test(short)) return text;
  return (
    isCut
      ? short
          .replace(/ (?:at (?:least|most) |about |up to )?[1-7]$/, '')
          .replace(/ in the (?:first|second) half(?: of)?$/i, '')
          .replace(JOINTS, '')
      : short
  ).trim();
}

/** "Learn Spanish 3x week 20min morning". */
const SO_OFTEN = / [1-7] ?x ?(?:(?:a|per) |\/ ?)?(?:week|wk|day)\b.*$/i;
/** "Swim Tuesday and Thursday", "run mon wed fri". */
const A_DAY = '(?:mon|tues?|wed(?:nes)?|weds|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?';
const ON_ITS_DAYS = new RegExp(
  `(?<!^)(?<!\\b(?:my|the|for|an?|every|each))(?: on)? ${A_DAY}(?:(?:,? and |, ?| ?[&/+] ?| )${A_DAY})*$`,
  'i',
);
/** "Learn Spanish for 3 months". */
const GOES_ON = new RegExp(
  ` (?:for|over) (?:the )?(?:(?:next|first|coming) )?(?:\\d{1,2}|an?|${NUMBER_WORD}) (?:weeks?|months?)$`,
  'i',
);

const SPAN_OF_TIME = `(?:\\d{1,3}|half an|${NUMBER_WORD}|an?) ?-?(?:min(?:ute)?s?|hours?|hrs?|h)\\b`;
const LIMITED = new RegExp(
  [
    ` (?:for )?(?:no|not) (?:longer|more) than ${SPAN_OF_TIME}`,
    ` (?:for )?(?:max(?:imum)?|at (?:most|least)|up to|under|less than|only) ${SPAN_OF_TIME}`,
    ` (?:for )?(?:about |around )?${SPAN_OF_TIME} (?:each|at (?:most|a time)|max(?:imum)?|tops|a session|(?:an?|per|every) time)\\b`,
    ' (?:but )?(?:not|never|except) (?:on |at )?(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun|week)(?:day|end)s?\\b',
    ' (?:only )?(?:at|on) (?:the )?weekends?\\b',
  ].join('|'),
  'i',
);

/** Where it begins to say how long a session is, or on which days none. */
const limitAt = (text: string): number => {
  const at = LIMITED.exec(text)?.index ?? text.length;
  return at > 3 ? at : text.length;
};
