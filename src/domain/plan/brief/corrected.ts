import type { Setting } from '../../language/index.ts';
import { playbookFor } from '../../playbooks/index.ts';
import type { GoalBrief } from '../types.ts';
import { readGoal } from './brief.ts';

const MOST = 300;
/** "Oh sorry, no, I meant": said before what is right. */
const SORRY =
  /^[^\p{L}\p{N}]*(?:oh|hm+|ah|oops|sorry|wait|no|actually|(?:i )?mean(?:t)?|i should have said|typo|it should be|should be|that's|it's|it is|it should be|make (?:it|that)|correction|edit)(?=[\s,:])/iu;
const NOT = /,? (?:not|instead of|rather than) /i;
const BUT = /,? (?:but|it's|i meant?) /i;
const LONGEST = 40;

type Put = { right: string; wrong: string; rest: string };

/** "Sorry, 2 minutes not 3", "no, not Spanish but Portuguese": the words that are right and those that are not. */
function putRight(message: string): Put | null {
  if (message.length > MOST) return null;
  const text = withoutSorry(message);
  const isNotBut = /^not /i.test(text);
  const said = isNotBut ? text.slice(4) : text.replace(/^for /i, '');
  const between = (isNotBut ? BUT : NOT).exec(said);
  if (!between) return null;
  const first = said.slice(0, between.index);
  const after = said.slice(between.index + between[0].length);
  const end = after.slice(1).search(/[,.;!?]/) + 1;
  const [second, rest] = end === 0 ? [after.trim(), ''] : [after.slice(0, end), after.slice(end + 1)];
  if ([first, second].some((words) => words === '' || words.length > LONGEST)) return null;
  return isNotBut ? { wrong: first, right: second, rest } : { right: first, wrong: second, rest };
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const A_NUMBER = /^([€£$]?\d[\d.,]*)(?: ?-?([a-z]+))?$/i;
/** A number of the wish with its unit; days of a month and hours are none. */
const NUMBERS = /(?<![\p{L}\p{N}.,:])([€£$]?\d[\d.,]*\d|\d)(?: ?-?([a-z]+))?(?![\p{N}:])/giu;
const NO_NUMBER = /^(?:st|nd|rd|th|am|pm|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const BARE = /^(?:for|by|to|in|and|a|of|on|until|before|towards|per|each|every|is|at)$/i;

/** "Sorry, meant 900": the one number of the wish that has this unit is the wrong one. */
function otherNumber(message: string, words: string): Put | null {
  if (message.length > MOST || !SORRY.test(message)) return null;
  const right = withoutSorry(message).replace(/[\s.!]+$/, '');
  const said = A_NUMBER.exec(right);
  if (!said) return null;
  const unit = unitOf(said[2]);
  const alike = [...words.matchAll(NUMBERS)].filter(
    ([, digits = '', after]) =>
      (unitOf(after) === unit || said[2] === undefined) &&
      !NO_NUMBER.test(after ?? '') &&
      (unit !== '' || digits.replace(/\D/g, '').length > 1),
  );
  const [only] = alike;
  if (alike.length !== 1 || !only) return null;
  return { right, wrong: said[2] === undefined ? (only[1] ?? '') : only[0], rest: '' };
}

const A_DATE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:the )?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?)(?![\\p{L}\\p{N}])`,
  'giu',
);

/** "Sorry, 25 April": the one day that was named is the wrong one. */
function otherDay(message: string, words: string): Put | null {
  if (message.length > 60 || !SORRY.test(message)) return null;
  const right = withoutSorry(message)
    .replace(/[\s.!]+$/, '')
    .replace(/^(?:it's |its |on |by |for )+/i, '');
  const [said] = right.match(A_DATE) ?? [];
  const [wrong, ...others] = words.match(A_DATE) ?? [];
  return said === right && wrong !== undefined && others.length === 0 ? { right, wrong, rest: '' } : null;
}

const A_VERB =
  /^(?:to )?(?:learn|study|practi[sc]e|play|speak|improve|brush up)(?: to (?:play|speak))?(?: (?:the|my|some))? /i;

/** "Actually Portuguese", of somebody who wanted to learn Italian: another of the same kind. */
function otherTopic(message: string, { playbook, title, words }: GoalBrief): Put | null {
  if (message.length > 60 || !(SORRY.test(message) || LAST.test(message)) || !OF_TOPICS.has(playbook)) return null;
  const right = withoutSorry(message.replace(LAST, ''))
    .replace(/(?: please)?[\s.!]+$| please$/i, '')
    .replace(A_VERB, '')
    .replace(/^the /i, '');
  const topic = title.replace(A_VERB, '');
  const wrong = topic.replace(/ (?:for|before|by|in|at|with|from|so|to) .*$/i, '');
  if (topic === title || !words.toLowerCase().includes(wrong.toLowerCase())) return null;
  if (right.split(/\s+/).length > 2 || right.toLowerCase() === wrong.toLowerCase()) return null;
  return playbookFor(`learn ${right}`).id === playbook ? { right, wrong, rest: '' } : null;
}
/** "Spanish actually". */
const LAST = /,? (?:actually|sorry|i meant?|rather)(?: please)?[\s.!]*$/i;
const OF_TOPICS = new Set(['language', 'instrument']);

const unitOf = (after: string | undefined): string =>
  after === undefined || BARE.test(after)
    ? ''
    : after
        .toLowerCase()
        .replace(/^(?:kms?|kilomet(?:er|re)s?)$/, 'k')
        .replace(/s$/, '');

function withoutSorry(message: string): string {
  const next = message.replace(SORRY, '');
  return next === message ? message.replace(/^[^\p{L}\p{N}]+/u, '') : withoutSorry(next);
}

/** `rest`: what the message says beside the correction. */
export type Corrected = { brief: GoalBrief; rest: string };

/**
 * The goal read anew with the words that were wrong put right: "sorry 2 minutes not 3", of "a plank for 3 minutes". Null: the message is no such correction, or
 * what was wrong stands nowhere in what was said, or more than once.
 */
export function correctedGoal(brief: GoalBrief, message: string, setting: Setting): Corrected | null {
  const another = anotherWish(message, brief, setting);
  if (another) return another;
  const [only, ...more] = clausesOf(message);
  if (only === undefined || more.length === 0) return correctedBy(message, brief, setting);
  const clauses = [only, ...more];
  for (const [i, clause] of clauses.entries()) {
    const found = correctedBy(clause, brief, setting);
    if (found)
      return { ...found, rest: [...clauses.toSpliced(i, 1), found.rest].filter((one) => one !== '').join('. ') };
  }
  return correctedBy(message, brief, setting);
}

/** Sentences, and what begins or ends as a correction within one. */
const BETWEEN =
  /[.;!]+(?:\s+|$)|,?\s+(?=(?:and |but |oh )*(?:oh|sorry|actually|wait|i meant?|it's|it is|make (?:it|that))\b(?!\W*$|[.;!]))|(?<=^(?:actually|sorry|no|oh|wait)[ ,][^,.;]{3,40}),\s+(?!not\b)|(?<=\b(?:actually|sorry|i mean)),\s+/i;
const AND = /^(?:(?:and|but|oh),? )+/i;

/** "Basics. Sorry, I meant Spanish. 20 minutes": each by itself. A clause that is no more than a sorry is none. */
const clausesOf = (message: string): string[] =>
  message.length > MOST
    ? []
    : message
        .split(BETWEEN)
        .map((clause) => clause.trim().replace(AND, ''))
        .filter((clause) => clause !== '' && withoutSorry(`${clause} `).trim() !== '');

const NOT_THAT =
  /^\W*(?:(?:hm+|oh|wait|actually|sorry|well|you know what|on second thoughts?|i(?:'ve)? changed my mind)[\s,.]+)+(?:(?:actually|no|nah|rather|make it|let's do|can we do|i'd rather|i want to|instead)[\s,]+)*(?=\S)/i;
const OWN = /^(?:i|i'm|i've|it|it's|my|we|not|never|only|just|more|less)\b/i;

/** "Actually no, guitar": a wish of another kind in the place of this one. Null: nothing of the kind is named. */
function anotherWish(message: string, brief: GoalBrief, setting: Setting): Corrected | null {
  const lead = NOT_THAT.exec(message)?.[0];
  if (!lead || message.length > MOST) return null;
  const said = message.slice(lead.length);
  const end = /[.;,!]/.exec(said)?.index ?? said.length;
  const [named, rest] = [said.slice(0, end), said.slice(end + 1).trim()];
  const wish = named.replace(/ (?:instead|please|rather|then)$/i, '').trim();
  const { id } = playbookFor(wish);
  if (wish === '' || wish.split(' ').length > 4 || OWN.test(wish) || id === 'general' || id === brief.playbook)
    return null;
  const { start } = brief.facts;
  const read = readGoal(`I want to ${OF_TOPICS.has(id) && !A_VERB.test(wish) ? `learn ${wish}` : wish}`, setting);
  const other = brief.other && { other: brief.other };
  return { brief: { ...read, ...other, facts: { ...(start && { start }), ...read.facts } }, rest };
}

function correctedBy(message: string, brief: GoalBrief, setting: Setting): Corrected | null {
  const put =
    putRight(message) ??
    otherDay(message, brief.words) ??
    otherNumber(message, brief.words) ??
    otherTopic(message, brief);
  if (!put) return null;
  const { right, wrong, rest } = put;
  const words = withoutWrong(brief.words, wrong, right);
  if (words === null) return null;
  const read = readGoal(words, setting);
  const { asked, goalId, answers } = brief;
  return { brief: { ...read, answers: { ...read.answers, ...answers }, asked, goalId }, rest: rest.trim() };
}

function withoutWrong(words: string, wrong: string, right: string): string | null {
  const plain = wrong.trim();
  // "2 minutes not 3": the unit stands in both.
  const [, unit = ''] = /^\d[\d.,]*( ?[a-z]+)?$/i.exec(right.trim()) ?? [];
  const forms = /^\d[\d.,]*$/.test(plain) && unit ? [`${plain}${unit}`, plain] : [plain];
  for (const form of forms) {
    const found = [...words.matchAll(new RegExp(`(?<![\\p{L}\\p{N}.,])${escaped(form)}(?![\\p{L}\\p{N}])`, 'giu'))];
    const [only] = found;
    if (found.length === 1 && only)
      return words.slice(0, only.index) + right.trim() + words.slice(only.index + only[0].length);
  }
  return null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
