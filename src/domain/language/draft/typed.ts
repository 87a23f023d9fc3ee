import { asSpelt } from '../../text/index.ts';

/**
 * What was mistyped or misheard, as it was meant: "remnid me too call dad tuseday at for pm" is "remind me to call dad tuesday at 4 pm". A day that
 * was misspelt would otherwise stand in the title, and the task on another day.
 */
export function asMeant(text: string): string {
  return withHalves(
    asSpelt(text)
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
