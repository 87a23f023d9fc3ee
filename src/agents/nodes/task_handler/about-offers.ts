import type { Said } from '../../../domain/about/index.ts';
import { sayTime } from '../../../domain/language/index.ts';
import { asking, tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import type { Named } from './about-effects.ts';
import type { Meant } from './about-things.ts';
import { nameOf } from './find.ts';
import { rescheduleInWords } from './reschedule.ts';

/** "And tell me again at 3 if I haven't": the ladder does that by itself; another reminder is offered, not guessed. */
export function offerAgain({ title, times, series }: Named, { clocks, shift }: Said, run: Run): Update {
  const name = `**${asText(title)}**`;
  const [clock] = clocks;
  const local = run.now.toZonedDateTimeISO(run.person.zone).toPlainTime();
  const later = shift ? times[0]?.local.add({ minutes: shift }).toPlainTime() : undefined;
  const time =
    later ??
    (clock &&
      ([clock.time, clock.other].find((one) => one && Temporal.PlainTime.compare(one, local) > 0) ?? clock.time));
  const keeps = `I come back to ${name} by myself until you answer, and a tap on "later" asks again when you like.`;
  if (!time) return { answer: tell('CHITCHAT', keeps), effects: [] };
  const often = series.length > 0 ? ' each time' : '';
  const question = `${keeps} Shall there be one more reminder at ${sayTime(time, run.person.hour12)}${often} all the same?`;
  const clockWords = time.toString({ smallestUnit: 'minute' });
  const value =
    series.length > 0 ? `also at ${clockWords}` : `Remind me to "${title.replaceAll('"', "'")}" at ${clockWords}`;
  const choices = [
    { label: `Yes, at ${sayTime(time, run.person.hour12)}`, value },
    { label: 'No, leave it', value: 'never mind' },
  ];
  return asking('CLARIFY', question, choices, run.now, { guess: true });
}

/** "And at 8", of what comes at nine in the evening: a second time, or another? */
export function askInstead(
  { title }: Named,
  { stands, to }: { stands: Temporal.PlainTime; to: Temporal.PlainTime },
  run: Run,
): Update {
  const [was, anew] = [stands, to].map((time) => sayTime(time, run.person.hour12));
  const clock = to.toString({ smallestUnit: 'minute' });
  const of = `For "${title.replaceAll('"', "'")}": `;
  const choices = [
    { label: `${anew} instead of ${was}`, value: `${of}make it ${clock}` },
    { label: `${anew} as well`, value: `${of}also at ${clock}` },
  ];
  const question = `**${asText(title)}** is at ${was}. Shall ${anew} come in its place, or as well? Nothing is changed yet.`;
  return asking('CLARIFY', question, choices, run.now, { guess: true });
}

/** "Swap gym and choir", of what comes every week. */
export function askHowOften([a, b]: [Named, Named], said: string, run: Run): Update {
  const order = said.replace(/[\s.!?]+$/, '');
  const choices = [
    { label: 'Only next time', value: `${order} just this once` },
    { label: 'From now on', value: `${order} from now on` },
  ];
  const question = `**${asText(a.title)}** and **${asText(b.title)}** repeat. Shall they swap only next time, or from now on? Nothing is changed yet.`;
  return asking('CLARIFY', question, choices, run.now, { guess: true });
}

const BY = [
  ['Half an hour', '30 minutes'],
  ['An hour', '1 hour'],
  ['Two hours', '2 hours'],
] as const;

/** "Make it earlier": by how much; "I'm in a meeting then": free times are offered. Null: it has no time that is ahead. */
export async function offerElse(
  { way, on, thing }: Extract<Meant, { kind: 'unsuited' }>,
  memory: State['memory'],
  run: Run,
): Promise<Update | null> {
  const [one] = thing.own;
  if (!one?.local) return null;
  if (way === 0) {
    const task = { title: one.title, date: null, time: null };
    const update = await rescheduleInWords({ kind: 'reschedule', task, words: '', scope: null }, one, false, run);
    return { effects: [], ...update };
  }
  const word = way < 0 ? 'earlier' : 'later';
  const name = `**${asText(on ? thing.title : nameOf(one, run))}**`;
  const question = on
    ? `How much ${word} ${days(on)}? ${name} stays as it is otherwise; a time of day will do as well.`
    : `How much ${word}? ${name} so far; a time of day will do as well.`;
  const choices = BY.map(([label, length]) => ({
    label: `${label} ${word}`,
    value: `make it ${length} ${word}${on ? ` ${on}` : ''}`,
  }));
  // A time of day alone is said of those days.
  const open = on ? { text: `${on} make it `, gap: 'time' as const } : {};
  const recent = memory.recent?.taskIds.includes(one.id)
    ? memory.recent
    : { taskIds: [one.id], at: run.now.toString(), told: true };
  return { ...asking('CLARIFY', question, choices, run.now, { guess: true, ...open }), memory: { ...memory, recent } };
}

const days = (on: string): string =>
  on.replace(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day/g, (day) => `${day.charAt(0).toUpperCase()}${day.slice(1)}`);

/** Several may be meant. */
export function whichThing(things: Named[], text: string, run: Run): Update {
  const choices = things.slice(0, 6).map(({ title, own }) => ({
    label: own[0] ? nameOf(own[0], run) : title,
    value: `For "${title.replaceAll('"', "'")}": ${text}`,
  }));
  return asking('CLARIFY', 'Which one do you mean? Nothing is changed yet.', choices, run.now, { guess: true });
}
