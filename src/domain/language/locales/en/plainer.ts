import { type PhraseRow, plain } from '../../phrases/table.ts';

const COUNT = 'a|an|one|two|three|four|half|half_a|half_an|another|#';
const MORNING =
  'in_the_morning|every_morning|each_morning|mornings|at_breakfast|with_breakfast|in_the_mornings|after_breakfast';
const NIGHT =
  'at_night|at_bedtime|before_bed|in_the_evening|every_night|every_evening|each_night|each_evening|evenings|nights|in_the_evenings';
const DOSE =
  'pill|pills|tablet|tablets|capsule|capsules|drop|drops|puff|puffs|dose|doses|spoon|spoons|spoonful|spoonfuls|scoop|scoops|sachet|sachets|injection|injections|unit|units|spray|sprays|patch|patches';

/** How many in the morning and how many at night. */
export const DOSES: PhraseRow<true>[] = [
  plain(
    `${COUNT} ^? ${DOSE} ${MORNING} ,? and|then? ${COUNT} ${DOSE}|more? ${NIGHT}`,
    'two pills in the morning, one at night',
  ),
];

/** The same behind a day, or of what is no medicine: a thing that is counted, and the parts of the day with how many more of it. */
export const COUNTED: PhraseRow<true>[] = [plain(`${COUNT} ^`, 'one pill')];
export const BOTH_PARTS: PhraseRow<true>[] = [
  plain(
    `${MORNING} ,? and|then? a? one|two|three|half|another|#|whole_one|whole more? ${NIGHT}`,
    'in the morning and one at night',
  ),
];

/** As long as somebody is up. */
export const AWAKE: PhraseRow<true>[] = [
  plain("while|when|whenever|as_long_as i'm|i_am|im|he's|she's? awake|up", "while I'm awake"),
];

/** As long as somebody works. */
export const WORKING: PhraseRow<true>[] = [
  plain("while|when|whenever|as_long_as i'm|i_am|im at_work|working|in_the_office|at_my_desk", "while I'm at work"),
  plain('while|when|whenever|as_long_as i work', 'while I work'),
  plain('during|in|within work|working|office hours', 'during working hours'),
  plain('while|when working', 'while working'),
];

/** Several alarms by how far they are from each other. */
export const ALARMS_APART: PhraseRow<true>[] = [
  plain(
    'set|put|give_me|i_need|make? two|three|four|five|# alarms|reminders|alerts|calls|wake-ups|wakeups each? ^|# minutes|minute|mins|min|hours|hour apart|between_them|after_each_other',
    'set two alarms ten minutes apart',
  ),
];

const NOT_YET = "haven't|havent|have_not|didn't|did_not|don't|do_not|'ve_not";
const ANSWERS =
  'answer|answered|respond|responded|react|reacted|reply|replied|do|done|did|sent|send|ticked|picked_up|pick_up|confirm|confirmed|finished';
const BY_THEN = "it|that|them|this|off|yet|in_time* by|before|at? #? :? #? am|pm|noon|then|o'clock? yet? > §";
/** That it is to be said again where nothing was answered; what rings is told apart. */
export const IF_NOT_DONE: PhraseRow<true>[] = [
  plain(
    `,? and|but|then|please|so* ring|call|phone|remind|nag|nudge|ping|text|tell me again|once_more|then|about_it* if|unless|until|in_case i ${NOT_YET} yet? ${ANSWERS} ${BY_THEN}`,
    "ring me if I haven't done it by 5",
  ),
  plain(
    `,? and|but|then* if i ${NOT_YET} yet? ${ANSWERS} ,? then? ring|call|phone|remind|nag|nudge|ping|text me again? > §`,
    "and if I don't reply call me",
  ),
  plain(
    `,? and|but|then|please|so* ring|call|phone|remind|nag|nudge|ping|text|tell me again|once_more|then|about_it* if i've not yet? ${ANSWERS} ${BY_THEN}`,
    "ring me if I've not done it by 5",
  ),
  plain(
    `,? and|but|then|please|so* ring|call|phone|remind|nag|nudge|ping|text|tell me again|once_more|then|about_it* if it's|it_is|it not|isn't done|sent|finished|ticked_off ${BY_THEN}`,
    "remind me again if it's not done",
  ),
];

/** That it may be forgotten is what reminders are for. */
export const FORGETS: PhraseRow<true>[] = [
  plain(',? just? in_case|if|when i still? forget|forgot|forgotten|miss|missed it|them|to? > §', 'if I forget'),
  plain(`,? just? in_case|if i still? ${NOT_YET} yet? > §`, "if I haven't"),
  plain(`,? just? in_case|if i still? ${NOT_YET} yet? ${ANSWERS} ${BY_THEN}`, "if I haven't done it"),
  plain(',? and|or if i forget|miss it? ,? then|again? > at', 'and if I forget at 4'),
];

/** How the first of a series is told. */
export const NEXT_ONE: PhraseRow<true>[] = [
  plain("and? the|my? next|first one's|one_is|ones|time_is|is|due|is_due on|the{2}", "next one's the 14th"),
];
export const COMING_ONE: PhraseRow<true>[] = [
  plain(
    ',? starting|beginning|from with|on? the|this|the_coming|this_coming|the_next|this_next|the_first one',
    'starting this coming one',
  ),
];

const HINT = 'nudge|shout|heads_up|heads_-_up|headsup|reminder|ping|prod|poke|buzz|warning';
/** "Remind me" in other words, before how long ahead or what of. */
export const ASKS: PhraseRow<true>[] = [
  plain(`give|gimme|send|drop me? a|an|another ${HINT}`, 'give me a nudge'),
  plain(
    `i|i'd|id|i'll|we* want|need|like|would_like|could_do_with|appreciate|love a|an|another|some ${HINT}`,
    'I need a heads up',
  ),
  plain(`i|i'd|id|we* want|need|like|would_like to? be|get reminded|nudged|warned|pinged`, 'want to be reminded'),
  plain('poke|prod|buzz|warn|notify me', 'prod me'),
  plain("i|i'd|id|i'll? want|need|like|would_like reminding|nudging|warning", 'want reminding'),
  plain(`with|plus|and|,|.|-|: a|an? ${HINT} > the|a|an|one|two|three|#|half`, 'with a reminder the night before'),
];

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
const WEEKDAY =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends';
const ITS_DAY = 'ends|expires|is_due|due|runs_out|starts|begins|finishes|renews|closes|end|expire|start|begin|run_out';

/** What is said in other words than the grammar has, and the words that it has. */
export const REPLACED: PhraseRow<string>[] = [
  {
    says: ', for',
    phrase:
      ',? for? about|around|roughly|approx|maybe > a|an|one|two|three|four|# hour|hours|hr|hrs|h|min|mins|minutes §|then',
    example: ', about 2 hours',
  },
  {
    says: ', for',
    phrase: ',? for? about|around|roughly|approx|maybe > half an hour §|then',
    example: ', about half an hour',
  },
  {
    says: 'before',
    phrase: `before it|it's|this|that|they|they're ${ITS_DAY} on? > the|#|${WEEKDAY}`,
    example: 'before it ends on',
  },
  {
    says: 'before',
    phrase: `before it|it's|this|that|they|they're ${ITS_DAY} on? > ${MONTHS} #`,
    example: 'before it ends on',
  },
  {
    says: 'and again at',
    phrase: ',? and|plus|then a|an? second|another|extra|backup reminder|alarm|nudge|ping at? > # :? #? am|pm? §',
    example: 'and a second reminder at',
  },
  { says: 'remind me', phrase: 'remind us', example: 'remind us' },
  { says: '', phrase: 'for > next|this week §|,|and', example: 'for' },
  { says: '', phrase: ',? but|and? only|just > until|till|til|up_to', example: 'but only' },
  { says: 'the week of christmas', phrase: 'xmas|christmas week', example: 'xmas week' },
  { says: 'the week of easter', phrase: 'easter week', example: 'easter week' },
  {
    says: 'except',
    phrase: `,? but? and? skip|skipping|leave_out|leaving_out|miss in? > ${MONTHS}|${WEEKDAY} §`,
    example: ', skip',
  },
  {
    says: 'except',
    phrase: ',? but? and? skip|skipping|leave_out|leaving_out|miss > the? # st|nd|rd|th §',
    example: ', skip',
  },
];

/** That it is for once, and no habit. */
export const ONLY_ONCE: PhraseRow<true>[] = [
  plain(
    "while|when|as|since|because|cos we're|i'm|they're|she's|he's|mum's|dad's|were|im away|abroad|off|gone|on_holiday|on_leave|out_of_town|on_vacation|visiting",
    "while we're away",
  ),
  plain(
    'while|when we|i|they are|am away|abroad|off|gone|on_holiday|on_leave|out_of_town|on_vacation|visiting',
    'while we are away',
  ),
  plain('only|just this_once|once|this_time', 'only this once'),
];
