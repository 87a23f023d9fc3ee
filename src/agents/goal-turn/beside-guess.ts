import type { Setting } from '../../domain/language/index.ts';
import { hear } from '../../domain/open-question/index.ts';
import { plain } from '../../domain/plan/index.ts';
import type { ActiveGoal } from '../../services/plans/index.ts';
import { tell } from '../answer.ts';
import { aboutSessions } from '../nodes/goal_modifier/about-sessions.ts';
import { asksAboutAway, awayAnew } from '../nodes/goal_modifier/away.ts';
import { PAUSE_UNTIL } from '../nodes/goal_modifier/pause.ts';
import { goalNamed, ofPlaybook, soLong } from '../nodes/goal_modifier/rules.ts';
import { NEW_NAME } from '../nodes/goal_modifier/running/names.ts';
import type { Run } from '../run.ts';
import type { State, Update } from '../state.ts';
import { aboutRunning, saidOfRunning } from './running.ts';
import { to } from './to.ts';

/** A question that was only a guess gives way to what is told of a session or of the body. */
export async function besideGuess(state: State, run: Run, setting: Setting): Promise<Update | null> {
  const { request, pending } = state;
  if (!pending?.guess) return null;
  const { goals } = run.person;
  if (goals.length === 0) return null;
  const chosen = chosenOf(state, goals, setting);
  if (chosen) return aboutRunning({ ...state, request: { ...request, message: chosen }, pending: null }, run, setting);
  const away = pending.kind === 'ask' ? awayAnew(request.message, pending.ask.text, setting) : null;
  if (away) return to('goal_modifier', away);
  // What is said of the days on which they are away: leave out, move, whatever it is.
  if (pending.kind === 'ask' && asksAboutAway(pending.ask.text)) {
    const change = await aboutRunning({ ...state, pending: null }, run, setting);
    if (change) return change;
  }
  if (pending.kind === 'ask' && pending.ask.text === NEW_NAME && isAName(request.message))
    return { ...to('goal_modifier', `${NEW_NAME}${request.message}`), goalId: state.goalId };
  // "Actually 2 weeks", of how long they shall rest.
  const long =
    pending.kind === 'ask' && pending.ask.text?.startsWith(PAUSE_UNTIL)
      ? soLong(`for ${A_LENGTH.exec(request.message)?.[1] ?? ''}`)
      : null;
  if (pending.kind === 'ask' && pending.ask.text?.startsWith(PAUSE_UNTIL) && WILL_SAY.test(plain(request.message)))
    return to('goal_modifier', `${pending.ask.text}I say so`);
  if (long && pending.kind === 'ask') return to('goal_modifier', pending.ask.text.replace(/until $/, `for ${long}`));
  if (
    pending.kind === 'ask' &&
    STAYS.test(plain(request.message)) &&
    pending.ask.choices.some(({ value }) => value === 'never mind')
  )
    return {
      route: 'end',
      answer: tell('MODIFY_GOAL', 'All right, it stays as it is. Nothing was changed.'),
      pending: null,
    };
  const said = saidOfRunning(request.message, goals, setting);
  if (said) return said;
  // A change of the plan that was spoken of is no answer to a guess.
  if (state.goalId && pending.kind === 'ask' && !ANSWERS.has(hear(pending.ask, request.message, setting).kind)) {
    const change = await aboutRunning({ ...state, pending: null }, run, setting);
    if (change?.route === 'goal_modifier') return change;
  }
  return aboutSessions(request.message, goals, ofPlaybook, run);
}

/** "The books", to which goal shall end: the order that this choice stands for. */
function chosenOf({ request, pending }: State, goals: readonly ActiveGoal[], setting: Setting): string | null {
  if (pending?.kind !== 'ask') return null;
  const named =
    request.message.length <= A_NAME ? (goalNamed(request.message, goals) ?? ofPlaybook(request.message, goals)) : null;
  const own = named && pending.ask.choices.filter(({ value }) => ORDERS.test(value) && value.includes(named.title));
  if (own?.length === 1 && own[0]) return own[0].value;
  const heard = hear(pending.ask, request.message, setting);
  const [text, ...more] = heard.kind === 'answer' ? heard.texts : [];
  return text && more.length === 0 && ORDERS.test(text) && pending.ask.choices.some(({ value }) => value === text)
    ? text
    : null;
}

/** "She cancelled, keep it": no to what was asked. */
const STAYS =
  /^(?:[^,;.]{3,40}[,;.] (?:so )?)?(?:(?:ok(?:ay)?|no|just|please)[, ]+)*(?:keep|leave) (?:it|that|them|everything)(?: in| on| as (?:it is|they are|is|planned))?(?: then| please| after all)*[.!]*$/;
const A_LENGTH =
  /^\W*(?:(?:actually|maybe|probably|say|about|for|make it|let's say|ok(?:ay)?|i think|perhaps|around|hm+)[\s,]+)*((?:\d{1,2}|an?|one|two|three|four|five|six|(?:a )?couple of) (?:days?|weeks?|months?))\W*$/i;
/** "I'll tell you when", "no idea yet": nobody knows until when. */
const WILL_SAY =
  /^(?:(?:ok(?:ay)?|hm+|honestly|sorry|well|yes|no)[, ]+)*(?:(?:until|till) (?:i|we)\b.{2,30}|(?:i'll|i will|we'll) (?:tell|let|say|write|come back|get back|shout|give)\b.{0,30}|(?:i )?(?:don't|do not) know(?: yet| when| how long)*|(?:no|not) (?:idea|clue|sure)(?: yet| when| how long)*|(?:can't|cannot) say(?: yet)?|open[- ]?end(?:ed)?|(?:until|till) further notice|(?:hard|difficult|impossible) to say)[.! ]*$/;
const isAName = (message: string): boolean =>
  message.length <= 80 &&
  !/[?\n]/.test(message) &&
  !/^\W*(?:no|never mind|forget it|nothing|cancel|leave it)\b/i.test(message);
const ANSWERS = new Set(['answer', 'correction', 'leave', 'choose']);
const A_NAME = 40;
/** What the choices of questions about goals say. */
const ORDERS =
  /^(?:For my goal “|Give up my goal |I have completed my goal |Pause (?:my|all) |Shift everything |Skip (?:all )?the sessions )/;
