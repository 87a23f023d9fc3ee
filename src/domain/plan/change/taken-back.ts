import { plain } from '../said/index.ts';

const LEAD =
  "(?:(?:no|oh|ok|actually|wait|sorry|hm+|and|then|also|please|well|can you|could you|let's|on second thoughts?)[\\s,]+)*";
const TAKES_BACK = new RegExp(
  `^${LEAD}(?:never ?mind|forget|scrap|scratch|undo|ignore|cancel|revert|take back)(?: about)? (?:the|that|my) (.{2,40}?)(?: (?:thing|change|bit|part|one|idea|wish|stuff))?(?: (?:again|too|as well|please|after all))*(?:[,.;]+ .{0,60}| (?:keep|leave|put) (?:it|that|them) .{0,40})?$`,
);
/** What is no wish of its own: "forget the plan", "cancel the last one". */
const OF_ALL =
  /^(?:plan|goal|whole|whole thing|lot|thing|last|latest|previous|first|change|changes|reminders?|task|tasks|(?:new |later |earlier )?start(?:ing)?(?: date| day)?)$/;

/** "Never mind the 10 minutes thing": the words of the wish that is taken back. Null: none is. */
export function wishTakenBack(message: string): string | null {
  const words = TAKES_BACK.exec(plain(message).replace(/[.!?\s]+$/, ''))?.[1] ?? null;
  return words === null || OF_ALL.test(words) ? null : words;
}

/** Whether a wish is the one that such words name: all of them stand in it. */
export function namesWish(words: string, wish: string): boolean {
  const own = stemsOf(wish);
  const said = stemsOf(words);
  return said.length > 0 && said.every((word) => own.includes(word));
}

const stemsOf = (text: string): string[] =>
  (plain(text).match(/[\p{L}\p{N}:]+/gu) ?? [])
    .filter((word) => !/^(?:the|that|my|of|on|in|at|a|an|to|about)$/.test(word))
    .map((word) => word.replace(/(?:utes?|s)$/, ''));
