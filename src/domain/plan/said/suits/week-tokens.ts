/** Days, or a word on when; `joint`: what stands between it and the one before. */
export type Token = { kind: 'days' | 'when'; words: string; joint: '' | ',' | 'and' };

/** Words on days and hours that stand together, with nothing else between them. */
export type Run = { words: string; tokens: Token[] };

const NAME = '(?:mon|tues?|wed(?:nes)?|weds|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?|s)?';
const NO_DATE = '(?! ?\\d{1,2}(?:st|nd|rd|th| (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))';
const DAYS = `(?:(?:on|at|every|each) )*(?:the )?(?:${NAME}(?: ?(?:-|to|till|through) ?${NAME})?|weekends?|weekdays?|weeknights?)\\b${NO_DATE}`;
const CLOCK = '(?:\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]\\.?m\\b)?|noon|midday|midnight)';
const NO_COUNT =
  '(?![\\d.:]|\\w| ?(?:min|hour|hrs|h\\b|times|x\\b|k\\b|km|miles?|pages|words|weeks?|days|%|sessions|chapters))';
const WHEN = [
  '(?:all day|any ?time|the whole day|whenever)(?: on)?',
  `(?:only )?(?:between|from) ${CLOCK} ?(?:-|to|till|until|and) ?${CLOCK}${NO_COUNT}`,
  `${CLOCK} ?(?:-|to|till|until) ?${CLOCK}${NO_COUNT}`,
  `(?:only )?(?:after|before|from|until|till) (?:about |around )?${CLOCK}(?: onwards?)?${NO_COUNT}`,
  `(?:at|around|@) ?${CLOCK}${NO_COUNT}`,
  `\\d{1,2}(?:[:.]\\d\\d)? ?[ap]m\\b|\\d{1,2}:\\d\\d${NO_COUNT}`,
  '(?:in the |at |every |each )?(?:(?:early|late) )?(?:mornings?|afternoons?|evenings?|nights?|lunch ?times?|lunch ?breaks?)\\b',
  'first thing(?: in the mornings?)?',
  '(?:before|after) (?:work|breakfast|school|lunch|dinner|supper|tea|bed|class|college|the kids(?: are| go)? (?:in bed|asleep|to bed))\\b',
].join('|');
const LENGTH =
  '(?:for )?(?:about )?(?:an hour(?: and a half)?|half an hour|\\d{1,3}(?:\\.\\d)? ?(?:min(?:ute)?s?|hours?|hrs?))(?: each)?\\b';
const ONE = new RegExp(
  `(?<![\\w€$£.])(?:(?<days>${DAYS})|(?<when>${WHEN})|(?<length>${LENGTH})|(?<and>and|or|plus|also|&)\\b|(?<fill>on|in the|only|just|mostly|usually|maybe)\\b)|(?<comma>[,+&/])`,
  'y',
);
/** Of one week, or of none: "next Tuesday", "by Friday". */
const OF_ONE =
  /\b(?:this|next|coming|last|by|before|until|till|since|from|after|first|second|third|other|alternate|start\w*|begin\w*|of|than|for) $/;

/** Every stretch of days and hours. Lower-case text. */
export function tokensOf(text: string): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < text.length; ) {
    const run = OF_ONE.test(text.slice(Math.max(0, at - 14), at)) ? null : runFrom(text, at);
    if (run && run.tokens.length > 1) runs.push(run);
    const past = run ? at + Math.max(1, run.words.length) : at;
    const gap = text.slice(past).search(/[\s,.;(]\S/);
    if (gap < 0) break;
    at = past + gap + 1;
  }
  return runs;
}

function runFrom(text: string, from: number): Run | null {
  const tokens: Token[] = [];
  let joint: Token['joint'] = '';
  let end = from;
  for (let at = from; at < text.length; ) {
    ONE.lastIndex = at;
    const found = ONE.exec(text);
    if (!found?.groups) break;
    const { days, when, and, comma } = found.groups;
    at = ONE.lastIndex;
    if (days ?? when) {
      tokens.push({ kind: days ? 'days' : 'when', words: days ?? when ?? '', joint: tokens.length > 0 ? joint : '' });
      joint = '';
      end = at;
    } else if (and) joint = 'and';
    else if (comma && joint === '') joint = ',';
    while (text[at] === ' ') at += 1;
  }
  return tokens.length > 0 ? { words: text.slice(from, end), tokens } : null;
}
