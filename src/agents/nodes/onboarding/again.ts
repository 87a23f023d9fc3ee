import { begun, type Progress, QUESTIONS, type Question, topicOf } from '../../../domain/onboarding/index.ts';
import { changeMe, type Profile } from '../../../services/accounts/index.ts';
import { removeCommitment } from '../../../services/calendar/index.ts';
import type { Context } from '../../../services/context.ts';
import type { Run } from '../../run.ts';

const AHEAD =
  "(?:(?:can|could|may)\\s+(?:we|i|you)\\s+|let'?s\\s+|i(?:'d|\\s+would)\\s+like\\s+to\\s+|i\\s+want\\s+to\\s+|(?:let|can)\\s+(?:me|us)\\s+|please\\s+|no\\W+|wait\\W+|sorry\\W+|ok\\W+|actually\\W+)*";
const TAIL = '(?:\\s+(?:please|thanks|sorry|then|now|with\\s+(?:this|that|it|everything)))*\\W*$';
const ANEW = new RegExp(
  `^\\W*${AHEAD}(?:(?:re)?start|begin)\\s*(?:(?:this|it|all|everything|the\\s+(?:whole\\s+)?(?:thing|set-?\\s?up|questions))\\s+)*(?:again|over(?:\\s+again)?|afresh|anew|from\\s+(?:scratch|the\\s+(?:start|beginning|top)))${TAIL}|^\\W*${AHEAD}(?:restart|reset|from\\s+the\\s+(?:start|beginning|top)|von\\s+vorne?|noch\\s*mal\\s+von\\s+vorn\\w*|empezar\\s+de\\s+nuevo)${TAIL}`,
  'i',
);
const BACK = new RegExp(
  `^\\W*${AHEAD}(?:go\\s+)?back(?:\\s+(?:up|a\\s+(?:step|bit|question)|one(?:\\s+(?:step|question))?))?${TAIL}|^\\W*${AHEAD}(?:(?:the\\s+)?(?:previous|last)\\s+question(?:\\s+again)?|undo(?:\\s+that)?|zurück|atrás)${TAIL}`,
  'i',
);
/** "Go back to my bedtime", "can I change my work hours". */
const BACK_TO = new RegExp(
  `^\\W*${AHEAD}(?:(?:go\\s+)?back\\s+to|change|redo|correct|fix)\\s+(?:the\\s+|my\\s+)(?:question\\s+(?:about|of|on)\\s+)?([^\\d.?!]{3,40}?)(?:\\s+question)?\\s*[?.!]*$`,
  'i',
);

/** Do they want to begin with the questions once more? */
export const startsAnew = (message: string): boolean =>
  message.length <= LONGEST &&
  !/\d/.test(message) &&
  message
    .replaceAll('’', "'")
    .split(/[,.;!]+|\band\b/i)
    .some((piece) => ANEW.test(piece));
const LONGEST = 120;

/** The question they want to be asked again: the one before the open one, or one that they name. Null: none. */
export function backTo(message: string, open: Question, { settled }: Progress): Question | null {
  const text = message.replaceAll('’', "'");
  if (BACK.test(text))
    return (
      QUESTIONS.slice(0, QUESTIONS.indexOf(open)).findLast(
        (one) => settled[one] === 'told' || settled[one] === 'default',
      ) ?? null
    );
  const named = BACK_TO.exec(text)?.[1];
  return named ? questionNamed(named) : null;
}

const BY_NAME: [Question, RegExp][] = [
  ['name', /\bname\b/i],
  ['wake', /\b(?:wake|wak(?:e-?up|ing)|get(?:ting)?[- ]up|alarm)\b/i],
  ['sleep', /\bbed/i],
  ['work', /\b(?:hours|job|shifts?|work\w*)\b/i],
  ['chronotype', /\b(?:morning|evening)\b/i],
  ['commitments', /\b(?:commitments?|fixed|busy|appointments?|classes)\b/i],
  ['phone', /\b(?:phone|number|mobile)\b/i],
];

function questionNamed(words: string): Question | null {
  const topic = topicOf(words);
  const named = BY_NAME.find(([, pattern]) => pattern.test(words))?.[0];
  return named ?? (topic && topic !== 'summary' && topic !== 'nudges' ? topic : null);
}

/** That question is open again; what was told stays until another answer comes. */
export function reopened(question: Question, progress: Progress): Progress {
  const { [question]: _answered, ...settled } = progress.settled;
  const { [question]: _tried, ...tries } = progress.tries;
  const start = question === 'work' ? { workStart: undefined } : {};
  return { ...progress, ...start, settled, tries, last: [] };
}

/** Nothing of what was told is kept, but for a number that is proven and how many codes were sent. */
export function anew({ settled, codesSentAt }: Progress): Progress {
  const proven = settled.phone === 'known' || settled.code === 'told';
  return {
    ...begun,
    settled: proven ? { phone: 'known' } : {},
    ...(codesSentAt && { codesSentAt }),
  };
}

const NOTHING: Profile = {
  wake_time: null,
  sleep_time: null,
  weekend_wake_time: null,
  weekend_sleep_time: null,
  work_start: null,
  work_end: null,
  work_days: null,
  work_shifts: null,
  work_cycle: null,
  chronotype: null,
};

/** Takes what was told out of the account, in the turn's transaction. */
export async function forget(inside: Context, run: Run, { busy = [] }: Progress): Promise<void> {
  await changeMe(inside, run.user, { profile: NOTHING }, 0);
  for (const { id } of busy) await removeCommitment(inside, run.user, id);
}
