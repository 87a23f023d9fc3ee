import { readValues, relativeTo } from '../../../domain/language/index.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State } from '../../state.ts';
import { isRecent } from './amend.ts';
import { openTasks } from './find.ts';

/** "The day before to pick up the x-rays": before the day that the message names, or that of what was just spoken of. */
export async function onItsDay(text: string, memory: State['memory'], run: Run): Promise<string | null> {
  if (relativeTo(text, TODAY_ENOUGH) === null) return null;
  const before = text.slice(0, text.search(/\bbefore\b|\bon the (?:same )?day\b/i));
  const said = readValues(before, settingOf(run, memory.writes24)).findLast((value) => value.kind === 'date');
  if (said?.kind === 'date') return relativeTo(text, said.date);
  const ids = isRecent(memory, run.now) ? (memory.recent?.taskIds ?? []) : [];
  const spoken = ids.length > 0 ? (await openTasks(run)).find(({ id, local }) => ids.includes(id) && local) : undefined;
  return spoken?.local ? relativeTo(text, spoken.local.toPlainDate()) : null;
}

/** Any day shows whether a text hangs on one. */
const TODAY_ENOUGH = Temporal.PlainDate.from('2026-01-01');
