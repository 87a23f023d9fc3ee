import type { RunningWord } from './types.ts';

const LEAD =
  "(?:(?:ok(?:ay)?|so|and|hey|please|oh|also|actually|can (?:you|we)|could (?:you|we)|let'?s|i(?:'d| would) (?:like|want|prefer) to|i want to)[\\s,]+)*";
const IT =
  "(?:it|that|this(?: one)?|(?:the|my|this|that) (?:goal|plan|project|milestone)|(?:the|my) [\\p{L}\\d' -]{2,40}?(?: goal| plan| one)?)";
const FORMS = [
  `^${LEAD}(?:re-?name|re-?title) (?:${IT} )?(?:to|as|into) (.+)$`,
  `^${LEAD}(?:re-?name|call|title|name) (?:it|that|(?:the|my|this|that) (?:goal|plan|project|milestone)|goal)(?: now)?:? ?([^\\s:].*)$`,
  `^${LEAD}(?:call|name) (?:the|my) [\\p{L}\\d' -]{2,40}? (?:goal|plan) (.+)$`,
  `^${LEAD}(?:change|set) (?:the|its|my goal'?s?|the goal'?s?|this goal'?s?) (?:name|title)(?: of (?:it|the goal|my goal|this goal))? (?:to|into) (.+)$`,
  `^${LEAD}(?:the goal|my goal|the plan|it) (?:should|shall|is to) be (?:called|named) (.+)$`,
  `^${LEAD}give (?:it|the goal|my goal|this goal) (?:the|a new) (?:name|title):? ?([^\\s:].*)$`,
  `^${LEAD}(?:a )?(?:new|better) (?:name|title)(?: for (?:it|the goal|my goal))?(?: is|:| would be) (.+)$`,
].map((form) => new RegExp(form, 'iu'));
const NAMELESS = new RegExp(
  `^${LEAD}(?:(?:re-?name|re-?title) (?:it|that|(?:the|my|this|that) (?:goal|plan|project))|(?:change|give it) (?:the|its|a new|another|a different) (?:name|title)(?: of (?:it|the goal|my goal))?)(?: please)?[.!?]*$`,
  'iu',
);
/** Not called by any name of its own. */
const ITSELF =
  /\b(?:it|that|goal|goal's|goals|plan|project|milestone|(?:the|its|new|better) (?:name|title))\b|\b(?:re-?name|re-?title) (?:to|as|into)\b/i;
const NO_NAME = /^(?:off|quits|a day|out|back|me|him|her|them|my|mum|mom|dad|in|up|again|at \d|on )\b/i;

/** "Call it Project Abs": the new title as it was written; null: nothing is to be called otherwise. */
export function renameIn(message: string): Extract<RunningWord, { kind: 'rename' }> | null {
  const text = message.replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  if (text.length > 200 || (/\?$/.test(text) && !/^(?:can|could)\b/i.test(text))) return null;
  if (NAMELESS.test(text)) return { kind: 'rename', title: '' };
  for (const form of FORMS) {
    const said = form.exec(text)?.[1];
    if (!said) continue;
    const title = said
      .replace(/[\s.!?]+$/, '')
      .replace(/ (?:please|instead|from now on|now|then|thanks?|thank you)$/i, '')
      .replace(/^["“”'‘„«]+|["“”'’»]+$/g, '')
      .trim();
    if (title.length < 2 || title.length > 120 || NO_NAME.test(title)) continue;
    const of = !ITSELF.test(text);
    return { kind: 'rename', title: title.charAt(0).toUpperCase() + title.slice(1), ...(of && { of }) };
  }
  return null;
}
