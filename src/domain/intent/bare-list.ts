import { readValues, type Setting, understand } from '../language/index.ts';

const LEAD =
  /^\W*(?:(?:ok(?:ay)?|so|well|right|please|oh|and)[\s,]+)*(?:(?:i|we)(?:'ve| have)? (?:still )?(?:got to|need to|have to|must|should)\s+(?:do\s+)?|(?:still )?(?:need|have|got) to\s+(?:do\s+)?|gotta\s+(?:do\s+)?)?/i;
const JOINT = /\s*(?:[,;\n]|\s&\s|(?:,\s*|\s)and\s)\s*/i;
/** Words of a sentence, not of the name of a thing to do. */
const TELLS =
  /^(?:i|i'm|i've|i'd|it|it's|he|she|we|they|you|that|this|then|but|so|because|if|when|while|no|not|never|yes|maybe|please|thanks?|hello|hi|hey|also|too|which|who|what|where|why|how|is|are|was|were|don't|can't|won't|didn't|feel|felt|every|each|daily|less|more|better|not)$/i;

const FEWEST = 3;
const MOST = 12;

/** "Kitchen, tax return, call gran, fix the bike": three things to do or more, and no word of when. Null: a sentence, or fewer. */
export function bareList(message: string, setting: Setting): string[] | null {
  const text = message.replaceAll('’', "'").trim();
  if (text.length > 300 || /[?:"“]/.test(text) || readValues(text, setting).length > 0) return null;
  // "Add milk, eggs and bread to my list" is read as it stands.
  if (understand(text, setting).kind === 'new_tasks') return null;
  const items = text
    .replace(LEAD, '')
    .replace(/[.!\s]+$/, '')
    .split(JOINT)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  const isThing = (item: string) =>
    item.length <= 40 &&
    item.split(/\s+/).length <= 5 &&
    /^\p{L}{2}/u.test(item) &&
    !item.split(/\s+/).some((word) => TELLS.test(word));
  return items.length >= FEWEST && items.length <= MOST && items.every(isThing) ? items : null;
}
