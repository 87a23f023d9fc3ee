import { levelIn, perWeekIn, plain } from '../said/index.ts';

const NOTHING = new RegExp(
  `^(?:${[
    "(?:i )?(?:don'?t|do not) (?:really )?(?:know|care|mind)|(?:i have )?no (?:idea|clue)|not sure",
    'you (?:decide|choose|tell me|pick)|whatever|anything|idk|dunno|none|nothing|yes|no|ok(?:ay)?|sure|skip',
    "help|hm+|tell me|what do you (?:think|suggest|mean)|good question|i'?m not sure",
  ].join('|')})\\b`,
);
/** A word that says when or how much; a plan of "tomorrow morning" and nothing else names no step. */
const WHEN_WORD = new RegExp(
  `^(?:${[
    'about|maybe|around|only|just|from|on|at|in|the|every|each|start(?:ing)?|tomorrow|today|next|mornings?',
    'evenings?|afternoons?|weekends?|weekdays?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*',
    String.raw`\d+(?:am|pm|x|min|mins|h)?|an?|half|hours?|minutes?|mins?|times|x|days?|weeks?|and|or|pm|am|please|free`,
    'after|before|work|i|guess|think|suppose|probably|roughly|so|or|most|days?',
  ].join('|')})$`,
);
const saysOnlyWhen = (part: string) => part.split(/[\s,.:]+/).every((word) => word === '' || WHEN_WORD.test(word));

/** The answer to what a first small step would be, where it names one: how far somebody is, how often or "no idea" is none. */
export function firstStepIn(answer: string | undefined): string | undefined {
  const parts = (answer ?? '')
    .split(/[,;.]\s*|\s+(?:and|but) (?=i\b)/i)
    .map((part) => part.trim())
    .filter((part) => part !== '' && isStep(plain(part)));
  const step = parts.join(', ');
  return step.length > 2 ? step.charAt(0).toUpperCase() + step.slice(1) : undefined;
}

/** Who is with them is no step. */
const HELPED = /^(?:my|our) \w+ (?:helps?|can help|comes?|will help|is (?:there|with me|helping))\b/;

const isStep = (part: string) =>
  !NOTHING.test(part) &&
  !saysOnlyWhen(part) &&
  !HELPED.test(part) &&
  !(perWeekIn(part) !== null && part.split(' ').length <= 5) &&
  !(
    levelIn(part) !== null &&
    /^(?:i\b|i'm\b|a |an |total|complete|absolute|just|not|never|from|pretty|quite|no |none|zero|beginner|intermediate|advanced)/.test(
      part,
    )
  );
