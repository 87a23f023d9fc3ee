import { listGoals } from '../../../services/goals/index.ts';
import { tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { Answer } from '../../state.ts';

const ASKS = new RegExp(
  `^\\W*(?:(?:ok(?:ay)?|so|and|please|hi|hey|can\\s+you|could\\s+you)[\\s,]+)*(?!(?:give|show|tell)\\s+me\\s+a\\s+plan\\s+(?:to|for)\\b)(?:${[
    String.raw`(?:show|tell|list|give|remind)\s+(?:me\s+)?(?:of\s+)?|what(?:'s|\s+is|\s+are|\s+was|\s+were)\s+`,
    String.raw`how(?:'s|\s+is|\s+are)\s+|which\s+(?:one\s+)?(?:of\s+)?|do\s+i\s+have\s+(?:any\s+)?`,
  ].join(
    '|',
  )})(?:my\\s+|a\\s+|the\\s+)?(?:current\\s+|active\\s+|running\\s+)?(?:goals?|plans?|roadmap|milestones?|progress)\\b`,
  'i',
);

/** "Show my plan", "what are my goals?", also after something else in the same message. */
export function asksForGoals(message: string): boolean {
  return message
    .replaceAll('’', "'")
    .split(/[,.;]\s+/)
    .slice(0, 6)
    .some((part) => ASKS.test(part));
}

/** The goals of this account, running first. */
export async function tellGoals({ ctx, user }: Run): Promise<Answer> {
  const goals = await listGoals(ctx, user);
  const active = goals.filter(({ status }) => status === 'active');
  const waiting = goals.filter(({ status, parent_goal_id }) => status === 'pipeline' && parent_goal_id === null);
  if (active.length + waiting.length === 0)
    return tell(
      'CHITCHAT',
      'You have no goal yet. Tell me what you would like to reach, for example "I want to run 5 km", and I make a plan with you.',
    );
  const lines = [
    ...active.map(({ title }) => `- **${asText(title)}**`),
    ...waiting.map(({ title }) => `- ${asText(title)} (waiting for its turn)`),
  ];
  return tell(
    'CHITCHAT',
    [
      active.length === 1 ? 'One goal is running:' : `${active.length} goals are running:`,
      '',
      ...lines,
      '',
      'Say "what\'s on this week?" for the sessions.',
    ].join('\n'),
  );
}
