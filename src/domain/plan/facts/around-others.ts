import type { Weekday } from '../../calendar/index.ts';
import { boundIn, weekdaysIn, windowIn } from '../said/index.ts';
import type { ClockSpan } from '../types.ts';

const CHILD =
  '(?:she|he|they|(?:my |the |our )?(?:kids?|children|son|daughter|boys?|girls?|baby|toddler|little one|grandson|granddaughter|wife|husband|partner))';
const CLOCK = '(?:at |by |from |around |about |after )*(\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)?)';
const HOME = new RegExp(
  `\\b${CHILD}(?:'s|'re| is| are| gets?| comes?| get| come)? (?:back |home |back home |out of school |off work |finished )+(?:from (?:school|work|nursery|kindergarten|uni) )?${CLOCK}\\b`,
);
const BED = new RegExp(
  `\\b(?:${CHILD}(?:'s|'re| is| are| goes?| go)? )?(?:in bed|asleep|to bed|down|settled|(?:her |his |their )?bedtime(?: is)?)[ (,]+${CLOCK}(?:ish|\\b)\\)?`,
);
/** "Once he is at nursery (9.15)": from then on. */
const AWAY = new RegExp(
  `\\b(?:once|when|after|while) ${CHILD}(?:'s|'re| is| are| goes?| has gone)? (?:in|at|to|off to|gone to|dropped (?:off )?at|settled at) (?:the )?(?:school|nursery|kindergarten|preschool|playgroup|daycare|creche|work)[ (,]*${CLOCK}\\)?`,
);
/** "While the kids are at school": which hours those are is well enough known. */
const AT_SCHOOL = new RegExp(
  `\\b(?:once|when|while|whilst) ${CHILD}(?:'s|'re| is| are)? (?:in|at) (?:school|nursery|kindergarten|preschool|daycare)\\b`,
);
const OF_A_CHILD = new RegExp(CHILD);
const CARED_FOR = `(?:${CHILD}|(?:my |our )?(?:mum|mom|mother|dad|father|nan|gran\\w*|twins|youngest|eldest))`;
const PLACE =
  '(?:the |a |his |her |their )?(?:day ?(?:care )?(?:centre|center|club)|day ?care|nursery|kindergarten|pre-?school|playgroup|toddler group|creche|childminder\\S*|(?:after[- ]school|holiday|breakfast) club|respite|carers?|grand\\w+)';
const DAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|weekdays?';
/** "Mum's at the day centre Tue and Thu 10 to 3": the days and hours in which they are free. */
const CARED_THEN = new RegExp(
  `\\b${CARED_FOR}(?:'s|'re| is| are| goes?| go| has| have)? (?:(?:in|at|to|with|got) )?${PLACE},?(?: on)? ((?:${DAY})[^;.!?()]*)`,
);
/** "My husband takes the kids swimming Sat 9 to 11". */
const TAKEN_OUT = new RegExp(
  `\\b(?:(?:my|his|her|their) \\w+|grandma|gran|nan|grandad) (?:takes?|has|have|looks? after|minds?) (?:the |our |my )?(?:kids?|children|baby|boys?|girls?|twins|toddler|little one|him|her|them)(?: \\w+){0,2}?(?: on)? ((?:${DAY})\\b[^;.!?()]*)`,
);
const THEN_FREE =
  /\b(?:use|have) that time\b|\bthen\b(?! (?:i|we|home|it|he|she|they)\b)|\bthat's (?:when|my|the only|the best)\b|\b(?:in|during|within) (?:that time|those hours|that)\b|\b(?:so|while|when) (?:he's|she's|they're|they are) (?:there|out|away)\b|\bso (?:i'm|i am) free\b/;

/** Null: when others are looked after elsewhere is not said, or nothing of doing it then. */
function caredThen(text: string): Others | null {
  const found = CARED_THEN.exec(text) ?? TAKEN_OUT.exec(text);
  const isThen =
    found && (THEN_FREE.test(text.slice(found.index)) || /\b(?:when|while|once) $/.test(text.slice(0, found.index)));
  if (!isThen) return null;
  const [said = ''] = (found[1] ?? '').split(/,(?! ?(?:mon|tue|wed|thu|fri|sat|sun|\d))| so /);
  const days = weekdaysIn(said.replace(HOURS, ' '));
  const hours = HOURS.exec(said)?.[0];
  const window = hours ? (windowIn(`from ${hours}`)?.window ?? null) : { start: '09:00', end: '15:00' };
  const words = found[0].slice(0, found[0].length - (found[1] ?? '').length + said.length);
  return days.length > 0 && window ? { window, days, text: text.replace(words, ' ; ') } : null;
}
const HOURS = /\d{1,2}(?:[:.]\d\d)? ?(?:[ap]m)? ?(?:-|to|till|until) ?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?/;
/** Nobody is to be woken: "my neighbour sleeps till 2". */
const SLEEPS = new RegExp(
  `\\b(?:${[
    'neighbours?|neighbors?|flat ?mates?|room ?mates?|house ?mates?|partner|wife|husband|girlfriend|boyfriend',
    'baby|kids?|they|he|she',
  ].join(
    '|',
  )})(?: (?:next door|upstairs|downstairs))?(?:'s| is| are)? (?:sleeps?|asleep|in bed) (?:until|till|til) (\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)?|noon)\\b`,
);
const TOGETHER = new RegExp(
  `\\b(?:${[
    'together',
    'with (?:her|him|them|my (?:kids?|children|son|daughter|wife|husband|partner|grandson|granddaughter))',
    'my (?:son|daughter|wife|husband|partner|kids?) and (?:i|me)',
    'and my (?:son|daughter|wife|husband|partner|kids?)',
  ].join('|')})\\b`,
);

/** When another one's hours leave room, on which days alone, and the text without that. */
type Others = { window: ClockSpan; days?: Weekday[]; text: string };

/** Another one's hours: what is done together lies between them; alone, after a child is asleep. Null: none are told. Lower-case text. */
export function aroundOthers(text: string): Others | null {
  const cared = caredThen(text);
  if (cared) return cared;
  const sleeps = SLEEPS.exec(text);
  if (sleeps) {
    const [, clock = ''] = sleeps;
    const hour = Number.parseInt(clock, 10);
    const until = boundIn(
      `from ${/[ap]m|noon/.test(clock) ? clock : `${clock} ${hour >= 5 && hour < 12 ? 'am' : 'pm'}`}`,
      { no: false, busy: false },
    );
    if (until) return { window: until, text: text.replace(sleeps[0], ' ; ') };
  }
  const away = AWAY.exec(text);
  const gone = away && boundIn(`from ${away[1]}`, { no: false, busy: false });
  if (away && gone) return { window: { start: gone.start, end: '00:00' }, text: text.replace(away[0], ' ; ') };
  const school = AT_SCHOOL.exec(text);
  if (school) return { window: { start: '09:00', end: '15:00' }, text: text.replace(school[0], ' ; ') };
  const [home, bed] = [HOME.exec(text), OF_A_CHILD.test(text) || TOGETHER.test(text) ? BED.exec(text) : null];
  if (!home && !bed) return null;
  const at = (clock = '', way: string) =>
    boundIn(`${way} ${/[ap]m/.test(clock) ? clock : `${clock} pm`}`, { no: false, busy: false });
  const together = TOGETHER.test(text);
  const from = together ? home && at(home[1], 'from') : bed && at(bed[1], 'from');
  const until = together && bed ? at(bed[1], 'until') : null;
  if (!from && !until) return null;
  const left = [home, bed].reduce((rest, found) => (found ? rest.replace(found[0], ' ; ') : rest), text);
  return { window: { start: from?.start ?? '00:00', end: until?.end ?? '00:00' }, text: left };
}
