import { valuesIn } from './values.ts';

/** Says that it is a time of day, and is no such time in digits yet. */
const IN_WORDS =
  /\b(?:noon|midday|midnight|half|quarter|past|o'clock|in the (?:morning|afternoon|evening)|at night)\b|\d ?[ap]\.?m\b/;
/** One end of a day, or several times in a row. */
const OTHER = /^(?:before|after|from|until|till|by|past|not|since)\b|,|\band\b/;
/** "At 9, 10 minutes", "at 11, one hour": behind the comma it is how long. */
const AND_A_LENGTH = /\b((?:at|around) \d{1,2}), (?=(?:\d{1,3}|an?|half an|one|two) ?(?:min|hour|hr|h\b))/g;
/** "Mondays (19:00)". */
const IN_BRACKETS = /\((?:at )?(\d{1,2}[:.][0-5]\d|\d{1,2} ?[ap]m)\)/g;

/** "6.30pm to 7pm". */
const isOfRange = (text: string, start: number, end: number): boolean =>
  /^ ?(?:-|to|till|until) ?\d/.test(text.slice(end, end + 8)) ||
  /\d ?(?:[ap]m)? ?(?:-|to|till|until) ?$/.test(text.slice(Math.max(0, start - 10), start));

/** Every time of day in digits: "half past seven in the evening" is "19:30", "noon" is "12:00". Lower-case text. */
export function clocksInDigits(text: string): string {
  const said = text.replace(AND_A_LENGTH, '$1 for ').replace(IN_BRACKETS, ' $1 ').replace(/ {2,}/g, ' ');
  return valuesIn(said, 'clock')
    .filter(({ words, start, end }) => IN_WORDS.test(words) && !OTHER.test(words) && !isOfRange(said, start, end))
    .toReversed()
    .reduce((left, { words, start, end, time, sure, other }) => {
      const lead = /^(?:at|around|about) /.exec(words)?.[0] ?? '';
      const clock = time.toString({ smallestUnit: 'minute' });
      // Without its half it stays so: "3:00" is either.
      return `${left.slice(0, start)}${lead}${sure || !other ? clock : clock.replace(/^0/, '')}${left.slice(end)}`;
    }, said);
}
