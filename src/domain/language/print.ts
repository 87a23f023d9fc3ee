import type { TaskReference, TaskWish, Understanding } from './types.ts';

/** An understanding on one line, as the table of sentences has it. Times are the person's wall clock. */
export function printUnderstanding(understood: Understanding): string {
  switch (understood.kind) {
    case 'new_tasks':
      return understood.tasks.map(printWish).join(' + ');
    case 'ask':
      return [
        `ask ${understood.gap}: ${understood.question}`,
        ...understood.choices.map((choice) => choice.label),
      ].join(' / ');
    case 'list':
      return `list ${understood.from}${understood.to.equals(understood.from) ? '' : ` to ${understood.to}`}${understood.next ? ' next' : ''}${printAsked(understood)}`;
    case 'goal':
      return `goal: ${understood.goal}`;
    case 'done':
    case 'missed':
    case 'skip':
      return `${understood.kind}${named(understood.task)}`;
    case 'snooze':
      return `snooze${named(understood.task)}${understood.minutes === null ? '' : ` for ${understood.minutes} min`}`;
    case 'reschedule':
      return `move${named(understood.task)}${understood.words ? ` to "${understood.words}"` : ''}${understood.scope ? ` (${understood.scope})` : ''}`;
    case 'delete':
      return `delete${named(understood.task)}${understood.scope ? ` (${understood.scope})` : ''}`;
    case 'escalation':
      return `${understood.escalation}${named(understood.task)}`;
    default:
      return understood.kind;
  }
}

function printAsked({ about, what, hours }: Extract<Understanding, { kind: 'list' }>): string {
  const from = hours?.from?.toString({ smallestUnit: 'minute' }) ?? '';
  const to = hours?.to?.toString({ smallestUnit: 'minute' }) ?? '';
  return `${what ? ` ${what}` : ''}${about ? `: ${about}` : ''}${hours ? ` ${from}-${to}` : ''}`;
}

function named({ title, date, time, to, all }: TaskReference): string {
  const at = time?.toString({ smallestUnit: 'minute' });
  return [title && `: ${title}`, all && ' of all', date && ` on ${date}`, to && ` to ${to}`, at && ` at ${at}`]
    .filter(Boolean)
    .join('');
}

function printWish(wish: TaskWish): string {
  const extras = [
    wish.durationMinutes === null ? null : `${wish.durationMinutes} min`,
    wish.escalation,
    wish.allowQuietHours ? 'even at night' : null,
  ].filter(Boolean);
  return `${wish.title} @ ${printWhen(wish)}${extras.length > 0 ? ` (${extras.join(', ')})` : ''}`;
}

function printWhen({ when }: TaskWish): string {
  const minute = (local: Temporal.PlainDateTime) => local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
  if (when.kind === 'todo') return 'some time';
  if (when.kind === 'once') return minute(when.local);
  const { rrule, afterCompletionDays, zone, exdates } = when.series;
  const out = [...new Set(exdates.map((date) => date.toPlainDate().toString()))];
  const except = out.length > 0 ? ` except ${out.join(' ')}` : '';
  return `${minute(when.first.local)} ${zone ? `${zone} ` : ''}${afterCompletionDays === null ? rrule : `then ${afterCompletionDays} days after completion`}${except}`;
}
