const DAY = '(?:mon|tue|wed|thu|fri|sat|sun)';

/** "Can't do Monday, Tuesday instead": the second is another clause, and no day of a list. */
const OTHER_DAY = `(?<=days?),(?= ?(?:maybe |rather |do |make it )?${DAY}[a-z]*,? (?:instead|rather|works?|(?:is |are |would be )?(?:fine|ok|okay|better|good|possible|great|free)|would|could|i (?:prefer|want|like|would))\\b)`;
/** "Nothing on Mondays, Wednesdays can be longer": what is said of the second is not said of the first. */
const NOT_THAT_DAY = `(?<=\\b(?:not|no|nothing|never|without|skip|drop)(?: on)? (?:the |my )?${DAY}[a-z]*),?(?: (?:and|but|so))?(?= (?:the |my )?${DAY}[a-z]* (?:can|could|should|twice|double|at|be|longer|shorter|instead)\\b)`;
/** Marks that end a clause: a comma does not between the digits of a number, nor in a list of weekdays. */
const DATES = '(?: ?(?:the )?\\d{1,2}(?:st|nd|rd|th)?)';
const MARKS = [
  '[;!?\\n]',
  '\\.(?!\\d)',
  `(?<!days?),(?!\\d|(?<=\\b\\d{1,2}(?:st|nd|rd|th)?,)${DATES}(?:,| and| &| or))`,
  `(?<=days?),(?! ?(?:and )?${DAY})`,
];
/** Words that begin another thought. */
const TURNS = ['but', 'plus(?! \\d)', 'also', 'and then', 'though'];
/** "My wife works late, so no Mondays": what follows from it. */
const SO =
  "\\bso (?=(?:maybe |perhaps |please |then )?(?:no|not|can|could|make|move|put|please|let's|those|that|these|never|nothing|only|just|(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?=(?: (?:morning|evening|afternoon)s?)?[.!?]*$| (?:instead|then|rather|please|it is|would|works?|is better))|kill|scrap|ditch|lose|cancel|drop|skip|leave|remove|(?:like |about |around |at |say |more like )?\\d{1,2}[:.]?\\d*)\\b)";
/** What follows an "and" that joins two changes; between two days it joins these. */
const OPENERS = [
  '(?:please |also |only |just |not |no |nothing |never )?(?:make|move|drop|skip|start|begin|keep|shorter|longer|less|more|fewer|half|have|get|put|shift|push|cancel|leave|remove|add|do|finish|halve|double|shorten|lengthen|extend|trim|reduce)\\b',
  `(?:please |also |only |just )?on ${DAY}`,
  '(?:once|twice|three times|\\d+ ?(?:min|times|x))\\b',
  '(?:not|no|nothing|never|only)\\b',
  '(?:in the (?:morning|evening)|at \\d|mornings|evenings|easier|harder)',
  '(?:can|could|the (?:rest|others?|other one)|one of them|swap|switch|alternate|don.t|maybe|please) ',
  '(?:twice|half) (?:as|the)\\b',
  'i (?:need|want|have|would like|wanna) (?:to )?(?:be (?:ready|done|finished|able)|get there)\\b',
  '(?:have me|be ready|be done)\\b',
  '(?:be |get |all )?(?:done|finished|over|home) by\\b',
  'an? (?:bit )?(?:longer|shorter|quick|short|long) (?:one|run|session|ride|walk|swim) on\\b',
  `(?:the |my )?(?:short|long|easy|quick)(?:er|est)? (?:ones?|runs?|sessions?|rides?|walks?|swims?|days?) (?=(?:on |to |for |at )?${DAY})`,
  '(?:next|this) week\\b',
  '(?:the |my )(?:first|second|third|last|final|later|other|rest)(?: (?:one|two|three|few|\\d|weeks?|ones?|sessions?|runs?))* (?:a bit |much |even )?(?:easier|harder|longer|shorter|lighter|heavier|gentler)\\b',
  '(?:all|everything|both|each)(?: of (?:them|it|those|these))? (?:at|to|from|for|on|in|half|quarter|\\d)(?! of )',
  'in (?:january|february|march|april|may|june|july|august|september|october|november|december)\\b',
];
/** "More at weekends less in the week": two wishes without a mark between them. */
const COMPARED = '(?:more|less|fewer|longer|shorter)';
const OTHER_WAY = `(?<=\\b${COMPARED} [^,.;]{2,40}) (?=(?:and )?${COMPARED}\\b(?! (?:than|or|often|and ${COMPARED})\\b))(?<!\\band (?:the )?${DAY}[a-z]* )(?<!\\b(?:a bit|a little|much|minutes?|mins?|hours?|or|and|than|day|session|one|even|any|no|times?|far|lot|slightly|rather) )`;
/** "Evenings on Tuesday and Thursday, Saturday morning": two parts of the day. */
const PARTS_APART = `(?<=\\b(?:mornings?|evenings?|afternoons?)\\b[^,.;]{0,40}),(?= ?${DAY}[a-z]* (?:mornings?|evenings?|afternoons?)\\b)`;
/** "20 minutes for two weeks then 30": what comes after. */
const THEN =
  '(?=\\bthen (?:(?:make it|go up to|up to|do) )?(?:\\d+|half|an? (?:hour|quarter)|twice|once|three|four|five|longer|shorter|more|less)\\b)';
const ON_A_DAY = `(?<!days? )\\band (?=(?:the )?${DAY}[a-z]* (?:can|could|should|at|to|in|(?:a bit |a little |much |be )?${COMPARED})\\b)`;
/** "3 times a week not on Sundays". */
const NOT_A_DAY = `(?<=\\b(?:week|weekly|times|daily|minutes|mins|mornings?|evenings?|afternoons?)) (?=(?:but )?not (?:on |at )?(?:the )?(?:${DAY}|weekends?))`;

/** "Evenings except Wednesdays". */
const EXCEPT_DAY = `(?<=\\b(?:mornings?|evenings?|afternoons?|nights?|lunchtimes?),? )(?=(?:except|apart from)(?: for| on)? ${DAY})`;

/** "3 days is too much drop Friday": what is too much, and what becomes of it. */
const TOO_MUCH =
  "(?<=\\btoo (?:much|many|often|hard|long)) (?=(?:please |so |just |can we |could we |let's )?(?:drop|skip|cut|leave out|take out|make it|take) )";

/** "Saturday to Sunday and Monday to Tuesday": two that move. */
const ANOTHER_MOVE = `(?<=\\b${DAY}[a-z]* (?:to|onto|into) (?:the )?${DAY}[a-z]*),?(?: and)? (?=(?:the )?${DAY}[a-z]* (?:to|onto|into) (?:the )?${DAY})`;

const NEXT = new RegExp(
  [
    ANOTHER_MOVE,
    TOO_MUCH,
    EXCEPT_DAY,
    OTHER_DAY,
    NOT_THAT_DAY,
    ...MARKS,
    ...TURNS.map((words) => `\\b${words}\\b`),
    SO,
    ' - ',
    ON_A_DAY,
    NOT_A_DAY,
    OTHER_WAY,
    THEN,
    PARTS_APART,
    `\\band (?=${OPENERS.join('|and (?=').replaceAll('|and (?=', '|')})`,
  ].join('|'),
);

/** A message part by part, each of which may name a change of its own. */
export function clausesOf(text: string): string[] {
  return text
    .replace(/\b(a|p)\.m\./g, '$1m')
    .split(NEXT)
    .map((clause) => clause?.trim() ?? '')
    .filter((clause) => clause !== '');
}
