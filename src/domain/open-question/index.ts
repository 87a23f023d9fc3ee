import { type Amendment, applyToWish, readAmendment } from '../amend/index.ts';
import { intentOf } from '../intent/index.ts';
import { readDraft } from '../language/draft/draft.ts';
import { type Ask, answerInto, readValues, type Setting, understand, understandTasks } from '../language/index.ts';
import { withApostrophes } from '../text/index.ts';
import { type Delta, readDelta } from './delta.ts';
import { withDetail } from './details.ts';
import { bare, forms } from './fillers.ts';
import { freed } from './freed.ts';
import { ownTime } from './own-time.ts';
import { renamed, wishesIn } from './parts.ts';
import { isScopeQuestion, scopeIn } from './scope.ts';

export { bare } from './fillers.ts';
export { scopeIn } from './scope.ts';
export { asHabit, isVague, type Loads, type Settled, settle } from './settle.ts';

/**
 * What a message is to the question that is open. This is the one place that decides it:
 *
 * | kind | for example, after "When should I remind you: Buy milk?" | what becomes of the question |
 * |---|---|---|
 * | `answer` | "hmm, around noon I guess", "the first one", "both" | answered: `texts` are whole sentences |
 * | `correction` | "no, oat milk", "on my way home", "call it groceries" | asked again about `text`, the wish in its new words |
 * | `less` | "got it already", of several: "done the vet", "skip the bank" | asked again about what is left |
 * | `leave` | "never mind", "neither" | closed, and said so |
 * | `choose` | "whenever", "you decide" | one choice is proposed |
 * | `undecided` | "I don't know", "hm" | asked again, with time to think |
 * | `own` | another reminder, a question, a command, thanks | what they say goes first; then it is asked again |
 * | `unclear` | anything else | asked again: nothing is made of words that may be half an answer |
 */
export type Heard =
  | { kind: 'answer'; texts: string[] }
  /** `words`: what of it is new, where the question does not show it. */
  | { kind: 'correction'; text: string; said: 'condition' | 'other'; words?: string }
  | Extract<Delta, { kind: 'less' }>
  | { kind: 'leave' | 'choose' | 'undecided' | 'own' | 'unclear' };

/** @param text what they wrote, as they wrote it */
export function hear(asked: Ask, text: string, setting: Setting): Heard {
  const message = withApostrophes(text).replace(LAUGHS, '').replace(ITS, "it's ").trim();
  const ask = freed(asked, message, setting);
  const exact = chosenExactly(ask, message) ?? chosenByItsWords(ask, message);
  if (exact) return { kind: 'answer', texts: [exact] };
  const state = stateOfMind(message);
  if (state) return { kind: state };
  const several = ask.gap === 'task' ? bothOf(ask, message) : null;
  if (several) return { kind: 'answer', texts: several };
  // "Morning" is a greeting, and here a time.
  if (!(ask.gap === 'time' && /^mornings?$/i.test(bare(message))) && isPlainTalk(message, setting))
    return { kind: 'own' };
  if (ask.text !== '') {
    const corrected = correctionOf(ask, message, setting);
    if (corrected) return corrected;
  }
  if (ask.gap === 'title' && isOwn(bare(message).replace(/^to\s+/i, ''), setting)) return { kind: 'own' };
  const delta = deltaOf(ask, message, setting);
  const anew = delta?.kind === 'changed' && isOtherDay(ask, message, setting);
  const together = delta?.kind === 'changed' && delta.text.includes('\n') && wishesIn(ask.text, setting).length > 1;
  for (const form of anew || together ? [] : forms(message, ask.gap, setting)) {
    const whole = answerInto(ask, form, setting) ?? scopeAnswer(ask, form);
    const inside = delta?.kind === 'changed' && delta.text.includes('\n') && !isWhole(message, form);
    if (whole === null || inside || !keepsName(ask, whole, setting)) continue;
    if (!(delta && (isInDoubt(whole, setting) || ask.text.includes('\n')))) return { kind: 'answer', texts: [whole] };
  }
  if (delta?.kind === 'less' || delta?.kind === 'own') return delta;
  const wish = delta && understandTasks(delta.text, setting);
  if (wish?.kind === 'new_tasks') return { kind: 'answer', texts: [delta?.text ?? ''] };
  if (delta && wish) return corrects(delta);
  const condition = ask.text !== '' && ask.gap !== 'title' ? conditionIn(message, setting) : null;
  if (condition) return { kind: 'correction', text: onCondition(ask.text, condition, setting), said: 'condition' };
  const piecemeal = inClauses(ask, message, setting);
  if (piecemeal) return piecemeal;
  if (isOwn(message, setting)) return { kind: 'own' };
  return { kind: 'unclear' };
}

/** "Morning", to a question about several: in the morning, all of them. */
function deltaOf(ask: Ask, message: string, setting: Setting): Delta | null {
  const delta = readDelta(ask, message, setting);
  const [barest] = delta || !ask.text.includes('\n') ? [] : forms(message, ask.gap, setting);
  return barest ? readDelta(ask, barest, setting) : delta;
}

/**
 * "Every 3 months, next due mid December": clause by clause, where the first is an answer. What of the others says nothing that is read is kept
 * as a note beside the name.
 */
function inClauses(ask: Ask, message: string, setting: Setting): Heard | null {
  const [first = '', ...rest] = message.split(/\s*[,;]\s+|\.\s+/).filter((clause) => clause.trim() !== '');
  if (rest.length === 0 || rest.length > 3 || message.length > 160 || ask.gap === 'title' || ask.gap === 'task')
    return null;
  const clauses = [first, ...rest];
  let text: string | null = null;
  for (const clause of clauses) {
    const open: Ask | null = text === null ? ask : askOf(text, setting);
    const heard: Heard | null = open && hear(open, clause, setting);
    if (heard?.kind === 'answer' && heard.texts.length === 1) text = heard.texts[0] ?? text;
    else if (heard?.kind === 'correction') text = heard.text;
    else if (text === null || heard?.kind === 'leave' || understandTasks(clause, setting)?.kind === 'new_tasks')
      return null;
    else text = noted(text, clause, setting);
    if (text === null) return null;
  }
  if (text === null) return null;
  return understandTasks(text, setting)?.kind === 'new_tasks'
    ? { kind: 'answer', texts: [text] }
    : { kind: 'correction', text, said: 'other' };
}

/** The question about a wish; of one that is complete, what could still be said of it. */
function askOf(text: string, setting: Setting): Ask | null {
  const read = understandTasks(text, setting);
  if (read?.kind === 'ask') return read;
  const end = text.length;
  return read && { kind: 'ask', gap: 'time', question: '', choices: [], text, start: end, end, day: null };
}

function noted(text: string, clause: string, setting: Setting): string | null {
  const [part, ...others] = wishesIn(text, setting);
  return part && others.length === 0 ? withDetail(part, clause.replace(/[.!"]+/g, '')) : null;
}

/** "Its due on the 20th", "its not til June". */
const ITS =
  /^its (?=(?:due|not|on|at|in|by|every|till?|until|from|the|an?|my|this|next|tomorrow|today|tonight|about|around|only|just|really|actually|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day))/i;

const LAUGHS = /(?:[\s,]+(?:lol|haha+|hehe+|lmao|x+|:-?\)|😂|😅|🙂|🙈|👍|❤️?))+\s*[.!]*$/iu;

/** "Gym Mon Wed Fri", "I start at 9": what an answer says beside its time is no part of the name. */
function keepsName(ask: Ask, whole: string, setting: Setting): boolean {
  if (ask.gap === 'title' || ask.gap === 'task' || ask.text === '' || ask.choices.some(({ value }) => value === whole))
    return true;
  const [before, after] = [ask.text, whole].map((words) => readDraft(words, setting).title.toLowerCase());
  return before === '' || before === after;
}

/** "The first Sunday", of something on the 1st of every month: instead of that day, and not beside it. */
function isOtherDay({ gap, text }: Ask, message: string, setting: Setting): boolean {
  if (gap !== 'time' || text.includes('\n') || readDraft(text, setting).repeat?.value.unit !== 'month') return false;
  const { days, clocks, part, usual, stretch } = readDraft(message, setting);
  return days.length === 1 && clocks.length === 0 && !part && usual.length === 0 && !stretch;
}

/** The answer is all of the message but for what people put around one. */
const isWhole = (message: string, form: string): boolean => form.length + 4 >= bare(message).length;

const corrects = ({
  text,
  noted,
  words,
}: Extract<Delta, { kind: 'changed' }>): Extract<Heard, { kind: 'correction' }> => ({
  kind: 'correction',
  text,
  said: noted ? 'condition' : 'other',
  ...(words && { words }),
});

/** Its words do not go together with those that were there. */
const isInDoubt = (text: string, setting: Setting): boolean => {
  const read = understandTasks(text, setting);
  return read?.kind === 'ask' && read.gap === 'repeat' && read.choices.length === 0;
};

/** The same for a question whose answer another room reads (a free time, one or all): what is left to be told of a message that is none. */
export function hearBeside(text: string, setting: Setting): Exclude<Heard['kind'], 'answer' | 'correction' | 'less'> {
  const message = text.replaceAll('’', "'").trim();
  return stateOfMind(message) ?? (isOwn(message, setting) ? 'own' : 'unclear');
}

function chosenExactly(ask: Ask, message: string): string | null {
  const plain = message.toLowerCase();
  return (
    ask.choices.find(({ label, value }) => [label, value].some((one) => one.toLowerCase() === plain))?.value ?? null
  );
}

/** "Skip it", to "Skip it this time": how one option begins, and no other. */
function chosenByItsWords(ask: Ask, message: string): string | null {
  const plain = bare(message).toLowerCase();
  if (plain.length < 4 || !/^[a-z]/.test(plain)) return null;
  const [only, ...others] = ask.choices.filter(({ label }) => {
    const words = label.toLowerCase();
    return words.startsWith(plain) && !/[a-z]/.test(words.charAt(plain.length));
  });
  return only && others.length === 0 ? only.value : null;
}

const LEAVES =
  /^(?:(?:no|nah|nope|oh|ah|hm+|ok|okay|actually|sorry|well|please|just|you know what|(?:it )?does(?:n't| not) matter)[\s,]+)*(?:no|nope|nah|no thanks?|no thank you|never ?mind(?: (?:that|it))?|nvm|forget (?:about )?(?:it|that|moving (?:it|that)|the (?:move|change|reminder|task))|(?:leave|keep) it(?: (?:be|alone|out|for now|there|(?:as|where|how) it (?:is|was)|as is))?|drop (?:it|that)|cancel(?: (?:it|that))?|stop|neither(?: (?:one|of them))?|none(?: of (?:them|these|those|the above))?|nothing|not (?:any ?more|needed|necessary|now)|no need|(?:i )?changed my mind(?:,? (?:leave|keep) it)?|i (?:can't|cannot|won't)(?: (?:do (?:it|that)|today|anyway))?|i quit|(?:i )?don't (?:want|need) (?:it|that|to)(?: any ?more)?|(?:scrap|scratch) (?:it|that)|skip it|don't bother)(?: (?:of them|thanks|then|please|for now|after all|any ?more))*$/;
const CHOOSES =
  /^(?:asap|a\.s\.a\.p|as soon as (?:possible|you can|i can)|soonish|no (?:rush|hurry)|(?:(?:at )?no (?:particular|special|fixed|set|specific|certain) time|without a (?:set |fixed )?time|(?:just )?(?:put|keep|note|leave|have) it for (?:the|that) day|(?:just )?(?:some time|any ?time|at some point) (?:that|on the|on that|during the) day|all day(?: long)?|the whole day)|whenever(?: (?:suits|you (?:like|want|think)|is (?:fine|good|ok)))?|any ?time(?: (?:is (?:fine|good|ok)|works))?|any(?: (?:is|of them is) fine)?|whatever(?: (?:you (?:like|think)|works|time|suits(?: you)?|is (?:fine|good|ok|best)))?|you (?:choose|decide|pick|tell me)|up to you|surprise me|i don't (?:care|mind)|doesn't matter|does not matter|don't (?:care|mind)|(?:what|when) (?:do|would) you (?:suggest|recommend|think)|no preference|your (?:choice|call)|either(?: (?:one|is (?:fine|good|ok)|works))?)$/;
const UNDECIDED =
  /^(?:(?:hm+|uh+|um+|er+|erm|well|honestly)[\s,.]*)*(?:(?:i )?(?:don't|do not|dont|didn't) (?:really )?(?:know|remember)(?: (?:yet|that|when|which|the time|when exactly))*|idk|dunno(?: yet)?|no (?:idea|clue)|(?:i'm |i am )?not (?:really )?sure(?: (?:yet|when|which))*|can't say(?: yet)?|good question|let me think(?: about it)?|i(?:'ll| will) (?:think about it|tell you later|let you know)|hard to say|maybe|perhaps|not yet|later|soon|some ?time(?: (?:soon|later))?|some day|at some point|depends|it depends|(?:the )?(?:same|usual)(?: (?:time|as|time as|time of day))?(?: (?:always|usual|before|last time|every day))?|as (?:always|usual))?$/;

function stateOfMind(message: string): 'leave' | 'choose' | 'undecided' | null {
  if (message.length > 60) return null;
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

/** "Both", "all three of them": every task that is on offer. */
function bothOf({ choices }: Ask, message: string): string[] | null {
  const plain = message.toLowerCase().replace(/[.!]+$/, '');
  const tasks = choices.filter(({ value }) => !/^(?:remind me|yes|no)\b/i.test(value));
  if (tasks.length < 2 || isScopeQuestion(choices)) return null;
  return /^(?:(?:yes|ok|oh|please)[\s,]+)*(?:both|all|all of (?:them|these|those)|both of (?:them|these)|every one(?: of them)?|all (?:two|three|four|five|six)|the (?:two|three)(?: of them)?)(?: (?:please|of them))*$/.test(
    plain,
  )
    ? tasks.map(({ value }) => value)
    : null;
}

function scopeAnswer(ask: Ask, form: string): string | null {
  if (ask.gap !== 'task' && ask.gap !== 'repeat') return null;
  const scope = isScopeQuestion(ask.choices) ? scopeIn(form) : null;
  if (scope === null) return null;
  return (
    ask.choices.find(({ label }) => (scope === 'one' ? /\b(?:only|just)\b/i : /\b(?:all|every)\b/i).test(label))
      ?.value ?? null
  );
}

const TALKS = new Set(['greeting', 'thanks', 'goodbye', 'help', 'list', 'undo']);

/** A greeting, thanks, a question about the list: never half an answer. */
function isPlainTalk(message: string, setting: Setting): boolean {
  const { kind } = understand(message, setting);
  return TALKS.has(kind) && !(kind === 'list' && !/^\W*(?:what|show|list|any|am|do|when|how|which)\b/i.test(message));
}

/** With these a message puts a wish in so many words. */
const PUTS =
  /^\W*(?:(?:please|also|and|oh|ok(?:ay)?|wait|by the way|btw)[\s,]+)*(?:remind\s+me|don't\s+let\s+me\s+forget|wake\s+me|set\s+(?:me\s+)?an?\b|add\b|put\b|note\b|to-?do\s*:)/i;
/** With these people tell about an answer; a title does not begin with them. */
const TELLS =
  /^(?:i|i'?[a-z]+|it|it'?s|we|my|her|his|their|our|your|she|he|they|mostly|usually|maybe|perhaps|probably|about|around|from|in|on|at|not|no|nope|yes|yeah|only|just|because|so|can|could|would|something|some|any|before|after|when|then|same|sorry|hm+|well|actually|rather|better|let'?s|say|make|the)\b/i;

/** A message of its own: a new wish with a time or in so many words, a command, a question, talk. */
function isOwn(message: string, setting: Setting): boolean {
  if (/\?\s*$/.test(message)) return true;
  switch (intentOf(message, setting)) {
    case 'NEW_TASK': {
      if (PUTS.test(message)) return true;
      const read = understandTasks(message, setting);
      if (read?.kind !== 'new_tasks') return false;
      return read.tasks.every(({ title }) => title.includes(' ') && !TELLS.test(title));
    }
    case 'CLARIFY':
      return /^(?:what|why|who|how|where|which)\b/i.test(message);
    default:
      return true;
  }
}

/** What the wish is called that a question is about; empty where that is what is asked, or the question is about a task that is there. */
export function titleIn({ text, gap, about }: Ask, setting: Setting): string {
  if (about) return about;
  const moved = /^Move "([^"]{1,300})"/.exec(text)?.[1];
  if (moved) return moved;
  return text === '' || gap === 'title' ? '' : readDraft(text, setting).title;
}

/** The wish that the question is about, in other words. */
function correctionOf(ask: Ask, message: string, setting: Setting): Extract<Heard, { kind: 'correction' }> | null {
  const amendment = exchange(message) ?? readAmendment(message);
  const changed = amendment && applyToWish(amendment, ask.text, titleIn(ask, setting));
  if (changed) return { kind: 'correction', text: changed, said: 'other' };
  const apart = amendment && ownTime(ask, amendment, setting);
  if (apart) return { kind: 'correction', text: apart, said: 'other' };
  if (ask.gap !== 'title' || amendment?.kind !== 'when') return null;
  // Who corrects eight in the evening to nine means the evening.
  const half = /\d\s*pm\b/i.test(ask.text) ? ' pm' : '';
  const text = answerInto(ask, amendment.words.replace(/^(?:at\s+)?(\d{1,2})$/i, `at $1${half}`), setting);
  return text === null ? null : { kind: 'correction', text, said: 'other' };
}

const WAS = /^(?:(?:no|oh|sorry|wait)[, ]+)*(?:it's|it was|it is|i meant?|that was) (?:the |my )?(?=\S)/i;

/** "It was the gas, not the electricity". */
function exchange(message: string): Amendment | null {
  const plain = message.replace(/\s+/g, ' ').replace(/[.! ]+$/, '');
  const opens = WAS.exec(plain)?.[0].length ?? 0;
  const at = plain.toLowerCase().indexOf(' not ');
  if (opens === 0 || at < opens) return null;
  const to = plain.slice(opens, at).replace(/(?:,| and)$/i, '');
  const from = plain.slice(at + ' not '.length).replace(/^(?:the|my) /i, '');
  const words = to.length > 1 && from.length > 1 && to.length + from.length < 60;
  return words && !/\d/.test(to + from) ? { kind: 'replace', from, to } : null;
}

/** At the end, unless that tears apart what was said of time ("for 7 days with food"): then it goes with the name. */
function onCondition(text: string, condition: string, setting: Setting): string {
  const plain = `${text.replace(/[\s.!]+$/, '')} ${condition}`;
  const [part, ...others] = wishesIn(text, setting);
  if (!part || others.length > 0) return plain;
  // What nobody can look up for them (the weather, how they feel) stands with it as a note.
  if (ONLY_IF.test(condition)) return withDetail(part, condition) ?? plain;
  const name = `${part.title} ${condition}`;
  if (readDraft(plain, setting).title.toLowerCase() === name.toLowerCase()) return plain;
  return renamed(part, name)?.line ?? plain;
}

const ONLY_IF = /^(?:not|only|unless|if|as long as)\b/i;
const CONDITION =
  /^(?:next time|every time|not (?:when|if|while)|only (?:when|if)|unless|as long as|on|at|in|after|before|when|whenever|while|once|as soon as|during|by|from|near|next to|with|without|if|for)\s+\p{L}/iu;

/** "On my way home", "after the meeting", "when I get there": no time, but it belongs to the wish. */
function conditionIn(message: string, setting: Setting): string | null {
  const words = bare(message);
  if (words.length > 60 || /\?\s*$/.test(message) || !CONDITION.test(words) || readValues(words, setting).length > 0)
    return null;
  return words.charAt(0).toLowerCase() + words.slice(1);
}
