import { readValues, type Setting } from '../language/index.ts';
import { bare } from './fillers.ts';

const LEAVES =
  /^(?:(?:no|nah|nope|oh|ah|hm+|ok|okay|actually|sorry|well|please|just|you know what|(?:it )?does(?:n't| not) matter)[\s,]+)*(?:no|nope|nah|no thanks?|no thank you|never ?mind(?: (?:that|it))?|nvm|forget (?:about )?(?:it|that|moving (?:it|that)|the (?:move|change|reminder|task))|(?:leave|keep) it(?: (?:be|alone|out|for now|there|(?:as|where|how) it (?:is|was)|as is))?|drop (?:it|that)|cancel(?: (?:it|that))?|stop|neither(?: (?:one|of them))?|none(?: of (?:them|these|those|the above))?|nothing|not (?:any ?more|needed|necessary|now)|no need|(?:i )?changed my mind(?:,? (?:leave|keep) it)?|i (?:can't|cannot|won't)(?: (?:do (?:it|that)|today|anyway))?|i quit|(?:i )?don't (?:want|need) (?:it|that|to)(?: any ?more)?|(?:scrap|scratch) (?:it|that)|skip it|don't bother)(?: (?:of them|thanks|then|please|for now|after all|any ?more))*$/;
const CHOOSES =
  /^(?:(?:it'?s |pretty |quite |very |really )*urgent(?:ly)?|asap|a\.s\.a\.p|as soon as (?:possible|you can|i can)|soonish|no (?:rush|hurry)|(?:(?:at )?no (?:particular|special|fixed|set|specific|certain) time|without a (?:set |fixed )?time|(?:just )?(?:put|keep|note|leave|have) it for (?:the|that) day|(?:just )?(?:some time|any ?time|at some point) (?:that|on the|on that|during the) day|all day(?: long)?|the whole day)|whenever(?: (?:suits|you (?:like|want|think)|is (?:fine|good|ok)))?|any ?time(?: (?:is (?:fine|good|ok)|works))?|whenever (?:i|he|she|they|we)(?:'s|'re|'m| is| are| am)? (?:free|around|in|back|up|able|available)|any(?: (?:is|of them is) fine)?|whatever(?: (?:you (?:like|think)|works|time|suits(?: you)?|is (?:fine|good|ok|best)))?|you (?:choose|decide|pick|tell me)|up to you|surprise me|i don't (?:care|mind)|doesn't matter|does not matter|don't (?:care|mind)|(?:what|when|what time) (?:do|would) you (?:suggest|recommend|think)|no preference|your (?:choice|call)|either(?: (?:one|is (?:fine|good|ok)|works))?)$/;
const UNDECIDED =
  /^(?:(?:hm+|uh+|um+|er+|erm|well|honestly)[\s,.]*)*(?:(?:i )?(?:don't|do not|dont|didn't) (?:really )?(?:know|remember)(?: (?:yet|that|when|which|the time|when exactly))*|idk|dunno(?: yet)?|no (?:idea|clue)|(?:i'm |i am )?not (?:really )?sure(?: (?:yet|when|which))*|can't say(?: yet)?|good question|let me think(?: about it)?|i(?:'ll| will) (?:think about it|tell you later|let you know)|hard to say|maybe|perhaps|not yet|not (?:today|tomorrow|right now)|later|soon|some ?time(?: (?:soon|later))?|some day|at some point|depends|it depends|(?:the )?(?:same|usual)(?: (?:time|as|time as|time of day))?(?: (?:always|usual|before|last time|every day))?|as (?:always|usual))?$/;

export type State = 'leave' | 'choose' | 'undecided' | 'why' | 'what';

/** What a message says beside any answer: that it may be left, that I may choose, that they do not know yet, or that they ask back. */
export function stateOfMind(message: string, setting: Setting): State | null {
  if (message.length > 120) return null;
  const asked = asksBack(message);
  if (asked) return asked;
  if (isLeftFor(message, setting)) return 'leave';
  if (message.length > 60) return null;
  const whole = stateIn(message);
  if (whole) return whole;
  // "Dunno, whenever": what comes last holds.
  const each = message.split(/[,;.!]+\s+|\s+but\s+/).map(stateIn);
  return each.length > 1 && each.every((one) => one !== null) ? (each.at(-1) ?? null) : null;
}

function stateIn(message: string): 'leave' | 'choose' | 'undecided' | null {
  const plain = message
    .toLowerCase()
    .replace(/[.!?…]+$/, '')
    .replace(/^(?:hm+|oh|ah|well|so)[\s,.]+/, '')
    .trim();
  // "Forget it, keep it": twice the same.
  if (LEAVES.test(plain) || plain.split(/[,;]\s+/).every((part) => LEAVES.test(part))) return 'leave';
  if (CHOOSES.test(plain)) return 'choose';
  return UNDECIDED.test(plain) ? 'undecided' : null;
}

/** With these a message leaves the matter, whatever reason follows: "never mind, he called me". */
const LEFT_FOR =
  /^(?:(?:oh|ah|no|nah|ok|actually|sorry|well)[\s,]+)*(?:never ?mind|nvm|forget (?:about )?(?:it|that)|don't (?:bother|worry(?: about (?:it|that))?)|no need|(?:scrap|scratch|drop|cancel|skip) (?:it|that)|leave it|no,? it's (?:fine|ok(?:ay)?)|it's fine|(?:no |nah )?i'?ll (?:just )?do it (?:now|myself|right now|straight away))(?:[\s,.!–-]+|$)/i;
/** "Actually forget that. Remind me to post the letter instead": the other wish. */
export function insteadOf(message: string): string | null {
  const opens = LEFT_FOR.exec(message)?.[0] ?? '';
  const rest = message.slice(opens.length);
  return opens !== '' && /^(?:please )?(?:remind me|add|put|set) \S+ \S/i.test(rest)
    ? rest.replace(/,? instead(?=[.!\s]*$)/i, '')
    : null;
}

/** What goes on is another wish after all. */
const GOES_ON = /\b(?:remind|instead|make it|rather|call it|but)\b|\d/i;
/** How a reason begins. */
const REASON =
  /^(?:i|i'm|i've|i'll|he|she|they|we|it|its|that|my|the|just|already|sorted|done|found|got|\p{L}+'(?:s|ve|ll|re))(?![\p{L}'])/iu;

function isLeftFor(message: string, setting: Setting): boolean {
  const opens = LEFT_FOR.exec(message)?.[0] ?? '';
  const reason = message.slice(opens.length);
  if (opens === '' || GOES_ON.test(reason)) return false;
  const apart = reason === '' || /[,.!–-]\s*$/.test(opens) || REASON.test(reason);
  return apart && readValues(reason, setting).every(({ kind }) => kind === 'length');
}

const WHY =
  /^(?:(?:but|and|ok|hm+|er|wait)[\s,]+)*(?:why\b(?!.*\bnot (?:on|at|make|just)\b)|how come\b|what for\b|what (?:do|would) you need (?:that|it|a time) for\b|(?:do|must|does|should) (?:i|it|you|we) (?:really |actually )?(?:have to|need(?: to)?)\b.*(?:time|when|day|date|know|say|tell|hour))/i;
const WHAT =
  /^(?:(?:sorry|wait|er|hm+|huh|ok|but|and)[\s,]+)*(?:what|huh|pardon|eh|come again|say (?:that )?again|what (?:did|do) you (?:say|mean|ask|want(?: to know)?|need)(?: (?:by|with) that)?|what was (?:that|the question)|what(?:'s| is) the question|i (?:don't|didn't) (?:understand|get (?:it|that))|(?:which|what) one|what (?:are my|are the) options|what can i (?:say|choose|pick)|for what|when what|excuse me|sorry)(?: again)?\W*$/i;

/** A question about the question: why it is asked, or what it was. */
function asksBack(message: string): 'why' | 'what' | null {
  const plain = message.trim();
  if (plain.length > 70) return null;
  if (WHY.test(plain) && !/\b(?:late|cancel|moved?|at \d)\b/i.test(plain)) return 'why';
  return WHAT.test(bare(plain) === '' ? plain : plain) ? 'what' : null;
}
