import type { SignInStands } from '../../auth/sign-in-stands.ts';
import type { Channels } from '../../channels/create.ts';
import type { ReminderItem, SendOutcome } from '../../channels/types.ts';
import { makeToken } from '../../services/reminders/token.ts';
import { whenText } from '../../services/reminders/when-text.ts';
import type { Claim, Send } from '../claim/claim.ts';

/** What sending needs besides the claim. */
export type Sender = {
  channels: Channels;
  secretKey: string;
  /** The public base address of the API, for callbacks and the links of a push. No slash at the end. */
  publicUrl: string;
  /** Asked before what costs something; absent where accounts are our own. */
  signInStands?: SignInStands | undefined;
};

export type Delivery = {
  outcome: SendOutcome;
  /** push subscriptions: taken, ended, and to be tried again while another one took it */
  accepted: string[];
  gone: string[];
  again: string[];
};

/** What is told of each, with the token of its answer. */
export function itemsOf(
  { secretKey }: Sender,
  { claims }: Send,
  now: Temporal.Instant,
): [ReminderItem, ...ReminderItem[]] {
  const item = ({ task, situation, rung }: Claim): ReminderItem => ({
    title: task.title,
    whenText: whenText(task.scheduled_at, now, situation.person),
    words: task.words ?? '',
    token: makeToken(secretKey, { taskId: task.id, generation: task.generation, rung }, now),
  });
  const [first, ...others] = claims;
  return [item(first), ...others.map(item)];
}
