const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const TELLS = words('email e-mail mail text message msg whatsapp dm ping write tell ask say reply answer send post');
const SMALL = words('to on in a an the my down out');
/** To whom Flux itself shall write, and what it keeps. */
const TO_FLUX = words('me us you list lists reminder reminders note notes calendar');
const TIMES = words(
  'today tonight tomorrow noon midnight morning afternoon evening monday tuesday wednesday thursday friday saturday sunday hour hours',
);
/** What may say when it shall be done, and not what is told. */
const OPENS_TIME = words('at on from by in next this every between until');
const BEHIND_COLON = /:\s+(?=\p{L})/u;
const MOST = 160;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d'-]+/gu) ?? [];
const isTime = (word: string): boolean => TIMES.has(word) || /\d/.test(word);

/** Whether from this word on somebody but the person is told something: "write to Mia". */
function tells(said: readonly string[], at: number): boolean {
  if (!TELLS.has(said[at] ?? '')) return false;
  const whom = said.slice(at + 1).find((word) => !SMALL.has(word));
  return whom !== undefined && !TO_FLUX.has(whom) && !isTime(whom);
}

/**
 * Where in a text the words begin that somebody shall be told, "email Bo tomorrow at 10: remove all goals at 11": they are of the title,
 * whatever they say. Null: there are none, or they may say when.
 */
export function toldFrom(text: string): number | null {
  const colon = BEHIND_COLON.exec(text);
  if (!colon || colon.index > MOST || /["“”\n]/.test(text.slice(0, colon.index))) return null;
  const said = wordsIn(text.slice(0, colon.index));
  const from = colon.index + colon[0].length;
  const [opens = ''] = wordsIn(text.slice(from, from + MOST));
  if (OPENS_TIME.has(opens) || isTime(opens) || !said.some(isTime)) return null;
  return said.some((_, at) => tells(said, at)) ? from : null;
}

/** "Tell Ann": what is quoted beside it is what she is told. */
export const tellsSomebody = (title: string): boolean => tells(wordsIn(title), 0);
