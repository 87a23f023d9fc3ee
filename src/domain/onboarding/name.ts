import { questionIn, withoutLead } from './asks.ts';

const WORD = "[\\p{L}][\\p{L}\\p{M}'’.-]*";
const PARTICLE = '(?<=\\s(?:de|del|da|dos|la|las|los|van|von|der|den|bin|ben|al|el))';
/** Up to four words, and what a "de la" at their end leads to. */
const NAME = `${WORD}(?:[^\\S\\n]+(?!(?:and|but|from|here|i|in|at|by|on|with|my|who|up)\\b)${WORD}){0,3}(?:${PARTICLE}\\s+${WORD}){0,3}`;
const CALLED = new RegExp(
  `(?:\\bmy\\s+name(?:\\s+is|'?s|\\s+should\\s+be)|\\b(?:change|set|switch|make)\\s+my\\s+name\\s+(?:in)?to|\\bname\\s+is|\\bname'?s|\\bi\\s+go\\s+by|\\bi(?:'?m|\\s+am)\\s+called|\\b(?:rather|prefer\\s+to|like\\s+to|want\\s+to)\\s+be\\s+called|\\bgoes\\s+by|\\bfirst\\s+name(?:\\s+is|'?s)?|\\bknown\\s+as|\\bich\\s+hei(?:ß|ss)e|\\bmein\\s+name\\s+ist|\\bich\\s+bin(?:\\s+(?:der|die)(?=\\s+\\p{Lu}))?|\\bme\\s+llamo|\\b(?:moi\\s+)?c'est|\\bsoy|\\bsono|\\bmi\\s+chiamo|\\bme\\s+chamo|\\bik\\s+ben|\\bjestem|\\bjag\\s+heter|\\bmi\\s+nombre\\s+es|\\bje\\s+m'appelle)\\s+(?:just\\s+|actually\\s+|spel(?:t|led)\\s+)?(${NAME})`,
  'iu',
);
/** Stronger than the name itself: "Alexandra, but call me Alex". */
const CALL_ME = new RegExp(
  `\\b(?<!\\b(?:don't|not|never)\\s+)(?:calls?\\s+me|address\\s+me\\s+as|(?:every(?:one|body)|people|friends|mates|folks|they|most)\\s+says?|me\\s+(?:dicen|llaman)|(?:alle|freunde|die\\s+meisten)\\s+(?:sagen|nennen\\s+mich)|nennt?\\s+mich)\\s+(?:just\\s+)?(${NAME})`,
  'iu',
);
const PUT = "just|i\\s+mean|make\\s+(?:it|that)|put|use|write|say|it'?s";
const IS = new RegExp(
  `(?:^|[\\s,.!])(?:i'?m|i\\s+am|this\\s+is|it'?s|it\\s+is)\\s+(?:spell?(?:ed|t)\\s+)?(${NAME})`,
  'iu',
);
const GREETING =
  '(?:hi|hey|hiya|hello|yo|howdy|(?:good\\s+)?(?:morning|evening|afternoon|day))(?:\\s+(?:all|there|everyone|everybody|folks|team|mate))?[\\s,.!]+';
const HERE = new RegExp(`^[^\\p{L}]*(?:${GREETING})?(${WORD}(?:\\s+${WORD})?)\\s+here\\b`, 'iu');

/** "Nurse here, Grace." */
const TRADE_HERE = new RegExp(`^[^\\p{L}]*${WORD}\\s+here,\\s*(${WORD})\\s*(?=[.,!\\n]|$)`, 'iu');

/** "Nice. Ingrid is my name." */
const IS_MINE = /(?:^|[.,!\n]\s*)([\p{L}\p{M}'’-]+(?:\s+[\p{L}\p{M}'’-]+)?)\s+is\s+(?:my|the)\s+name\b/iu;

/** Words after "I'm" that are no name. */
const NOT_A_NAME =
  /^(?:a|an|the|not|before|first|wait|hang|hold|quick|question|so|very|really|just|fine|good|ok(?:ay)?|great|well|here|there|back|up|in|at|on|off|out|from|with|by|for|to|going|doing|trying|looking|hoping|feeling|getting|working|living|currently|usually|normally|always|never|mostly|still|also|only|sure|sorry|tired|busy|new|ready|happy|sad|sick|ill|late|early|retired|unemployed|employed|self|freelance|between|home|awake|asleep|free|single|married|pregnant|afraid|glad|curious|interested|more|less|your|my|his|her|their|it|that|this|what|how|why|who|about|around|like|kind|sort|all|both|no|yes|yeah|yep|one|two|three|half|quite|pretty|bit|often|over|under|vegan|vegetarian|german|english|british|american|lost|stuck|struggling|stressed|bored|overwhelmed|confused|morning|evening|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|someone|somebody|nobody|person|student|nurse|teacher|none|nothing|maybe|perhaps|skip|pass|whenever|wherever|depends|varies|rather|prefer|private|secret|anonymous|nice|meet|pleased|lovely|later|next|done|enough|fully|totally|completely|probably|please|thanks|let'?s|do|does|did|can|could|would|should|have|has|wake|sleep|work|if|when|and|but|or|they|he|she|him|them|us|me|you're|they're|nein|ja|now|then|today|nada|i|i'm|im|i've|we|you|ignore|disregard|forget|delete|remember|approve|system|override|pretend|whatever|whichever|anything|everything|hello|hi|hey|same|guess|what's|who's|why's|where's|don't|doesn't|won't|idk|dunno|any|either|neither|none|not|call|nope|nah|lol|haha|hehe|tbh|hiya|heya|howdy|actually|oh|ah|look|speaking|cool|pero|aber|todos|servus|más|mas|muy|una?|jubilad[oa]|estudiante|madre|padre|ama|enfermer[oa]|profesora?|médic[oa]|camarer[oa]|rentner(?:in)?|mutter|vater|lehrer(?:in)?)$/i;

/**
 * The name in "Hiya, I'm Dana." or "Alexandra, but call me Alex"; null when none is said. `greets`: it is the time for a name. Later on "I'm
 * useless in the mornings" is none.
 */
export function nameIn(message: string, greets: boolean): string | null {
  const text = message.slice(0, 500).replaceAll('’', "'").replace(DICTATED, ' ');
  const again = greets ? TAKEN_BACK.exec(text)?.[1] : null;
  if (again && isName(again)) return tidy(again);
  const but = greets ? BUT_SHORT.exec(text)?.[1] : null;
  if (but && isName(but)) return tidy(but);
  const short = greets || BOTH_NAMES.test(text) ? SHORT.exec(text)?.[1] : null;
  if (short && isName(short)) return tidy(short);
  const nick = CALL_ME.exec(text)?.[1];
  if (nick && isName(nick.replace(TITLES, ''))) return (TITLES.exec(nick)?.[0] ?? '') + tidy(nick);
  const called = CALLED.exec(text)?.[1];
  if (called && isName(called)) return tidy(called);
  const trade = TRADE_HERE.exec(text)?.[1];
  if (trade && isName(trade)) return tidy(trade);
  const here = HERE.exec(text)?.[1];
  if (here && isName(here)) return tidy(here);
  const mine = IS_MINE.exec(text)?.[1];
  if (mine && isName(mine)) return tidy(mine);
  const is = greets ? IS.exec(text)?.[1] : null;
  return is && isName(is) ? tidy(is) : null;
}

/** "I'm Mick, no wait put Michael", "Ángel, no, sorry, Angela". */
const TAKEN_BACK = new RegExp(
  `(?:(?:(?<=[.!?]\\s)no|\\bno[\\s,]+(?:wait|sorry)|wait[\\s,]+no|scratch\\s+that|or\\s+rather)[\\s,]+(?:(?:${PUT})\\s+)*|\\b(?:wait|actually|sorry|but)[\\s,]+(?:(?:${PUT})\\s+)+)(\\p{Lu}[\\p{L}\\p{M}'’-]*)(?=[^\\p{L}\\p{M}\\p{N}_'’.,!\\n-]*(?:[.,!\\n]|$))`,
  'u',
);

/** "Bartholomew but Bart" */
const BUT_SHORT = /(?:^|[\s,])\p{Lu}\p{Ll}+,?\s+but\s+(\p{Lu}\p{Ll}+)[.!]*\s*$/u;

const LONGEST = 80;

/** The answer to "What should I call you?": a name alone, or with a greeting before it. Null: it is none. */
export function bareName(message: string): string | null {
  if (/\d/.test(message) || questionIn(message) !== null) return null;
  const text = withoutLead(message.replaceAll('’', "'"))
    .replace(DICTATED, ' ')
    .replace(/\([^)]*\)/g, ' ')
    .replace(
      /^\W*(?:(?:hi|hey|hiya|hello|hallo|howdy|g'day|namaste|hola|ola|salut|bonjour|ciao|moin|servus|yo|good\s+(?:morning|evening|afternoon|day))(?:\s+(?:there|mate))?[\s,!.]+)/i,
      '',
    )
    .replace(/^(?:just|simply|put|use|write|it'?s|sure|ok(?:ay)?|yes|well)[\s,]+/i, '')
    .replace(/[^\p{L}\p{M}'.\s-]+/gu, ' ')
    .replace(
      /(?:\s+(?:if\s+you\s+(?:please|like|don't\s+mind)|please|is\s+fine|will\s+do|thanks|thank\s+you|by\s+\w+))+[\s.]*$/i,
      '',
    )
    .trim();
  if (!text || text.length > LONGEST || countWords(text) > MOST_WORDS || IN_NO_NAME.test(text) || !isName(text))
    return null;
  return tidy(text);
}

/** Without titles and particles: "Dr. Anne-Sophie van der Berg" has two. */
const countWords = (text: string): number =>
  text
    .replace(TITLES, '')
    .split(/\s+/)
    .filter((word) => !/^(?:de|del|da|dos|la|las|los|van|von|der|den|bin|ben|al|el|y)$/i.test(word)).length;
const MOST_WORDS = 4;

/** "Get on with it": words that stand in sentences, and in no name. */
const IN_NO_NAME =
  /\s(?:with|it|on|in|over|to|this|that|these|is|are|was|for|me|my|your|you|of|be|do|don't|can't|not|what|why|if|up|out|off|thing|things|stuff)(?:\s|$)/i;

function isName(words: string): boolean {
  const first = words.split(/\s+/)[0] ?? '';
  return (
    !NOT_A_NAME.test(first) &&
    !/ing$/.test(
      first.toLowerCase().replace(/^(?:ming|jing|ling|qing|ying|ting|ping|bing|xing|king|sterling|irving)$/, ''),
    ) &&
    !/^[a-z]{4,}[^f-h]ed$/.test(first.replace(/^(?:mohamed|mohammed|muhammed|alfred|wilfred|winifred|mildred)$/, ''))
  );
}

const TITLE_WORDS =
  '(?:(?:prof|dr|mr|mrs|ms|mx|miss|rev|mudr|mgr|frau|herr)\\b\\.?|(?:ing|bc|dipl|lt|col|sgt|capt|maj|gen|hon)\\.)';
/** Who wants to be called by a title is. */
const TITLES = new RegExp(`^(?:${TITLE_WORDS}\\s+)+(?=\\p{L})`, 'iu');
const TITLE = new RegExp(`^${TITLE_WORDS}$`, 'i');
/** "Robert, Bob for short", "Maximilian, Max is fine", "Žofie, but Žofka to friends". */
const SHORT = new RegExp(
  `(?:[,(–—-]\\s*|\\b(?:but|though|or|just)\\s+)(?!whats|calls?\\b|texts?\\b|phone)(${WORD})\\s+(?:for\\s+short|is\\s+(?:fine|ok(?:ay)?|better)|will\\s+do|to\\s+(?:my\\s+)?(?:friends|mates|most(?:\\s+people)?|everyone|everybody|all))(?![\\p{L}\\p{M}])`,
  'iu',
);
/** "Priyanka but Pri …", after its question. */
const BOTH_NAMES = /^\W*\p{Lu}\p{Ll}+,?\s+(?:but|or|though)\s+\p{Lu}/u;
/** What a dictation writes for its own marks. */
const DICTATED = /[\s,]+(?:full\s+stop|period|comma|exclamation\s+mark|question\s+mark|new\s+line)\b/gi;

/** Shorter ones are initials. */
const SHOUTED = 4;

/** Without what follows a name in speech, capitals where there were none. */
function tidy(words: string): string {
  const kept: string[] = [];
  for (const word of words.replace(/[.\s]+$/, '').split(/\s+/)) {
    if (kept.length === 0 && TITLE.test(word)) continue;
    if (kept.length > 0 && (NOT_A_NAME.test(word) || word === 'x')) break;
    kept.push(word);
    // "Kemal. Two of us …": the sentence ends, unless it is an initial.
    if (/\p{L}{2}\.$/u.test(word) && !/^(?:st|jr)\.$/i.test(word)) break;
  }
  const name = kept
    .join(' ')
    .replace(/(\p{L}{2})\.$/u, '$1')
    .replace(/['’-]+$/u, '')
    .slice(0, LONGEST);
  return name === name.toLowerCase() || (name === name.toUpperCase() && name.length >= SHOUTED)
    ? name
        .toLowerCase()
        .replace(/(^|[\s-])(\p{L})/gu, (_all, gap: string, letter: string) => gap + letter.toUpperCase())
    : name;
}
