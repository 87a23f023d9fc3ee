import { goalIn } from '../../../domain/intent/index.ts';
import { readValues, type Setting } from '../../../domain/language/index.ts';
import { playbookFor } from '../../../domain/playbooks/index.ts';
import { withApostrophes } from '../../../domain/text/index.ts';
import { wishIn } from '../../../domain/wish/index.ts';

const OPENS =
  "(?:(?:no|nah|nope|oh|ah|hm+|ok(?:ay)?|actually|well|wait|sorry|please|you\\s+know\\s+what|just|let'?s)[\\s,.!]+)*";
const IT =
  '(?:it|this|that|all(?:\\s+of)?(?:\\s+(?:it|this|that))?|everything|(?:the|this|that)\\s+(?:whole\\s+)?(?:goal|plan|thing|idea))';
const WAYS = [
  `(?:forget|never\\s*mind|nvm|nm|scrap)(?:\\s+(?:about\\s+)?${IT})?`,
  "let'?s\\s+not(?:\\s+(?:do|bother\\s+with|start)(?:\\s+(?:it|this|that))?)?",
  "(?:don't|do\\s+not|no\\s+need\\s+to)\\s+bother(?:\\s+with\\s+(?:it|this|that))?",
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

/** "Nah, forget it", "I changed my mind, no Spanish": the goal that is being talked about, called `title`, is let go. */
export function leavesGoal(message: string, title = ''): boolean {
  if (message.length > 120) return false;
  const said = withApostrophes(message);
  const named = FORGETS.exec(said)?.[1];
  if (named && sharesStem(named, title)) return true;
  const [first = '', why = '', ...more] = said.split(/[,.;!]\s+/);
  return LEAVES.test(said) || (LEAVES.test(first) && more.length === 0 && (WHY.test(why) || LEAVES.test(why)));
}

/** "Actually forget the decluttering", while that is talked about. */
const FORGETS = new RegExp(
  `^\\W*${OPENS}(?:forget|drop|scrap|abandon|leave|no\\s+more)\\s+(?:about\\s+)?(?:the|my|that|this)\\s+([\\p{L} '-]{3,40}?)(?:\\s+(?:thing|idea|goal|plan|then|please|for\\s+now|after\\s+all))*\\W*$`,
  'iu',
);

function sharesStem(named: string, title: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const known = words(title);
  return words(named).some((word) => known.some((one) => one.slice(0, 5) === word.slice(0, 5)));
}

/** "Forget it, too much": a word of why, and nothing that could be an answer. */
const WHY =
  /^(?:it'?s\s+|that'?s\s+|this\s+is\s+)?(?:(?:way\s+|just\s+|all\s+)?too\s+(?:much|hard|long|early|late|complicated|many\s+questions)|not\s+(?:now|today|for\s+me|worth\s+it|any\s*more)|i'?m\s+(?:busy|tired|out)|(?:some|an)other\s+time|maybe\s+later|no\s+time|sorry|thanks?(?:\s+you)?)\W*$/i;

const IN_SO_MANY_WORDS = /\b(?:goal|instead|another|i\s+(?:also\s+)?(?:want|wanna|would\s+like))\b/i;
const RATHER =
  /\b(?:i'?d|i\s+would|let\s+me|let'?s)\s+rather\s+(?:learn|do|start|try|get|become|write|save|quit|train)\b/i;

/** In the middle of one goal: another. "I'd rather run in the mornings" tells of this one. */
export function wishesAnother(message: string, setting: Setting): boolean {
  if (goalIn(message, setting) === null || tellsMore(message)) return false;
  return IN_SO_MANY_WORDS.test(message) || (RATHER.test(message) && readValues(message, setting).length === 0);
}

/** "I type with two fingers and I'd like to reach forty words a minute": beside how it is, how far this one is to come, and no goal of another kind. */
function tellsMore(message: string): boolean {
  const wish = wishIn(message);
  const isFirst = wish !== null && message.trim().toLowerCase().startsWith(wish.text.toLowerCase());
  return wish !== null && !isFirst && !ANOTHER.test(message) && playbookFor(wish.rest).id === 'general';
}
const ANOTHER = /\b(?:goal|instead|another|also|too|as\s+well)\b/i;
