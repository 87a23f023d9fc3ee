import type { Setting } from '../language/index.ts';
import { datesIn, FOR_EVER, spanIn } from '../plan/index.ts';
import { NUMBER, today } from '../plan/said/index.ts';
import { bare, isQuestion } from './lead.ts';
import type { RunningWord } from './types.ts';

const UNIT = '(?:days?|weeks?|months?|fortnight)';
const SPAN = `(?:(?:the )?(?:next|coming|whole|entire|rest of the) )?(?:(?:${NUMBER}|couple of|few|a couple of|a few) )?${UNIT}`;

const GRIEF =
  /\b(?:died|passed away|passed|death (?:of|in)|funeral|lost my (?:mum|mom|dad|father|mother|wife|husband|partner|son|daughter|brother|sister|grand\w+|nan|gran|friend|dog|cat|baby)|bereave\w*|grieving|miscarriage|burying|put (?:my|our) (?:dog|cat) (?:down|to sleep))\b/;
const ILL =
  /\b(?:ill|sick|poorly|flu|fever|covid|a cold|injur\w+|hurt|broke|broken|sprained|twisted|pulled|torn|surgery|operation|hospital|unwell|bronchitis|migraine|concussion|fracture\w*|stomach bug|infection|pneumonia|doctor(?:'s)?(?: says| said| told))\b/;

/** So long without it, whatever it is: a rest of that length. */
const OFF = [
  `(?<!\\b(?:my|his|her|our|their) )\\b${SPAN} off\\b(?! (?:from|each|per|every|a) (?:week|month))`,
  `\\b(?:a )?(?:break|rest|time off|time out|pause|breather|breathing space) (?:of|for) (?:about )?${SPAN}\\b`,
  `\\b${SPAN}(?:'s|s')? (?:of )?(?:break|rest|pause|time off|leave)\\b`,
  `\\b(?:no|not any|without) (?:[a-z]+ing|sports?|exercise|training|sessions?|goals?|anything|nothing|practi[cs]e|gym|workouts?) (?:for|until|till) (?:the )?(?:next )?\\S`,
  `\\b(?:can't|cannot|can not|won't|may not|mustn't|must not|shouldn't|am not allowed to|not allowed to|unable to) (?:[a-z]+|do (?:it|anything|this|any of (?:it|this))|work out) (?:at all )?(?:for|until|till) (?:the )?(?:next )?(?:about )?(?:${NUMBER}|a|the|next|mid|end|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|after|christmas|new year)`,
  `\\b(?:do |there's |there is |plan |schedule )?nothing (?:until|till|before) (?:then|the|next|january|february|march|april|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\\d)`,
  `\\b(?:until|till) then (?:do |there's |there is |i do |please )?(?:nothing|no sessions?|no [a-z]+ing|rest|leave (?:it|me)|i (?:rest|can't)|pause)`,
  `\\b(?:let|have) (?:it|that|the (?:goal|plan)|my (?:goal|plan)|everything|(?:the|my) [a-z]+) rest (?:for|until|till)\\b`,
  `\\b(?:stop|halt|suspend|leave|park|shelve) (?:it|that|this|these|the (?:goal|plan)|my (?:goals?|plans?)|everything|(?:the|my) [a-z]+|all) (?:for|until|till) (?:a |the )?(?:while|moment|now|${SPAN}|next|\\S+ (?:week|month))\\b`,
  `\\b(?:ice|park|shelve|freeze|hold|pause|suspend|bench|halt) (?:(?:on to|off on|off) )?(?:it|that|this|them|both|all(?: of (?:it|them|this))?|everything|all (?:the|my) [a-z]+|(?:(?:the|my) )?[a-z]+(?: (?:and|&) (?:the |my )?[a-z]+)?) (?:for|until|till|from|over|next|this|before) \\S`,
  `\\b(?:(?:do|be|with|so|then) )*(?:nothing|not a thing|no sessions?|no plans?) (?:at all )?(?:for (?:me )?)?(?:the next )?(?:(?:${NUMBER}|a|a couple of|\\d{1,2}) )${UNIT}\\b`,
  // "Rest it for a fortnight", "let's leave it until after the funeral".
  `^(?:(?:let's|can we|could we|can you|please|maybe|i'd rather|better|just|then) )*rest (?:it|that|this|everything|(?:the|my) [a-z]+)? ?(?:for|until|till) \\S`,
  `\\b(?:leave|stop|hold|park) (?:it|that|this|everything|(?:the|my) [a-z]+)(?: all)?(?: be| off)? (?:until|till) (?:after|i'm|i am|i get|i feel|we're|we are|we get|the)\\b`,
].map((form) => new RegExp(form));
const THIS =
  '(?:any of (?:it|this)|all (?:of )?(?:it|this|that)|it|this|that|everything|the (?:goals?|plans?)|my (?:goals?|plans?)|(?:the|my) [a-z]+)';
const A_WHILE = '(?:a (?:bit|while|little while|moment)|now|the moment|the time being|the foreseeable(?: future)?)';
/** "No guitar till February", "I won't be running for two weeks": one day is a session left out. */
const WITHOUT = new RegExp(
  `\\b(?:no(?: more)?|not (?:any|doing(?: any)?)|won't be|can't do(?: any)?|can't go|won't do(?: any)?|without|skip(?:ping)?(?: all)?) (?:the |my |any )?([a-z]{3,}(?: [a-z]{3,})?) (?:at all )?(?:(?:until|till|before) (?!(?:today|tonight|tomorrow|noon|lunch|dinner|breakfast|midnight|\\d{1,2}(?::\\d\\d)? ?(?:am|pm)|\\d{1,2}:|work|bed)\\b)|for (?:the next |the rest of |a |about )?(?:${NUMBER}|couple|\\d|week|fortnight|month|january|february|march|april|december))`,
);
/** No end is named: "I can't do any of this for now", "can we stop this for a bit". */
const OPEN_OFF = [
  `\\b(?:can't|cannot|can not|won't be able to|not able to|unable to|no time to|no energy to|no headspace to)(?: (?:really|just|even))? (?:do|manage|handle|face|cope with|deal with|think about|keep up(?: with)?|keep doing|carry on with) ${THIS}(?:,? (?:right now|at the moment|at all|(?:just )?for ${A_WHILE}|until further notice|for (?:quite )?some time|just now|any ?more right now|these days|currently))+`,
  `\\b(?:stop|halt|suspend|leave|park|shelve|drop|hold|freeze|put) ${THIS}(?: (?:on ice|on hold|aside|to one side|on the back ?burner|on pause|away))?(?: all)? (?:for ${A_WHILE}|until further notice|until i (?:say|tell|let|know|come|write|get)\\b.*|till i (?:say|tell|let|know|come|write|get)\\b.*)`,
  `\\b(?:put|have|get) ${THIS} (?:on ice|on hold|on the back ?burner|on pause)\\b`,
  `\\b(?:no time|no energy|no headspace|no room) for (?:any of )?(?:this|it|that|my goals?|any goals?) (?:right now|at the moment|for ${A_WHILE}|these days|currently)`,
  `\\b(?:need|want|have) (?:a |to take a |to take some |some )?(?:break|rest|breather|time off|time out|pause) from (?:all (?:of )?)?(?:this|it|that|everything|the [a-z]+|my [a-z]+)`,
].map((form) => new RegExp(form));
/** Somebody of theirs, and not they themselves. */
const FAMILY =
  /\b(?:my|our) (?:dad|daddy|father|mum|mom|mother|parents?|wife|husband|partner|boyfriend|girlfriend|son|daughter|kids?|child|baby|little one|brother|sister|grand\w+|nan|gran|granny|grandad|aunt\w*|uncle|friend|best friend|dog|cat|mate)(?:'s|'re)?\b/;
const SICK_SINCE =
  /^(?:i'?m |i am |i've been |i have been |been |feeling |off |down )?(?:sick|ill|unwell|poorly|in bed|down with .{2,20}|knocked out|laid up)(?: in bed| with .{2,20})? (?:since|for|from)\b/;
/** "Not on Thursdays", "no run on Friday": a day's matter, read elsewhere. */
const DAYS_ONLY =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|\b(?:once|twice|times|days|hours|minutes|sessions?|runs?|\d) (?:a|each|every|per) (?:week|day|month)\b|\bper (?:week|day|month)\b/;

/** "Until then leave it as it is". */
const AS_IT_IS =
  /\b(?:leave|keep|let|stays?) .{0,20}\b(?:as (?:it is|they are|is|before|now|planned)|like (?:that|this|it is)|the same|alone|unchanged)\b/;

/** A rest in words that do not call it one: "my dad died, I need two weeks off", "no walking for six weeks". */
export function restIn(message: string): Extract<RunningWord, { kind: 'rest' }> | null {
  const text = bare(message);
  if (text === '' || DAYS_ONLY.test(text) || /\bremind/.test(text) || AS_IT_IS.test(text)) return null;
  const why = GRIEF.test(text) || (FAMILY.test(text) && ILL.test(text)) ? 'grief' : ILL.test(text) ? 'ill' : null;
  const of = WITHOUT.exec(text)?.[1];
  if (of) return { kind: 'rest', words: text, why, of };
  if (!OFF.some((form) => form.test(text)) && !OPEN_OFF.some((form) => form.test(text)))
    return SICK_SINCE.test(text) ? { kind: 'rest', words: text, why: 'ill' } : null;
  return { kind: 'rest', words: text, why };
}

const AWAY = [
  /\b(?:i'm|i am|i'll be|i will be|we're|we are|we'll be|we will be|am|im) (?:going to be |away |off |going )?(?:away|(?:sick|ill|unwell|poorly)\b(?! of\b)|on (?:a |an )?(?:[a-z]+ )?(?:holiday|vacation|trip|leave|retreat|course|cruise)|at (?:a|an|the|my|our) (?:[a-z]+ ){0,2}(?:festival|conference|wedding|retreat|course|fair|camp|seminar|workshop|funeral|training|hospital|parents|in-laws|family)|travel+ing|abroad|out of (?:town|the country|office)|skiing|camping|in hospital|visiting|busy|at work all|not (?:there|here|around|home|available)|unavailable|going away|staying with|moving house|with (?:my|the) (?:family|parents|in-laws))\b/,
  /\b(?:the )?(?:pool|gym|studio|track|library|court|hall|centre|center|club|school|course|office|place|dojo|climbing wall|rink|church|music school|trainer|teacher|coach|instructor|tutor)(?:'s| is| will be| are| being| stays) (?:closed|shut|away|on holiday|ill|sick|off|not available|unavailable|under renovation|being renovated)\b/,
  /\b(?:i have|i've got|there's|there is|we have) (?:a |an |my |our )?(?:[a-z]+ ){0,2}(?:visitors?|guests|holidays?|vacation|festival|conference|wedding|trip|exams?|business trip|work trip|training|retreat|night shifts)\b/,
  /\b(?:i can't|i cannot|i won't be able to|can't|won't be there|no time|there's no time|i've no time|i have no time|it won't work|it doesn't work)\b/,
];
/** What is to become of the sessions was said. */
const SAYS_WHAT =
  /\b(?:skip|leave (?:it|them|those|these|the .{1,20}) out|cancel|move|shift|push|instead|drop|pause|remind|put|do it|do them|swap|have (?:it|them))\b/;

/** "I'm away 20–27 December": those days, and no word of what that is to mean. */
export function awayIn(message: string, setting: Setting): Extract<RunningWord, { kind: 'away' }> | null {
  const text = bare(message);
  if (text === '' || /\?\s*$/.test(message) || SAYS_WHAT.test(text) || DAYS_ONLY.test(text)) return null;
  if (!AWAY.some((form) => form.test(text))) return null;
  const { dates } =
    listedDays(text, setting) ??
    spanIn(
      text.replace(/\b(?:until|till) (?=(?:the )?\d|[a-z]+ \d|next|mon|tue|wed|thu|fri|sat|sun)/, 'until '),
      setting,
    );
  const now = today(setting).toString();
  if (!dates || dates[1] === FOR_EVER || dates[1] < now) return null;
  return { kind: 'away', dates: [dates[0] < now ? now : dates[0], dates[1]] };
}

/** "Christmas Day and Boxing Day and the 28th": each by its name, and one after the other. Null: a stretch of days, or gaps lie between them. */
function listedDays(text: string, setting: Setting): { dates: [string, string] | undefined } | null {
  const found = datesIn(text, setting);
  if (found.length < 2 || /\b(?:from|to|until|till|between|through)\b|\d ?[-–] ?\d/.test(text)) return null;
  const days: Temporal.PlainDate[] = [];
  for (const { date, start, end } of found) {
    const last = days.at(-1);
    const isEarlier =
      last && Temporal.PlainDate.compare(date, last) < 0 && /\d(?:st|nd|rd|th)\b/.test(text.slice(start, end));
    days.push(isEarlier ? date.add({ months: last.month - date.month + (last.day > date.day ? 1 : 0) }) : date);
  }
  const [first, ...others] = days.toSorted(Temporal.PlainDate.compare);
  const last = others.at(-1);
  if (!first || !last) return null;
  const isRow = others.every((day, i) => (others[i - 1] ?? first).until(day).days <= 2);
  return { dates: isRow ? [first.toString(), last.toString()] : undefined };
}

const WELL =
  /^(?:(?:i'?m|i am|i feel|feeling|i've|i have|i can|(?:my )?(?:ankle|knee|foot|back|leg|arm|wrist|shoulder|cold|flu|fever)(?: is|'s| feels)?) )?(?:(?:all|already|feeling|much|now|finally|back|fully|completely|a lot|so|just|gotten|recovered|got|over|the|pretty|well|fine|fit|better|good|healthy|healed|gone|ok|okay|able to|allowed to|cleared to|walk|run|train|swim|exercise|play|work out|again|enough|flu|cold|it|home|from (?:holiday|vacation|my trip|the trip|my holiday)|to (?:normal|health|it|training|running))(?: |$))+$/;
const WELL_WORDS = /\b(?:better|recovered|healthy|healed|back|again|over|gone)\b|\b(?:well|fit|fine) (?:again|now)\b/;
const RESUME =
  /^(?:let'?s |can we |i want to |i'd like to |i'm ready to |ready to |time to |i'll )?(?:pick (?:it|things|this|the \w+) (?:back )?up(?: again)?|resume(?: (?:it|the (?:plan|goal)|my (?:plan|goals?)|everything))?|carry on(?: with (?:it|the plan))?|continue(?: with (?:it|the plan|my goal))?|go on(?: with (?:it|the plan))?|get (?:going|started|back (?:into it|to it|on track)) ?(?:again)?|un-?pause(?: (?:it|everything))?|end (?:the|my) (?:pause|break|rest)|start again(?: where i (?:stopped|left off))?)(?: now| again| today| from today| please| (?:the week after|next week|after that|then|on \w+|from \w+|tomorrow|after (?:it|my trip|the trip|christmas|new year))| where i (?:stopped|left off)| with the same sessions)*$/;

/** "Coming home early, the 15th", "I'm back a day sooner, on Thursday": from which day they are there again. */
const HOME_ON =
  /^(?:(?:good|bad|great) news,? )?(?:(?:i'm|i am|i'll be|i will be|we're|we are|we'll be|i can be|turns out (?:i'm|we're)|(?:the |my |our )?(?:trip|holiday|course|conference)(?:'s| is| was)?(?: been)?(?: cut)?) )?(?:now |already |actually )?(?:coming|getting|flying|driving|going|travelling|heading|back|home|over|short|returning|allowed)(?: (?:back|home))?(?: (?:a|one|two|three|\d) days?| a week| a bit)? ?(?:early|earlier|sooner|already|now)?[,:]? ?(?:so )?(?:(?:on|by|from|it's|already|back|home) )*(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?[a-z]{3,9})?|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:the )?\d{1,2}(?:st|nd|rd|th)?)?|tomorrow|tonight)(?: (?:already|instead|now|not (?:on )?(?:the )?\w+))*$/;

const GOES_ON_ON =
  /(?:^|[,.;!?:] ?|\b(?:so|and|but) )(?:(?:let's|let us|can|could|may|shall|we|i|i'll|i'd|will|want|would|like|to|please|just|me|then|actually) )*(start|begin|go on|carry on|resume|continue|pick (?:it|things|this|up)(?: up)?|restart|get going)(?: it| with it| everything| the plan)? ?(again)? ?(?:on|from|as of|already)? ?(?:the )?(?:\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?[a-z]{3,9})?|(?:next |this |the coming )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:the )?\d{1,2}(?:st|nd|rd|th)?)?|tomorrow|today|tonight)(?: (?:already|instead|now|again|please))*$/;

/** "I'm better now", "I can walk again", "pick it up again", "can I start again this Saturday": it goes on. */
export function backIn(message: string, setting: Setting): Extract<RunningWord, { kind: 'back' }> | null {
  const text = bare(message);
  if (text === '') return null;
  const goesOn = GOES_ON_ON.exec(text);
  const [day] = goesOn || HOME_ON.test(text) ? datesIn(text, setting).slice(-1) : [];
  if (day && Temporal.PlainDate.compare(day.date, today(setting)) >= 0)
    return {
      kind: 'back',
      from: day.date.toString(),
      ...(goesOn && { orders: true as const }),
      ...(goesOn && (goesOn[2] || /^(?:start|begin|restart)$/.test(goesOn[1] ?? '')) && { again: true as const }),
    };
  if (/\?\s*$/.test(message)) return null;
  const [head = ''] = text.split(/[,;]| - | and /);
  const isBack = (WELL.test(head.trim()) && WELL_WORDS.test(head)) || (!isQuestion(message) && RESUME.test(text));
  if (!isBack) return null;
  const [from] = datesIn(text, setting).filter(({ date }) => Temporal.PlainDate.compare(date, today(setting)) > 0);
  return { kind: 'back', from: from?.date.toString() ?? null };
}
