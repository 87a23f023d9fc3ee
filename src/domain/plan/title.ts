import { readValues, type Setting } from '../language/index.ts';
import type { Playbook } from '../playbooks/index.ts';

const LEAD =
  /^(?:(?:hi|hey|hello|ok(?:ay)?|so|please|well|and|also|but|actually|add another one:?|another goal:?|new goal:?|my goal:|goal:?|developer mode\.?|add(?: a)? (?:task|goal):?)[,!.:]* )+/;
const WISH =
  /^(?:my \w+ (?:says?|said|thinks|told me|wants me)(?: that)?(?: i (?:should|must|need to|have to|ought to)| to) |i(?:'d| would| should| must)? (?:really |also |finally |just |still )*(?:want|wanna|would like|like|love|wish|hope|need|have|should|must|am trying|'m trying|am going|'m going|'ve decided|have decided|decided|aim)?(?: to)? |(?:can|could) you help me (?:to )?|help me (?:to |with )?|my (?:new |big |next )?(?:goal|dream|aim|resolution|plan) (?:is|would be)(?: to)? |(?:i've|i have) signed up for |i used to [^.]{1,40}\. (?:i )?want |wanna |want(?: to)? |let's |make me a plan (?:to|for) |plan me )+/;
/** How things are, beside which the wish stands: "I can run 5 km already", "my exam is on 12 March". */
export const STATUS =
  /^(?:i (?:can|am|have|had|used|know|cycle|run|weigh|never|don't|do|play|speak|get|feel|work|sit|was)\b|i'm\b|i've\b|my (?!(?:new |big |next |first )?(?:goal|dream|aim|resolution|plan)\b)[\w' ]{2,30} (?:is|are|says|said|wants|thinks|told)(?! (?:that )?(?:me )?(?:i (?:should|must|need|have|ought)|to ))\b|it's\b|it is\b|the \w+ (?:is|says)\b|because\b|only have\b)/i;
/** Two thoughts in one sentence. */
const PARTS =
  /[.!?;\n(]| so (?:that )?i can | by (?:my|our) [a-z' ]{3,30} on (?=\d|the |[a-z]+ \d)|,(?!\d)| - | – | and (?=(?:i )?(?:want|wanna|should|need|would|must)\b)| because | so that | as i | i (?=(?:keep|always|never|still|just|feel|get|lie|wake|work|sleep|live|know|can|can't|cannot|am|have|don't|do|need) )/i;
const TIMES = new Set(['date', 'date_range', 'bound', 'span', 'clock', 'clock_range', 'frequency', 'weekdays']);
const JOINTS =
  /(?: (?:by|before|until|till|on|in|at|for|starting|start|from|the|within|over|only|every|each|to|a|an|no later than|beginning|around|about|twice|once|three times|\d+ times|two evenings))+$/i;
const ANY_DAY: Setting = { now: Temporal.Instant.from('2026-01-05T12:00:00Z'), zone: 'UTC' };
const MOST = 90;

/** "Save 1200 for a laptop", without the wish before it and the dates behind. What only tells how things are has the name of its kind. */
export function titleOf(words: string, playbook: Playbook | null = null): string {
  const stated = /\b(?:my |new )?goal(?: is)?: ?/i.exec(words);
  const said = stated && stated.index > 0 ? words.slice(stated.index + stated[0].length) : words;
  const text = said
    .replace(/\bbecause\b[^,.;!?]*/gi, ' ')
    .trim()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ');
  const parts = text.split(PARTS).map((part) => (part ?? '').trim());
  const wish = parts.find((part) => part !== '' && !STATUS.test(part) && bare(part).length > 2);
  if (wish === undefined && playbook && playbook.id !== 'general') return playbook.name;
  const whole = withoutTimes(bare(wish ?? parts[0] ?? '')) || 'My goal';
  const title = /^(?:an?|the|my(?: first)?) (?:\w+ )?(?:marathon|\d+ ?k|race)\b/i.test(whole) ? `run ${whole}` : whole;
  const named = /^(?:study|learn|prepare|revise|pass)$/i.test(title) ? `${title} for my ${eventIn(text)}` : title;
  return withNames(named.charAt(0).toUpperCase() + named.slice(1)).slice(0, MOST);
}

const NAMES =
  /\b(?:spanish|french|german|italian|portuguese|japanese|chinese|korean|english|dutch|russian|arabic|turkish|swedish|polish|greek|hindi|norwegian|danish|finnish|czech|christmas|easter)\b/g;

/** Languages and feasts by their capitals. */
const withNames = (title: string) => title.replace(NAMES, (name) => name.charAt(0).toUpperCase() + name.slice(1));

function bare(part: string): string {
  let text = part;
  for (const lead of [LEAD, WISH, LEAD, WISH]) text = text.slice(lead.exec(text.toLowerCase())?.[0].length ?? 0);
  return text.replace(/^(?:finally|really|just|also|to) /i, '').trim();
}

/** Up to the first word of time that is no part of what is wished for. */
function withoutTimes(text: string): string {
  const first = readValues(text, ANY_DAY).find(
    // A bare number is no time: "get to 10".
    ({ kind, start, end }) => TIMES.has(kind) && start > 5 && !/^(?:to |at )?\d+$/.test(text.slice(start, end)),
  );
  const cut = (first ? text.slice(0, first.start) : text).trimEnd();
  const short = cut
    .replace(/ (?:starting|beginning|from) (?:on |from )?(?:today|tomorrow|next|this)\b.*$/i, '')
    .replace(
      / (?:by|before|until|till|in) (?:the )?(?:spring|summer|autumn|fall|winter|mid|end|start|beginning|middle|next|this|christmas|easter)\b.*$/i,
      '',
    );
  return (first ? short.replace(JOINTS, '') : short).trim();
}

const eventIn = (text: string) =>
  /\b(exam|test|finals|certificate|interview|course)s?\b/i.exec(text)?.[1]?.toLowerCase() ?? 'exam';
