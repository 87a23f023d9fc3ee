import type { Playbook } from '../../playbooks/index.ts';
import type { GoalBrief } from '../types.ts';
import { firstStepIn } from './first-step.ts';

/** What a session is called: the playbook's words with what the goal names, no longer than a line of a calendar. */
export function sessionTitle(call: string, { answers, title, words }: GoalBrief, playbook: Playbook): string {
  const offered = playbook.questions.some(({ options }) => options.some(({ say }) => say === answers['step']));
  const step = offered ? undefined : firstStepIn(answers['step']);
  const text = call
    .replace('{step}', step ?? title)
    .replace(/\{next(?:\|([^}]*))?\}/, (_all, piece = 'next step') => nextOf(step, title, piece))
    .replace('{goal}', title)
    .replace('{Contact}', contactIn(words));
  if (!playbook.topic) return inShort(text, title);
  const spoken = ` ${words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const topic = playbook.says.find((word) => !word.includes(' ') && spoken.includes(` ${word} `));
  // "Guitar: hands and sound", and not "Guitar: practise: hands and sound".
  return inShort(topic ? `${upper(topic)}: ${lower(text.replace(/^[A-Z]\w+: (?=.{4})/, ''))}` : text, title);
}

/** The step that was named, else the piece of this week: "Birdwatching: try it once, small". */
function nextOf(step: string | undefined, title: string, piece: string): string {
  if (step) return step;
  const subject = upper(title.replace(OF_DOING, ''));
  const fits = [`${title}: ${piece}`, `${subject}: ${piece}`, `${subject}: next step`].find(
    (name) => name.length <= MOST && (title.length <= SHORT || !name.startsWith(`${title}: `)),
  );
  return fits ?? upper(piece);
}
/** "Get into birdwatching", "become a better listener": what it is about stands behind. */
const OF_DOING =
  /^(?:(?:get (?:back )?into|get (?:better|good) at|become|be|learn (?:about|how to|to)|take up|try|start|begin|do|have|make|find|get) )?(?:(?:an?|the|my|our|more) )?/i;

/** As long as a line of a calendar. */
const MOST = 40;
/** As long as what may stand before something else. */
const SHORT = 24;

/** A long name does not stand before each session, and no title is cut in the middle of a word. */
function inShort(text: string, title: string): string {
  const own =
    text.startsWith(`${title}: `) && (title.length > SHORT || text.length > MOST)
      ? upper(text.slice(title.length + 2))
      : text;
  if (own.length <= MOST) return own;
  const plain = own.replace(/\s*[,;(].*$/, '');
  const cut = plain.length <= MOST ? plain : plain.slice(0, plain.lastIndexOf(' ', MOST));
  return cut.replace(/(?: (?:a|an|and|at|before|by|for|from|in|my|of|on|or|the|to|until|with|without))+$/i, '');
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
/** They go to see somebody. */
export const isVisit = (title: string) => /^Visit\b/.test(title);
const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const WHO =
  'gran|nan|nana|parents|in-laws|mum|mom|mother|dad|father|sister|brother|grandma|grandmother|granny|grandpa|grandfather|grandparents|aunt|uncle|cousin|son|daughter|kids|family|best friend|friends?|girlfriend|boyfriend|partner';

const SOMEBODY = new RegExp(`\\b(${WHO})\\b`);

/** "Call your parents": what was wished, said to the person. */
function contactIn(words: string): string {
  const text = words.toLowerCase();
  const who = SOMEBODY.exec(text)?.[1];
  const verb = /\b(?:visit|see)\b/.test(text) ? 'Visit' : /\bwrite/.test(text) ? 'Write to' : 'Call';
  return `${verb} ${who ? `your ${who}` : 'them'}`;
}
