/** Days, or a word on when; `joint`: what stands between it and the one before. */
export type Token = { kind: 'days' | 'when' | 'not'; words: string; joint: '' | ',' | 'and' };

/** Words on days and hours that stand together, with nothing else between them. */
export type Run = { words: string; tokens: Token[] };

const NAME = '(?:mon|tues?|wed(?:nes)?|weds|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?|s)?';
const NO_DATE = '(?! ?\\d{1,2}(?:st|nd|rd|th| (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))';
const DAYS = `(?:(?:on|at|every|each) )*(?:the )?(?:${NAME}(?: ?(?:-|to|till|through) ?${NAME})?|weekends?|weekdays?|weeknights?)\\b${NO_DATE}`;
const CLOCK = '(?:\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]\\.?m\\b)?|noon|midday|midnight)';
const NO_COUNT =
  '(?![\\d:]|\\.\\d|\\w| ?(?:min|hour|hrs|h\\b|times|x\\b|k\\b|km|miles?|pages|words|weeks?|days|%|sessions|chapters))';
const WHEN = [
  '(?:all day|any ?time|the whole day|whenever)(?: on)?',
  `(?:only )?(?:between|from) ${CLOCK} ?(?:-|to|till|until|and) ?${CLOCK}${NO_COUNT}`,
  `${CLOCK} ?(?:-|to|till|until) ?${CLOCK}${NO_COUNT}`,
  `(?:only )?(?:after|before|from|until|till) (?:about |around )?${CLOCK}(?: onwards?)?${NO_COUNT}`,
  `(?:at|around|@) ?${CLOCK}${NO_COUNT}`,
  `\\d{1,2}(?:[:.]\\d\\d)? ?[ap]m\\b|\\d{1,2}[:.][0-5]\\d${NO_COUNT}`,
  '(?:in the |at |every |each )?(?:(?:early|late) )?(?:mornings?|afternoons?|evenings?|nights?|lunch ?times?|lunch ?breaks?)\\b',
  'at lunch\\b|first thing(?: in the mornings?)?',
  '(?:before|after) (?:work|breakfast|school|lunch|dinner|supper|tea|bed|class|college|the kids(?: are| go)? (?:in bed|asleep|to bed))\\b',
].join('|');
const LENGTH =
  '(?:for )?(?:about )?(?:an hour(?: and a half)?|half an hour|\\d{1,3}(?:\\.\\d)? ?(?:min(?:ute)?s?|hours?|hrs?))(?: each)?\\b';
/** What is done on a day, between the one before and this. */
const SPORT =
  '(?:(?:an?|the|my) )?(?:long(?:er)? |easy |short(?:er)? )?(?:gym|swim(?:ming)?|run(?:ning)?|bike|cycl(?:e|ing)|rid(?:e|ing)|walk(?:ing)?|weights|yoga|pilates|spin|lift(?:ing)?|cardio|strength|one)';
const ONE = new RegExp(
  `(?<![\\w€$£.])(?:(?<days>${DAYS})|(?<when>${WHEN})|(?<length>${LENGTH})|(?<not>except(?: for)?|apart from|other than|but (?:not|never)|not|never)\\b|(?<and>and|or|plus|also|but|&)\\b|(?<fill>on|in the|only|just|mostly|usually|maybe|${SPORT})\\b)|(?<comma>[,+&/])`,
  'y',
);
/** "Sat 9", behind another hour: a bare number is one as well. */
const BARE_HOUR = new RegExp(
  `(?:1[0-2]|[5-9])${NO_COUNT}(?! ?(?:st|nd|rd|th|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`,
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
    const found = ONE.exec(text)?.groups;
    const bare = found ? null : bareHour(text, at, tokens, joint);
    if (!found && !bare) break;
    const { days, when, not, and, comma } = found ?? {};
    at = found ? ONE.lastIndex : at + (bare?.length ?? 0);
    if (days ?? when ?? bare) {
      tokens.push({
        kind: days ? 'days' : 'when',
        words: days ?? when ?? `at ${bare}`,
        joint: tokens.length > 0 ? joint : '',
      });
      joint = '';
      end = at;
    } else if (not && tokens.length > 0) tokens.push({ kind: 'not', words: not, joint });
    else if (not) break;
    else if (and) joint = 'and';
    else if (comma && joint === '') joint = ',';
    while (text[at] === ' ') at += 1;
  }
  while (tokens.at(-1)?.kind === 'not') tokens.pop();
  return tokens.length > 0 ? { words: text.slice(from, end), tokens } : null;
}

function bareHour(text: string, at: number, tokens: readonly Token[], joint: Token['joint']): string | null {
  const isBehindDays = tokens.at(-1)?.kind === 'days' && joint === '';
  if (!isBehindDays || !tokens.some(({ kind, words }) => kind === 'when' && /\d/.test(words))) return null;
  BARE_HOUR.lastIndex = at;
  return BARE_HOUR.exec(text)?.[0] ?? null;
}
