import { monthName, WEEKDAYS_IN, weekdayName } from '../../calendar-names.ts';
import { type Found, readValues, type Setting } from '../../language/index.ts';
import { GERMAN } from './german.ts';
import { SPANISH } from './spanish.ts';
import type { Act, Tongue } from './tongue.ts';

const LONGEST = 120;

/** Whether it may be said in German or Spanish of what stands on the list: what is not is not looked up. Linear in the message. */
export const maySayInOwnWords = (message: string): boolean => {
  const text = plain(message);
  return message.length <= LONGEST && TONGUES.some((tongue) => actIn(text, tongue) !== null);
};

/**
 * What is said in German or Spanish of what stands on the list, as the English order that the readers know: "verschieb den Zahnarzt auf Freitag",
 * "el dentista es a las 11". Every word has to be accounted for: the act, days and times, a name out of `titles`, words that say nothing. `recent`:
 * something was spoken of just now, which "es" or "lo" means. Null: it is something else.
 */
export function listOrderInEnglish(
  message: string,
  titles: readonly string[],
  recent: boolean,
  setting: Setting,
): string | null {
  if (message.length > LONGEST || /["“„«]/.test(message)) return null;
  const text = plain(message);
  for (const tongue of TONGUES) {
    const order = orderIn(text, tongue, titles, recent, setting, /\?\s*$/.test(message));
    if (order) return order;
  }
  return null;
}

const TONGUES = [GERMAN, SPANISH];

/** Small letters between two spaces, without points. */
const plain = (message: string): string =>
  ` ${message
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[.,;:!?)–-]+(?=\s|$)|[¿¡(]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()} `;

/** Without accents; as long as it was. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ß', 's')
    .replace(/[^\p{ASCII}]/gu, (letter) => letter.normalize('NFD').charAt(0));

/** A text without what a form, which knows no accents, finds in it. */
function without(text: string, form: RegExp): string {
  const found = form.exec(bare(text));
  return found ? `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}` : text;
}

type Acted = { act: Act | 'told'; form: RegExp };

function actIn(text: string, { acts, told, ways }: Tongue): Acted | null {
  const said = bare(text);
  const found = acts.find(([, form]) => form.test(said));
  if (found) return { act: found[0], form: found[1] };
  if (told.test(said)) return { act: 'told', form: told };
  const way = ways.find(([, form]) => form.test(said));
  return way ? { act: 'move', form: /(?!)/ } : null;
}

/** What is said of time, and where from or to. */
type When = { from: string | null; to: string[]; shift: number | null; rest: string };

function orderIn(
  written: string,
  tongue: Tongue,
  titles: readonly string[],
  recent: boolean,
  setting: Setting,
  asks: boolean,
): string | null {
  // From a day on: the English readers would hear that day alone.
  if (ONWARD.test(bare(written))) return null;
  const text = without(written, tongue.asides);
  const acted = actIn(text, tongue);
  if (!acted) return null;
  const when = whenIn(without(text, acted.form), text, acted.act, tongue, setting);
  if (!when) return null;
  const said = bare(when.rest)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const titled = titleSaid(said, titles, tongue);
  if (titled === null) return null;
  if (acted.act === 'list' || acted.act === 'free' || acted.act === 'next')
    return titled.title === '' ? askedInEnglish(acted.act, when) : null;
  const isIt = titled.title === '' && recent && (tongue.it.test(bare(written)) || said.length === 0);
  if (titled.title === '' && !isIt) return null;
  // "Hab ich die Tabletten schon genommen?" asks.
  if (asks && acted.act !== 'when' && !ORDERED.test(bare(written))) return null;
  // "Hab den Müll schon rausgebracht": told by its own verb, or that it is behind.
  if (acted.act === 'told' && (titled.title === '' || !(titled.inflected || ALREADY.test(written)))) return null;
  return inEnglish(acted.act, isIt ? 'it' : titled.title, when);
}

const ONWARD =
  /\s(?:ab (?:jetzt|sofort|morgen|heute|dem|der|nachste\p{L}*|kommende\p{L}*|\p{L}+tag|\d)|desde|a partir)/u;

/** Put as a question, and an order all the same. */
const ORDERED = /^ (?:\S+ )?(?:kannst|konnen|konntest|geht|puedes|podrias|podemos)\s/;
const ALREADY = /\s(?:schon|bereits|gerade|eben|endlich|ya)\s/u;

function whenIn(text: string, whole: string, act: Acted['act'], tongue: Tongue, setting: Setting): When | null {
  const way = tongue.ways.find(([, form]) => form.test(bare(whole)));
  const weekend = act === 'list' && tongue.weekend.test(bare(text));
  const week = IS_OF.has(act) || act === 'list' ? tongue.weeks.find(([form]) => form.test(bare(text))) : undefined;
  const when: When = { from: week?.[1] ?? null, to: weekend ? ['this weekend'] : [], shift: null, rest: '' };
  const said = week ? without(text, week[0]) : weekend ? without(text, tongue.weekend) : text;
  // "Um 11, nicht um 9": the first that is said behind it does not hold.
  for (const [i, stretch] of said.split(tongue.not).entries()) {
    const values = valuesIn(stretch, way ? tongue.later : '', setting).slice(i > 0 ? 1 : 0);
    const negated = i > 0 ? valuesIn(stretch, '', setting).slice(0, 1) : [];
    const dates = values.filter(({ kind }) => kind === 'date');
    for (const value of values) {
      const says = saysWhen(value, stretch, setting);
      if (value.kind === 'part' && act === 'list') continue;
      if (value.kind === 'length' && way) when.shift = value.minutes * way[0];
      else if (says === null || (value.kind !== 'date' && value.kind !== 'clock' && act !== 'list')) return null;
      else if (value.kind === 'date' && (IS_OF.has(act) || value !== dates.at(-1))) when.from = says;
      else when.to.push(says);
    }
    const cut = [...negated, ...values].reverse();
    when.rest += ` ${cut.reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, stretch)}`;
  }
  if (when.shift !== null && way) when.rest = without(when.rest, way[1]);
  return when.to.length <= 2 ? when : null;
}

/** Of these a day is that on which it stands. */
const IS_OF: ReadonlySet<Acted['act']> = new Set(['cancel', 'skip', 'done', 'missed', 'told']);

/** "Retrasa el dentista una hora" says by how much as "una hora más tarde" does. */
function valuesIn(text: string, later: string, setting: Setting): readonly Found[] {
  const values = readValues(text, setting);
  if (later === '' || values.some(({ kind }) => kind === 'length')) return values;
  const longer = readValues(`${text.trimEnd()} ${later}`, setting);
  return longer.some(({ kind }) => kind === 'length') ? longer : values;
}

function saysWhen(value: Found, text: string, { now, zone }: Setting): string | null {
  switch (value.kind) {
    case 'date': {
      const named = WEEKDAY.test(bare(text.slice(value.start, value.end)));
      const ahead = now.toZonedDateTimeISO(zone).toPlainDate().until(value.date).days;
      if (named && ahead >= 0 && ahead < 7) return weekdayName(value.date.dayOfWeek);
      return ahead === 0 ? 'today' : ahead === 1 ? 'tomorrow' : saysDay(value.date);
    }
    case 'date_range':
      return `${saysDay(value.from)} to ${saysDay(value.to)}`;
    case 'clock': {
      const time = value.time.toString({ smallestUnit: 'minute' });
      return `at ${value.sure ? time : value.time.minute ? time.replace(/^0/, '') : value.time.hour}`;
    }
    default:
      return null;
  }
}

const WEEKDAY = new RegExp([...WEEKDAYS_IN.de, ...WEEKDAYS_IN.es].map((name) => bare(name)).join('|'));

const saysDay = (date: Temporal.PlainDate): string =>
  `${weekdayName(date.dayOfWeek)} ${date.day} ${monthName(date.month)}`;

/** The one title that the words name, which of them by another form; no words: ''. Null: a word is left, or several are named. */
function titleSaid(
  said: readonly string[],
  titles: readonly string[],
  { fillers }: Tongue,
): { title: string; inflected: boolean } | null {
  const words = said.filter((word) => !fillers.has(word));
  // "La cita", where one is called so.
  const nouns = said.filter((word) => word.length > 3 && titles.some((title) => wordsIn(title).includes(word)));
  const telling = words.length > 0 ? words : nouns;
  if (telling.length === 0) return { title: '', inflected: false };
  const fits = [...new Set(titles)].filter((title) => {
    const own = wordsIn(title);
    return telling.every((word) => own.some((other) => isLike(word, other)) || isCompound(word, own));
  });
  const [title, ...others] = fits;
  if (title === undefined || others.length > 0) return null;
  const own = wordsIn(title);
  return { title, inflected: telling.some((word) => !own.includes(word)) };
}

const wordsIn = (title: string): string[] => bare(title).match(/[\p{L}\p{N}]+/gu) ?? [];

/** "Banktermin", of "Termin bei der Bank". */
const isCompound = (said: string, own: readonly string[]): boolean =>
  own.some((a) => a.length > 2 && own.some((b) => a !== b && b.length > 2 && (said === a + b || said === `${a}s${b}`)));

const SHORTEST = 3;
/** "Llamé" and "llamar", "angerufen" and "anrufen", "gekauft" and "kaufen". */
function isLike(said: string, own: string): boolean {
  const [a, b] = [said, own].map((word) =>
    word.replace(/^(an|ab|auf|aus|ein|her|hin|mit|nach|raus|vor|weg|zu)?ge(?=\p{L}{4})/u, '$1'),
  );
  if (!a || !b) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return a === b || said === own || (same >= SHORTEST && a.length - same < same && b.length - same < same);
}

const NEAR = /^(?:today|tomorrow|this|next)/;

function askedInEnglish(act: 'list' | 'free' | 'next', { to, from }: When): string | null {
  const [when = 'today', ...more] = from ? [from, ...to] : to;
  if (more.length > 0) return null;
  if (act === 'next') return to.length > 0 ? null : "what's next?";
  const on = / to /.test(when) ? `from ${when}` : NEAR.test(when) ? when : `on ${when}`;
  return act === 'free' ? `am I free ${on}?` : `what's on ${on.replace(/^on /, '')}?`;
}

function inEnglish(
  act: Exclude<Acted['act'], 'list' | 'free' | 'next'>,
  thing: string,
  { from, to, shift }: When,
): string | null {
  const when = to.join(' ');
  const what = from ? `the ${thing} ${NEAR.test(from) ? from : `on ${from}`}` : thing === 'it' ? thing : `the ${thing}`;
  if (shift !== null)
    return to.length > 0 ? null : `move ${what} ${Math.abs(shift)} minutes ${shift < 0 ? 'earlier' : 'later'}`;
  switch (act) {
    case 'when':
      return when ? null : `when is ${what}?`;
    case 'move':
    case 'is':
      return when ? `move ${what} to ${when.replace(/^at /, '')}` : null;
    case 'rather':
      return when ? `${from ? what : thing === 'it' ? 'make it' : thing} ${when} instead` : null;
    case 'cancel':
      return when ? null : `cancel ${what}`;
    case 'skip':
      return when ? null : `skip ${what}`;
    case 'missed':
      return when ? null : `I missed ${what}`;
    case 'done':
    case 'told':
      return when ? null : `done with ${what}`;
  }
}
