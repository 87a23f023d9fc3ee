const LONG: Record<string, string> = {
  mon: 'monday',
  tue: 'tuesday',
  tues: 'tuesday',
  wed: 'wednesday',
  weds: 'wednesday',
  thu: 'thursday',
  thur: 'thursday',
  thurs: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
};
const SHORT = /\b(mon|tues?|weds?|thu(?:rs?)?|fri)\b(?!')/g;
/** "Sat" and "sun" are other words, too: as days they stand at one of these. */
const SHY =
  /(?<=^|[,.;] ?|\b(?:on|and|the|or|but|for|to|make|move|put|every|not|no|only) )(sat|sun)\b(?= (?:can|could|should|at|to|is|one|ones|session|morning|afternoon|evening|only|not|instead|too|longer|shorter|\d)|$|[,.;?!])/g;

/** Short names of weekdays written out: "sat can be 2 hours", "tue at 19:00". Lower-case text. */
export const withDays = (text: string): string =>
  text
    .replace(
      /\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)'s (?=(?:are|were|don't|aren't|won't|would|can|could)\b)/g,
      '$1s ',
    )
    .replace(SHORT, (day) => LONG[day] ?? day)
    .replace(SHY, (day) => LONG[day] ?? day);
