import { readDraft } from '../language/draft/draft.ts';
import { type Ask, answerInto, type Setting, understandTasks } from '../language/index.ts';
import { withApostrophes } from '../text/index.ts';
import { inClauses } from './clauses.ts';
import { conditionIn, onCondition } from './conditions.ts';
import { correctionOf } from './corrections.ts';
import { type Delta, readDelta } from './delta.ts';
import { bare, forms, whenAsked } from './fillers.ts';
import { freed } from './freed.ts';
import type { Heard } from './heard.ts';
import { isOwn, isPlainTalk } from './own.ts';
import { wishesIn } from './parts.ts';
import { isScopeQuestion, scopeIn } from './scope.ts';
import { insteadOf, stateOfMind } from './states.ts';

export { titleIn } from './corrections.ts';
export { bare } from './fillers.ts';
export type { Heard } from './heard.ts';
export { scopeIn } from './scope.ts';
export { asHabit, isVague, type Loads, type Settled, settle } from './settle.ts';

/** @param text what they wrote, as they wrote it */
export function hear(asked: Ask, text: string, setting: Setting): Heard {
  const heard = heardAs(asked, text, setting);
  return isShort(asked, heard, text) ? { kind: 'unclear' } : heard;
}

/** "Thurs is only 30", to how often it comes: what leaves a length or a number out is no answer. */
function isShort(asked: Ask, heard: Heard, text: string): boolean {
  if (
    heard.kind !== 'answer' ||
    asked.gap !== 'repeat' ||
    asked.choices.some(({ label, value }) => [label, value].includes(text))
  )
    return false;
  return !keepsNumbers(text, '', heard.texts.join('\n'));
}

function heardAs(asked: Ask, text: string, setting: Setting): Heard {
  const message = whenAsked(withApostrophes(text).replace(LAUGHS, '').replace(ITS, "it's ").trim());
  const ask = freed(asked, message, setting);
  const exact = chosenExactly(ask, message) ?? chosenByItsWords(ask, message) ?? withoutTime(ask, message);
  if (exact) return { kind: 'answer', texts: [exact] };
  const instead = ask.gap === 'task' ? null : insteadOf(message);
  if (instead) return { kind: 'answer', texts: [instead] };
  const state = stateOfMind(message, setting);
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
    if (whole === null || inside || !keepsName(ask, whole, setting) || !keepsNumbers(message, form, whole)) continue;
    if (!(delta && (isInDoubt(whole, setting) || ask.text.includes('\n')))) return { kind: 'answer', texts: [whole] };
  }
  if (delta?.kind === 'less' || delta?.kind === 'own') return delta;
  const wish = delta && understandTasks(delta.text, setting);
  if (wish?.kind === 'new_tasks') return { kind: 'answer', texts: [delta?.text ?? ''] };
  if (delta && wish) return corrects(delta);
  const condition = ask.text !== '' && ask.gap !== 'title' ? conditionIn(message, setting) : null;
  if (condition) return { kind: 'correction', text: onCondition(ask.text, condition, setting), said: 'condition' };
  const piecemeal = inClauses(ask, message, setting, hear);
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

/** "60 actually, and Saturday": a number beside the answer is none of what people put around one. */
function keepsNumbers(message: string, form: string, whole: string): boolean {
  if (isWhole(message, form)) return true;
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
  const kept = numbers(whole);
  return numbers(message).every((n) => kept.includes(n) || kept.includes(n + 12));
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
  return stateOfMind(message, setting) ?? (isOwn(message, setting) ? 'own' : 'unclear');
}

/** "It doesn't need a time", "just keep it on the list": the choice that says so. */
function withoutTime({ choices }: Ask, message: string): string | null {
  const list = choices.find(({ value }) => /^To-do:/.test(value));
  return list && message.length < 70 && ON_LIST.test(message) && !/\d|\?/.test(message) ? list.value : null;
}
const ON_LIST =
  /\b(?:doesn't|does not|don't) need (?:a time|a reminder|to be reminded|a date)\b|\bno (?:time|reminder|alarm|date)\b|\bwithout (?:a )?(?:time|reminder)\b|\b(?:just|only|keep it|put it|leave it|have it) on (?:my|the) (?:to-?do )?list\b|^on (?:my|the) list\b/i;

function chosenExactly(ask: Ask, message: string): string | null {
  const plain = message.toLowerCase();
  return (
    ask.choices.find(({ label, value }) => [label, value].some((one) => one.toLowerCase() === plain))?.value ?? null
  );
}

/** "Skip it", to "Skip it this time": how one option begins, and no other. */
function chosenByItsWords(ask: Ask, message: string): string | null {
  // "Move them to tomorrow", to "Move to tomorrow".
  const plain = bare(message)
    .toLowerCase()
    .replace(/^(move|leave|skip) (?:it|them|that|those|all of (?:it|them)|them all|everything) (?=to |out )/, '$1 ');
  if (plain.length < 4 || !/^[a-z]/.test(plain)) return null;
  const [only, ...others] = ask.choices.filter(({ label }) => {
    const words = label.toLowerCase();
    return words.startsWith(plain) && !/[a-z]/.test(words.charAt(plain.length));
  });
  return only && others.length === 0 ? only.value : null;
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
