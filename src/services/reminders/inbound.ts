import type { InboundMessage } from '../../channels/types.ts';
import { touchInbound } from '../../db/queries/people.ts';
import { rungByProviderId } from '../../db/queries/rungs.ts';
import { lockPerson, taskById } from '../../db/queries/tasks.ts';
import type { Tx } from '../../db/scope.ts';
import { isBefore } from '../../domain/instants.ts';
import { endSilence, silence } from '../accounts/consent.ts';
import type { Context } from '../context.ts';
import { addToInbox, type OpenQuestion, openQuestion, receivedSince } from '../messenger/index.ts';
import { answerAsPartner } from '../partners/index.ts';
import { type Person, personOf } from '../tasks/person.ts';
import type { Answer } from './answer.ts';
import { act, choose } from './answer-by-message.ts';
import { answerList, latestList, listOf, namesOf, whichOf } from './answer-list.ts';
import { lastOffer } from './choosing.ts';
import { lookAgainAtAll } from './look-again.ts';
import { openReminders } from './open-reminders.ts';
import { type ReplyWords, readReply } from './reply-words.ts';
import { whoWrote } from './sender.ts';
import { readToken } from './token.ts';
import { withdrawCalls } from './withdraw.ts';

/** `say`: null says nothing (a repeated webhook, a stranger). `forCoach`: it waits for the coach, who answers by a message of its own. */
export type Reply = { say: string | null; forCoach: boolean };

export type InboundSettings = {
  secretKey: string;
  /** messages that a person may send to the coach in a minute, as in the app */
  chatPerMinute: number;
};

/** To read a list and to write an answer takes longer. */
const READ_SECONDS = 10;

const HELP =
  'This is Flux: I remind you of what you planned. To one reminder, reply 1 when it is done, 2 for another time, 3 if you can’t; to a list, the numbers of what is done, or “2 later”. STOP ends all messages and calls.';

const NAMELESS =
  'I cannot see which account you write from. Reply directly to one of my reminders or tap its button, and I will know you from then on.';
const UNREADABLE =
  'I cannot open pictures, voice messages or files here. Please write it in words, or answer a reminder with 1, 2 or 3.';
const TOO_FAST = 'That was a lot at once. Give me a minute, then write it again.';
const SILENT = 'You asked for no more messages, so I keep quiet. Write START to have your reminders again.';

/**
 * A WhatsApp message, button or reaction of a person; a redelivered one (same id) does nothing, nor does one that was edited or deleted.
 * What it answers, in this order: the button's token, the message it quotes, what the coach asked last, the times offered last, the only open
 * reminder. What answers nothing is said to the coach.
 */
export function handleInbound(ctx: Context, settings: InboundSettings, message: InboundMessage): Promise<Reply> {
  return ctx.db.asService('a person wrote', async (tx): Promise<Reply> => {
    const now = ctx.clock.now();
    const writer = await whoWrote(tx, settings.secretKey, message, now);
    const asPartner = await answerAsPartner(tx, message, writer !== null, now);
    if (asPartner !== null) return say(asPartner);
    // A stranger is not answered; one whose number the network keeps back cannot be told from one, and is.
    if (!writer) return say(message.from === null && message.kind !== 'change' ? NAMELESS : null);
    const { userId } = writer;
    await lockPerson(tx, userId);
    if (!(await isNew(tx, userId, message.messageId, now))) return say(null);
    await touchInbound(tx, userId, now);
    if (message.kind === 'change' || (message.kind === 'reaction' && message.text === '')) return say(null);
    const said = readReply(message);
    if (said.kind === 'stop') {
      await silence(tx, userId, 'whatsapp', now);
      await withdrawCalls(tx, now, { user_id: userId });
      return say('All right: no more messages or calls. Write START to have them again.');
    }
    if (said.kind === 'start') {
      await endSilence(tx, userId, 'whatsapp', now);
      await lookAgainAtAll(tx, userId, now);
      return say('Reminders are on again. Write STOP at any time to end them.');
    }
    if (said.kind === 'help') return say(HELP);
    if (said.kind === 'other' && message.kind === 'reaction') return say(null);
    if (said.kind === 'other' && message.kind === 'media') return say(UNREADABLE);
    if (said.kind === 'other' && writer.optedOut) return say(SILENT);
    const person = await personOf(tx, ctx, userId);
    const meant = await meaningOf(tx, ctx, settings.secretKey, person, message, said);
    return 'say' in meant ? say(meant.say) : toCoach(tx, settings, message, person, meant.coach, said, now);
  });
}

const say = (words: string | null): Reply => ({ say: words, forCoach: false });

async function toCoach(
  tx: Tx,
  { chatPerMinute }: InboundSettings,
  { messageId }: InboundMessage,
  person: Person,
  body: string,
  said: ReplyWords,
  now: Temporal.Instant,
): Promise<Reply> {
  if ((await receivedSince(tx, person.id, now.subtract({ minutes: 1 }))) > chatPerMinute) return say(TOO_FAST);
  const namesStop = said.kind === 'other' && said.mayStop;
  await addToInbox(tx, { providerId: messageId, userId: person.id, body, namesStop }, now);
  return { say: null, forCoach: true };
}

async function isNew(tx: Tx, userId: string, providerId: string, now: Temporal.Instant): Promise<boolean> {
  const row = await tx
    .insertInto('flux_private.inbound_messages')
    .values({ provider_id: providerId, user_id: userId, received_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('provider_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** What is answered at once, or what is said to the coach. */
type Meaning = { say: string } | { coach: string };

async function meaningOf(
  tx: Tx,
  ctx: Context,
  secretKey: string,
  person: Person,
  message: InboundMessage,
  said: ReplyWords,
): Promise<Meaning> {
  if (said.kind === 'token') {
    const token = readToken(secretKey, said.token, ctx.clock.now());
    const mine = token && (await taskById(tx, token.taskId))?.user_id === person.id;
    if (!token || !mine) return { say: TOO_OLD };
    return { say: await act(tx, ctx, person, token.taskId, said.answer, token.generation) };
  }
  const quoted = message.repliedTo ? await rungByProviderId(tx, message.repliedTo) : undefined;
  if (quoted && quoted.user_id !== person.id) return { say: TOO_OLD };
  const list = quoted ? await listOf(tx, quoted) : await latestList(tx, person.id, ctx.clock.now());
  if (quoted && list) {
    const answer = await answerList(tx, ctx, person, list, message.text, said);
    const isForCoach = answer === null && said.kind === 'other' && message.text !== '';
    return isForCoach ? { coach: message.text } : { say: answer ?? whichOf(list) };
  }
  const meant = answerOf(said);
  if (quoted && meant) return { say: await act(tx, ctx, person, quoted.task_id, meant, quoted.generation) };
  if (quoted)
    return said.kind === 'number' ? { say: HOW_TO_ANSWER } : { coach: await naming(tx, message.text, quoted.task_id) };
  if (said.kind === 'other' && !list) return message.text === '' ? { say: HOW_TO_ANSWER } : { coach: message.text };
  const open = await openReminders(tx, person.id);
  const offer = await lastOffer(tx, person.id);
  const newest = open.reduce<Temporal.Instant | null>(
    (last, { writtenAt }) => later(last, writtenAt),
    offer?.asked_at ?? null,
  );
  const asked = message.repliedTo ? null : await openQuestion(tx, person.id);
  const saysDone = said.kind === 'answer' && said.answer === 'done';
  if (asked && !isAfter(newest, asked.askedAt) && !saysDone) return coachIsAnswered(asked, said, message.text);
  // A number alone is of whatever was told last: times to choose from, or this list. A word alone is of it where nothing else is open.
  const isOfOffer = said.kind === 'number' && list && offer && isAfter(offer.asked_at, list.writtenAt);
  // What it quotes may be this very list, of which we have not heard that it went out.
  if (list && !isOfOffer && !(message.repliedTo && list.isKnown)) {
    const inList = new Set(list.items.map(({ taskId }) => taskId));
    const isAlone = open.every(({ id }) => inList.has(id));
    // Nobody has read in a moment what came only now: they may mean what they saw before.
    const isJustWritten = isBefore(ctx.clock.now(), list.writtenAt.add({ seconds: READ_SECONDS }));
    if (isAlone || (said.kind !== 'answer' && !isJustWritten)) {
      const answer = await answerList(tx, ctx, person, list, message.text, said);
      if (answer !== null) return { say: answer };
      if (said.kind !== 'other') return { say: isAlone ? whichOf(list) : which(open) };
    } else if (said.kind !== 'other' || namesOf(list, message.text)) return { say: which(open) };
  }
  if (said.kind === 'other') return message.text === '' ? { say: HOW_TO_ANSWER } : { coach: message.text };
  if (offer && said.kind === 'number') {
    const newer = open.filter((one) => one.id !== offer.task_id && isAfter(one.writtenAt, offer.asked_at));
    return { say: newer.length > 0 ? which([offer, ...newer]) : await choose(tx, ctx, person, offer, said.number) };
  }
  if (!meant) return { say: HOW_TO_ANSWER };
  const [only, ...more] = open;
  if (!only)
    return said.kind === 'number' ? { say: 'Nothing is waiting for an answer right now.' } : { coach: message.text };
  // What it quotes is not there any more (or is no reminder): better asked than guessed.
  if (more.length > 0 || message.repliedTo) return { say: which(open) };
  return { say: await act(tx, ctx, person, only.id, meant, only.generation) };
}

/** The coach asked last: a number is one of its options, words are an answer. */
function coachIsAnswered({ options }: OpenQuestion, said: ReplyWords, text: string): Meaning {
  const numbered = options.flatMap(({ value }) => value ?? []);
  if (said.kind !== 'number' || numbered.length === 0) return { coach: text };
  const chosen = numbered[said.number - 1];
  return chosen === undefined
    ? { say: `Reply with a number from 1 to ${numbered.length}, or in your own words.` }
    : { coach: chosen };
}

/** "Move it to six", said to a reminder: the coach is told which one. */
async function naming(tx: Tx, text: string, taskId: string): Promise<string> {
  const title = (await taskById(tx, taskId))?.title;
  return title ? text.replace(/\b(it|this|that)\b/i, title) : text;
}

const later = (a: Temporal.Instant | null, b: Temporal.Instant | null) => (a && (!b || isBefore(b, a)) ? a : b);

const TOO_OLD = 'That reminder is too old to answer here. Open the app to see what is there.';

/** WhatsApp takes 1,600 characters, so a few titles are told, each on one line. */
const which = (open: { title: string }[]) => {
  const titles = open.slice(0, 6).map(({ title }) => shortened(title));
  const more = open.length > titles.length ? [`${open.length - titles.length} more`] : [];
  return `Which one do you mean? Reply to its message directly: ${[...titles, ...more].join(' · ')}`;
};

function shortened(title: string): string {
  const line = title.replace(/\s+/g, ' ').trim();
  return [...line].length > 80 ? `${[...line].slice(0, 80).join('')}…` : line;
}

const isAfter = (at: Temporal.Instant | null, other: Temporal.Instant) => at !== null && isBefore(other, at);

function answerOf(said: ReplyWords): Answer | null {
  if (said.kind === 'answer') return said.answer;
  if (said.kind !== 'number') return null;
  return ({ 1: 'done', 2: 'reschedule', 3: 'missed' } as const)[said.number as 1 | 2 | 3] ?? null;
}

const HOW_TO_ANSWER = 'I did not get that. Reply 1 when it is done, 2 for another time, 3 if you can’t.';
