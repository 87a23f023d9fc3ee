/** Words of time that are looked for among what was mistyped, and real words that only look like them. */
const KNOWN =
  'monday tuesday wednesday thursday friday saturday sunday tomorrow tonight morning afternoon evening weekend january february september october november december'.split(
    ' ',
  );
const REAL = new Set(['mourning', 'eventing', 'sundae', 'sundaes']);

/**
 * What was mistyped or misheard, as it was meant: "remnid me too call dad tuseday at for pm" is "remind me to call dad tuesday at 4 pm". A day that
 * was misspelt would otherwise stand in the title, and the task on another day.
 */
export function asMeant(text: string): string {
  return withHalves(
    text
      .replace(/\p{L}{5,12}/gu, spelled)
      .replace(/\b1st thing\b/gi, 'first thing')
      .replace(MISTYPED_LEAD, (said) => (said.startsWith('R') ? 'Remind me' : 'remind me'))
      .replace(/\br[emind]{4,6} m[erwy] (?:too|ot|tp|yo) (\p{L}+)/giu, (all, next: string) =>
        TIME_NEXT.has(next.toLowerCase()) ? all : `remind me to ${next}`,
      )
      .replace(MISHEARD, (_, hour: string, half: string) => `at ${HEARD[hour.toLowerCase()] ?? hour} ${half}m`)
      .replace(MISHEARD_30, (_, hour: string) => `at ${HEARD[hour.toLowerCase()] ?? hour}:30`),
  );
}

const MISTYPED_LEAD = /\br[emind]{4,6} m[erwy](?= to\b)/i;
const TIME_NEXT = new Set('at on in by this next every tomorrow today tonight please'.split(' '));

/** Dictated numbers that sound like other words. */
const HEARD: Record<string, string> = { for: '4', fore: '4', ate: '8', to: '2', too: '2', won: '1', tree: '3' };
const MISHEARD = /\bat (for|fore|ate|too?|won|tree) ?([ap])\.?m\b/gi;
const MISHEARD_30 = /\bat (for|fore|ate|too?|won|tree) thirty\b/gi;

const HALF = /(^|\s)half (\p{L}+|\d\d?)(?=\s+(\p{L}+)|\s*$|[,.;!?])/giu;
const HOURS = new Set(
  'one two three four five six seven eight nine ten eleven twelve 1 2 3 4 5 6 7 8 9 10 11 12'.split(' '),
);
/** Behind an hour these go on about when, and are nothing that could be halved. */
const GO_ON = new Set('on in and at this next every to please today tonight tomorrow'.split(' '));
const goesOn = (word: string) => GO_ON.has(word) || /^(?:mon|tue|wed|thu|fri|sat|sun)/.test(word);

/** "Half six" is half past six, where no half of anything is meant. */
const withHalves = (text: string): string =>
  text.replace(HALF, (all, before: string, hour: string, next: string | undefined) =>
    HOURS.has(hour.toLowerCase()) && (next === undefined || goesOn(next.toLowerCase()))
      ? `${before}half past ${hour}`
      : all,
  );

function spelled(word: string): string {
  const small = word.toLowerCase();
  const plural = small.endsWith('s') ? 's' : '';
  const stem = plural ? small.slice(0, -1) : small;
  if (REAL.has(small) || KNOWN.includes(stem)) return word;
  const meant = KNOWN.find((known) => known.startsWith(small.charAt(0)) && isNear(stem, known));
  return meant ? `${meant}${plural}` : word;
}

/** One letter too many, too few, another one, or two in the wrong order. */
function isNear(word: string, known: string): boolean {
  if (Math.abs(word.length - known.length) > 1) return false;
  let at = 0;
  while (at < word.length && word[at] === known[at]) at += 1;
  const [rest, other] = [word.slice(at), known.slice(at)];
  const swapped = rest.length > 1 && `${rest[1]}${rest[0]}${rest.slice(2)}` === other;
  return swapped || rest.slice(1) === other || rest === other.slice(1) || rest.slice(1) === other.slice(1);
}
