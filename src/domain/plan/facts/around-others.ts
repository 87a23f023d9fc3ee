import { boundIn } from '../said/index.ts';
import type { ClockSpan } from '../types.ts';

const CHILD =
  '(?:she|he|they|(?:my |the |our )?(?:kids?|children|son|daughter|boys?|girls?|baby|toddler|little one|grandson|granddaughter|wife|husband|partner))';
const CLOCK = '(?:at |by |from |around |about |after )*(\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)?)';
const HOME = new RegExp(
  `\\b${CHILD}(?:'s|'re| is| are| gets?| comes?| get| come)? (?:back |home |back home |out of school |off work |finished )+(?:from (?:school|work|nursery|kindergarten|uni) )?${CLOCK}\\b`,
);
const BED = new RegExp(
  `\\b(?:${CHILD}(?:'s|'re| is| are| goes?| go)? )?(?:in bed|asleep|to bed|(?:her |his |their )?bedtime(?: is)?) ${CLOCK}\\b`,
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

/** Another one's hours: what is done together lies between them; alone, after a child is asleep. Null: none are told. Lower-case text. */
export function aroundOthers(text: string): { window: ClockSpan; text: string } | null {
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
