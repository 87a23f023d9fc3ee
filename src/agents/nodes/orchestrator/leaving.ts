import { goalIn } from '../../../domain/intent/index.ts';
import { readValues, type Setting } from '../../../domain/language/index.ts';

const OPENS =
  "(?:(?:no|nah|nope|oh|ah|hm+|ok(?:ay)?|actually|well|wait|sorry|please|you\\s+know\\s+what|just|let'?s)[\\s,.!]+)*";
const IT =
  '(?:it|this|that|all(?:\\s+of)?(?:\\s+(?:it|this|that))?|everything|(?:the|this|that)\\s+(?:whole\\s+)?(?:goal|plan|thing|idea))';
const WAYS = [
  `(?:forget|never\\s*mind)(?:\\s+(?:about\\s+)?${IT})?`,
  `(?:leave|drop|scrap|skip|abandon|cancel|stop)(?:\\s+(?:with\\s+)?${IT})?(?:\\s+(?:be|alone|here|there))?`,
  "(?:stop|no),?\\s+i\\s+(?:don'?t|do\\s+not)\\s+(?:want|need)\\s+(?:this|it|that|to)(?:\\s+any\\s*more)?",
  "i\\s+(?:don'?t|do\\s+not|no\\s+longer)\\s+(?:want|need)\\s+(?:this|it|that|a\\s+plan|a\\s+goal)(?:\\s+(?:any\\s*more|after\\s+all|now))?",
  "i(?:'ve|\\s+have)?\\s+changed\\s+my\\s+mind(?:,?\\s+(?:no|not)\\s+[\\p{L}' -]{2,30})?",
  'not\\s+(?:now|any\\s*more|after\\s+all)|abort|no\\s+[\\p{L}]{3,20}\\s+after\\s+all',
];
const LEAVES = new RegExp(
  `^\\W*${OPENS}(?:${WAYS.join('|')})(?:[\\s,]+(?:please|then|for\\s+now|after\\s+all|thanks|again))*\\W*$`,
  'iu',
);

/** "Nah, forget it", "I changed my mind, no Spanish": the goal that is being talked about is let go. */
export function leavesGoal(message: string): boolean {
  if (message.length > 120) return false;
  const said = message.replaceAll('’', "'");
  const [first = '', why = '', ...more] = said.split(/[,.;!]\s+/);
  return LEAVES.test(said) || (LEAVES.test(first) && more.length === 0 && (WHY.test(why) || LEAVES.test(why)));
}

/** "Forget it, too much": a word of why, and nothing that could be an answer. */
const WHY =
  /^(?:it'?s\s+|that'?s\s+|this\s+is\s+)?(?:(?:way\s+|just\s+|all\s+)?too\s+(?:much|hard|long|early|late|complicated|many\s+questions)|not\s+(?:now|today|for\s+me|worth\s+it|any\s*more)|i'?m\s+(?:busy|tired|out)|(?:some|an)other\s+time|maybe\s+later|no\s+time|sorry|thanks?(?:\s+you)?)\W*$/i;

const IN_SO_MANY_WORDS = /\b(?:goal|instead|another|i\s+(?:also\s+)?(?:want|wanna|would\s+like))\b/i;
const RATHER =
  /\b(?:i'?d|i\s+would|let\s+me|let'?s)\s+rather\s+(?:learn|do|start|try|get|become|write|save|quit|train)\b/i;

/** In the middle of one goal: another. "I'd rather run in the mornings" tells of this one. */
export function wishesAnother(message: string, setting: Setting): boolean {
  if (goalIn(message, setting) === null) return false;
  return IN_SO_MANY_WORDS.test(message) || (RATHER.test(message) && readValues(message, setting).length === 0);
}
