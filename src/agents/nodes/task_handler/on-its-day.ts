import { longDate, readValues, relativeTo } from '../../../domain/language/index.ts';
import { getTask } from '../../../services/tasks/index.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State } from '../../state.ts';
import { isRecent } from './amend.ts';
import { candidateOf } from './find.ts';

/** "The day before to pick up the x-rays": before the day that the message names, or that of what was just spoken of. */
export async function onItsDay(text: string, memory: State['memory'], run: Run): Promise<string | null> {
  if (FOR_THAT.test(text)) return forThat(text, memory, run);
  if (relativeTo(text, TODAY_ENOUGH) === null) return null;
  const before = text.slice(0, text.search(/\bbefore\b|\bon the (?:same )?day\b/i));
  const said = readValues(before, settingOf(run, memory.writes24)).findLast((value) => value.kind === 'date');
  if (said?.kind === 'date') return relativeTo(text, said.date);
  const day = await dayOfRecent(memory, run);
  return day && relativeTo(text, day);
}

/** The day of what was just spoken of, where it has one within reach. */
async function dayOfRecent(memory: State['memory'], run: Run): Promise<Temporal.PlainDate | null> {
  const ids = isRecent(memory, run.now) ? (memory.recent?.taskIds ?? []) : [];
  for (const id of ids) {
    const task = await getTask(run.ctx, run.user, id).catch(() => null);
    const local = task?.status === 'pending' ? candidateOf(task, run.person.zone).local : null;
    if (local) return local.toPlainDate();
  }
  return null;
}

const FOR_THAT = /\s+for (?:that|it)(?=\s*[.!]*$|\s+(?:at|by)\b)/i;

/** "Oh and I need to leave work at 1:45 for that": on that day. */
async function forThat(text: string, memory: State['memory'], run: Run): Promise<string | null> {
  const setting = settingOf(run, memory.writes24);
  const values = readValues(text, setting);
  const timed = values.some(({ kind }) => kind === 'clock') && values.every(({ kind }) => kind !== 'date');
  const day = timed ? await dayOfRecent(memory, run) : null;
  return day && `${text.replace(FOR_THAT, '').replace(/[\s.!]+$/, '')} on ${longDate(day, day)}`;
}

/** Any day shows whether a text hangs on one. */
const TODAY_ENOUGH = Temporal.PlainDate.from('2026-01-01');
