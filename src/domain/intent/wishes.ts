import { type Setting, understand } from '../language/index.ts';
import { goalIn } from './goal.ts';

/** Two wishes of one message: what is to be done with tasks comes first, then the other. */
export type TwoWishes = { first: string; next: { text: string; kind: 'goal' | 'task' } };

/** Where one wish may end and another begin. */
const JOINTS =
  /(?:[.;!?]|\n)\s*(?:(?:and|also|plus|oh|then)\b[\s,]*)*|,?\s+(?:and|but|plus|oh)\s+(?:(?:also|then|btw|by\s+the\s+way)[\s,]+)?|,\s+(?:also\s+)?/gi;
/** Said outright that a task is to be made. Without it "run a marathon, train on Tuesdays at 7" is one wish. */
const OPENS_TASK = new RegExp(
  `^(?:(?:please|also|and|first|hi|hey|ok(?:ay)?|can\\s+you|could\\s+you|flux)[\\s,!]+)*(?:${[
    String.raw`remind\s+me|don'?t\s+let\s+me\s+forget|set\s+(?:me\s+)?an?\s+(?:reminder|alarm)|add\b|to-?do\s*:`,
    String.raw`put\b.*\bon\s+(?:my|the)\s+(?:list|to-?do)|wake\s+me`,
  ].join('|')})\\b`,
  'i',
);
/** What comes second must be put as something to do. */
const OPENS_CHANGE = new RegExp(
  `^(?:(?:please|also|and|then|first)[\\s,]+)*(?:${[
    'i|done|finished|mark|tick|skip|delete|remove|cancel|clear(?= (?:(?:my|the|all|all my|all the) )?(?:list|tasks?|reminders?|everything|to-?dos?|day|week|schedule))|drop|move|push|postpone|reschedule|shift',
    'snooze|delay|missed',
  ].join('|')})\\b`,
  'i',
);
const SPEAKS_OF_SELF = /^(?:i|my|we|our|help\s+me)\b/i;
/** Behind a task, a goal is put as a wish: "…, starts next week" and "…, learn the words" still tell of the task. */
const OPENS_WISH =
  /^(?:(?:also|and|then|please)[\s,]+)*(?:i|my|we|our|help\s+me|(?:can|could)\s+you\s+help|want|wanna|would\s+like|let's|(?:a\s+|another\s+|new\s+)*goal)\b/i;
/** "…, remind me" belongs to what stands before it. */
const NOT_WHOLE =
  /^(?:(?:and|also|please|so|then|can\s+you|could\s+you)[\s,]+)*remind\s+me(?:\s+(?:please|then|too|of\s+(?:it|that)|about\s+(?:it|that)))?\W*$/i;
const CHANGES = new Set(['done', 'missed', 'skip', 'delete', 'reschedule', 'snooze']);

/** "Remind me to call my sister at five, and I want to learn Spanish": both. Null: it is one wish. */
export function twoWishes(message: string, setting: Setting): TwoWishes | null {
  const text = message.replaceAll('’', "'");
  if (text.length > 1_000) return null;
  // What stands in quotation marks is a title, whatever it says.
  const open = text.replace(/"[^"]*"|“[^”]*”/g, (quoted) => '_'.repeat(quoted.length));
  const joints = [...open.matchAll(JOINTS)].slice(0, 12).map((joint) => ({
    left: text.slice(0, joint.index).trim(),
    right: text.slice(joint.index + joint[0].length).trim(),
  }));
  // "At 8 and 20 every day and I'd like to read more": where somebody speaks of themselves, a wish begins; any other "and" may be within one.
  const bySelf = joints.filter(({ right }) => SPEAKS_OF_SELF.test(right));
  for (const { left, right } of [...bySelf, ...joints]) {
    if (left.length < 6 || right.length < 6 || NOT_WHOLE.test(left) || NOT_WHOLE.test(right)) continue;
    // "Help me with my thesis, 12000 words, 3000 done": what stands behind a wish tells of it, unless it is put as a change.
    const behind = OPENS_WISH.test(right) || OPENS_TASK.test(right);
    const found =
      (behind ? inOrder(left, right, setting) : null) ?? (opensOutright(right) ? inOrder(right, left, setting) : null);
    if (found) return found;
  }
  return null;
}

const opensOutright = (text: string) => OPENS_TASK.test(text) || OPENS_CHANGE.test(text);

function inOrder(task: string, other: string, setting: Setting): TwoWishes | null {
  const opens = OPENS_TASK.test(task);
  const said = understand(task, setting);
  const { kind } = said;
  // "80,000 words, 12,000 done" is how far something is.
  const change =
    CHANGES.has(kind) &&
    !(
      'task' in said &&
      /^(?:the )?(?:(?:first|last) )?\d|^(?:the )?(?:first|last|half|most|some|all|nothing|none|a few|both|chapters?|pages?)\b/i.test(
        said.task.title ?? '',
      )
    );
  // "Call the vet at 2, also help me save for a holiday": an order with its hour, and a wish that is put as one.
  const timed =
    kind === 'new_tasks' &&
    OPENS_WISH.test(other) &&
    said.tasks.every(({ when }) => when.kind === 'once') &&
    !SPEAKS_OF_SELF.test(task);
  if (!opens && !change && !timed) return null;
  // "I haven't done sport for ten years" reports of no task.
  if (!opens && /\b(?:years?|ages|ever|since|in my life|for months)\b/i.test(task)) return null;
  if (opens && kind !== 'new_tasks' && kind !== 'ask') return null;
  const goal = /^\d/.test(other) ? null : goalIn(other, setting);
  if (goal && !goal.asTask && !OPENS_TASK.test(other)) return { first: task, next: { text: other, kind: 'goal' } };
  if (change && OPENS_TASK.test(other)) return { first: task, next: { text: other, kind: 'task' } };
  return null;
}
