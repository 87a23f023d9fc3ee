import { GERMAN } from './german.ts';
import { SPANISH } from './spanish.ts';
import type { Act, Slots, Told, Tongue } from './tongue.ts';

/** An order in English, and in which language it was said. */
export type ReadOrder = { order: string; language: 'de' | 'es' };

/** Said ahead of the answer: as what the order was read. */
export const saysOrderRead = ({ order, language }: ReadOrder): string =>
  language === 'de'
    ? `Verstanden: „${order}“. Ohne Sprachmodell antworte ich auf Englisch.`
    : `Entendido: «${order}». Sin modelo de lenguaje respondo en inglés.`;

const LONGEST = 140;

/**
 * What is said in German or Spanish of goals that run, as the English order that the readers know: "alles pausieren bis Montag", "pasa la carrera del
 * miércoles al jueves". Every word has to be accounted for; a thing that is neither a usual one nor in `titles` is some other matter: null.
 */
export function orderInEnglish(message: string, titles: readonly string[]): ReadOrder | null {
  if (message.length > LONGEST) return null;
  const text = ` ${message
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(?<!\d)[.,;:]|[¿¡!?"„“”«»()]|[.,;:](?!\d)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()} `;
  // The same word in English.
  if (text === ' pause ') return null;
  for (const tongue of [GERMAN, SPANISH]) {
    const order = orderOf(text, tongue, titles);
    if (order) return { order, language: tongue === GERMAN ? 'de' : 'es' };
  }
  return null;
}

function orderOf(
  text: string,
  { told, body, acts, slots, things, fillers }: Tongue,
  titles: readonly string[],
): string | null {
  const [kind, words] = told.find(([, form]) => form.test(text)) ?? [];
  const hurt = (kind === 'hurts' && words?.exec(text)?.slice(1).find(Boolean)) || '';
  let rest = words ? text.replace(words, ' ') : text;
  const act = acts.find(([, form]) => form.test(rest));
  if (!act && !kind) return null;
  if (act && act[0] !== 'done') rest = rest.replace(act[1], ' ');
  const found: Slots = { span: '', week: '', from: '', to: '', by: '', count: '', thing: '' };
  for (const [slot, form, say] of slots) {
    const match = found[slot] === '' ? form.exec(rest) : null;
    if (!match) continue;
    found[slot] = say(match.slice(1).filter((group) => group !== undefined));
    rest = rest.replace(match[0], ' ');
  }
  const named = rest.split(/\s+/u).filter((one) => one !== '' && !fillers.test(one));
  const ofTitles = new Set(titles.flatMap((title) => title.toLowerCase().match(/\p{L}{3,}/gu) ?? []));
  const known = named.map((one) => things[one] ?? (ofTitles.has(one) ? one : null));
  if (known.includes(null)) return null;
  found.thing = known.join(' ');
  const own = act ? ORDERS[act[0]](found) : kind ? TOLD[kind](found, body[hurt] ?? '') : null;
  const lead = act && kind === 'ill' ? "I'm sick" : '';
  return own && holds(own, found) ? [lead, own].filter((one) => one !== '').join(', ') : null;
}

/** Each day, hour and number that was said stands in the order. */
const holds = (order: string, { thing: _thing, ...said }: Slots): boolean =>
  Object.values(said).every((words) => order.includes(words));

const sessionOf = ({ thing }: Slots) => (thing === '' || thing === 'everything' ? 'session' : thing);
const isDays = (words: string) => /^\d+ days?$/.test(words);

/** Nothing is ordered beside it: what that is to mean, the coach asks. */
const TOLD: Record<Told, (said: Slots, part: string) => string | null> = {
  ill: ({ thing, to, from, span, week }) =>
    span || week
      ? `I'm sick, pause everything ${span || week}`
      : thing === '' && to === '' && from === ''
        ? "I'm sick"
        : null,
  away: ({ week, from, span }) => (week || span || from ? `I'm away ${week || span || from}` : null),
  cannot: ({ from, to, week, thing }) =>
    from && to
      ? `move ${from}'s ${thing && thing !== 'everything' ? thing : 'session'} to ${to}`
      : from || week
        ? `can't make it ${from || week}`
        : null,
  hurts: (_said, part) => (part ? `my ${part} hurts` : null),
};

const ORDERS: Record<Act, (said: Slots) => string | null> = {
  undo: () => 'undo',
  how: ({ thing }: Slots) =>
    `how am I doing${thing && thing !== 'everything' ? ` with ${/^[A-Z]/.test(thing) ? '' : 'the '}${thing}` : ''}?`,
  next: (said: Slots) => `when is my next ${sessionOf(said)}?`,
  left: () => 'how many sessions are left?',
  resume: ({ from }: Slots) => (from ? `I'm better now, start again on ${from}` : "I'm better now"),
  anew: ({ span, thing }: Slots) => (span && thing === '' ? `make it ${span}` : null),
  pause: ({ thing, span, week, by, to }: Slots) => {
    const until = span || (by ? `for ${by}` : '') || (week === 'this week' ? 'for this week' : week);
    return to ? null : `pause ${thing || 'everything'} ${until}`.trim();
  },
  later: ({ by }: Slots) => (by ? `shift everything by ${by}` : null),
  move: (said: Slots) => {
    const { from, to, by, thing } = said;
    if (by && !to)
      return from
        ? `move ${from}'s ${sessionOf(said)} by ${by}`
        : thing === 'everything' || !isDays(by)
          ? `shift everything by ${by}`
          : null;
    // "Verschieb es": what "it" is, others know.
    if (thing === 'everything') return null;
    return to && (from || thing) ? `move ${from ? `${from}'s` : 'the next'} ${sessionOf(said)} to ${to}` : null;
  },
  skip: (said: Slots) =>
    // "Bis Freitag kein Laufen".
    said.span
      ? `pause ${said.thing || 'everything'} ${said.span}`
      : // "Heute fällt Schwimmen aus, mach am Freitag".
        said.from && said.to
        ? `move ${said.from}'s ${sessionOf(said)} to ${said.to}`
        : (!said.from || said.thing === 'everything') && (said.week || said.thing === 'everything')
          ? said.week && `skip all the sessions ${said.week}`
          : (said.from || said.thing) && `skip ${said.from ? `${said.from}'s` : 'the next'} ${sessionOf(said)}`,
  missed: (said: Slots) => (said.from || said.thing) && `I missed ${said.from || 'today'}'s ${sessionOf(said)}`,
  done: (said: Slots) =>
    said.thing === 'everything' || said.thing === ''
      ? null
      : said.from
        ? `I did the ${sessionOf(said)} ${said.from}`
        : `done with the ${sessionOf(said)}`,
  easier: ({ week }: Slots) => `make it easier ${week}`.trim(),
  harder: ({ week }: Slots) => `make it harder ${week}`.trim(),
  shorter: ({ week }: Slots) => `make the sessions shorter ${week}`.trim(),
  longer: ({ week }: Slots) => `make the sessions longer ${week}`.trim(),
  often: ({ count, week }: Slots) => (count ? `only ${count} times a week ${week}`.trim() : null),
  end: ({ thing }: Slots) => (thing ? `give up my goal ${thing}` : 'cancel my goal'),
};
