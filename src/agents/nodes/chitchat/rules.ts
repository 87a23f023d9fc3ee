import { intentOf, onlyAsks } from '../../../domain/intent/index.ts';
import { type Setting, understand } from '../../../domain/language/index.ts';
import { inTheirs } from '../clarify/rules.ts';
import { aboutFlux } from './about.ts';
import { refused } from './refused.ts';
import { LISTENS, talkAlone, talkWords } from './talk.ts';
import { isAskedOfTheWorld, NOT_LOOKED_UP } from './world.ts';

/** What needs no model's words: it is short, or a matter of fact. */
export function isPlain(text: string, setting: Setting): boolean {
  return (
    refused(text) !== null ||
    aboutFlux(text) !== null ||
    ['thanks', 'goodbye', 'help', 'yes', 'no', 'stop'].includes(understand(text, setting).kind)
  );
}

/** A reply without a model. `partOfDay` is the person's. */
export function chitchatRules(text: string, setting: Setting, facts: { name: string | null; hour: number }): string {
  const no = refused(text);
  if (no) return no;
  const about = aboutFlux(text);
  if (about) return about;
  const understood = understand(text, setting);
  switch (understood.kind) {
    case 'greeting':
      return `${greeting(facts.hour)}${facts.name ? `, ${facts.name}` : ''}! What would you like to be reminded of? For example: "take my pills every weekday at 18:30".`;
    case 'thanks':
      return "You're welcome!";
    case 'goodbye':
      return 'See you! I keep an eye on your reminders.';
    case 'stop':
      return STOP;
    case 'help':
      return helpWords(text);
    case 'yes':
      return 'Good. What would you like me to do? For example: "remind me to stretch at 16:00".';
    case 'no':
      return 'All right, I leave it as it is.';
    default:
      return smallTalk(text, setting);
  }
}

function greeting(hour: number): string {
  if (hour < 5) return 'Hello';
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Hello' : 'Good evening';
}

export const HELP = [
  'You say what you want to get done, and I keep at it: first a push, then WhatsApp, and a phone call if you want me to be strict. For example:',
  '',
  '- **Goal:** "I want to run a half marathon", "help me save 1,200 by June": I make a plan, you change it in words',
  '- **New:** "remind me to take my pills every weekday at 18:30", "call mum tomorrow at 6 pm, call me"',
  '- **List:** "what\'s on today?", "what do I have on Friday?"',
  '- **Done or not:** "done with pills", "skip gym today", "I missed my run"',
  '- **Change:** "snooze for 20 minutes", "move gym to tomorrow at 7 am", "stop reminding me about yoga"',
  '- **No time yet:** "add buy milk to my list"',
].join('\n');

const STOP = [
  'All right, nothing was changed. If you mean the reminders:',
  '',
  '- One of them: say "stop reminding me about yoga"',
  '- Everything for a while: say "pause everything until Monday"',
  '- All messages and calls, at once: answer STOP to one of them on WhatsApp, or pause everything in the settings',
].join('\n');

const WHO =
  "I'm Flux, a program, not a person. I turn what you want into a plan, remind you of each step, and keep at it until you answer. What should it be?";

const helpWords = (text: string): string =>
  /\b(?:who|what)\s+(?:are|am|is)\s+(?:you|i\s+talking|flux|this)\b|\b(?:are\s+you|is\s+th(?:is|ere)|am\s+i\s+\w+ing\s+to)\b.*\b(?:an?|human|real)\b/i.test(
    text,
  )
    ? WHO
    : ASKS_FOR_HELP.test(text)
      ? HELP
      : inShort(text);

/** Asks what there is altogether; whoever asks for one thing is not given the whole list. */
const ASKS_FOR_HELP =
  /\bhelp\b|\bhow\s+(?:do(?:es)?|can|should)\s+(?:this|it|flux|the\s+app|you|i\s+(?:use|start|begin|talk|work\s+with|get\s+started))\b|\bwhat\s+(?:(?:else|all|exactly|things)\s+)*(?:can|do|could|are|is)\s+(?:you|i|this|it|flux|your)\b|\b(?:commands?|examples?|features?|instructions?|manual|tutorial|options|explain|show\s+me\s+(?:how|around)|confus\w+|lost|new\s+here)\b/i;

const WHAT_I_DO =
  'What I do: plan your goals, remind you by push, WhatsApp and calls, and move, skip or drop things as you say. "Help" shows examples.';
const inShort = (text: string): string =>
  /^\W*(?:(?:so|and|but|ok(?:ay)?|hey)[\s,]+)*(?:can|could|will|would|do|does|are)\b/i.test(text)
    ? `I am not sure that I can. ${WHAT_I_DO}`
    : `To that I have no good answer. ${WHAT_I_DO}`;

function smallTalk(text: string, setting: Setting): string {
  const alone = inTheirs(text) ?? talkAlone(text);
  if (alone) return alone;
  if (intentOf(text, setting) === 'HELP') return helpWords(text);
  if (isAskedOfTheWorld(text)) return NOT_LOOKED_UP;
  const asks = onlyAsks(text) || /\?\s*$/.test(text);
  const words = talkWords(text, asks);
  // Nothing was told: it was asked, and is not known.
  return asks && words === LISTENS ? inShort(text) : words;
}
