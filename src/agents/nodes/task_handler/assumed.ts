import { type Assumption, type Setting, type TaskWish, understandTasks } from '../../../domain/language/index.ts';
import type { Settled } from '../../../domain/open-question/index.ts';
import type { ReadAs } from '../../state.ts';

/** What was assumed for each wish, in their order. */
export function readAs(tasks: TaskWish[], assumed: Assumption[], setting: Setting): (ReadAs | null)[] {
  const found: (ReadAs | null)[] = tasks.map(() => null);
  for (const { said, other } of assumed) {
    const otherwise = understandTasks(other.value, setting);
    const others = otherwise?.kind === 'new_tasks' && otherwise.tasks.length === tasks.length ? otherwise.tasks : [];
    const at = Math.max(
      0,
      tasks.findIndex((task, i) => !sameTime(task, others[i])),
    );
    const moves = tasks.flatMap((task, i) => {
      const wish = others[i];
      return wish && !sameTime(task, wish) ? [moveWords(task, wish)] : [];
    });
    // One change a line: all of them or none.
    const words = moves.length > 0 && moves.every((move) => move !== null) ? moves.join('\n') : null;
    found[at] ??= { said, other: words === null ? null : { label: other.label, value: words } };
  }
  return found;
}

/** What was taken for what was left open, with the others to tap: each moves what was saved. */
export function readSettled({ tasks, assumed, took, others }: Settled, setting: Setting): (ReadAs | null)[] {
  const [read = null, ...rest] = readAs(tasks, assumed, setting);
  const [only, ...further] = tasks;
  const more = others.flatMap(({ label, value }) => {
    const wish = understandTasks(value, setting);
    const [other] = wish?.kind === 'new_tasks' ? wish.tasks : [];
    const words = only && other && further.length === 0 ? moveWords(only, other) : null;
    return words === null ? [] : [{ label, value: words }];
  });
  return [{ said: read?.said ?? '', other: read?.other ?? null, took, more }, ...rest];
}

function sameTime(task: TaskWish, other: TaskWish | undefined): boolean {
  return other === undefined || localOf(task)?.toString() === localOf(other)?.toString();
}

function localOf({ when }: TaskWish): Temporal.PlainDateTime | null {
  if (when.kind === 'todo') return null;
  return when.kind === 'once' ? when.local : when.first.local;
}

/** The sentence that moves the task just made; it names the task and both times, so that it means the same tomorrow. */
function moveWords(task: TaskWish, other: TaskWish): string | null {
  const local = localOf(other);
  if (!local) return null;
  const clock = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const title = `"${task.title.replaceAll('"', "'")}"`;
  if (task.when.kind === 'once' && other.when.kind === 'once')
    return `Move ${title} to ${local.toPlainDate()} at ${clock}`;
  const sameRule =
    task.when.kind === 'series' && other.when.kind === 'series' && task.when.series.rrule === other.when.series.rrule;
  return sameRule ? `Move ${title} to ${clock}, all future ones` : null;
}
