import {
  type Deed,
  noteIn,
  readReport,
  readUnsuited,
  reported,
  retriedIn,
  type Unsuited,
} from '../../../domain/about/index.ts';
import { readValues, type Setting, understandMoment } from '../../../domain/language/index.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State } from '../../state.ts';
import { type Meant, names, recentOf, thingsIn } from './about-things.ts';
import { isRecent } from './amend.ts';
import { openTasks } from './find.ts';

/** "Done this morning's", "bring the report card". */
export async function toldOf(text: string, memory: State['memory'], run: Run): Promise<Meant | null> {
  const setting = settingOf(run, memory.writes24);
  const again = isRecent(memory, run.now) ? retriedIn(text, setting) : null;
  const retried = again && (await tryAgain(again.when, memory, run));
  if (retried) return retried;
  const nearer = await reminderAhead(text, memory, run);
  if (nearer) return nearer;
  const unfit = readUnsuited(text);
  const elsewhen = unfit && (await unsuited(unfit, memory, run));
  if (elsewhen) return elsewhen;
  const report = readReport(text, setting);
  const note = isRecent(memory, run.now) && memory.recent?.told !== true ? noteIn(text, setting) : null;
  if (!report && !note) return null;
  const all = thingsIn(await openTasks(run));
  const [recent] = recentOf(all, memory, run);
  if (note) return recent ? { kind: 'note', words: note, thing: recent } : null;
  if (!report) return null;
  const things =
    report.words.length > 0
      ? all.filter(({ title }) => names(report.words, title))
      : recent
        ? [recent]
        : report.slot?.kind === 'part'
          ? all
          : [];
  const now = run.now.toZonedDateTimeISO(run.person.zone).toPlainDateTime();
  const fits = things
    .map((thing) => ({ thing, deeds: reported(report, thing, now) }))
    .filter(({ deeds }) => deeds.length > 0);
  if (fits.length > 0) return { kind: 'change', said: null, fits, every: true };
  const [only, ...others] = things;
  const deeds: Deed[] = [{ do: 'nothing', on: { from: now.toPlainDate(), to: now.toPlainDate() } }];
  return only && others.length === 0
    ? { kind: 'change', said: null, fits: [{ thing: only, deeds }], every: false }
    : null;
}

const SO_LONG =
  /^(?:(?:no|oh|actually|sorry|wait|hm|make (?:it|that)|ok)[ ,]+)*((?:\d{1,3}|half an|an|one|two|a quarter of an) ?(?:minutes?|mins?|hours?|hrs?|h))(?: (?:before|ahead|is enough|will do|is fine|instead|would do|before is enough))*[.!]*$/i;

/** "Actually 30 minutes is enough", right after a reminder was made ahead of it: so long ahead instead. */
async function reminderAhead(text: string, memory: State['memory'], run: Run): Promise<Meant | null> {
  const id = isRecent(memory, run.now) ? memory.recent?.lastId : undefined;
  const [, words = ''] = (id && SO_LONG.exec(text)) || [];
  const [length] = words === '' ? [] : readValues(`for ${words}`, settingOf(run, memory.writes24));
  if (length?.kind !== 'length') return null;
  const all = thingsIn(await openTasks(run));
  const [event] = recentOf(all, memory, run);
  const thing = all.find(({ own }) => own.some((one) => one.id === id));
  const [at, ...more] = thing?.times ?? [];
  const [of] = event?.times ?? [];
  if (!thing || !at || !of || more.length > 0 || thing === event) return null;
  const to = of.local.subtract({ minutes: length.minutes });
  return { kind: 'change', said: null, fits: [{ thing, deeds: [{ do: 'move', at, to }] }], every: false };
}

/** "Make it earlier", of what has a time that is ahead: what is named, or was spoken of just now. */
async function unsuited({ way, on, name }: Unsuited, memory: State['memory'], run: Run): Promise<Meant | null> {
  if (name.length === 0 && !isRecent(memory, run.now)) return null;
  const all = thingsIn(await openTasks(run));
  const [thing, ...others] =
    name.length > 0 ? all.filter(({ title }) => names(name, title)) : recentOf(all, memory, run);
  return thing && others.length === 0 && !thing.todo ? { kind: 'unsuited', way, on, thing } : null;
}

/** "No answer, try again in the afternoon": it moves there; of a series this one is done, and once more is made. */
async function tryAgain(when: string, memory: State['memory'], run: Run): Promise<Meant | null> {
  const setting = settingOf(run, memory.writes24);
  const [thing] = recentOf(thingsIn(await openTasks(run)), memory, run);
  const [at] = thing?.times ?? [];
  const now = run.now.toZonedDateTimeISO(run.person.zone).toPlainDateTime();
  const moment = understandMoment(when, null, setting);
  const to = moment?.kind === 'moment' ? moment.local : inPartToday(when, now, setting);
  if (!thing || !at || !to || Temporal.PlainDateTime.compare(to, now) <= 0) return null;
  const isDue = Temporal.PlainDateTime.compare(at.local, now) <= 0;
  const deeds: Deed[] =
    thing.series.length === 0
      ? [{ do: 'move', at, to }]
      : [
          ...(isDue ? [{ do: 'settle' as const, at, answer: 'done' as const }] : []),
          { do: 'extra', title: null, at: to, ahead: false },
        ];
  return { kind: 'change', said: null, fits: [{ thing, deeds }], every: true };
}

const USUAL: Record<string, number> = { morning: 9, noon: 13, afternoon: 15, evening: 18, night: 20 };

/** "In the afternoon" is today's as long as that is ahead. */
function inPartToday(when: string, now: Temporal.PlainDateTime, setting: Setting): Temporal.PlainDateTime | null {
  const values = readValues(when, setting);
  const part = values.find(({ kind }) => kind === 'part');
  const day = values.find(({ kind }) => kind === 'date');
  if (part?.kind !== 'part') return null;
  const on = day?.kind === 'date' ? day.date : now.toPlainDate();
  const at = on.toPlainDateTime({ hour: USUAL[part.part] ?? 15 });
  return Temporal.PlainDateTime.compare(at, now) > 0 || day ? at : at.add({ days: 1 });
}
