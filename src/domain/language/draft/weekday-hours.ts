const OPENS = /\b(?:every |each |(?=[a-z]{3,6}days\b))/gi;
const JOINT = /(?:,? (?:and|&) |, ?)(?:on )?/iy;
const DAY = /[a-z]{3,10}(?=,? )/iy;
const IS_DAY = /^(?:mon|tues?|wed(?:nes)?|weds|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?$/i;
const CLOCK = /,? (?:at )?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?(?![\w:.]*\d)/iy;
/** What else is said behind the last of them would be of that one alone, unless nothing is named before. */
const ENDS = /^(?:$|[.,;!?]| (?:and|&|for|from|until|till|starting|please)\b)/i;
const LEAD = /^(?:(?:please |can you )?remind me )?(?:on )?$/i;

/** "Every Tuesday at 4.45 and Thursday at 5.15": every week, both. */
export function eachWithItsHour(text: string): string {
  for (const { 0: opens, index } of text.matchAll(OPENS)) {
    const from = dayWithHour(text, index + opens.length);
    if (from === null) continue;
    let [said, at] = [text.slice(0, from), from];
    for (let joint = after(JOINT, text, at); joint !== null; joint = after(JOINT, text, at)) {
      const end = dayWithHour(text, joint);
      if (end === null) break;
      said += `${text.slice(at, joint).replace(/on $/i, '')}every ${text.slice(joint, end)}`;
      at = end;
    }
    const rest = text.slice(at);
    return at > from && (ENDS.test(rest) || LEAD.test(text.slice(0, index))) ? said + rest : text;
  }
  return text;
}

/** Where a weekday with its hour ends that begins there; null where none does. */
function dayWithHour(text: string, at: number): number | null {
  const end = after(DAY, text, at);
  return end !== null && IS_DAY.test(text.slice(at, end)) ? after(CLOCK, text, end) : null;
}

function after(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
