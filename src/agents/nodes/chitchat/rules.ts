import { type Setting, understand } from '../../../domain/language/index.ts';

/** What needs no model's words: it is short, or a matter of fact. */
export function isPlain(text: string, setting: Setting): boolean {
  return ['thanks', 'goodbye', 'help', 'yes', 'no', 'stop'].includes(understand(text, setting).kind);
}

/** A reply without a model. `partOfDay` is the person's. */
export function chitchatRules(text: string, setting: Setting, facts: { name: string | null; hour: number }): string {
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
      return /\b(?:who|what)\s+are\s+you|\bare\s+you\b/i.test(text) ? WHO : HELP;
    case 'yes':
      return 'Good. What would you like me to do? For example: "remind me to stretch at 16:00".';
    case 'no':
      return 'All right, I leave it as it is.';
    case 'goal':
      return goalWords(understood.goal);
    default:
      return smallTalkWords(text);
  }
}

function greeting(hour: number): string {
  if (hour < 5) return 'Hello';
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Hello' : 'Good evening';
}

export const HELP = [
  'I remind you until it is done: first a push, then WhatsApp, and a phone call if you want me to be strict. Just tell me:',
  '',
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
  '- All messages and calls, at once: answer STOP to one of them on WhatsApp, or pause everything in the settings',
].join('\n');

const WHO =
  "I'm Flux, a program, not a person. I remind you of what you want to do, and keep at it until you answer. What should it be?";

function goalWords(goal: string): string {
  return [
    `**${goal}**: that is worth doing. I cannot lay out a whole plan yet, and nothing is saved so far.`,
    '',
    'What I can do now is keep one small step going. Tell me the step, the days and the time, for example "train for 20 minutes every Tuesday and Thursday at 18:00".',
  ].join('\n');
}

function smallTalkWords(text: string): string {
  if (/\b(?:tired|exhausted|stressed|overwhelmed|anxious|sad|lonely|sick)\b/i.test(text)) {
    return 'That sounds like a lot. It is fine to do less today: I can move or skip something for you. Is there one thing to take off your day?';
  }
  if (/\bhow\b.*\b(?:you|going)\b|what'?s up/i.test(text))
    return "I'm well, thank you, and ready to remind. What is on your mind?";
  if (/\bjoke\b/i.test(text))
    return 'I would tell you one about procrastination, but it can wait. What would you like to get done today?';
  return 'Good to hear from you. Is there something I should remind you of?';
}
