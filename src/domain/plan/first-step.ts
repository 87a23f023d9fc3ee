import { levelIn, perWeekIn, plain } from './said/index.ts';

const NOTHING =
  /^(?:(?:i )?(?:don'?t|do not) (?:really )?(?:know|care|mind)|(?:i have )?no (?:idea|clue)|not sure|you (?:decide|choose|tell me|pick)|whatever|anything|idk|dunno|none|nothing|yes|no|ok(?:ay)?|sure|skip|help|hm+|tell me|what do you (?:think|suggest|mean)|good question|i'?m not sure)\b/;
const WHEN =
  /^(?:(?:about|maybe|around|only|just|from|on|at|in the|every|each|start(?:ing)?|tomorrow|today|next week|mornings?|evenings?|afternoons?|weekends?|weekdays?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|\d+|an?|half|hours?|minutes?|mins?|times|x|a|day|week|and|or|pm|am|please|free|after|before|work)[\s,.:]*)+$/;

/** The answer to what a first small step would be, where it names one: how far somebody is, how often or "no idea" is none. */
export function firstStepIn(answer: string | undefined): string | undefined {
  const parts = (answer ?? '')
    .split(/[,;.]\s*|\s+(?:and|but) (?=i\b)/i)
    .map((part) => part.trim())
    .filter((part) => part !== '' && isStep(plain(part)));
  const step = parts.join(', ');
  return step.length > 2 ? step.charAt(0).toUpperCase() + step.slice(1) : undefined;
}

const isStep = (part: string) =>
  !NOTHING.test(part) &&
  !WHEN.test(part) &&
  !(perWeekIn(part) !== null && part.split(' ').length <= 5) &&
  !(
    levelIn(part) !== null &&
    /^(?:i\b|i'm\b|a |an |total|complete|absolute|just|not|never|from|pretty|quite|no |none|zero|beginner|intermediate|advanced)/.test(
      part,
    )
  );
