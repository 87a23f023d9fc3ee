import { readValues, type Setting } from '../language/index.ts';
import { playbookFor } from '../playbooks/index.ts';
import { type Thought, thoughtsOf } from '../wish/index.ts';

/** Kinds whose single acts are errands: "call mum", "clean the kitchen". Of these, how often alone makes no goal. */
const OF_ERRANDS = new Set(['calling', 'chores', 'people', 'family', 'friends', 'home', 'general', 'focus']);

/** What makes a goal of something that is named without a word of wanting. */
const FORMS = {
  /** So often a week, with no hour. */
  often: [
    '(?:[2-7]|two|three|four|five|six|seven) ?(?:x|times|days|evenings|mornings|nights|sessions|runs|workouts)(?: (?:a|per|each|every) week| weekly|/week|\\b)',
    '(?:twice|once|thrice) (?:weekly|a week|per week|each week|every week)|twice (?:a|per|each|every) week|(?:every|each) (?:morning|evening|night|day|lunch)|daily|a day|a week|per day|per week',
  ],
  /** So much of it. */
  much: [
    "\\d[\\d.,']* ?(?:k|km|kilomet(?:er|re)s?|miles?|m|pages?|words?|chapters?|books?|steps?|kg|kilos?|lbs?|pounds?|euros?|dollars?|push[- ]?ups|pull[- ]?ups|squats|reps|lengths|laps|minutes|mins?)\\b",
    '[€£$] ?\\d|\\b(?:marathon|triathlon|parkrun)\\b',
  ],
  /** More of it than now. */
  more: [
    'routine|more|less|better|again|fewer|faster|stronger|earlier|healthier|regularly|properly|from scratch|under control|in shape|fit',
  ],
  /** Until a day that is far. */
  far: [
    '(?:by|before|until|till|for|in) (?:next |the |mid-?|early |late |end of )*(?:spring|summer|autumn|fall|winter|christmas|easter|new year|january|february|march|april|may|june|july|august|september|october|november|december|\\d{4}|year|wedding|holidays?)',
    '(?:by|before|until|till)\\b[^.,;]{0,30}\\b(?:january|february|march|april|may|june|july|august|september|october|november|december)',
    '(?:next|this) (?:year|spring|summer|autumn|winter)|in (?:a |\\w+ )(?:months?|years?)',
  ],
} as const;
const form = (of: keyof typeof FORMS) => new RegExp(`\\b(?:${FORMS[of].join('|')})(?![\\p{L}])`, 'iu');
const [OFTEN, MUCH, MORE, FAR] = [form('often'), form('much'), form('more'), form('far')];

/** What people prepare for; a day of it without an hour is no appointment. */
const EVENT = new RegExp(
  `\\b(?:my|our|the|an?|have|got|first|next) (?:[\\w'-]+ ){0,2}?(?:${[
    String.raw`exams?|finals?(?= (?:is|are|on|in|at)\b)|finals|driving test|theory test|half marathon|marathon|triathlon|\d+ ?k|resits?|retakes?|race|audition|recital`,
    'a-?levels|certificate|certification|thesis defen[cs]e|viva',
  ].join('|')})\\b`,
  'i',
);

/** "Job interview next Friday at 11", "got a presentation on 10 December": beside a wish to prepare it is what they prepare for. */
const OCCASION =
  /\b(?:interview|presentation|pitch|speech|talk|viva|exams?|tests?|mocks?|gig|concert|performance|recital|debate|trial)\b/i;
const PREPARES = /\b(?:prep(?:are)?|practi[sc]e|rehearse|revise|study|get ready|train for it|work on it)\b/i;

/** An exam, a race: what somebody gets ready for. `goal`: the wish beside it. */
export const leadsToIt = (text: string, goal = ''): boolean =>
  EVENT.test(text) || (OCCASION.test(text) && PREPARES.test(goal));

/** An hour, or a day so near that it is an errand. */
const AT_AN_HOUR =
  /\b(?:at|@) ?\d|\d ?(?:am|pm)\b|\d[:.]\d\d\b|\bo'clock\b|\b(?:noon|midnight|tonight|tonite|today)\b|\bin (?:an?|\d+|half an?) (?:min|minutes?|hours?)\b/i;
/** "Haven't opened the book yet", beside a test with its hour: to be ready for it is the wish. */
const UNPREPARED =
  /\b(?:haven'?t|have not|not|hardly|barely|never)\b[^.;,]{0,20}\b(?:opened|started|begun|studied|revised|prepared|looked at|read|practi[sc]ed|learn(?:ed|t)|done any)\b|\b(?:need|want|have|got) to (?:study|revise|prepare|prep|practi[sc]e|cram|get ready)\b/i;
const STARTS_NOW = /\b(?:start|begin)(?:ning|ing)?(?: right| it)? (?:today|tonight|tonite|now|tomorrow)\b/gi;

/** "My theory test is on the 9th at 10, haven't opened the book": to be ready for it is the wish, whatever its hour. */
export const isUnprepared = (text: string): boolean => EVENT.test(text) && UNPREPARED.test(text) && !ASKS.test(text);

/** A kind of goal that is named with how often, how much, until when or from where: "gym 3x a week", "my exam is on 20 January, 12 chapters". */
export function isGoalByForm(text: string, wish: Thought | null, setting: Setting): boolean {
  const plain = text.replace(STARTS_NOW, ' ');
  if (ASKS.test(text) || (wish && isReport(wish.text))) return false;
  const event = EVENT.test(text) && !AT_AN_HOUR.test(plain) && isAhead(text, setting);
  if (event || !wish) return event;
  const { id } = playbookFor(wish.rest);
  if (wish.kind === 'status' || id === 'general' || ERRAND.test(wish.rest)) return false;
  // "In January I can only do mornings" tells of the days.
  if (/\bi(?:'m| am| can| can't| cannot| only| have| was| work)\b/i.test(wish.rest)) return false;
  if (id === 'less' && !/\b(?:less|fewer|no|stop|quit|cut|reduce|without|avoid)\b/i.test(wish.rest)) return false;
  // Hours stand with what suits ("not before 10"); beside the thing itself they are an appointment.
  if (AT_AN_HOUR.test(wish.text.replace(STARTS_NOW, ' '))) return false;
  const told = thoughtsOf(text).some((thought) => thought.kind === 'status' && LEVEL.test(thought.text));
  if (FAR.test(wish.text) || (MORE.test(wish.rest) && wish.rest.split(' ').length <= 12)) return true;
  if (OF_ERRANDS.has(id)) return told && MORE.test(text);
  return told || FAR.test(text) || MUCH.test(wish.text) || OFTEN.test(AT_AN_HOUR.test(plain) ? wish.text : text);
}

const ASKS =
  /^\W*(?:what|show|list|when|how many|did|do|is|are|can|could)\b.*\?|^\W*(?:remind|move|skip|cancel|delete|done|snooze|add)\b/i;
/** Nouns and verbs of errands and of dates with others. */
const ERRAND =
  /\b(?:walk(?:ing)? the (?:dog|kids)|club|appointment|meeting|party|birthday|dinner|class|buy|order|pay|pick up|collect|return|send|post|email|invoice|bring|fetch|fix)\b|^(?:take|give) /i;
const isReport = (text: string) =>
  /^(?:i )?(?:did|ran|walked|read|finished|went|missed|skipped|just)\b/i.test(text) &&
  !/^read (?:more|\d|every)/i.test(text);

/** Where they stand: nobody says that of an errand. */
const LEVEL = new RegExp(
  `\\b(?:${[
    "beginner|never|used to|from (?:scratch|zero)|can (?:do|run|swim|already|only|barely)|haven't|years? ago",
    'know (?:none|nothing|a (?:bit|little)|the basics)|right now|at the moment|currently|so far|already',
  ].join('|')})\\b`,
  'i',
);

/** At least five days from now. */
function isAhead(text: string, setting: Setting): boolean {
  const soon = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate().add({ days: 5 });
  return readValues(text, setting).some((value) => {
    const day =
      value.kind === 'date'
        ? value.date
        : value.kind === 'date_range'
          ? value.from
          : value.kind === 'bound'
            ? value.until
            : null;
    return day !== null && Temporal.PlainDate.compare(day, soon) > 0;
  });
}
