/** Verbs of moving a distance, by what makes of it something they manage. */
const VERBS =
  '(?:run|ran|running|jog|jogged|jogging|swim|swam|cycle|cycled|ride|rode|walk|walked|do|did|done|doing|cycling|riding|walking|swimming|covering|manage|managed|finish|finished|complete|completed|covered|get|got|go|make|made)';
const KM = '(\\d{1,3}(?:\\.\\d)?) ?-?(km|k|kilomet(?:er|re)s?|miles?)\\b';
const SOFT =
  '(?:a |an |my |about |around |roughly |up to |maybe |like |just |only |already |now |currently |easily |comfortably |regularly |usually |sometimes |slow |easy |full |whole |the )*';

/** Told of themselves: "I can run 3k now", "I run 8k", "currently doing 5 km", "did a 10k last year", "my longest run is 6 km". */
const FORMS = [
  `\\b(?:i|i'm|i've|can|could|currently|now|already|usually|used to|did|done|ran|have) ${SOFT}(?:able to )?${SOFT}${VERBS} ${SOFT}${KM}`,
  `\\brun(?:ning)? ${SOFT}${KM} (?:once|twice|three times|\\d ?x|\\d times|every|each|a|most)`,
  `\\b(?:did|done|ran|finished|completed|manage[d]?) ${SOFT}${KM}`,
  `\\b(?:longest|furthest|usual|long|most)(?: run| distance| i(?:'ve)? (?:run|ran|ever run|managed))*(?: so far| ever)?(?: is| was|:)? ${SOFT}${KM}`,
  `\\b(?:i'm|i am) (?:at|up to|on) ${SOFT}${KM}`,
  `${KM}(?: is)? (?:now|already|easily|comfortably|at the moment|right now|is fine|is ok|no problem)\\b`,
].map((form) => new RegExp(form));
const LONGEST =
  /\b(?:longest|furthest)(?: run| distance)?(?: so far| ever)?(?: is| was|:)? (\d{1,2})\b(?! ?(?:min|hour|km|k\b|mile|time|day))/;
const PAST =
  /\b(?:last (?:year|summer|winter|spring|autumn)|years? ago|used to|as a (?:kid|child|teen)|in (?:19|20)\d\d|before (?:the )?(?:baby|kids|injury|covid|corona))\b/;
/** "Half done in 1:52". */
const TIMED_HALF =
  /\b(half[ -]?marathon|half|marathon) (?:done|finished|completed|pb|best time|best|took me|took|was) (?:in |of |is |was )?\d:[0-5]\d\b/;
const HALF =
  /\b(?:did|done|ran|(?:i have|i've) run|finished|completed) (?:a |an |my |one |two |my first )*(half[ -]?marathon|half|marathon)s?\b/;

/** The distance in km that somebody says they manage; what is long past counts by half. Lower-case text; null: nothing is said. */
export function managedNow(text: string): number | null {
  const km = toldKm(text);
  if (km === null) return null;
  return PAST.test(text) ? km / 2 : km;
}

function toldKm(text: string): number | null {
  const told = FORMS.flatMap((form) => {
    const found = form.exec(text);
    return found ? [Number(found[1]) * (found[2]?.startsWith('mile') ? 1.609 : 1)] : [];
  });
  const long = LONGEST.exec(text)?.[1];
  if (long) told.push(Number(long));
  if (told.length > 0) return Math.max(...told);
  const half = HALF.exec(text)?.[1] ?? TIMED_HALF.exec(text)?.[1];
  if (half) return half === 'marathon' ? 42.2 : 21.1;
  // "My 5k takes me 29 minutes", "I run it in 29": the distance of the wish itself.
  const timed =
    /\b(?:run|do|did|done|ran|takes me|time is|pb is|best is)(?: it| that)?(?: in| about| around| at)* \d\d(?:[:.]\d\d)?\b(?! ?(?:km|k\b|times|days))/.exec(
      text,
    );
  const wished = timed ? /\b(\d{1,2}) ?(?:km|k)\b/.exec(text)?.[1] : undefined;
  return wished ? Number(wished) : null;
}

/** The text without what is managed already: the other number is the wish. */
export const withoutManaged = (text: string): string => FORMS.reduce((left, form) => left.replace(form, ' run '), text);
