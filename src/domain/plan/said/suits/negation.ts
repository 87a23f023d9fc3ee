import { DAY } from './day-names.ts';

/** Whether a clause says of its days or hours that they are not wanted; `butFor`: words that are none of that. */
export const saysNo = (clause: string, butFor?: RegExp): boolean => {
  const said = clause.replace(NO_NEGATION, ' ');
  return NEGATIVE.test(butFor ? said.replace(butFor, ' ') : said);
};

/** What makes of a day one that is not wanted: "not", "don't work", "Fridays off". */
const NO = [
  'not',
  'no',
  'never',
  'nothing',
  'none',
  'except',
  'without',
  'avoid',
  'skip',
  '(?:leave|leaving|cut|cutting|take|rule|count) out',
  '(?:drop|minus|bar|scrap) (?:the )?(?=(?:mon|tue|wed|thu|fri|sat|sun|weekend|weekday|morning|evening|night))',
  'other than',
  'apart from',
  'aside from',
  "(?:don|doesn|can|won|isn|aren)'t",
  '(?:dont|cant|wont|doesnt)',
  'cannot',
  'off',
  `(?:${DAY}|mornings?|evenings?|afternoons?|nights?|weekends?|weekdays?) (?:is|are) (?:out|no good|impossible|hard|off)`,
  'busy',
  'taken',
  'full',
  'bad',
  'impossible',
  'difficult',
  'tricky',
  'unable',
  'complain(?:s|ing)?',
  'rest days?',
  '(?:keep|leave|want|need|like) .{1,30} (?:free|off|clear)',
  '(?:is|are) (?:for|reserved|sacred|my day off)',
  `(?:${DAY}) free$`,
];

const NEGATIVE = new RegExp(`\\b(?:${NO.join('|')})\\b|^(?:${DAY}) free$`);

/** A "not" that is none. */
const NO_NEGATION =
  /\b(?:without (?!(?:(?:any|the|my|on|his|her|their) )*(?:mon|tue|wed|thu|fri|sat|sun|week|morning|evening|afternoon|night|lunch))|full (?=marathon|english|body|time|speed|stack|length)|busy (?=mum|mom|dad|parent|nurse|job|life)|off (?=by heart|the|my|of|sugar|work)|not (?:only|just|sure)|(?:no|not) (?:problem|matter|later|earlier|more|longer)|don't (?:mind|care)|doesn't matter|can't wait|work(?:s)? out|no idea|never (?!before\b)(?:[a-z]+ ){1,4}?(?:before|in my life)(?! (?:\d|work|noon|midday|lunch|dinner|breakfast|school|the|half|eight|nine|ten|i )))\b/g;
