const NOT = "(?:haven't|have not|didn't|did not|don't|do not|hasn't|has not|doesn't|does not)";
const DONE =
  '(?: (?:it|that|this|them|done|answered|answer|do|react|reacted|by then|yet|still|ticked|off|been|taken|take))*';
/** "If I forget", "if it's not done", "just in case", "until I do it". */
const IF_NOT = new RegExp(
  `[,;]? ?\\b(?:if (?:i|it|that|they) (?:still )?${NOT}${DONE}|if i (?:forget|forgot|miss|missed|ignore)(?: to| it| that)*|if (?:it|that)(?:'s| is) (?:still )?(?:not|un)${DONE}(?:done|open|ticked)?|if (?:there's )?no (?:answer|reply|reaction)|just in case|(?:until|till) (?:i|it)(?:'s|'ve| have)? (?:do|did|done|answer|react|tick)${DONE})`,
);
const ONCE_MORE =
  /\b(?:(?:try|remind|tell|nag|chase|ask|ping|nudge|bug|call|ring|poke|pester)(?: me)? )?(?:again|once more|another time|a second time|one more time)\b|\bkeep (?:on )?\p{L}+ing(?: me)?\b|\b(?:chase|nag|pester|bug) me\b/u;

/** "And again at 4 if I forget": once more where it is not done, and the text without these words. Null: no such thing. Lower-case text. */
export function withoutAgain(text: string): string | null {
  const without = text.replace(IF_NOT, ' ');
  if (without === text || !ONCE_MORE.test(without)) return null;
  return without.replace(ONCE_MORE, ' ').replace(/\s+/g, ' ').trim();
}
