import { asking } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { IS_IT_DONE } from '../task_handler/change.ts';
import { type Candidate, nameOf, openTasks, wordsFor } from '../task_handler/find.ts';
import { OPEN_MINUTES } from './due.ts';

const BEFORE = String.raw`^\W*(?:(?:yes|yep|yeah|yup|ok(?:ay)?|oh|ah|no|nah|nope|sorry|ugh|i|i've|just|already|all|well|right)[\s,.!]+)*`;
const BEHIND = String.raw`(?:[\s,]+(?:all|already|now|too|today|tonight|this morning|thanks|thank you|sorry|mate))*\W*$`;
const short = (words: string) => new RegExp(`${BEFORE}(?:${words})${BEHIND}`, 'iu');

const SAYS = { done: 'Done with', skip: 'Skip', missed: 'I missed' } as const;

/** What a short message says to a reminder, where nothing else is open; the first row that fits counts. */
const ANSWERS: [keyof typeof SAYS | 'later' | 'asked', RegExp][] = [
  ['done', /^\s*(?:✅|✔️|☑️|💪|✔|☑)+\s*$/u],
  [
    'done',
    short(
      String.raw`(?:did|done|took|taken|had|finished|swallowed)\s+(?:all\s+|both\s+)?(?:of\s+)?(?:'?em|these|those|the lot)`,
    ),
  ],
  [
    'skip',
    short(
      `not (?:tonight|this (?:morning|afternoon|evening|time|once))|(?:can't|cannot|won't) (?:do it |make it |manage )?(?:today|tonight|this (?:morning|evening|time))|i'?ll pass`,
    ),
  ],
  [
    'missed',
    short(
      `(?:didn't|haven't|couldn't|did not|have not|could not)(?: (?:get a?round to it|manage(?: it| to)?|do (?:them|'?em)))?`,
    ),
  ],
  ['later', /^\W*(?:(?:ok(?:ay)?|maybe|a bit|bit|sorry)[\s,]+)*later(?: (?:please|today|on|maybe))?\W*$/i],
  ['asked', /^\W*(?:can't|cannot|yes|yep|yeah|yup|yess+|aye|affirmative)\W*$/iu],
  ['asked', /^\s*👍\W*$/u],
  [
    'asked',
    short(
      String.raw`(?:(?:only|just|about|i) )*(?:(?:did|done|managed|got through) )?(?:only |just |about )?(?:half|some|most|part|a (?:bit|few|couple)|\d{1,3} ?(?:%|min(?:ute)?s?))(?: of (?:it|them|those|'?em))?`,
    ),
  ],
];

/**
 * "Did em", "not tonight", "✅" some time after a reminder came up, where no question or plan is open: said of the one that is due. "Yes" alone and
 * half of it are asked about. Null: no answer to a reminder, or several are due.
 */
export async function answersDue(
  state: State,
  run: Run,
): Promise<{ request: State['request'] } | { ask: Update } | null> {
  const { request, pending, parked, plan } = state;
  if (request.intent || pending || parked || plan || request.message.length > 60) return null;
  const message = request.message.replaceAll('’', "'");
  const answer = ANSWERS.find(([, form]) => form.test(message))?.[0];
  if (!answer) return null;
  const [only, ...others] = await dueNow(run);
  if (!only || others.length > 0) return null;
  // How much of a session was done is told to its goal.
  if (answer === 'asked' && only.goalId !== null) return null;
  if (answer === 'later') return { request: { ...request, message: LATER } };
  if (answer !== 'asked') return { request: { ...request, message: sentence(answer, only) } };
  const choices = [
    { label: IS_IT_DONE, value: sentence('done', only) },
    { label: 'A bit later', value: LATER },
    { label: 'Skip it this time', value: sentence('skip', only) },
  ];
  const question = `**${asText(nameOf(only, run))}**: is it done? What you managed counts.`;
  return { ask: { route: 'end', text: request.message, ...asking('CLARIFY', question, choices, run.now) } };
}

const LATER = 'Remind me later';
const sentence = (answer: keyof typeof SAYS, task: Candidate): string => `${SAYS[answer]} ${wordsFor(task)}`;

async function dueNow(run: Run): Promise<Candidate[]> {
  const since = run.now.subtract({ minutes: OPEN_MINUTES });
  return (await openTasks(run)).filter(
    ({ at }) => at !== null && Temporal.Instant.compare(at, since) >= 0 && Temporal.Instant.compare(at, run.now) <= 0,
  );
}
