import { readValues, type Setting } from '../language/index.ts';
import { withApostrophes } from '../text/index.ts';

const NOT_REACHED =
  /^(?:(?:oh|ok|hm|sorry|well|so)[ ,]+)*(?:no (?:answer|reply|luck|one (?:there|in|answered|picked up))|(?:they|he|she|nobody|no one|it)(?: (?:didn't|did not|doesn't|isn't|wasn't|weren't|aren't|has|is|was|were|are))* ?(?:answer(?:ed)?|pick(?:ed)? up|reply|replied|in|there|open|engaged|busy|closed|shut|out|available)|(?:line|phone)(?:'s| is| was) (?:busy|engaged|dead)|(?:got |just )?(?:voicemail|engaged|answerphone)|(?:i )?(?:couldn't|can't|cannot|didn't) (?:get through(?: to (?:them|him|her))?|reach (?:them|him|her|anyone)|get (?:a )?hold of (?:them|him|her|anyone|\p{L}+))|(?:he|she|they|nobody|no one)(?:'s|'re| is| are| was| were) (?:not |still not |still )?(?:picking up|answering|there|in|available|at home|home|out|away|engaged|on the phone|in a meeting)|i couldn't get through|(?:they're|he's|she's|it's|it was|they were) (?:closed|shut|busy|out|not (?:in|there)|engaged))$/u;
/** What orders it, before when. */
const AGAIN = new Set(
  "i'll i will let me can you please so and remind to ask maybe better i'd try call ring phone go do them him her it back again there once more".split(
    ' ',
  ),
);

/** "No answer, try again in the afternoon": it was tried, and when it is to be tried again. Null: something else. */
export function retriedIn(message: string, setting: Setting): { when: string } | null {
  if (message.length > 100) return null;
  const text = withApostrophes(message.toLowerCase().replaceAll('’', "'")).replace(/[\s.!]+$/, '');
  const parts = text.split(/\s*[,;:.]\s*|\s+(?:so|and)\s+/).filter(Boolean);
  const [first = '', second = /^(?:i'll )?(?:try|do it) again\b/.test(first) ? first : '', ...more] = parts;
  if (second === '' || more.length > 0 || (second !== first && !NOT_REACHED.test(first))) return null;
  const all = second.split(' ');
  const from = all.findIndex((word) => !AGAIN.has(word));
  const words = from < 0 ? '' : all.slice(from).join(' ');
  if (/^(?:later|later today|later on|in a bit|in a while)$/.test(words)) return { when: 'in 2 hours' };
  const found = readValues(words, setting);
  const left = found.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, words);
  return found.length > 0 && /^(?:\s|\b(?:at|on|in|the|this|then|again)\b)*$/.test(left) ? { when: words } : null;
}
