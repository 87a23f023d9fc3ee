import { tellsOfBody } from '../../../domain/playbooks/index.ts';
import { choose, tell } from '../../answer.ts';
import { onRules } from '../../on-rules.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { askModel } from '../../twin.ts';
import { unfit } from '../../unfit.ts';
import { clarifyRules, isThing } from '../clarify/rules.ts';
import { sayKnown } from '../onboarding/words.ts';
import { inTheWay } from '../save_tasks/reach.ts';
import { tellTime } from './clock.ts';
import { chitchatPrompt } from './prompt.ts';
import { chitchatRules, isPlain } from './rules.ts';
import { chitchatSchema } from './schema.ts';
import { isBadNews, KEPT_IN_MIND, LISTENS } from './talk.ts';

/** Talks: greetings, thanks, small talk, goals that cannot be planned yet. Changes nothing. */
export async function chitchat(state: State, run: Run): Promise<Update> {
  const update = await talk(state, run);
  // After bad news no open question comes again, nor that of onboarding.
  return isBadNews(state.text) ? { ...update, parked: null, errand: false } : update;
}

/** "My sister had a baby": of somebody else's body nothing is kept. */
const OF_SOMEBODY =
  /^\W*(?:(?:omg|wow|guess what|hey|hi|so|and)[\s,!]+)*(?:my|our|his|her)\s+(?:\w+\s+)?(?:sister|brother|mum|mom|dad|friend|wife|daughter|son|cousin|niece|nephew|aunt|uncle|colleague|boss|neighbour|neighbor|partner|girlfriend|dog|cat)\b/i;

/** An answer that speaks of what has to be switched on says how it stands. */
function withState(answer: string, { person }: Run): string {
  const state = OF_REACH.test(answer) ? inTheWay(person) : null;
  return state ? `${answer} ${state}` : answer;
}
const OF_REACH = /\b(?:verified|notifications (?:are )?allowed)\b/;

async function talk({ request, text, memory }: State, run: Run): Promise<Update> {
  const time = tellTime(text, run);
  if (time) return { answer: tell('CHITCHAT', time) };
  const known = sayKnown(text.toLowerCase().replaceAll('’', "'"), run.person);
  if (known) return { answer: tell('CHITCHAT', `${known} Say so if that has changed.`) };
  if (tellsOfBody(text) && !isBadNews(text) && !OF_SOMEBODY.test(text))
    return { answer: tell('CHITCHAT', KEPT_IN_MIND) };
  const setting = settingOf(run, memory.writes24);
  const local = run.now.toZonedDateTimeISO(run.person.zone);
  const ruled = chitchatRules(text, setting, { name: run.person.name, hour: local.hour });
  if (isPlain(text, setting)) return { answer: tell('CHITCHAT', withState(ruled, run)) };
  const agent = {
    name: 'chitchat',
    prompt: chitchatPrompt,
    schema: chitchatSchema,
    maxTokens: 300,
    talk: true,
    knows: true,
    speaks: 'message' as const,
  };
  const messages = [...run.history, { role: 'user' as const, content: request.message }];
  const { value, silent } = await askModel(run, agent, messages, ({ message }) => !unfit(message));
  if (value) return { answer: tell('CHITCHAT', value.message) };
  // "Lightbulbs": no talk that anybody would listen to, but perhaps something to get.
  const thing = ruled === LISTENS && isThing(text) ? clarifyRules(text, setting) : null;
  if (thing?.ask) {
    const asked = onRules(choose('CLARIFY', thing.question, thing.ask.choices), silent, memory);
    return { ...asked, pending: { kind: 'ask', ask: thing.ask, askedAt: run.now.toString(), guess: true } };
  }
  return onRules(tell('CHITCHAT', ruled), silent, memory);
}
