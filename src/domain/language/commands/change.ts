import { contextOf } from '../grammar/read.ts';
import { tokenize } from '../grammar/tokens.ts';
import { type Phrase, takePhrase } from '../phrases/phrase.ts';
import type { Setting, Understanding } from '../types.ts';
import { isTime, lengthAlone, moveOf } from './move.ts';
import { type Command, type Commands, findCommand } from './opening.ts';
import { lengthIn, NOTHING, referenceOf, splitTime } from './reference.ts';

/** A message about a task that is there already: done, skip, snooze, move, delete, undo. */
export function readChange(message: string, setting: Setting, locales: Commands[]): Understanding | null {
  // "Everything's done" is everything.
  const command = findCommand(message.replace(/\b(everything|all)['’]s\b/i, '$1 is'), locales);
  return command ? changeOf(command, setting) : moreTime(message, setting, locales);
}

/** "5 more minutes, please". */
function moreTime(message: string, setting: Setting, locales: Commands[]): Understanding | null {
  if (message.length > 60) return null;
  for (const locale of locales) {
    const tokens = tokenize(message);
    const more = tokens.find(({ text }) => locale.more.split(' ').includes(text));
    if (!more) continue;
    const words = `${message.slice(0, more.start)} ${message.slice(more.end)}`;
    if (lengthAlone(words, setting, locale))
      return snoozeOf({ act: 'snooze for', rest: words, opened: [], locale }, setting);
  }
  return null;
}

/** Whether a sentence that opens like this one may as well name a task of its own: "cancel", "move", not "done with". */
export function mayBeATask(message: string, locales: Commands[]): boolean {
  const command = findCommand(message, locales);
  const first = command?.opened[0];
  return first !== undefined && command?.locale.alsoTasks.split(' ').includes(first) === true;
}

function changeOf(command: Command, setting: Setting): Understanding | null {
  const { act, rest, locale } = command;
  const task = () => referenceOf(rest, setting, locale);
  switch (act) {
    case 'done': {
      const [first] = tokenize(rest);
      return first && locale.notDone.split(' ').includes(first.text) ? null : { kind: 'done', task: task() };
    }
    case 'missed': {
      const { today } = contextOf(setting);
      const about = task();
      // Nothing is missed that is still to come: "Forgot password reset tomorrow at 9am" is a task.
      return about.date && Temporal.PlainDate.compare(about.date, today) > 0 ? null : { kind: 'missed', task: about };
    }
    case 'undo':
      // "Put the bins back tomorrow at 7pm" has its own time.
      return splitTime(rest, setting).found.length > 0 ? null : { kind: 'undo', task: task() };
    case 'skip':
      return { kind: act, task: task() };
    case 'snooze':
    case 'snooze for':
      return snoozeOf(command, setting);
    case 'delete':
    case 'delete series':
      if (command.opened[0] === 'clear') return cleared(command, setting);
      return rest === ''
        ? { kind: 'delete', task: NOTHING, scope: null }
        : { kind: 'delete', task: task(), scope: act === 'delete series' ? 'series' : scopeOf(rest, locale) };
    case 'move':
    case 'move later':
    case 'move earlier':
      return rescheduleOf(command, setting);
    case 'push only':
    case 'no call':
    case 'call':
      return {
        kind: 'escalation',
        task: task(),
        escalation: act === 'push only' ? 'silent' : act === 'call' ? 'aggressive' : 'standard',
      };
  }
}

/** "Clear my Friday", "clear my schedule": all that stands there; today where no day is said, unless it is the whole list. */
function cleared({ rest, locale }: Command, setting: Setting): Understanding {
  const task = referenceOf(rest, setting, locale);
  if (task.title !== null) return { kind: 'delete', task, scope: null };
  const whole = /\b(?:list|tasks?|to-?dos?|reminders?|everything|all)\b/i.test(rest);
  const { today } = contextOf(setting);
  return { kind: 'delete', task: { ...task, all: true, date: task.date ?? (whole ? null : today) }, scope: null };
}

/** For how long; until when is a move. */
function snoozeOf(command: Command, setting: Setting): Understanding | null {
  const { act, rest, locale } = withoutMore(command);
  const { named, words } = moveOf({ ...command, rest, act: 'move' }, setting);
  const isLength = / (?:later|earlier)$/.test(words);
  if (words !== '' && !isLength)
    return { kind: 'reschedule', task: referenceOf(named, setting, locale), words, scope: 'one' };
  const found = lengthIn(rest, setting);
  if (!found && rest !== '' && act === 'snooze' && isTime(rest, setting))
    return { kind: 'reschedule', task: NOTHING, words: rest, scope: 'one' };
  const around = found ? [rest.slice(0, found.start), rest.slice(found.end)] : [rest];
  const joints = new Set(`${locale.by} ${locale.to} ${locale.later} in another more`.split(' '));
  const name = around.map((part) => dropJoints(part, joints)).join(' ');
  const task = { ...referenceOf(name, setting, locale), date: null, time: null };
  if (act === 'snooze for' && (!found || task.title !== null)) return null;
  // "Later today call mum at 5pm" is a task.
  if (!found && task.title !== null && splitTime(rest, setting).found.some(({ kind }) => kind === 'clock')) return null;
  const minutes = found
    ? Math.round(found.length.minutes + found.length.days * 1440 + found.length.months * 43_200)
    : null;
  return { kind: 'snooze', task, minutes };
}

/** "give me 10 more minutes" is ten minutes. */
function withoutMore(command: Command): Command {
  const more = tokenize(command.rest).find(({ text }) => command.locale.more.split(' ').includes(text));
  return more
    ? { ...command, rest: `${command.rest.slice(0, more.start)}${command.rest.slice(more.end)}`.trim() }
    : command;
}

/** "for" before the length, "more" behind it. */
function dropJoints(words: string, joints: Set<string>): string {
  const tokens = tokenize(words);
  let [from, to] = [0, tokens.length];
  while (from < to && joints.has(tokens[from]?.text ?? '')) from += 1;
  while (to > from && joints.has(tokens[to - 1]?.text ?? '')) to -= 1;
  return to > from ? words.slice(tokens[from]?.start, tokens[to - 1]?.end) : '';
}

function rescheduleOf(command: Command, setting: Setting): Understanding | null {
  const { rest, locale, opened } = command;
  const scope = scopeOf(rest, locale);
  const { named, words } = moveOf({ ...command, rest: withoutScope(rest, locale) }, setting);
  // "Change my address to …" is about no time.
  if (opened[0] === 'change' && (words === '' || OFTEN.test(named))) return null;
  return { kind: 'reschedule', task: referenceOf(named, setting, locale), words, scope };
}

/** "Change the diaper every 3 hours from 6 am to 9 pm" is done, not moved. */
const OFTEN = /\bevery\s+(?:\d|hour|few|half|two|three|four|six)/i;

/** "…, just this one" at the end says how much, not when. */
function withoutScope(rest: string, locale: Commands): string {
  const tokens = tokenize(rest).filter(({ kind }) => kind !== 'mark' && kind !== 'break');
  const phrases = [...locale.one, ...locale.series];
  const at = tokens.findIndex(
    (_, i) => i > 0 && phrases.some((phrase) => takePhrase(phrase, tokens, i)?.at(-1)?.to === tokens.length),
  );
  return at < 0 ? rest : rest.slice(0, tokens[at]?.start).replace(/[\s,]+$/, '');
}

function scopeOf(rest: string, locale: Commands): 'one' | 'series' | null {
  const tokens = tokenize(rest);
  const says = (phrases: Phrase[]) =>
    tokens.some((_, at) => phrases.some((phrase) => takePhrase(phrase, tokens, at) !== null));
  if (says(locale.one)) return 'one';
  return says(locale.series) ? 'series' : null;
}
