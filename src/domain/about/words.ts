import type { DayPart } from '../language/values.ts';
import type { Said } from './types.ts';

export const set = (words: string) => new Set(words.split(/\s+/));

/** Said before a change, and no part of it; several may follow each other. */
export const OPENERS = set(
  'no nope nah oh ah ok okay actually sorry wait oops hm hmm please pls well so then hey hi right yes yeah but btw also and plus just maybe perhaps rather better thanks thx really honestly though basically obviously',
);
/** The same in more than one word. */
export const OPENING =
  /^(?:no,? (?=(?:wait|sorry|make|move|change|let's|do|it|it's|its|that's|thats|actually|at|on|i|then)\b)|(?:(?:can|could|would|will) (?:you|we)|let's|lets|i mean|i meant|i said|i'd like (?:you )?to|i want (?:you )?to|by the way|on second thoughts?|how about|what about)\s+)/;

/** What goes on meanwhile, or who else sees to it: between the words that say what is to be. */
export const STORIES = [
  /^(?:who cares|whatever|forget it),? (?=\w)/,
  // "Not me, my husband does Tuesdays".
  /^(?:it's )?not me(?: (?:any more|anymore))?[,;:.] (?=\w)/,
  /^(?:they|he|she|(?:the |my |our )?(?!i\b)\p{L}+) (?:just )?(?:rang|called|phoned|emailed|wrote|texted)(?: me)?[,;:.] /u,
  /^(?:he|she|they) (?:can't|cannot|couldn't)(?: make it| do it| come)?[,;.] (?=\w)/,
  /\bover (?:christmas|easter|new year|the holidays|the break),? (?=(?:from |the |on )*\d)/,
  // "That's too pushy, just a message", "not with breakfast, make it 10:30", "thursdays I can only do 7".
  /^(?:it's |its |that's |thats |this is )?(?:way |a bit |much |far )?too (?:much|many|often|early|late|long|short|hard|soon|loud|annoying|pushy)(?: for me)?[,.;:]+ /,
  /^not (?!on\b|today|tomorrow|this|next)[^,;]{2,40}[,;] (?=(?:make|move|put|set|change|let's|do|rather|better|but)\b)/,
  /^(?:it|they|he|she) (?:makes?|made) me (?:sick|ill|tired|dizzy|drowsy|unwell)[,;.]+ /,
  /\b(?:i|we|he|she|they) can (?:only )?(?:do|make|manage|come)(?: it)?\b/,
  // "Not on an empty stomach so 10".
  /^not (?!on (?:mon|tue|wed|thu|fri|sat|sun|week)|today|tomorrow|this|next)[^,;]{2,40}? so (?=(?:at |it's |make it )?\d)/,
  // "Finished the box, stop it".
  /^(?!(?:skip|stop|cancel|move|not|no|only|make|on|from|every|until|and)\b)[^,;\d]{3,40}[,;] (?:so )?(?=(?:stop|cancel|drop|delete|skip|remove) (?:it|them|that)\b)/,
  /\b(?:i'd|i would|we'd) (?:rather|prefer(?: to)?|like to) (?:do|have|take)? ?(?:it|that|this)?\b/,
  /\b(?:they|we|he|she|i) (?:finish|start|begin|get out|come|close|open)(?:es|s)? (?=(?:at |late|early|\d))/,
  /\b(?:when|while) (?:i'm|i am|we're|we are) [^,]{2,30},/,
  /^(?:the |my |our )?\w+ (?:says?|said|thinks|wants|told me)(?: (?:that|to|me to|i should|i can|i may))*(?= (?:stop|skip|only|no|not|end|cancel|leave|drop|take|make|move|once|twice|two|three|half)\b)/,
  /^(?:i|we) (?=(?:can't|cannot|can not|won't) (?:do|make|manage)\b)/,
  /\b(?:when|while|as long as) (?:i'm|i am|we're|we are|he's|she's) (?:\w+ ){0,2}?(?=from\b|until\b|till\b|in\b|on\b|next\b)/,
  /\b(?:my|our) \w+ (?:does|do|will do|takes|has|is doing|takes care of) (?:it|that|them|this)\b,?/,
  // "Work got cancelled so yoga is back on".
  /^[^,;.]{3,60}?,? so (?=(?:the |my |our )?\p{L}+(?: \p{L}+)?(?:'s| is| are) (?:back|still) on\b)/u,
  // "Dad's cooking so it's at 2".
  /^[^,;.]{2,40},? so (?=(?:it's|it is|its|make|move|let's|we'll|at|on)\b)/,
  /\b(?:she|he|we|they)(?: has| have|'ve got|'s| is| are|'re| will be| has got) [^,]{2,30},? so\b/,
];
/** Why it changes is not what changes: to the end of the message. */
export const REASONS = [
  /[,;.!?]?\s+(?:because|cause|cos|since)\s+(?:i|i'm|i've|my|we|we're|our|the|there|there's|he|she|they|it's|that's|of)\b.*$/,
  /[,;.!?]?\s+as\s+(?:i|i'm|i've|my|we|we're|our|there's|he|she|they)\b.*$/,
  /[,;.!?]\s+(?:still|too|not feeling|feeling|no time|no energy)\b.*$/,
  /[,;.!?]\s+(?:i|i'm|i've|i'll|my|we|we're|our|there's|there is|he|he's|she|she's|they|it's|that's|got)\s.*$/,
  /\s+(?:cause|because|cos)\s+.*$/,
  /\s+(?:i|i've|we)\s+already\s.*$/,
  /\s+(?:i'm|im|i am|we're|we are)\s+(?:\p{L}+\s+){1,3}(?:then|that day|those days)$/u,
];

const anyOf = (words: string[]) => new RegExp(`\\b(?:${words.join('|')})\\b`);
/** For good. */
const NO_MORE = [
  'forget(?: about)?',
  '(?:gave|given|giving) up',
  ...[
    'delete',
    'remove',
    'stop',
    'get rid of',
    'take (?:out|off|away)',
    'drop',
    'lose',
    'kill',
    'ditch',
    'scrap',
    'scratch',
    'bin off',
  ],
  ...['not (?:at all|any ?more)', 'no (?:longer|more)', 'never', 'at all', 'any ?more', 'needed'],
  ...['completely', 'altogether', 'entirely'],
];
const NOT_THEN = [
  ...["can't", 'cannot', 'can not', "won't", "don't", "doesn't (?:happen|take place)", "isn't (?:happening|on)"],
  ...[
    'skip',
    'cancel',
    'cancell?ed',
    'called off',
    'leave (?:[a-z]+ ){0,3}out',
    'miss out',
    'leave (?=(?:it|that|this|them) (?:until|till)\\b)',
    'wait (?=(?:until|till)\\b)',
    'call off',
    'off',
    'free',
    'pause',
    'hold',
    'suspend',
    'mute',
    'silence',
  ],
  ...['either', 'neither', 'no', 'not', 'but not', 'without', 'except(?: for)?', 'apart from'],
];
/** These say that something is fine: then it stays as it was. */
const FINE = [
  /\b(?:back on|on after all|on again|still on|going ahead|happening after all)(?: (?:now|again|then|after all))*$/,
  /\b(?:is|are|it's|works?|would be|will be|can) (?:fine|ok|okay|good|stay|possible)(?: (?:after all|too|again|actually))*$/,
  /^(?:no )?(?:keep|leave) \b(?!(?:it|that|this|them) (?:un)?til|(?:[a-z]+ ){0,3}out\b)/,
  /\b(?:don't|dont|do not) (?!remind|tell|call|ping|nudge|notify|need|want|have|do (?:it|that))\w/,
];

/** What becomes of it, by the words that say so. The first class that stands in the message counts. */
export const ACTS: [Said['act'], RegExp][] = [
  ...FINE.map((form): [Said['act'], RegExp] => ['keep', form]),
  ['remove', anyOf(NO_MORE)],
  ['only', anyOf(['only', 'just', 'nothing but'])],
  ['skip', anyOf(NOT_THEN)],
  [
    'add',
    anyOf([
      'add',
      'again(?= at \\d)',
      'also',
      'too',
      'as well',
      'another',
      'additional',
      'additionally',
      'extra',
      'plus',
      'throw in',
      'squeeze in',
    ]),
  ],
];

/** Words of the acts, and of orders: they say what is to be, not of what. */
export const ACTING = set(
  `can't cannot won't can manage skip cancel leave out no not without except for but apart more from off free miss call doesn't happen take place isn't happening on don't delete remove stop get rid of throw squeeze either wait
  away at all any more anymore longer never drop lose kill ditch scrap scratch needed only just nothing add also too as well another additional additionally extra plus
  make move change shift push put set do have be is are was reschedule switch keep give goes go moves tell remind ask nudge ping warn me again once if i haven't
  leaves starts begins departs arrives comes runs cancelled canceled going need needed required necessary mute silence pause hold suspend rest rests takes take lasts last long longer short shorter minutes enough plenty cut shorten reduce trim forget gave given giving up didn't done yet by then answered fine okay good stay possible works leave completely altogether entirely same moved changed shifted pushed postponed rescheduled reacted to onto into instead of`,
);
/** Words that mean nothing of their own here. */
export const SMALL = set(
  "already been him her his us the a an it it's that that's this them they these those my our your you we one ones will would should shall must can could 'll i'd please pls thanks thank he she they in on at and or with each every both all everything them then there now here still always from start starting begin beginning until till up during over per it'll than before after later earlier sooner ahead advance so day days u meant holiday holidays vacation break week weeks time times of their its every day daily",
);
/** Sorts of things: they name none. */
export const KINDS = set(
  'reminder reminders task tasks session sessions dose doses alarm alarms slot slots occurrence occurrences appointment notification notifications',
);

export const PARTS: Record<string, DayPart> = {
  morning: 'morning',
  mornings: 'morning',
  noon: 'noon',
  midday: 'noon',
  lunch: 'noon',
  lunchtime: 'noon',
  afternoon: 'afternoon',
  afternoons: 'afternoon',
  evening: 'evening',
  evenings: 'evening',
  night: 'night',
  nights: 'night',
  early: 'morning',
  earlier: 'morning',
  late: 'evening',
};

/** `middle`: half way. */
export const NTHS: Record<string, number> = {
  middle: 0.5,
  first: 0,
  second: 1,
  third: 2,
  fourth: 3,
  last: -1,
  final: -1,
};
/** Of one thing that is there once, these say that it is another time now. */
export const MOVES =
  /\b(?:moved?|moves|changed?|shift(?:ed)?|push(?:ed)?|reschedule[ds]?|postponed?|bring|brought|delay(?:ed)?|pull|instead|same time|it|it's|that|make|put|set|do|does)\b|\b(?:is|are|be|'s) (?:now |only |just )?(?:at|on|from|off|until|till|\d)|\bnow$/;
/** The same, said of something by its name: an article speaks of what is there, "gym tomorrow at 7" may be something new. */
export const OF_WHAT_IS_THERE =
  /^(?:the|my|our|this|that|that's|those|these|both)\b|\b(?:takes|lasts|instead|from now on|always)\b/;
/** Words for a sort of thing, beside its name: "dentist appointment". */
export const SORTS = set(
  'appointment appointments practice session sessions class classes lesson lessons meeting training reminder reminders task alarm thing booking visit one ones workout game match event',
);

const VERBS_ALONE = set(
  'stop start begin do have be is are was again only just skip no not too also instead und auch dann aber ab y también pero',
);

/** "Pásalo", "cancélala": a Spanish order to "it". */
const isWithIt = (word: string): boolean => /[áéíóú]/.test(word) && /l[oa]s?$/.test(word);

/** "Its", "stop", "ok then": words that name nothing that could stand on a list. */
export function namesNothing(title: string): boolean {
  const words = title.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const isSmall = (word: string) => SMALL.has(word) || OPENERS.has(word) || word === 'its' || VERBS_ALONE.has(word);
  return words.length > 0 && words.every((word) => isSmall(word) || (words.length === 1 && isWithIt(word)));
}

/** "The teacher's on holiday", "she's off": then it does not take place. Of themselves only with a word of what is to be. */
export const ABSENT =
  /\b(?:(?:the |my |our )?((?!(?:it|that|there|what|here|who|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|today|tomorrow)\b)[a-z]+)(?:'s| is| will be)|they're|they are) (?:ill|sick|unwell|away|off sick|closed|shut|(?:off )?on (?:holiday|vacation|leave)|abroad|out of town|not (?:there|in|coming|available))\b|\b(?:she|he|they|school)(?:'s|'re| is| are| will be) (?:off|out)\b/;
export const AWAY_THEN =
  /^(?:i'm|i am|i'll be|we're|we are|we'll be) (?:away|off|ill|sick|abroad|travell?ing|busy|out of town|(?:off )?on (?:holiday|vacation|leave|a trip))\b(?=.*[,;.]? ?(?:so )?(?:no need|not then|no reminders?|skip|not needed|no \w+ then|leave it out)\b)/;

/** "Stop asking me on Fridays". */
export const NOT_ASKED =
  /\b(?:stop|quit|don't|do not|no need to) (?:ask|remind|tell|nag|ping|nudge|bother|asking|reminding|telling|nagging|pinging|nudging|bothering) me(?: about (?:it|that|this))? (?=(?:on|at|in|this|next|tomorrow|today|tonight|until|till)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/;

/** "The other parent does weekends": who else sees to it needs no reminder then. */
export const OTHERS_DO =
  /\b(?:my|our|the other|his|her) \w+(?: \w+)? (?:does|takes|is doing|will do|has) (?!(?:an?|half|about|only|\d+|two|three)\b)(?:it |them |both |that |the )?/;

/** "My neighbour is feeding the cat from Saturday to Tuesday": it is named by what it is done with. */
export const OTHERS_ARE = /\b(?:my|our|his|her) \w+(?:'s| is| will be|'ll be) \w+ing (?=(?:the|my|our) )/;

/** "Leave it until", "it can wait till". */
export const PUTS = /\b(?:(?:leave|skip|hold|put off|postpone) (?:it|that|this|them)|can wait)\b/;
/** To no day, or so often that nobody knows when. */
export const UNCLEAR =
  /\bwait (?:until|till) (?:next|the) (?:week|month|year)\b|\b(?:\d{1,2}|two|three|four|five|six) times\b(?! a)/;
export const EXCEPT = /\b(?:except|apart from|but not|other than)\b/;
