import { bare } from './lead.ts';

/** What a goal about leaving something off is broken with, by its playbook. */
const THINGS: Record<string, string> = {
  smoking: 'cig(?:arette|gie)?s?|cigars?|fags?|smokes?|rollies?|vapes?|drags?|puffs?|tobacco',
  drinking:
    'drinks?|beers?|wines?|glass(?:es)?(?: of wine)?|pints?|shots?|bottles?|whisk(?:e?y|ies)|cocktails?|gins?|ciders?|rums?|vodkas?',
  screen: 'scrolls?|hours? (?:on|of) (?:my phone|the phone|instagram|tiktok|youtube|netflix)|episodes?',
};
const HOW_MANY = '(?:a|an|one|two|three|four|five|six|ten|half a|a few|a couple(?: of)?|some|several|\\d{1,2}|the odd)';
const LEAD = "(?:i|i've|have|just|ok|so|sadly|sorry|only|ugh|damn|today|yesterday|and|but)";
const SLIPPED =
  /^(?:i |i've |i have |just |so |ok |sorry |ugh |damn )*(?:slipped(?: up)?|relapsed|caved(?: in)?|gave in|cracked|fell off the wagon|had a (?:slip|relapse|lapse|moment of weakness)|lit (?:one )?up|lapsed|broke (?:it|my (?:streak|promise))|messed up)\b/;

const WHEN =
  '(?: (?:today|tonight|yesterday|last night|this (?:morning|evening|afternoon)|at (?:a|the) \\w+|with \\w+|after \\w+|on the \\w+))*(?: but .*)?';
const HAD = new Map(
  Object.entries(THINGS).map(([playbook, things]) => [
    playbook,
    new RegExp(
      `^(?:${LEAD} )*(?:had|smoked|drank|took|bought|lit|ended up (?:having|smoking|drinking)|did have|did smoke|did drink) (?:just |only )?${HOW_MANY}(?: (?:${things}))?(?: (?:more|too many))?${WHEN}$`,
    ),
  ]),
);

/** "Had one today", "I slipped, smoked two at a party": told of a goal about leaving something off. */
export function isSlip(message: string, playbook: string): boolean {
  const had = HAD.get(playbook);
  const text = bare(message);
  if (
    !had ||
    text === '' ||
    /\?\s*$/.test(message) ||
    /\b(?:didn't|not|never|without|no|almost|nearly|remind)\b/.test(text)
  )
    return false;
  return SLIPPED.test(text) || text.split(/[,;.] ?/).some((clause) => had.test(clause));
}
