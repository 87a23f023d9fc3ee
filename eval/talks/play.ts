import { inspect } from 'node:util';
import type { ChatReply } from '../../src/services/conversations/index.ts';
import type { TestChat } from '../../test/helpers/chat.ts';
import { OFFICE } from '../../test/helpers/coached.ts';
import { ALARM, asks, isSteady, type Turned } from './expect.ts';
import type { SaidTurn, Talk } from './read.ts';
import { storedOf } from './rows.ts';

/** A friday noon; the dates in the talks are counted from here. */
const NOON = '2026-11-27T12:00:00Z';
const DAY = { ...OFFICE, time_format: '24h' };

/** All that was expected is so; it asked instead; it did not understand; it did, showed or claimed something else. */
export type Mark = 'right' | 'asked' | 'not understood' | 'wrong';
export type Judged = { said: string; mark: Mark | null; reply: string; options: string[]; faults: string[] };

/** Plays a talk with a person of its own and judges each message that is no set-up. */
export async function playTalk(chat: TestChat, talk: Talk): Promise<Judged[]> {
  chat.clock.set(NOON);
  const who = await chat.signUp({ timezone: talk.zone });
  let conversation_id: string | undefined;
  if (talk.isOnboarding)
    conversation_id = (await who.api.post('/chat/onboarding/start', { timezone: talk.zone })).body.conversation_id;
  else await who.api.patch('/account/me', { profile: DAY });
  const judged: Judged[] = [];
  for (const turn of talk.turns) {
    if ('clock' in turn) {
      chat.clock.set(turn.clock);
      continue;
    }
    // Nobody types faster; and no rate limit is met.
    chat.clock.advance({ seconds: 20 });
    const before = await storedOf(chat, who, talk.zone);
    const sent = await chat.say(who, { message: turn.said, ...(conversation_id && { conversation_id }) });
    const { reply } = sent;
    conversation_id = reply.conversation_id;
    judged.push(judge(turn, { reply, before, now: await storedOf(chat, who, talk.zone) }));
  }
  return judged;
}

function judge({ said, isSetUp, expects }: SaidTurn, turned: Turned): Judged {
  const faults = expects.flatMap(({ words, check }) => {
    const fault = check(turned);
    return fault === null ? [] : [{ words, fault }];
  });
  const isWrong =
    !isSteady(turned) || faults.some(({ words, fault }) => fault === ALARM || showsOther(words, turned.reply));
  const { message, options } = turned.reply;
  return {
    said,
    mark: isSetUp
      ? null
      : faults.length === 0
        ? 'right'
        : isWrong
          ? 'wrong'
          : isLost(turned.reply)
            ? 'not understood'
            : 'asked',
    reply: message,
    options: options.map(({ label }) => label),
    faults: faults.map(({ words, fault }) => `${words}: ${fault}`),
  };
}

/** A plan that is shown and is not the one that was asked for. */
const showsOther = (words: string, reply: ChatReply): boolean =>
  words.startsWith('plan ') && reply.proposed_plan !== null;

const LOST =
  /did not get|not sure|could not (?:place|read)|other words|do not understand|made nothing of|\bI read .* but not\b/i;
const isLost = (reply: ChatReply): boolean => LOST.test(reply.message) || !asks(reply);

/** A talk as it was, for the one who reads why it went wrong. */
export function report(talk: Talk, judged: Judged[]): string {
  const lines = judged.flatMap(({ said, mark, reply, options, faults }) => [
    `${(mark ?? '').padEnd(14)} > ${said}`,
    `    ${inspect(reply.replace(/\n+/g, ' / ').slice(0, 600), { breakLength: Number.POSITIVE_INFINITY })}`,
    ...(options.length > 0 ? [`    [${options.join(' | ')}]`] : []),
    ...faults.map((fault) => `    ✗ ${fault}`),
  ]);
  return [`# ${talk.id} ${talk.about}`, ...lines].join('\n');
}
