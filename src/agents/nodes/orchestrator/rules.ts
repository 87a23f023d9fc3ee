import { answerInto, type Setting, understand, understandMoment } from '../../../domain/language/index.ts';
import type { Pending, Request, Route } from '../../state.ts';
import { yesOrNo } from '../pattern_observer/rules.ts';
import type { Orchestration } from './schema.ts';

/** Where a message goes, and the sentence that it is (an answer becomes a whole sentence again). `pending` is kept only where it is answered next. */
export type Decision = { route: Route; text: string; pending: Pending | null; certain: boolean };

/** What the message is about, without a model. Not `certain`: a model may know better. */
export function orchestratorRules(request: Request, pending: Pending | null, setting: Setting): Decision {
  const { message, intent } = request;
  const go = (route: Route, text = message, kept: Pending | null = null): Decision => ({
    route,
    text,
    pending: kept,
    certain: true,
  });
  if (intent === 'RESCHEDULE_TASK') return go('task_handler');
  const open = pending && isFresh(pending, setting) ? pending : null;
  if (open?.kind === 'suggestion' && yesOrNo(message, setting)) return go('pattern_observer', message, open);
  if (open && answers(open, message, setting)) return go('task_handler', message, open);
  if (open?.kind === 'ask') {
    const whole = answerTo(open, message, setting);
    if (whole !== null) return go('task_handler', whole);
  }
  const understood = understand(message, setting);
  switch (understood.kind) {
    case 'greeting':
    case 'thanks':
    case 'help':
    case 'goodbye':
    case 'stop':
    case 'small_talk':
    case 'yes':
    case 'no':
    case 'goal':
      return go('chitchat');
    case 'unclear':
      return { ...go('clarify'), certain: false };
    default:
      // A long message may hold more than the rules heard.
      return { ...go('task_handler'), certain: message.length <= 200 };
  }
}

function answerTo(pending: Extract<Pending, { kind: 'ask' }>, message: string, setting: Setting): string | null {
  const [only, ...others] = pending.ask.choices;
  const yes = understand(message, setting).kind === 'yes';
  if (yes && only && others.length === 0) return only.value;
  return answerInto(pending.ask, message, setting);
}

/** "scope:one", or a time to move to. */
function answers(pending: Pending, message: string, setting: Setting): boolean {
  if (pending.kind === 'scope') return scopeIn(message) !== null;
  return pending.kind === 'slot' && (isInstant(message) || understandMoment(message, null, setting) !== null);
}

export function scopeIn(message: string): 'one' | 'series' | null {
  const text = message.trim().toLowerCase();
  if (/^scope:one$|^(?:only|just)\s+(?:this|that)|^this\s+one\b/.test(text)) return 'one';
  return /^scope:series$|^all\b|^(?:the\s+)?(?:whole\s+)?series\b|^every\s+one\b|^future\b/.test(text)
    ? 'series'
    : null;
}

export function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/i.test(text.trim());
}

const FRESH_HOURS = 12;

/** "Tomorrow" in an old question is another day by now. */
export function isFresh({ askedAt }: Pending, { now, zone }: Setting): boolean {
  const asked = Temporal.Instant.from(askedAt);
  const day = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDate();
  return day(asked).equals(day(now)) && asked.until(now).total('hours') <= FRESH_HOURS;
}

/** What a model heard, as a sentence that the rules read exactly: the model never decides a time. */
export function sentenceOf(heard: Orchestration, message: string): { route: Route; text: string } | null {
  const task = heard.task ? `"${heard.task.replaceAll('"', '')}"` : '';
  const when = heard.when ?? '';
  switch (heard.intent) {
    case 'new_task':
      return { route: 'task_handler', text: message };
    case 'list':
      return { route: 'task_handler', text: `What's planned ${when || 'today'}` };
    case 'done':
      return { route: 'task_handler', text: `Done with ${task}` };
    case 'missed':
      return { route: 'task_handler', text: `I missed ${task}` };
    case 'skip':
      return { route: 'task_handler', text: `Skip ${task} ${when}` };
    case 'snooze':
      return { route: 'task_handler', text: `Snooze ${task} ${when}` };
    case 'delete':
      return { route: 'task_handler', text: `Delete ${task}` };
    case 'reschedule':
      return {
        route: 'task_handler',
        text: when ? `Move ${task || 'it'} to ${when.replace(/^(?:to|until)\s+/i, '')}` : `Reschedule ${task}`,
      };
    case 'goal':
    case 'chitchat':
    case 'help':
      return { route: 'chitchat', text: message };
    case 'unclear':
      return null;
  }
}
