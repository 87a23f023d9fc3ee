const words = (list: string) => new Set(list.split(' '));

const BEFORE = words('so ok well just you know fyi info btw my our the');
const DAILY = words('breakfast lunch dinner tea supper bedtime school work nursery');
const IS = words('is are usually normally always generally time');
const ABOUT = words('at around about from');
const HOUR = /^(?:\d|half$|quarter$|noon$|midday$)/;
const ASKS = /\b(?:remind(?:er)?|wake|alarm|nudge|ping|tonight|tomorrow|\w{2,6}day|every|each)\b/i;

/** "Breakfast is at 7, lunch 12.30": how somebody's days are, and no wish to be reminded of it. */
export function tellsOfDays(text: string): boolean {
  if (ASKS.test(text)) return false;
  const said = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s\b/g, ' is')
    .split(/[\s,:]+/);
  let at = said.findIndex((word) => !BEFORE.has(word));
  if (!DAILY.has(said[at] ?? '')) return false;
  const is = ++at;
  while (IS.has(said[at] ?? '')) at += 1;
  if (at === is) return false;
  if (ABOUT.has(said[at] ?? '')) at += 1;
  return HOUR.test(said[at] ?? '');
}
