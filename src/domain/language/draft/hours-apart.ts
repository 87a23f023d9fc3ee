import { numberOf } from '../../number-words.ts';

const TIMES = /\b(?:(twice)|(two|three|four|[2-4])(?: times|x)) (?:a |per |every ?)?(?:day|daily)\b/i;
const APART = /,? (\d{1,2}|[a-z]{3,6}) (?:hours?|hrs?|h) apart\b/i;
const FROM = /,? (?:starting|from|beginning)(?: at)? (\d\d?)(?:[:.](\d\d))? ?([ap]m)?\b/i;

/** "Twice daily 12 hours apart starting 7 am": at 7:00 and 19:00 every day. Where they do not go into one day, nothing is made of it. */
export function hoursApart(text: string): string {
  const apart = APART.exec(text);
  if (!apart) return text;
  const [times, from] = [TIMES.exec(text), FROM.exec(text)];
  if (!times || !from) return text;
  const count = times[1] ? 2 : (numberOf(times[2] ?? '') ?? 0);
  const every = numberOf(apart[1] ?? '') ?? 0;
  const [, digits = '', minutes = '00', half] = from;
  const first = half ? (Number(digits) % 12) + (/p/i.test(half) ? 12 : 0) : Number(digits);
  const hours = Array.from({ length: count }, (_, i) => first + i * every);
  if (every < 1 || hours.some((hour) => hour > 23) || Number(minutes) > 59) return text;
  const clocks = hours.map((hour) => `${String(hour).padStart(2, '0')}:${minutes}`);
  const said = `every day at ${clocks.slice(0, -1).join(', ')} and ${clocks.at(-1)}`;
  return [times, apart, from]
    .toSorted((a, b) => b.index - a.index)
    .reduce((rest, one) => {
      const put = one === times ? said : '';
      return `${rest.slice(0, one.index)}${put}${rest.slice(one.index + one[0].length)}`;
    }, text);
}
