import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { ChatReply } from '../../src/services/conversations/index.ts';
import type { Person } from '../helpers/app.ts';
import type { TestChat } from '../helpers/chat.ts';
import { fiveKm, type Setup, someone, THURSDAY } from '../helpers/coached.ts';
import type { ModelProvider } from '../helpers/model-provider.ts';
import { type Talk, talkWith } from '../helpers/talk.ts';
import { type Always, alwaysOf } from './always.ts';
import { markOf } from './stored.ts';
import type { Turn } from './turn.ts';

/** One conversation restated from a public complaint: what was said, and what must and must not come of it. */
type Complaint = { id: string; source: string; turns: string[]; must: string[]; must_not: string[] };
const { always, cases } = JSON.parse(readFileSync(new URL('coach.json', import.meta.url), 'utf8')) as {
  always: string[];
  cases: Complaint[];
};
export const complaints = cases;

/** What a check looks at: true, or nothing where it asserts by itself. */
type Check = () => unknown;
export type Case = {
  chat: TestChat;
  /** The words of the person, in turn, without what stands in [brackets]. */
  turns: string[];
  /** A line of the file, and what shows that it holds. */
  must(line: string, check: Check): Promise<void>;
  mustNot(line: string, check: Check): Promise<void>;
  someone(setup?: Setup): ReturnType<typeof someone>;
  fiveKm(setup?: Setup): ReturnType<typeof fiveKm>;
  /** Somebody at the first question of onboarding, or at a later one, after these answers. */
  onboarding(zone: string, answers?: string[], name?: string): Promise<{ who: Person; talk: Talk; first: ChatReply }>;
};

export type Plays = Record<string, (play: Case) => Promise<void>>;

/**
 * Plays one complaint: each of its lines must be asserted under its own words, none may be asserted that is not there, and what holds always
 * is checked of every turn. `model`: the provider that this app asks, if it asks one.
 */
export async function playCase(
  chat: TestChat,
  plays: Plays,
  complaint: Complaint,
  model: ModelProvider | null = null,
): Promise<void> {
  const asserted = { must: new Set<string>(), mustNot: new Set<string>() };
  const watched: { who: Person; turns: Turn[]; fixed: ReadonlySet<string> }[] = [];
  const line = (kind: 'must' | 'mustNot', lines: string[]) => async (words: string, check: Check) => {
    assert.ok(lines.includes(words), `${complaint.id} has no such line: ${words}`);
    asserted[kind].add(words);
    try {
      assert.notEqual(await check(), false);
    } catch (error) {
      if (error instanceof Error) error.message = `${complaint.id} ${kind} “${words}”: ${error.message}`;
      throw error;
    }
  };
  const watch = async (who: Person, talk: Talk): Promise<Talk> => {
    const turns: Turn[] = [];
    watched.push({ who, turns, fixed: new Set((await openTasks(who)).map(({ id }) => id)) });
    return {
      replies: talk.replies,
      async say(message) {
        const before = await markOf(chat, who.id);
        const earlier = model?.asked.length ?? 0;
        const reply = await talk.say(message);
        const said = typeof message === 'string' ? message : JSON.stringify(message);
        const asked = (model?.asked.slice(earlier) ?? []).map(({ body }) => JSON.stringify(body));
        turns.push({ said, reply, asked, wrote: before !== (await markOf(chat, who.id)) });
        return reply;
      },
    };
  };
  const play = plays[complaint.id];
  assert.ok(play, `${complaint.id} is not played`);
  await play({
    chat,
    turns: complaint.turns.map((turn) => turn.replace(/^\[[^\]]*\]\s*/, '')),
    must: line('must', complaint.must),
    mustNot: line('mustNot', complaint.must_not),
    async someone(setup) {
      const { who, talk } = await someone(chat, setup);
      return { who, talk: await watch(who, talk) };
    },
    async fiveKm(setup) {
      const { who, talk, draft } = await fiveKm(chat, setup);
      return { who, talk: await watch(who, talk), draft };
    },
    async onboarding(zone, answers = [], name) {
      chat.clock.set(THURSDAY);
      const who = await chat.signUp({ ...(name !== undefined && { name }) });
      const { status, body } = await who.api.post('/chat/onboarding/start', { timezone: zone });
      assert.equal(status, 200, JSON.stringify(body));
      const talk = talkWith(chat, who, body.conversation_id);
      for (const answer of answers) await talk.say(answer);
      return { who, talk: await watch(who, talk), first: talk.replies.at(-1) ?? body };
    },
  });
  assert.deepEqual([...asserted.must].sort(), complaint.must.toSorted(), `${complaint.id}: every must is asserted`);
  assert.deepEqual([...asserted.mustNot].sort(), complaint.must_not.toSorted(), `${complaint.id}: every must not, too`);
  for (const { who, turns, fixed } of watched) {
    const held: Always = await alwaysOf(chat, who, turns, fixed);
    assert.deepEqual(Object.keys(held).sort(), always.toSorted(), 'what holds always is checked under its words');
    for (const [words, faults] of Object.entries(held))
      assert.deepEqual(faults, [], `${complaint.id} always “${words}”`);
  }
}

const openTasks = async (who: Person) =>
  (await who.api.get('/tasks?from=2026-11-26&to=2027-02-20')).body as { id: string }[];
