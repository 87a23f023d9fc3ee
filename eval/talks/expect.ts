import type { ChatReply } from '../../src/services/conversations/index.ts';
import type { Stored } from './rows.ts';
import { planSpec, rowSpec, type Shown } from './specs.ts';

/** What was there before a message, what came back, and what is there now. */
export type Turned = { reply: ChatReply; before: Stored; now: Stored };
/** `check`: null when it holds, else what is so instead. */
export type Expectation = { words: string; check: (turned: Turned) => string | null };

/** One line of what must be so, as README.md writes it. Throws where it is not of that form. */
export function expectationIn(words: string): Expectation {
  const [kind = '', ...rest] = words.split(' ');
  return { words, check: checkOf(kind, rest.join(' ').trim()) };
}

/** Regular expressions hold a bar without spaces. */
const partsOf = (rest: string): string[] => rest.split(/(?:^|\s)\|(?:\s|$)/).map((part) => part.trim());
const HELP = /116 123|samaritans|telefonseelsorge/i;

function checkOf(kind: string, rest: string): Expectation['check'] {
  const [first = '', ...others] = partsOf(rest);
  const form = new RegExp(first, 'i');
  switch (kind) {
    case 'says':
      return ({ reply }) => (new RegExp(rest, 'i').test(textOf(reply)) ? null : 'the reply does not say it');
    case 'not':
      return ({ reply }) => (new RegExp(rest, 'i').test(textOf(reply)) ? 'the reply says it' : null);
    case 'same':
      return (turned) => (isSteady(turned) ? null : 'something that is stored changed');
    case 'changed':
      return (turned) => (isSteady(turned) ? 'nothing that is stored changed' : null);
    case 'asks':
      return (turned) => (isSteady(turned) && asks(turned.reply) ? null : 'it does not ask, or it did something');
    case 'safety':
      return ({ reply }) => (helps(reply) ? null : 'no help is given');
    case 'calm':
      return ({ reply }) => (reply.agent_node === 'SAFETY' || HELP.test(reply.message) ? ALARM : null);
    case 'name':
      return ({ now }) => (isWhole(rest, now.name ?? 'none') ? null : `the name is ${now.name}`);
    case 'profile':
      return profileIs(rest);
    case 'busy':
      return ({ now }) =>
        partsOf(rest).every((part) => new RegExp(part, 'i').test(now.busy)) ? null : `busy are ${now.busy}`;
    case 'goal':
      return ({ now }) => (now.goals.some((title) => form.test(title)) ? null : `the goals are ${now.goals}`);
    case 'unsaved':
      return ({ now }) => (now.goals.length === 0 ? null : 'a goal is saved');
    case 'none':
      return ({ now }) => noneOf(now, form, others[0]);
    case 'one':
      return ({ now }) => oneOf(now, form);
    case 'task':
    case 'sessions': {
      const specs = others.filter(Boolean).map(rowSpec);
      return ({ now }) => {
        const rows = now.rows.filter(({ title, isOfGoal }) => form.test(title) && (kind === 'task' || isOfGoal));
        if (rows.length === 0) return `there is none, but ${[...new Set(now.rows.map(({ title }) => title))]}`;
        return firstOf(specs.map((spec) => spec(rows)));
      };
    }
    case 'plan': {
      const specs = partsOf(rest).filter(Boolean).map(planSpec);
      return ({ reply }) => {
        const shown = shownIn(reply);
        return shown ? firstOf(specs.map((spec) => spec(shown))) : 'no plan is shown';
      };
    }
    default:
      throw new Error(`nothing is known like "${kind}"`);
  }
}

export const ALARM = 'it hears danger';
const firstOf = (found: (string | null)[]): string | null => found.find((one) => one !== null) ?? null;

export const isSteady = ({ before, now }: Turned): boolean => before.mark === now.mark;
export const asks = (reply: ChatReply): boolean =>
  reply.message.includes('?') || reply.options.length > 0 || reply.questions.length > 0;
const helps = (reply: ChatReply): boolean =>
  reply.agent_node === 'SAFETY' || HELP.test(reply.message) || /\b(?:999|988|112)\b/.test(reply.message);

/** All that a person reads: the message, its choices, its questions. */
export const textOf = ({ message, options, questions }: ChatReply): string =>
  [message, ...options.map(({ label }) => label), ...questions.map(({ question }) => question)].join('\n');

function profileIs(rest: string): Expectation['check'] {
  const [, key = '', value = ''] = /^(\S+) (.+)$/.exec(rest) ?? [];
  if (!key) throw new Error('of the profile a key and its value are named');
  return ({ now }) => {
    const found = now.settings[key] ?? 'none';
    const said = typeof found === 'object' ? JSON.stringify(found) : String(found);
    return isWhole(value, said) ? null : `${key} is ${said}`;
  };
}

/** Word for word, or as a regular expression of all of it. */
const isWhole = (form: string, said: string): boolean => said === form || new RegExp(`^(?:${form})$`).test(said);

function noneOf({ rows }: Stored, form: RegExp, days = ''): string | null {
  const on = days.split(' ').filter(Boolean);
  const found = rows.find(
    ({ title, day, date }) =>
      form.test(title) && (on.length === 0 || on.some((one) => one === day || date?.toString().endsWith(one))),
  );
  return found ? `there is "${found.title}" ${found.date ?? ''} ${found.time}` : null;
}

function oneOf({ rows }: Stored, form: RegExp): string | null {
  const those = new Set(rows.filter(({ title }) => form.test(title)).map((row) => `${row.title} ${row.recurrence}`));
  return those.size === 1 ? null : `there are ${those.size}`;
}

const FULL = new Map([
  ['Monday', 'Mo'],
  ['Tuesday', 'Tu'],
  ['Wednesday', 'We'],
  ['Thursday', 'Th'],
  ['Friday', 'Fr'],
  ['Saturday', 'Sa'],
  ['Sunday', 'Su'],
]);

function shownIn(reply: ChatReply): Shown | null {
  const plan = reply.proposed_plan?.plan;
  if (!plan) return null;
  const lines = plan.proposed_tasks.map((task) => ({
    days: task.scheduled_days.map((day) => FULL.get(day) ?? day),
    time: task.suggested_time,
    minutes: task.duration_minutes,
    from: task.week_range[0] ?? 1,
    to: task.week_range[1] ?? 6,
  }));
  return { title: plan.goal_title, text: textOf(reply), lines };
}
