import { readFile } from 'node:fs/promises';
import { createMemory } from '../src/agents/memory.ts';
import { orchestrator } from '../src/agents/nodes/orchestrator/index.ts';
import { safety } from '../src/agents/nodes/safety/index.ts';
import { isRecent } from '../src/agents/nodes/task_handler/amend.ts';
import { namedIn, openTasks } from '../src/agents/nodes/task_handler/find.ts';
import { loadPerson } from '../src/agents/person.ts';
import { type Run, settingOf } from '../src/agents/run.ts';
import type { State, Update } from '../src/agents/state.ts';
import { readAmendment } from '../src/domain/amend/index.ts';
import { intentOf, sorted } from '../src/domain/intent/index.ts';
import { readPlanReply } from '../src/domain/plan/index.ts';
import { evenSpacing } from '../src/domain/text/index.ts';
import type { Person } from '../test/helpers/app.ts';
import { type TestChat, testChat } from '../test/helpers/chat.ts';
import { testClock } from '../test/helpers/clock.ts';
import { OFFICE } from '../test/helpers/coached.ts';
import { talkWith } from '../test/helpers/talk.ts';

/**
 * How messages are sorted without a model, each in its situation: a file of lines "situation intent message".
 * node eval/messages.ts FILE…
 */
const NOON = '2026-11-26T12:00:00Z';
const TASKS = [
  { title: 'Yoga', local_time: '2026-11-26T18:30', recurrence_rule: 'FREQ=WEEKLY;BYDAY=TU,TH', duration_minutes: 60 },
  { title: 'Dentist', local_time: '2026-11-27T10:00' },
  { title: 'Take pills', local_time: '2026-11-26T20:00', recurrence_rule: 'FREQ=DAILY' },
  { title: 'Call mum', local_time: '2026-11-27T17:00' },
  { title: 'Pay rent' },
];

/** What was said before, by the letter of the situation. */
const BEFORE: Record<string, string[]> = {
  n: ['hello'],
  q: ['I want to learn Spanish'],
  s: ['I want to declutter the flat'],
  p: ['I want to run 5 km', 'Now and then, short', 'next Monday'],
  m: ['I want to run a marathon', 'Not at all', 'next Monday', 'save it', "I've finished my goal", 'not now'],
  g: ['I want to run 5 km', 'Now and then, short', 'next Monday', 'save it'],
  a: ['remind me to buy stamps on Thursday 3 December'],
  r: ['reschedule the dentist'],
  c: ['done with the dentist'],
  d: ['remind me to call Anna tomorrow at 5 pm'],
};

const chat = await testChat({ clock: testClock(NOON) });
const memory = createMemory(chat.databaseUrl, () => {});
try {
  const situations = new Map<string, Situation>();
  for (const file of process.argv.slice(2)) {
    let right = 0;
    let all = 0;
    const wrong: string[] = [];
    for (const line of (await readFile(file, 'utf8')).split('\n')) {
      const [, letter = '', want = '', message = ''] = /^(\w) (\S+) (.+)$/.exec(line) ?? [];
      if (!letter) continue;
      const situation = situations.get(letter) ?? (await situationOf(chat, letter));
      situations.set(letter, situation);
      const got = await sort(situation, message);
      all += 1;
      if (want.split('|').some((one) => got === one || (one === 'END' && got.startsWith('END')))) right += 1;
      else wrong.push(`${letter} ${want} <- ${got}: ${message}`);
    }
    console.log(wrong.join('\n'));
    console.log(`${file}: ${right} of ${all}, ${((right / all) * 100).toFixed(1)} %`);
  }
} finally {
  await memory.close();
  await chat.close();
}

type Situation = { who: Person; state: State; run: Run };

async function situationOf(app: TestChat, letter: string): Promise<Situation> {
  app.clock.set(NOON);
  const who = await app.signUp({ timezone: 'Europe/London' });
  let conversation: string;
  if (letter === 'o') {
    conversation = (await who.api.post('/chat/onboarding/start', { timezone: 'Europe/London' })).body.conversation_id;
  } else {
    await who.api.patch('/account/me', { profile: OFFICE });
    for (const task of TASKS) {
      const made = await who.api.post('/tasks', task);
      if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    }
    const talk = talkWith(app, who);
    for (const message of BEFORE[letter] ?? []) await talk.say(message);
    if (process.env.SHOW)
      for (const [i, r] of talk.replies.entries())
        console.log(letter, BEFORE[letter]?.[i], '=>', r.agent_node, r.message.slice(0, 300));
    conversation = talk.replies.at(-1)?.conversation_id ?? '';
  }
  const tuple = await memory.saver.getTuple({ configurable: { thread_id: conversation, checkpoint_ns: '' } });
  const state = {
    pending: null,
    parked: null,
    later: null,
    beforeChange: null,
    earlier: [],
    plan: null,
    brief: null,
    goalId: null,
    memory: { saidRules: false, writes24: false },
    ...(tuple?.checkpoint.channel_values as object),
  } as unknown as State;
  const person = await loadPerson(app.ctx, { id: who.id });
  const run = {
    ctx: app.ctx,
    user: { id: who.id },
    turn: { id: 'x', conversationId: conversation, key: null, saves: 0 },
    person,
    now: app.clock.now(),
    gateway: { ask: async () => ({ ok: false, reason: 'off' }) },
    settings: new Map(),
    history: [],
    ahead: new Map(),
    deadline: { remainingMs: () => 1e6 },
    signal: new AbortController().signal,
    ended: new AbortController().signal,
    facts: async () => '',
    progress: () => {},
    say: () => {},
    hasSpoken: () => false,
    aside: () => {},
  } as unknown as Run;
  return { who, state, run };
}

async function sort({ state, run }: Situation, said: string): Promise<string> {
  const message = evenSpacing(said);
  const now: State = {
    ...state,
    request: { message, intent: null, taskId: null, scope: null, goalId: null, answers: [] },
    text: message,
    route: 'end',
    effects: [],
    answer: null,
    before: null,
  };
  const cared = await safety(now, run);
  if (cared.answer) return 'SAFETY';
  const to = await orchestrator({ ...now, ...cared } as State, run);
  return intentFrom(to, now, run);
}

async function intentFrom(to: Update, { plan, pending: asked, memory }: State, run: Run): Promise<string> {
  const pending = to.pending as State['pending'] | undefined;
  const setting = settingOf(run, false);
  const text = to.text as string;
  if (to.later) return 'TWO';
  switch (to.route) {
    case 'onboarding':
      return 'ONBOARDING';
    case 'goal_clarifier':
      if (pending?.kind === 'milestone') return 'NEXT_MILESTONE';
      return pending ? 'GOAL_CLARIFY' : 'GOAL';
    case 'ask_start_date':
      return 'START_DATE';
    case 'goal_modifier':
      return pending?.kind === 'milestone' ? 'NEXT_MILESTONE' : 'MODIFY_GOAL';
    case 'plan_review': {
      if (!plan) return 'APPROVE';
      const { kind } = readPlanReply(text, plan, setting, { shown: asked?.kind === 'plan' });
      return kind === 'approve' ? 'APPROVE' : `PLAN`;
    }
    case 'task_handler': {
      if (pending?.kind === 'slot') return 'SLOT';
      if (isRecent(memory, run.now) && readAmendment(text) !== null) return 'AMEND';
      const { sort: likeliest, share } = sorted(text, setting);
      const names = !(likeliest === 'GOAL' || share > 0.8) && namedIn(text, await openTasks(run)).length > 0;
      const intent = intentOf(text, setting, { names });
      return intent === 'TASK_CHANGE' ? 'RESCHEDULE_TASK' : intent === 'HELP' ? 'CHITCHAT' : intent;
    }
    case 'end': {
      if (
        to.answer &&
        (to.answer as { options: unknown[] }).options.length > 0 &&
        /bigger than one task/.test((to.answer as { message: string }).message)
      )
        return 'GOAL';
      return to.answer ? `END:${(to.answer as { message: string }).message}` : 'END';
    }
    case 'pattern_observer':
      return 'SUGGESTION';
    case 'chitchat':
      return 'CHITCHAT';
    default:
      return 'CLARIFY';
  }
}
