import { plain } from '../plan/index.ts';

const DAY = '(?:today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)';
const LEAD =
  "(?:(?:please|can you|could you|can we|could we|can i|let's|ok(?:ay)?|so|and|just|i'd like to|i want to|i'll|i need to)[, ]+)*";
const THING = '(?: one| run| session| workout| swim| ride| walk| lesson| practice)?';
const N = '(?:a|one|two|three|four|five|six|\\d{1,2})';

/** What people say to a goal that runs, and the plain words that the readers of changes know. Small letters; the first row that fits counts. */
const SAYINGS: [said: RegExp, plain: string][] = [
  // One occurrence.
  [
    new RegExp(`^${LEAD}(skip|leave out|cancel|drop) (?:just|only) (?:the )?(${DAY})(?:'s)?${THING}(?: please)?$`),
    "skip $2's session",
  ],
  [
    new RegExp(
      `^${LEAD}(skip|leave out|cancel|drop) (?:the )?(${DAY})(?:'s)?${THING},? (?:just|only)(?: that(?: one)?| this(?: one)?)?(?: please)?$`,
    ),
    "skip $2's session",
  ],
  // What is left of this week.
  [
    new RegExp(
      `^${LEAD}(move|push|shift|put|slide) (?:the |everything )?(?:rest|remainder|else)?(?: of| in)? ?this week(?:'s sessions| sessions)? (?:back |on |out |forward )?(?:by )?(${N} days?)(?: on| back| later| forward)?(?: please)?$`,
    ),
    'shift everything this week by $2',
  ],
  [
    new RegExp(`^${LEAD}(move|push|shift|put|slide) (.{3,40}?) (${N}) (days?|weeks?) on(?: please)?$`),
    'shift $2 by $3 $4',
  ],
  // "Last week was rough. Repeat it?"
  [
    new RegExp(
      `^(?:.{0,40}[,.;!?] ?)?${LEAD}(?:the )?last week (?:was|went|didn't).{2,40}[,.;!?] ?${LEAD}(?:repeat|redo) (?:it|that|the week)(?: again| please)?[?]?$`,
    ),
    'repeat last week',
  ],
  // One day of it stays.
  [
    new RegExp(
      `^${LEAD}(drop|end|stop|cancel|give up|quit|ditch|lose) (?:the |my |this )?(?:goal|plan|rest|others?|whole thing|everything)(?: else)?,? (?:but|and|only|just|except) (?:(?:keep|leave) )?(?:just |only )?(?:the |my |on )?((?:mon|tues|wednes|thurs|fri|satur|sun)day)s?(?:'s)?${THING}s?(?: please)?$`,
    ),
    'only on $2s',
  ],
];

/** "Skip just tomorrow's", "move the rest of this week one day on": the same as an order that the readers know; otherwise the message as it is. */
export function plainOrder(message: string): string {
  if (message.length > 120) return message;
  const text = plain(message).replace(/[.!]+$/, '');
  for (const [said, order] of SAYINGS) {
    const match = said.exec(text);
    if (match) return order.replace(/\$(\d)/g, (_, n) => match[Number(n)] ?? '').replace("tonight's", "today's");
  }
  return message;
}
