import { type Doubt, doubtIn, type Listed, unreadIn } from '../../../domain/about/index.ts';
import { joinWords } from '../../../domain/language/index.ts';
import { asking, tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Effect, State, Update } from '../../state.ts';
import { askFirst } from '../save_tasks/ask-first.ts';
import { whichThing } from './about-offers.ts';
import { thingsIn, topicOf } from './about-things.ts';
import { isRecent } from './amend.ts';
import { type Candidate, nameOf, openTasks, wordsFor } from './find.ts';
import { madeBy, touchedBy } from './touched.ts';

/** What chooses one of several: `For "Call the dentist": move the dentist to 11`. */
const OF_ONE = /^For "[^"]{1,200}": /;

/**
 * The last look before anything on the list is changed, whoever read the message: what it says must all be in what would be done. Else that is
 * asked, with what was read and what was not; nothing is changed.
 */
export async function doubted(update: Update, state: State, run: Run): Promise<Update> {
  const { effects } = update;
  const answer = answerIn(state);
  if (answer !== null && Array.isArray(effects)) return answerDoubted(answer, update, effects, state, run);
  const said = saidIn(state);
  if (said === null || !Array.isArray(effects) || effects.length === 0) return update;
  const open = await openTasks(run);
  const touched = touchedBy(effects, open, run);
  const setting = settingOf(run, state.memory.writes24);
  const around = { listed: listedIn(open), recent: recentIn(open, state, run), left: leftIn(state, run) };
  const doubt = doubtIn(said, touched, around, setting);
  return doubt ? { ...update, ...asked(doubt, effects, said, open, run) } : update;
}

/** What was answered in words of one's own, to when or how often; null: a choice was taken, or something else was asked. */
function answerIn({ answered, request, supposed }: State): string | null {
  if (supposed || request.intent || answered?.kind !== 'ask') return null;
  const { gap, choices } = answered.ask;
  const isChoice = choices.some(({ label, value }) => [label, value].includes(request.message));
  return isChoice || gap === 'title' || gap === 'task' ? null : request.message;
}

/** What an answer says of time stands in what is made by it, too. */
function answerDoubted(answer: string, update: Update, effects: Effect[], { memory }: State, run: Run): Update {
  const made = madeBy(effects, run);
  const words = made.length > 0 ? unreadIn(answer, made, settingOf(run, memory.writes24)) : null;
  return words === null ? update : { ...update, ...askFirst(effects, run, `I found no place for “${words}” in that`) };
}

/** The person's own words; null: they chose what was offered, or answered what was asked. */
function saidIn({ text, pending, answered, request, supposed }: State): string | null {
  if (supposed || answered || request.intent || (pending && pending.kind !== 'plan')) return null;
  if (OF_ONE.test(text)) return null;
  return text.includes('"') ? null : text;
}

function listedIn(open: readonly Candidate[]): Listed[] {
  const things = Map.groupBy(open, ({ title }) => title);
  return [...things].map(([title, own]) => ({ title, times: own.flatMap(({ local }) => (local ? [local] : [])) }));
}

function recentIn(open: readonly Candidate[], { memory }: State, run: Run): Set<string> {
  const ids = isRecent(memory, run.now) ? (memory.recent?.taskIds ?? []) : [];
  return new Set(open.filter(({ id }) => ids.includes(id)).map(({ title }) => title.toLowerCase()));
}

/** What was changed last and is not what "it" means: single times of it were left out. */
function leftIn({ memory }: State, run: Run): Set<string> {
  const title = isRecent(memory, run.now) ? null : topicOf(memory, run.now);
  return new Set(title === null ? [] : [title]);
}

function asked(doubt: Doubt, effects: Effect[], said: string, open: Candidate[], run: Run): Update {
  switch (doubt.kind) {
    case 'asked':
      return askFirst(effects, run);
    case 'unread':
      return (
        offerThen(effects, doubt.words, open, run) ??
        askFirst(effects, run, `I found no place for “${doubt.words}” in that`)
      );
    case 'others':
      return askFirst(effects, run, `${named(doubt.titles)} would stay as before`);
    case 'kept':
      return {
        answer: tell(
          'CLARIFY',
          `You want ${named(doubt.titles)} to stay, so nothing was changed. Which one shall I change? Name it as it stands on the list.`,
        ),
        effects: [],
        pending: null,
      };
    case 'which':
      return whichThing(
        thingsIn(open).filter(({ title }) => doubt.titles.includes(title)),
        said,
        run,
      );
  }
}

/** "He can't do Tuesday, he's asked for Thursday": instead of leaving it out, it may be moved to what was said. Null: no other time is. */
function offerThen(effects: Effect[], words: string, open: Candidate[], run: Run): Update | null {
  const [effect, ...more] = effects;
  if (more.length > 0 || (effect?.do !== 'settle' && effect?.do !== 'delete')) return null;
  if (effect.do === 'settle' && effect.answer !== 'skipped') return null;
  const one = open.find(({ id, occurrenceDate }) => id === effect.taskId && occurrenceDate === effect.occurrenceDate);
  if (!one || !/^(?:the \d|\d|next |this |tomorrow|tonight|today|\p{L}+day\b)/u.test(words)) return null;
  const choices = [
    { label: `Move it to ${words}`, value: `Move ${wordsFor(one)} to ${words}` },
    {
      label: effect.do === 'delete' ? 'Take it off my list' : 'Skip it this time',
      value: `${effect.do === 'delete' ? 'Delete' : 'Skip'} ${wordsFor(one)}`,
    },
    { label: 'Leave it as it is', value: 'never mind' },
  ];
  const question = `**${asText(nameOf(one, run))}**: shall I move it to ${words}, or leave it out? Nothing is changed yet.`;
  return asking('CLARIFY', question, choices, run.now, { guess: true });
}

const named = (titles: string[]): string => joinWords(titles.slice(0, 4).map((title) => `**${asText(title)}**`));
