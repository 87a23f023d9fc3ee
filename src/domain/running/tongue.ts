import { foreign } from '../wish/index.ts';

const { any, word, DAYS, MONTHS } = foreign;

/** What an order says beside the act itself, in English. */
export type Slots = {
  /** "until Monday", "for 2 weeks". */
  span: string;
  /** "this week", "next week". */
  week: string;
  from: string;
  /** A day or a clock. */
  to: string;
  /** "1 week". */
  by: string;
  count: string;
  thing: string;
};
/** What is only told: that somebody is ill, away, cannot, hurts; and of the last, what. */
export type Told = 'ill' | 'away' | 'cannot' | 'hurts';

export type Act =
  | 'undo'
  | 'how'
  | 'next'
  | 'left'
  | 'resume'
  | 'pause'
  | 'later'
  | 'move'
  | 'skip'
  | 'missed'
  | 'done'
  | 'easier'
  | 'harder'
  | 'shorter'
  | 'longer'
  | 'often'
  /** "Doch nur bis Mittwoch": another end of what was said. */
  | 'anew'
  | 'end';
/** How one language says them. */
export type Tongue = {
  told: [Told, RegExp][];
  body: Record<string, string>;
  /** What was done is told by the thing's own word, which stays. */
  acts: [Act, RegExp][];
  slots: [keyof Slots, RegExp, (found: readonly string[]) => string][];
  things: Record<string, string>;
  fillers: RegExp;
};

/** Whole words of a text that begins and ends with a space. */
export const form = (words: string) => new RegExp(`(?<=\\s)(?:${words})(?=\\s)`, 'u');
export const number = (table: string) => (said: string) => {
  const at = table.split(' ').findIndex((one) => one.split('|').includes(said));
  return at >= 0 ? at + 1 : Number(said);
};
export const counted = (n: number, unit: string) => `${n} ${unit}${n === 1 ? '' : 's'}`;
export const clock = (hour: string, minute = '00', evening = false) =>
  `${String(Number(hour) + (evening && Number(hour) < 12 ? 12 : 0)).padStart(2, '0')}:${minute}`;
export const dated = (day: string, month: string) => `${Number(day)} ${word(MONTHS, month)}`;

/** "Vom 20. bis 27. Dezember": the first month may be left out. */
export const between = (said: readonly string[]): string => {
  const [from = '', ...rest] = said;
  const [to = '', month = ''] = rest.slice(-2);
  return `from ${dated(from, rest.length > 2 ? (rest[0] ?? month) : month)} to ${dated(to, month)}`;
};

export const D = `(${any(DAYS)})s?`;
export const M = `(${any(MONTHS)})`;
