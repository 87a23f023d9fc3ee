import { MONTHS, monthName } from '../../calendar-names.ts';
import { withDayLists } from './day-list.ts';

/** How people write in a chat, and the words it stands for. Read in small letters, after apostrophes; none of them is another English word there. */
const inTheEvening = (clock: string): string => {
  const [hour = '', minute = '00'] = clock.split(/[:.]/);
  return `${Number(hour) < 12 ? Number(hour) + 12 : hour}:${minute}`;
};
/** "3 x 45 minutes a week", "2x30 mins", "three 45-minute sessions a week": so often, and so long each time. */
const COUNT = '([1-7]|one|two|three|four|five|six|seven)';
const LENGTH =
  '(\\d{2,3}(?=[- ]?m)|(?:[1-4](?:\\.5)?|an|one|two|half an|half)(?=[- ]?h))[- ]?(min(?:ute)?s?|h(?:ou)?rs?|h)';
const PER = '(?:,? (?:a|per|each|every) (day|week)| (daily|weekly))?';
const oftenSoLong = (_all = '', count = '', many = '', unit = '', per?: string, adverb?: string): string => {
  const length = `${many === 'half' ? 'half an' : many} ${unit.startsWith('m') ? 'minutes' : /^(?:1|an|one|half)/.test(many) && many !== '1.5' ? 'hour' : 'hours'}`;
  return `${count} times a ${per ?? (adverb === 'daily' ? 'day' : 'week')}, ${length}`;
};
const WITH_THEM =
  '(?:(?:incl(?:uding|\\.)?|even(?: on| at)?|also(?: on| at)?)(?: the)? weekends?(?: too| as well)?|weekends? (?:too|as well|included|incl(?:uded|\\.)?))(?![\\w.])';
const TOO_MUCH = '(?:(?:far |way |a bit )?too (?:much|hard|busy|tight|full)|impossible|hopeless|no good|tricky)';
const DAYS =
  'weekends?|weekdays|(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: and (?:mon|tues|wednes|thurs|fri|satur|sun)days?)?';
const LEAVE_OUT =
  "(?:(?:so|please|can we|could we|let's|just|can you) )*(?:leave|drop|take|skip|cut|keep) (?:those|them|that|these|it)(?: days| ones)?(?: out| free| off)?(?! (?:to|at|for)\\b)";
const SHORTHAND: [RegExp, string | ((...found: string[]) => string)][] = [
  // "M/W/F", "T/Th", "mwf".
  [/(?<![\w/])m ?\/ ?w ?\/ ?f(?![\w/])|\bmwf\b/g, 'mondays, wednesdays and fridays'],
  [/(?<![\w/])tu? ?\/ ?th(?![\w/])|\btth\b/g, 'tuesdays and thursdays'],
  // "2 time in week".
  [/\b([1-7]) times? (?:in|for|on) (?:a |the |one )?week\b/g, '$1 times a week'],
  [
    /\b(exam|test|race|interview|viva|recital|wedding|concert|gig|deadline)'s (?=(?:on|in|at|due|next|this|the)\b)/g,
    '$1 is ',
  ],
  // "1.12." is the first of December.
  [
    /(?<![\d.])(\d{1,2})\.(1[0-2]|0?[1-9])\.(?!\d)/g,
    (_whole = '', day = '', month = '') => `${day} ${monthName(Number(month)).toLowerCase()}`,
  ],
  [new RegExp(`(?<![\\w.,])${COUNT} ?(?:x|×|times) ?${LENGTH}\\b(?: sessions?)?${PER}(?! of\\b)`, 'g'), oftenSoLong],
  [new RegExp(`(?<![\\w.,])${COUNT} ${LENGTH} (?:sessions|slots|lessons|blocks)\\b${PER}`, 'g'), oftenSoLong],
  // "Start after the weekend" names no days of each week.
  [
    /(?<!\bnot )\b(?:straight |right |just )?(?:after|once) (?:the|this) (?:weekend(?:'s| is)? (?:over|done|past)|weekend)\b/g,
    'from monday',
  ],
  // "Not this Saturday, the one after": a week on it.
  [
    /\bnot (?:this|the coming) ((?:mon|tues|wednes|thurs|fri|satur|sun)day),? (?:but |rather )?(?:the )?(?:one after(?: that)?|next(?: one)?|following(?: one| week)?|week after)\b/g,
    'starting $1 week',
  ],
  // "Skip tomorrows run".
  [/\b(today|tonight|tomorrow|yesterday)s\b/g, "$1's"],
  // "Every night incl. weekends", "daily, weekends too": every day, and not the weekend alone.
  [
    new RegExp(
      `\\b(every (?:single )?(?:day|night|evening|morning)|each (?:day|night|evening|morning)|daily|nightly),?(?: and| but)? ${WITH_THEM}`,
      'g',
    ),
    '$1',
  ],
  // "Too much at weekends, leave those out", "Fridays are impossible, skip them".
  [new RegExp(`\\b(?:it's |that's )?${TOO_MUCH} (?:at|on|for) (?:the )?(${DAYS}),? ${LEAVE_OUT}`, 'g'), 'leave out $1'],
  [new RegExp(`(?<!\\bnot on )\\b(${DAYS}) (?:is|are) ${TOO_MUCH}(?: for me)?,? ${LEAVE_OUT}`, 'g'), 'leave out $1'],
  // A rating that rises is no stretch of hours.
  [
    /\b((?:rating|elo|score|ranking|points|followers|subscribers|level)\b[^.,;]{0,20}?) (?:from )?\d{3,6} (?:to|->|up to) (\d{3,6})\b(?! ?(?:h\b|o'clock|[ap]m))/g,
    '$1',
  ],
  // "Once a week before 15 May" says how often, and not a day a week earlier.
  [
    /\b((?:once|twice|thrice|times|\dx|x|days|evenings|mornings|nights|sessions|hours?|minutes|mins?|steps|pages|words) (?:a|per|each) (?:day|night|week|month)) (?=(?:before|after) )/g,
    '$1, ',
  ],
  // "One weeknight", by name: another is a word away.
  [
    /\b(?:plus |and )?(?:a|one|1) (?:week ?night|weekday (?:evening|night)|(?:evening|night) (?:in|during) the week|school night)\b(?! (?:a|per|each|every))/g,
    'and wednesday evenings',
  ],
  // "Except when it's Wednesday", "sunday arvo".
  [/\b(except|but not) (?:when|if) (?:it's|it is) (?:an? )?(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day)/g, '$1 '],
  [/\barvos?\b/g, 'afternoon'],
  // "Monday is day one".
  [
    /\b(?:so )?((?:(?:this|next|the coming) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today) (?:is|will be|'s) (?:(?:my|the) )?(?:day (?:one|1)|first day|quit day|d-?day|day zero)\b/g,
    'starting $1',
  ],
  // "The Thursday one in the morning" speaks of a session, not of one o'clock.
  [
    /(?<=\bthe )((?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|long|short|easy|hard|big|morning|evening|midday|weekend) )one(?=\b)/g,
    '$1session',
  ],
  [/\bthe one (?=(?:on|at|in) )/g, 'the session '],
  [/(?<!\b(?:i|we|he|she|they) )\b(?:school|work|week) ?nights\b/g, 'sunday to thursday nights'],
  [/\bbefore (?:the )?(spring|summer|autumn|winter) (?:is over|is out|ends)\b/g, 'before the end of $1'],
  [/\b(by|before|until) the (?=(?:spring|summer|autumn|winter)\b)/g, '$1 '],
  // "A job 1-5 Mon to Thu" is from one to five, and no first of May.
  [
    /\b(\d{1,2} ?- ?\d{1,2}) ((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*(?: ?(?:-|to|till) ?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)?)\b/g,
    '$2 $1',
  ],
  // "Learn Spanish, mornings only".
  [
    /(?<![a-z]day |weekend |weekday )\b((?:early |late )?(?:mornings|evenings|afternoons|lunchtimes|lunch breaks)) only\b/g,
    'only $1',
  ],
  // "Friday evenings 5-11" is from five in the afternoon.
  [
    /\b(evenings?),? (?:from )?(\d{1,2}(?:[:.][0-5]\d)?) ?(?:-|to|till|until) ?(\d{1,2}(?:[:.][0-5]\d)?)\b(?! ?(?:[ap]m|[ap]\.m|:|\.\d|min|times|x\b|pages|hours|km))/g,
    (_whole = '', part = '', from = '', to = '') => `${part} ${inTheEvening(from)}-${inTheEvening(to)}`,
  ],
  // "January end", "end Jan".
  [/\b(?:the )?end (?=(?:jan|feb|march|apr|may|june|july|aug|sept?|oct|nov|dec)[a-z]*\b)/g, 'end of '],
  [
    /(?<!\d(?:st|nd|rd|th)? )\b((?:jan|febr)uary|march|april|june|july|august|(?:septem|octo|novem|decem)ber|jan|feb|apr|aug|sept?|oct|nov|dec) end\b(?! of)/g,
    'the end of $1',
  ],
  [
    /\b(from|in|by|until|till|since|end of) (jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)\b(?! ?\d)/g,
    (_whole = '', way = '', month = '') =>
      `${way} ${(MONTHS.find((name) => name.toLowerCase().startsWith(month.slice(0, 3))) ?? month).toLowerCase()}`,
  ],
  [
    /\b((?:a|per|each|every) day|daily) from (?=(?:mon|tue|wed|thu|fri|sat|sun|next|tomorrow|today|the|\d))/g,
    '$1, from ',
  ],
  [
    /\b((?:a|per|each|every) (?:month|week)) from (?=(?:mon|tue|wed|thu|fri|sat|sun|next|tomorrow|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/g,
    '$1, from ',
  ],
  // "On 20 March, Thursday evenings": the weekday is no part of the date.
  [
    /\b(\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)), (?=(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:mornings?|evenings?|afternoons?|nights?)|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*(?:,? | ?[&+/-] ?| and | to )(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:mon|tues|wednes|thurs|fri|satur|sun)days|week(?:days?|ends?|nights?))\b)/g,
    '$1 ; ',
  ],
  // As they are typed in a hurry.
  [/\b(?:sav|svae|saev) (?=(?:it|this|that|the plan)\b)/g, 'save '],
  [/\bmore (early|late)\b/g, (_all = '', way = '') => (way === 'early' ? 'earlier' : 'later')],
  // "Wed -> Thu", which is no stretch of days.
  [
    /(?<=^|[,.;] ?|\b(?:and|then|so|ok|please|but) )((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*) ?(?:-+>|=+>|→) ?(?=(?:mon|tue|wed|thu|fri|sat|sun))/g,
    'move $1 to ',
  ],
  [/ ?(?:-+>|=+>|→) ?/g, ' to '],
  [/\b(grade|level|band) (\d)ish\b/g, '$1 $2'],
  [/\bw (?=(?:my|the|a|an|some)\b)/g, 'with '],
  [/(?<!\b(?:an|one|half an|per|every|each|\d) )\bhour and a half\b/g, 'an hour and a half'],
  // "24 feb. 6 subjects" are two thoughts.
  [
    /\b(\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\. (?=\d)(?!20\d\d\b)/g,
    '$1 ; ',
  ],
  // How tall somebody is.
  [/\b[12][.,]\d\d ?m\b/g, ' '],
  [/\b(?:pls|plz|plss|pleez)\b/g, 'please'],
  [/\b(?:tmrw|tmr|tmrow|tmw|2moro|2morrow|2mrw)\b/g, 'tomorrow'],
  [/\b(?:tonite|2nite|2night)\b/g, 'tonight'],
  [/\bu\b/g, 'you'],
  [/\bur\b/g, 'your'],
  [/\bb4\b/g, 'before'],
  [/\bnvm\b/g, 'never mind'],
  [/\b(?:tomm?orr?ow)('?s)?\b/g, 'tomorrow$1'],
  [/\b(today|tonight|tomorrow)s\b/g, "$1's"],
  [/\bbk\b/g, 'back'],
  [/\bw\/o\b/g, 'without'],
  [/\bw\//g, 'with '],
  [/ \+ /g, ' and '],
  [/\bmo ?(?:-|to|bis) ?fr\b/g, 'weekdays'],
  // "At 20h", "19h30", "Tue 1815".
  [/\b(at|@|um|a las) (1\d|2[0-3]|\d) ?h\b(?! ?\d)/g, '$1 $2:00'],
  [/\b([6-9]|1\d|2[0-3])h([0-5]\d)\b/g, '$1:$2'],
  [
    /(?<=\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|week)(?:days?|ends?)?,? (?:at )?|\bdaily,? (?:at )?)([01]\d|2[0-3])([0-5]\d)\b(?! ?(?:steps|words|m\b|km|kcal|pages|euros?|€|\$|£))/g,
    '$1:$2',
  ],
  [/\b(\d+(?:\.\d)?) ?h\b(?! ?\d)/g, '$1 hours'],
  [/\b(?:the )?first half of (?=jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/g, ''],
  [/\b(?:the )?second half of (?=jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/g, 'mid '],
  [/\b(?:cuz|coz|cos|bc)\b/g, 'because'],
  [/\bweds\b/g, 'wed'],
  [/\bthru\b/g, 'through'],
  [/\brn\b/g, 'right now'],
  [/\batm\b/g, 'at the moment'],
  [/\bevery ?day\b/g, 'every day'],
  [/\b(?:wkend|w\/e)(s?)\b/g, 'weekend$1'],
  [/\bwks\b/g, 'weeks'],
  [/\bwk\b/g, 'week'],
  [/\b1 ?h(?:rs?)?\b(?! ?\d)/g, '1 hour'],
  [/\b(\d+) ?hrs?\b/g, '$1 hours'],
  [/\bevenigns?\b|\bevnings?\b|\beves\b/g, 'evenings'],
  [/\bmornigns?\b|\bmorings?\b|\bmorns\b/g, 'mornings'],
  [
    /(?<=\b(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:days?|nesdays?|sdays?|urdays?)?) (?:n|'n'|\+) (?=(?:mon|tue|wed|thu|fri|sat|sun|a weekend))/g,
    ' and ',
  ],
  // One of the two, and by name: the other is a word away.
  [
    /\b(?:plus |and )?(?:a|one|1|either) (?:weekend day|day (?:at|on|of) (?:the )?weekends?)\b|\b(?:saturday|sat) or (?:sunday|sun)s?\b|\bone of the weekend days\b/g,
    'and saturdays',
  ],
];

/** The text as it would be written out. */
export const writtenOut = (text: string): string =>
  SHORTHAND.reduce(
    (said, [short, by]) => (typeof by === 'string' ? said.replace(short, by) : said.replace(short, by)),
    withDayLists(text),
  );
