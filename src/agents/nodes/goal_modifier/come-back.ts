import { NUMBER_WORD } from '../../../domain/number-words.ts';
import { plainText } from '../../../domain/plan/index.ts';
import { asking } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { Update } from '../../state.ts';
import { startOver } from './restart.ts';

type Goal = { id: string; title: string; playbook: string };

const SPAN = `(?:a|${NUMBER_WORD}|(?:a )?couple of|\\d{1,2}) (?:whole |full )?(?:days?|weeks?|months?)`;
/** Somebody who has not done what was planned for a while, or thinks so. One session that was missed is none of it. */
const FELL_BEHIND = [
  `\\b(?:haven't|have not|havent|(?:'ve|have) not|i not|didn't|did not|never) (?:really |even |actually )?(?:done|do|did|managed|manage|run|been|started|start|touched|opened|gone|practi[sc]ed|studied|kept up|stuck to|looked at)\\b.{0,40}\\b(?:a single|any|anything|at all|once|since|so far|in ${SPAN}|for ${SPAN}|with (?:it|the plan)|up|to (?:it|the plan))\\b`,
  '\\b(?:fell|fallen|falling|slipped|dropped) (?:off|out of)\\b(?! (?:my|a|the) (?:bike|chair|bed|ladder|horse|roof|stairs))',
  `\\b(?:been|was|were) (?:away|off|absent|gone|mia|quiet|out of it|offline|inactive|slacking) (?:for|these|the (?:last|past)) (?:${SPAN}|days|weeks|months|ages|(?:quite )?a while|so long|too long|(?:a )?few (?:days|weeks|months))\\b`,
  '\\boff the wagon\\b',
  "\\b(?:fell|fallen|falling|far|way|so|really|totally|am|i'm) (?:\\w+ )?behind\\b",
  '\\blost (?:my |the |all )?(?:motivation|momentum|rhythm|routine|drive)\\b',
  `\\b(?:missed|skipped) (?:everything|all of (?:it|them)|all the (?:sessions|runs)|every (?:session|one|run)|(?:the )?(?:last |past )?${SPAN}|loads|so many|most of (?:it|them))\\b`,
  "\\bi(?:'ve| have)? (?:failed|messed (?:it )?up|blown it|ruined it|screwed (?:it )?up|let it slide|let myself go)\\b",
].map((form) => new RegExp(form));
/** Two or three that were missed: lighter weeks are offered before a new start. */
const MISSED_SOME =
  /\b(?:missed|skipped|failed to do|didn't do|did not do|didn't manage|couldn't do) (?:(?:the|my|all|both) )*(?:last |past |first )?(?:two|three|four|five|2|3|4|5|couple of|couple|few|both|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*(?:,| and| &) (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\b(?! (?:minutes|hours|weeks|months|days in\b))/;
/** "What now?", behind what was told. */
const WHAT_NOW =
  /[,.;!? -]+(?:(?:and|so|ok|well) )*(?:what (?:now|next|do i do(?: now)?|should i do(?: now)?|shall i do(?: now)?|happens now|can i do(?: now)?)|now what|any (?:advice|ideas?|tips)|is (?:that|it) (?:bad|ok|okay|a problem)|help|how do i (?:catch up|go on|carry on)|where do i (?:go|pick up) from here)\W*$/;
/** All of it at once. */
const STACKS =
  /\b(?:catch (?:it|them|that|those)? ?up|make (?:it|them|that|those)? ?up|double(?: up)?|two (?:in|on) (?:a|one) day|do (?:both|all|six|five|four|two|three|them|those)|fit (?:them|both|all) in|squeeze (?:them|both|all) in)\b/;
export const withoutWhatNow = (text: string): string => text.replace(WHAT_NOW, '');
/** What is to become of it was said. */
const WISHES =
  /\b(?:can we|could we|can i|could you|let's|start (?:over|again)|restart|repeat|move|shift|push|easier|pause|instead|catch up|remind|want to|need (?:another|more|an extra)|skip|drop)\b|\?\s*$/;

/** "I haven't done a single run": no blame, and three ways on; nothing is changed before one is chosen. Null: it is something else. */
export function comesBack(text: string, goals: readonly Goal[], named: Goal | undefined, run: Run): Update | null {
  const goal = named ?? (goals.length === 1 ? goals[0] : undefined);
  if (!goal) return null;
  if (MISSED_SOME.test(text) && STACKS.test(text)) return lighter(goal, run, true);
  if (WISHES.test(text)) return null;
  if (MISSED_SOME.test(text)) return lighter(goal, run, false);
  if (!FELL_BEHIND.some((form) => form.test(text))) return null;
  const until = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate().add({ weeks: 2 });
  const question = `That happens to most people, and nothing is lost or owed. **${plainText(goal.title)}** can start small again with its first week, carry on, easier or as planned, or rest for two weeks. Which is it? Nothing is changed yet.`;
  const choices = [
    { label: 'Start small again', value: startOver(goal.title) },
    { label: 'Carry on, but easier', value: `For my goal “${goal.title}”: make next week easier` },
    { label: 'Carry on as planned', value: 'never mind' },
    { label: 'Rest for two weeks', value: `Pause my goal ${goal.title.split(':')[0]} until ${until}` },
  ];
  return { route: 'end', ...asking('MODIFY_GOAL', question, choices, run.now), goalId: goal.id };
}

function lighter(goal: Goal, run: Run, stacks: boolean): Update {
  const of = `For my goal “${goal.title}”:`;
  const lead = stacks
    ? 'What was missed is not owed, and all of it at once would be a jump, so I would not stack it:'
    : 'That happens, and nothing is owed or piled up:';
  const question = `${lead} **${plainText(goal.title)}** simply goes on with its next session. Shall the next two weeks be lighter? Nothing is changed yet.`;
  const choices = [
    { label: 'Yes, lighter', value: `${of} make the next two weeks easier` },
    { label: 'Once a week less', value: `${of} once a week less` },
    { label: 'Carry on as planned', value: 'never mind' },
  ];
  return { route: 'end', ...asking('MODIFY_GOAL', question, choices, run.now, { guess: true }), goalId: goal.id };
}
