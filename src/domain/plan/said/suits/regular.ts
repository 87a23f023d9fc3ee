export const START =
  /\b(?<!(?:apart|aside) )(?:start|starting|begin|beginning|from|as of|first session)(?: on| from)?(?: this| next| coming| the)* (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b(?!s\b)/g;

/** "Friday 5 June" and "Friday 5th" are a day of the calendar, "Friday 6pm" is none. */
const NO_DATE =
  '(?! \\d{1,2}(?:(?:st|nd|rd|th)| (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?! ?(?:[ap]m|[:.]\\d\\d|-|to |till |until |h\\b|o.clock|min|mins|hours?|x\\b|times|km\\b|k\\b)))\\b)';

/** "Sunday at 5 pm", "tues 18:00": a day with its hour, where nothing says that it is one of the calendar. */
const WITH_ITS_HOUR =
  '(?<!\\b(?:this|next|coming|last|by|until|till|before|since|from|of|first) )\\b(?:mon|tues?|wed(?:nes)?|weds|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?=,? (?:(?:at|around|about|@) ?)?(?:\\d{1,2}(?:[:.]\\d\\d)? ?[ap]\\.?m\\b|\\d{1,2}[:.]\\d\\d\\b)|,? (?:at|around) \\d)';

/** Weekdays that are meant of every week: "Mondays", "every Friday", "Tue and Thu", "Wednesday evenings". */
export const REGULAR = new RegExp(
  [
    '\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*days\\b',
    `\\b(?:every(?: other| second)?|each|on|only|do|make|always) (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b${NO_DATE}(?:(?: and |, | or | & |, and | ?- ?| to | )(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)*`,
    `\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* ?(?:-|to|and|&|,) ?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b${NO_DATE}(?:(?: and |, | & |, and )(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)*`,
    '\\b(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)? (?:mornings?|evenings?|afternoons?|nights?|lunch\\w*)',
    `\\b(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*(?:, ?| |, and | & |/)){1,6}(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b${NO_DATE}`,
    WITH_ITS_HOUR,
    '\\bweekends?\\b',
    '\\bweekdays?\\b',
    `^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[ ,]*(?:and )?){2,7}$`,
  ].join('|'),
  'g',
);
