import { intentOf, likesOf } from '../../../domain/intent/index.ts';
import { type Setting, understand } from '../../../domain/language/index.ts';
import { withApostrophes } from '../../../domain/text/index.ts';
import { inTheirs } from '../clarify/rules.ts';
import { aboutFlux } from './about.ts';
import { refused } from './refused.ts';
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
      return inTheirs(text) ?? (intentOf(text, setting) === 'HELP' ? helpWords(text) : smallTalkWords(text));
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
      : IN_SHORT;

/** Asks what there is altogether; whoever asks for one thing is not given the whole list. */
const ASKS_FOR_HELP =
  /\bhelp\b|\bhow\s+(?:do(?:es)?|can|should)\s+(?:this|it|flux|the\s+app|you|i\s+(?:use|start|begin|talk|work\s+with|get\s+started))\b|\bwhat\s+(?:(?:else|all|exactly|things)\s+)*(?:can|do|could|are|is)\s+(?:you|i|this|it|flux|your)\b|\b(?:commands?|examples?|features?|instructions?|manual|tutorial|options|explain|show\s+me\s+(?:how|around)|confus\w+|lost|new\s+here)\b/i;

const IN_SHORT =
  'I am not sure that I can. What I do: plan your goals, remind you by push, WhatsApp and calls, and move, skip or drop things as you say. "Help" shows examples.';

function smallTalkWords(text: string): string {
  if (isAskedOfTheWorld(text)) return NOT_LOOKED_UP;
  const said = withApostrophes(text);
  const told = TALK.find(([about]) => about.test(said))?.[1];
  if (told) return told;
  // "Ok, bye": the "ok" alone tells of no mood.
  const likes = likesOf(text.replace(/\b(?:ok(?:ay)?|fine|all\s+right|alright)\b/gi, ' '));
  return MOODS.find(([groups]) => groups.some((group) => likes.has(group)))?.[1] ?? LISTENS;
}

export const LISTENS = 'Thanks for telling me. Whenever there is something to get done, say what and when.';
const HARD_DAY =
  'That sounds like a lot. It is fine to do less today: I can move or skip something for you. Is there one thing to take off your day?';

export const SORRY =
  'I am so sorry. Take the time you need: nothing on your list is as important, and I can move or skip any of it.';

/** Grief and the like: nothing else is asked after it. */
export const isBadNews = (text: string): boolean => BAD_NEWS.test(text.replaceAll('’', "'"));

const BAD_NEWS =
  /\b(?:died|passed\s+away|funeral|broke\s+up|divorc\w+|lost\s+(?:my|the)\s+(?:job|baby|mum|mom|dad|dog|cat)|got\s+fired|miscarriage|put\s+(?:him|her|it)\s+down)\b/i;

const SEE_YOU = 'See you! I keep an eye on your reminders.';

/** By what the words are like (`word-groups.txt`), where none of the sentences above fits. */
const MOODS: [string[], string][] = [
  [['bye'], SEE_YOU],
  [['sad', 'stressed', 'tired', 'ill', 'grumpy'], HARD_DAY],
  [['happy', 'wow'], 'That is lovely to hear, enjoy it!'],
  [['thanks'], "You're welcome!"],
  [['hello'], 'Hello! What would you like to get done?'],
  [['laugh'], 'Glad that I could make you smile.'],
  [['agree'], 'Good.'],
];

/** What it is about, and a word to it; the first that fits. At most one question each. */
const TALK: [RegExp, string][] = [
  [
    /\bi(?:'m| am|'ve been)?\s+(?:work\w*|on)\s+(?:the\s+)?(?:nights?|lates|earlies|(?:night|late|early)\s+shifts?)\b|\bi\s+have\s+(?:a\s+)?(?:night|late|early)\s+shifts?\b/i,
    'That turns the days around. Is there something on your list that I should move to another time?',
  ],
  [BAD_NEWS, SORRY],
  [
    /\b(?:not\s+(?:too\s+|so\s+|that\s+|half\s+)?bad|can'?t\s+complain|could\s+be\s+worse)\b/i,
    'Good to hear. What would you like to get done?',
  ],
  [
    /^\W*(?:(?:ok(?:ay)?|yes|yeah|yep|fine|sure|right|alright|good|then|so|please|just)[\s,]+)*(?:do\s+(?:it|that|this|so)|go\s+(?:ahead|on|for\s+it)|something\s+\w+\s+then)(?:\s+(?:then|please|now))*\W*$/i,
    'There is nothing that waits for a yes just now, so nothing was changed. What shall I do?',
  ],
  [
    /\b(?:tired|exhausted|stressed|overwhelmed|anxious|sad|lonely|sick|ill|down|burn(?:ed|t)\s+out|rough|awful|terrible|can't\s+(?:be\s+bothered|sleep|focus|concentrate)|not\s+(?:in\s+the\s+mood|feeling\s+it)|didn't\s+sleep|long\s+day|hard\s+day|crazy\s+(?:day|week)|bad\s+(?:day|week)|failed|upset|worried|fed\s+up|lost\s+my\s+job)\b/i,
    HARD_DAY,
  ],
  [
    /\b(?:you(?:'re|r|\s+are)|ur)\s+(?:(?:so|really|very|just|the|a|an|absolutely|pretty)\s+)*(?:great|good|best|kind|sweet|nice|lovely|awesome|amazing|brilliant|helpful|wonderful|fantastic|star|legend|lifesaver)\b/i,
    'Thank you, that is kind!',
  ],
  [
    /\b(?:got\s+(?:the\s+job|promoted|engaged|married|a\s+(?:new\s+)?(?:job|raise))|passed|i\s+won|proud|went\s+(?:well|great)|good\s+day|great\s+day|excited|happy|feel(?:ing)?\s+(?:great|good|amazing|better)|finally\s+(?:done|friday))\b/i,
    'That is lovely to hear, enjoy it!',
  ],
  [
    /\bhow\b.*\b(?:you|going|life|things|day)\b|what'?s up|you\s+(?:ok|good|there|alright)/i,
    "I'm well, thank you, and ready when you are. What is on your mind?",
  ],
  [
    /\bjoke\b|make\s+me\s+(?:laugh|smile)/i,
    'I would tell you one about procrastination, but it can wait. What would you like to get done today?',
  ],
  [
    /\b(?:your\s+name|who\s+(?:made|built|created)|how\s+old|where\s+are\s+you|real|human|alive)\b/i,
    "I'm Flux, a program. I turn what you want into small steps and remind you of each.",
  ],
  [
    /\b(?:useless|stupid|dumb|annoying|idiot|hate\s+you|unhelpful|rubbish)\b/i,
    'I am sorry that I was no help. Tell me in a few words what you need, and I try again.',
  ],
  [
    /\b(?:best|awesome|amazing|brilliant|love\s+(?:you|it|this)|legend|lifesaver|helpful|great\s+job|good\s+job|well\s+done)\b/i,
    'Thank you, that is kind!',
  ],
  [/\b(?:sorry|my\s+bad|oops)\b/i, 'No harm done.'],
  [/^\W*(?:sleep\s+(?:well|tight)|sweet\s+dreams|nighty?\s+night)\b/i, 'You too! I keep an eye on your reminders.'],
  [/\b(?:merry|happy)\s+(?:christmas|xmas|new\s+year|easter|hanukkah|diwali|eid)\b|\beid\s+mubarak\b/i, 'And to you!'],
  [/\b(?:talk|chat|vent|bored)\b/i, 'I am listening. What is on your mind?'],
];
