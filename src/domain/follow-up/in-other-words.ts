import { WEEKDAYS, WEEKDAYS_IN } from '../calendar-names.ts';
import { AMOUNT, TENS, UNITS } from '../number-words.ts';
import { asSpelt, folded, withApostrophes } from '../text/index.ts';
import { IN_GERMAN_AND_SPANISH, ratherThen } from './in-german-and-spanish.ts';
import { of, type Rewording, reword } from './rewording.ts';

/**
 * Said in English with courtesies, or in German or Spanish: a change of the task that was just made. Times stay in their own words, which the
 * language room reads. Each row is the whole message, in small letters and without the mark at its end.
 */
export const REWORDINGS: Rewording[] = [
  reword(
    of(
      '(?:hey |hi |ok |okay |so |um )*(?:can|could|would|will|may|shall) (?:u|you|we|i)(?: please| pls| maybe| also| just)* (?=(?:make|move|change|push|shift|put|set|call|rename|do|have|delete|cancel|drop|skip) (?:it|that|this|them)\\b)(.{2,80}?)(?: please| pls| plz)?',
    ),
    '$1',
    'can u make that 8?',
    'make that 8',
  ),
  reword(
    of(
      "(?:no|nope|not yet)?[, ]*(?:it's )?still [a-z ]{2,20}[,.!]+ (\\d{1,3}|five|ten|fifteen|twenty) more (?:min|mins|minutes)",
    ),
    '$1 more minutes',
    'no still raw, 10 more minutes',
    '10 more minutes',
  ),
  reword(
    of(
      '(?:no|nope|not yet|not done yet|not quite|hang on|wait|sorry|almost)[,.!]* (?:still (?:on|at|doing) it[,.]? )?((?:give me|i need|need|another) .{2,30}|(?:\\d{1,3}|five|ten|fifteen|twenty|thirty|half an hour|an hour) more(?: min.*)?)',
    ),
    '$1',
    'not yet, give me half an hour',
    'give me half an hour',
  ),
  // What is said behind the thanks.
  reword(
    of(
      '(?:thanks|thank you|cheers|ta|great|perfect|lovely)(?: so much| a lot| very much)?[.!,–-]+ ?((?:and |but )?(?:what|when|can|could|make|move|add|also|remind|skip|cancel|push)\\b.{6,120})',
    ),
    '$1',
    "cheers. what time's that again",
    "what time's that again",
  ),
  reword(
    of(
      `(?:ok |maybe |say |yes |no |better |actually )*in (${AMOUNT} ?(?:hours?|minutes?|mins?|hrs?))(?: please| then| instead)*`,
    ),
    'make it in $1',
    'ok in an hour',
    'make it in an hour',
  ),
  // Why not then, and when instead.
  reword(
    of(
      "(?:oh |ah |no |wait |sorry |hm )*(?:tomorrow|today|that|it|(?:the )?\\d{1,2}(?:st|nd|rd|th))(?:'s| is)(?: a)? (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|bank holiday|holiday|weekend|the weekend)[.,;!–-]+ (?:so |then |make it |better )*(?:on )?((?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: then| instead| please)*",
    ),
    'no, $1',
    "oh tomorrow's saturday. monday then",
    'no, monday',
  ),
  // A second time of the day.
  reword(
    of('(?:and|also|plus)(?: also| again)* (?:in the )?mornings? (?:at )?(\\d{1,2}(?:[:.]\\d\\d)?)(?: too| as well)*'),
    'and at $1 am',
    'and mornings at 8',
    'and at 8 am',
  ),
  reword(
    of(
      '(?:and|also|plus)(?: also| again)* (?:in the )?(?:afternoon|evening|night)s? (?:at )?(\\d{1,2}(?:[:.]\\d\\d)?)(?: too| as well)*',
    ),
    'and at $1 pm',
    'and evenings at 6',
    'and at 6 pm',
  ),
  // One week's on another day, one weekday at its own hour.
  reword(
    of(
      "(?:and |but |oh |ah )*(this|next) week (?:it's|its|it is) (?:on )?((?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: though| instead)*",
    ),
    "move $1 week's one to $2",
    "this week it's on wednesday",
    "move this week's one to wednesday",
  ),
  // What was booked there, at its hour.
  reword(
    of(
      "(?:oh |and |no |sorry |actually )*(?:the )?(?:table|booking|reservation|appointment|appt|slot|doors)(?:'s| is| are)(?: actually| now| booked)* (?:at|for) (\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)?)(?: now| not \\d{1,2}(?:[:.]\\d\\d)?)*",
    ),
    'make it $1',
    "table's at 8:30",
    'make it 8:30',
  ),
  // "Then" and "it's" between a day of the week and an hour of its own.
  reword(
    of(
      `(?:(?:and|but|oh|except|only|just|not) )*(?:on |for )?((?:mon|tues|wednes|thurs|fri|satur|sun)days)[, ]+(?:(?:then|when|where|which|though|it's|its|it is|they're|is|are|at|starts?|it starts|we start|i start|she's|he's) )+(?:at )?(\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)?|noon)(?: though| then)*`,
    ),
    'make $1 $2',
    "except wednesdays, then it's 1:30",
    'make wednesdays 1:30',
  ),
  ...IN_GERMAN_AND_SPANISH,
];

const WHEN =
  '(?:(?:at|on|to|for) )?(?:(?:the )?\\d{1,2}(?:st|nd|rd|th|[:.]\\d\\d)?(?: ?[ap]m)?|noon|midnight|half \\w+|today|tomorrow|tonight|next \\w+|this \\w+|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:[ ,]+(?:at |on )?(?:\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|evening|afternoon|noon))?';

/** The same of what is on the list, whatever was said before: an order in plain words. */
export const PLAINLY: Rewording[] = [
  reword(
    of(
      "(?:sorry |hey |oh |ok |so )*(?:i )?(?:can't|cannot|can not|won't|can't be|am not able to|couldn't) (?:make|do|manage|get to|go to|go for|fit in|make it to) (?:the |my )?(tonight|today|tomorrow)'s ([\\p{L}][\\p{L}' -]{1,40}?)[,;.]? (?:so |and |but )?(?:can (?:we|you|i) |could (?:we|you|i) |please |maybe |how about |what about |(?:move|shift|push|do|make|put) (?:it )?|to |on )*(tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: at)?(?: the)?(?: same time)?(?: instead| please| ok)*",
    ),
    "move $1's $2 to $3",
    "can't make tonight's run, tomorrow same time?",
    "move tonight's run to tomorrow",
  ),
  reword(
    of(
      "(?:sorry |hey |oh |ok |so )*(?:i )?(?:can't|cannot|can not|won't|am not able to|couldn't) (?:make|do|manage|get to|go to|go for|fit in|make it to) (?:the |my )?([\\p{L}][\\p{L}' -]{1,40}?) (tonight|today|tomorrow)[,;.]? (?:so |and |but )?(?:can (?:we|you|i) |could (?:we|you|i) |please |maybe |how about |what about |(?:move|shift|push|do|make|put) (?:it )?|to |on )*(tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: at)?(?: the)?(?: same time)?(?: instead| please| ok)*",
    ),
    "move $2's $1 to $3",
    "can't do the run tonight, move it to tomorrow",
    "move tonight's run to tomorrow",
  ),
  reword(
    of('snooze(?: it| that| this)?(?: for| by)? (\\d{1,3})(?: please)?'),
    'snooze for $1 minutes',
    'snooze 30',
    'snooze for 30 minutes',
  ),
  reword(
    of(
      `(?:please )?(?:set|put|make|push|shift|do) (?:everything|all(?: of (?:it|them))?|it all|all (?:my )?tasks)(?: for| on| of)? (today|tomorrow|next week|this week|on \\w+day|\\w+day)(?:'s)? (?:by )?(${AMOUNT} (?:hours?|minutes?|mins?)) (later|earlier)(?: please)?`,
    ),
    'move everything $1 $2 $3',
    'set everything for tomorrow one hour later',
    'move everything tomorrow one hour later',
  ),
  reword(
    of(
      "i (?:really )?(?:don't|do not) (?:like|want|need) (?:any |getting )?(?:phone )?calls?(?: any more| anymore| from you)?(?: please)?",
    ),
    "don't call me any more",
    "I don't like phone calls",
    "don't call me any more",
  ),
  reword(
    of(
      '(skip (?:it|that|today|tomorrow|tonight|this one|this week))[,;] ?(?:because |as |since |sorry )?(?:i|we|my|the|there|got|too)\\b.{2,80}',
    ),
    '$1',
    "skip tomorrow, I'm at the hospital",
    'skip tomorrow',
  ),
  reword(
    of("(?:ok |okay |hey |hi |so |and )*i(?:'m| am) back(?: early| already| again| now| sooner| home)+"),
    "I'm back",
    "i'm back early",
    "I'm back",
  ),
  reword(
    of(
      '(?:please )?(?:stop|cancel|delete|no more)(?: all| the| my| any)* reminders? (?:about|for|of) (?:the |my )?(.{2,40}?)(?: please)?',
    ),
    'stop reminding me about $1',
    'stop all reminders about tea',
    'stop reminding me about tea',
  ),
  reword(
    of('(?:my |the |new )?(?:shopping|grocery|to-?do|packing|errands?) list ?[:–-] ?(.{3,140})'),
    'add $1 to my list',
    'shopping list: eggs, bread, tea',
    'add eggs, bread, tea to my list',
  ),
  reword(
    of(
      "(?:(?:can|could) you |please )*(?:tell me |remind me )?(?:what|which) (?:day|date|time) (?:is )?(?:my |the )([\\p{L}][\\p{L}' ]{1,40}?) (?:is|are)(?: on| at| again)*",
    ),
    'when is my $1',
    'tell me what day my dentist is',
    'when is my dentist',
  ),
  reword(
    of(
      "when (?:do|am|should) i (?:have to |need to |supposed to |get to )?(?:do |have )?([\\p{L}][\\p{L}' ]{1,40}?) (?:next|again)",
    ),
    'when is my next $1',
    'when do I run next?',
    'when is my next run',
  ),
  reword(
    of(
      `(?!(?:it|that|this|they)(?:'s| |$))(?:the |my |our )?([\\p{L}\\d' -]{3,40}?) (?:has been |have been |has |was |were |is |are |got |just |now )*(?:moved|pushed|changed|rescheduled|shifted|postponed) (?:back |forward )?to (${WHEN})(?: now| instead)?`,
    ),
    'move "$1" to $2',
    "kids' pick-up moved to 3:30",
    'move "kids\' pick-up" to 3:30',
  ),
  reword(
    of(
      `(?:i|we) (?:want|need|would like|'d like) (?:you )?to (?:stop|cancel|delete|remove|get rid of|turn off|drop|kill) (?:my |the |that |this )?([\\p{L}\\d' -]{2,40}?) (?:reminders?|alarms?|tasks?)(?: please| now)?`,
    ),
    'delete "$1"',
    'I want to stop my gym reminder',
    'delete "gym"',
  ),
];

/** The same words in English, with and without their accents. */
const english = (words: readonly string[], by: readonly string[]) =>
  words.flatMap((word, i) => [word, folded(word)].map((said) => [said, (by[i] ?? word).toLowerCase()]));

const NUMBERS = [...UNITS.en, 'twenty', ...UNITS.en.slice(1, 10).map((one) => `twenty-${one}`)];
const ENGLISH: Record<string, string> = {
  ...Object.fromEntries([
    ...[WEEKDAYS_IN.de, WEEKDAYS_IN.es].flatMap((names) => english(names, WEEKDAYS)),
    ...[UNITS.de, UNITS.es].flatMap((words) => english(words.slice(2), NUMBERS.slice(2))),
    ...english(TENS.de, TENS.en),
    ...english(TENS.es, TENS.en.slice(1)),
  ]),
  eine: 'one',
  einen: 'one',
  un: 'one',
  tag: 'day',
  tage: 'days',
  abend: 'evening',
  woche: 'week',
  wochen: 'weeks',
  día: 'day',
  dia: 'day',
  días: 'days',
  dias: 'days',
  semana: 'week',
  semanas: 'weeks',
  una: 'one',
  später: 'later',
  spater: 'later',
  früher: 'earlier',
  fruher: 'earlier',
  stunde: 'hour',
  stunden: 'hours',
  minuten: 'minutes',
  morgen: 'tomorrow',
  übermorgen: 'the day after tomorrow',
  ubermorgen: 'the day after tomorrow',
  'heute abend': 'tonight',
  heute: 'today',
  'nächste woche': 'next week',
  'nachste woche': 'next week',
  'diese woche': 'this week',
  januar: 'january',
  februar: 'february',
  märz: 'march',
  marz: 'march',
  mai: 'may',
  juni: 'june',
  juli: 'july',
  oktober: 'october',
  dezember: 'december',
  'nächster woche': 'next week',
  'nachster woche': 'next week',
  hoy: 'today',
  'la semana que viene': 'next week',
  'la próxima semana': 'next week',
  'la proxima semana': 'next week',
  'esta semana': 'this week',
  'más tarde': 'later',
  'mas tarde': 'later',
  después: 'later',
  despues: 'later',
  antes: 'earlier',
  hora: 'hour',
  horas: 'hours',
  minutos: 'minutes',
  sábados: 'saturday',
  sabados: 'saturday',
  domingo: 'sunday',
  domingos: 'sunday',
  mañana: 'tomorrow',
  manana: 'tomorrow',
};

const LONGEST = 160;
/** Words in short. */
const IN_SHORT: [RegExp, string][] = [
  [/\b(?:tmrw|tmr|tomoz|2moro)\b/gi, 'tomorrow'],
  [/\b(?:pls|plz|plss)\b/gi, 'please'],
];

/** The message in words that the grammar of changes reads; as it is where no row fits. `recent`: something was spoken of just now. */
export function inOtherWords(message: string, { recent = true } = {}): string {
  if (message.length > LONGEST) return message;
  const rather = recent ? ratherThen(message) : null;
  if (rather) return rather;
  const right = IN_SHORT.reduce((text, [short, word]) => text.replace(short, word), asSpelt(message));
  const typed = withApostrophes(right.toLowerCase());
  const said = typed
    .replace(/\s+/g, ' ')
    .replace(/[.!?¡¿\s]+$/, '')
    .replace(/^[¡¿\s]+/, '');
  const flat = said.replace(/,/g, '');
  for (const { says, as } of recent ? [...REWORDINGS, ...PLAINLY] : PLAINLY) {
    const found = says.exec(said) ?? says.exec(flat);
    if (found)
      return as.replace(
        /\$(\d)/g,
        (_all, group: string) => ENGLISH[found[Number(group)] ?? ''] ?? found[Number(group)] ?? '',
      );
  }
  return right;
}
