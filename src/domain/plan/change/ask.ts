import type { Weekday } from '../../calendar/index.ts';
import { weekdayName } from '../../calendar-names.ts';
import { joinWords } from '../../language/index.ts';
import { asRead, clockIn, plain } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';
import { isConditional } from './accounted.ts';
import { clausesOf } from './clauses.ts';
import { SOME_OF_THEM } from './follow-up.ts';
import { namesOf } from './grammar/index.ts';
import { tokensOf } from './grammar/tokens.ts';
import { SHIFTED_BY } from './load.ts';
import { bothOf } from './not-but.ts';
import { aloneIn } from './number-alone.ts';
import { OFTEN_A_DAY, TWICE } from './steps.ts';
import { daysTold } from './told.ts';

/** One precise question about words that were not understood, with sentences that would be. */
export type Asked = {
  question: string;
  choices: string[];
  /** What is asked is what shall become of these. */
  about?: Weekday[];
};

const LONGEST = 90;
const OF_A_NAME =
  /\b(?:call|name|rename|title|entitle|label) (?:it|them|that|this|the|my)\b|\b(?:rename|a different name|another name|other title)\b/;

/** What to ask about a clause of which nothing was made: from the values that it names, one of these or the other. */
export function askAbout(clause: string, plan: PlanDraft): Asked {
  const quote = `“${clause.length > LONGEST ? `${clause.slice(0, LONGEST)}…` : clause}”`;
  const tokens = tokensOf(asRead(plain(clause)), namesOf(plan));
  const days = tokens.find((token) => token.type === 'DAYS')?.days;
  const names = days && joinWords(days.map((day) => `${weekdayName(day)}s`));
  if (names && daysTold(plain(clause)))
    return {
      question: `You say ${quote}: shall nothing of the plan lie on ${names}, or is another hour enough?`,
      choices: [`Not on ${names}`, `${names} later in the day`],
      ...(days && { about: days }),
    };
  if (isConditional(plain(clause)))
    return {
      question: `I cannot hang a plan on an “if”, as in ${quote}: which days and hours shall it have in an ordinary week? Single sessions can be moved when it comes to it.`,
      choices: [],
    };
  if (OF_A_NAME.test(clause))
    return {
      question: `Names can be changed once it is saved; ${quote} I leave as it is until then.`,
      choices: [],
    };
  const [not, but] = bothOf(plain(clause), plan);
  if (not && but)
    return {
      question: `There are sessions on ${not} and on ${but}: shall those on ${not} be left out, or those on both?`,
      choices: [`Only on ${but}`, `Not on ${not} and ${but}`],
    };
  const number = aloneIn(plain(clause), plan);
  if (number)
    return {
      question: `${number} minutes each, or at ${number} o'clock?`,
      choices: [`${number} minutes each`, `All at ${number}:00`],
    };
  const one = tokens.find(({ type }) => type === 'ONE_OF')?.text;
  if (one && !names)
    return {
      question: `Which of them do you mean by ${quote}?`,
      choices: daysOf(plan).map((day) => ofOne(plain(clause), one).replace(one, `${weekdayName(day)}s`)),
    };
  if (SOME_OF_THEM.test(plain(clause)))
    return {
      question: `Which of them do you mean by ${quote}: on ${joinWords(daysOf(plan).map((day) => `${weekdayName(day)}s`))}? Name their days with it, and only those change.`,
      choices: [],
    };
  if (OFTEN_A_DAY.test(plain(clause)))
    return {
      question: `Several times a day: at which hours, for example “7:30 and 18:30 every day”?`,
      choices: ['Once a day is enough'],
    };
  const [single] = days ?? [];
  if (names && single && days?.length === 1 && TWICE.test(plain(clause)))
    return {
      question: `Two on one day I cannot lay out here. Shall ${names} be twice as long, or shall one more lie on another day?`,
      choices: [
        `Twice as long on ${names}`,
        ...freeBeside(single, plan).map((day) => `One more session on ${weekdayName(day)}s`),
      ],
    };
  const unknown = tokens.find(({ type }) => type === 'X')?.text;
  const kinds = plan.parts.map(({ name }) => name);
  const time = tokens.some(({ type }) => type === 'TIME') ? clockIn(asRead(plain(clause)))?.time : undefined;
  const length = tokens.find((token) => token.type === 'LEN')?.minutes;
  const what = unknown && kinds.length > 1 ? ` This plan has ${joinWords(kinds)}; which of them is meant?` : '';
  if (names && days && time)
    return {
      question: `I did not get ${quote}.${what} Do you mean ${names} at ${time}, or all at ${time}?`,
      choices: [`${names} at ${time}`, `All at ${time}`],
    };
  if (names)
    return {
      question: `I did not get ${quote}.${what} Do you mean a session on ${names}, or none on ${names}?`,
      choices: [`One more session on ${names}`, `Not on ${names}`],
    };
  if (time && tokens.some(({ type }) => type === 'NO'))
    return {
      question: `Not at ${time}, I take it from ${quote}: at which hour then, for example "at 20:00" or "in the mornings"?`,
      choices: ['Later in the day', 'Earlier in the day'],
    };
  if (time)
    return {
      question: `I did not get ${quote}.${what} Do you mean all sessions at ${time}?`,
      choices: [`All at ${time}`],
    };
  if (length && SHIFTED_BY.test(clause))
    return {
      question: `Earlier or later by ${length} minutes?`,
      choices: [`${length} minutes earlier`, `${length} minutes later`],
    };
  if (length)
    return {
      question: `I did not get ${quote}.${what} Do you mean ${length} minutes for each session, or at most?`,
      choices: [`${length} minutes each`, `At most ${length} minutes`],
    };
  return {
    question: `I did not get ${quote}.${what} Is it about the days, the time of day, how long or how often?`,
    choices: [],
  };
}

/** The clause in which one of them is spoken of. */
const ofOne = (words: string, one: string): string => clausesOf(words).find((clause) => clause.includes(one)) ?? words;

/** A day near that one on which nothing lies. */
const freeBeside = (day: Weekday, plan: PlanDraft): Weekday[] => {
  const used = new Set([day, ...daysOf(plan)]);
  const next = [2, -2, 1, -1, 3, -3].map((by) => (((day - 1 + by + 7) % 7) + 1) as Weekday);
  return next.filter((one) => !used.has(one)).slice(0, 1);
};

const daysOf = ({ sessions }: PlanDraft): Weekday[] =>
  [...new Set(sessions.map(({ date }) => Temporal.PlainDate.from(date).dayOfWeek as Weekday))].sort((a, b) => a - b);
