import { claimsAnAct } from './claims.ts';

/** Markup, ids and code: what a program writes to a program. */
const MACHINE = [
  /<\/?[a-z][^<>]{0,200}>/i,
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i,
  /```|\{\s*"|"\s*:\s*["{[]|\bJSON (?:object|schema)\b/i,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000e-\u001f\u202a-\u202e\u2066-\u2069]/,
  /\p{Surrogate}/u,
];

const SHAMES =
  /\byou\s+(?:have\s+)?(?:failed|never\s+(?:do|try|listen|finish)|always\s+(?:fail|forget|quit|give\s+up)|should\s+be\s+ashamed|disappoint)\b|\byou(?:'re|\s+are)\s+(?:so\s+|just\s+|really\s+|being\s+)*(?:lazy|weak|useless|pathetic|hopeless|a\s+(?:failure|disappointment|quitter))\b|\bare\s+you\s+(?:so\s+)?(?:lazy|stupid|useless)\b|\bno\s+(?:more\s+)?excuses\b/i;

/** So much of the prompt, word for word, is no answer. */
const ECHO = 40;

/** Why a model's words are not for the person: they claim an act, shame, speak to a machine, repeat the prompt, or are none. Null: nothing is wrong with them. */
export function unfit(text: string, prompt = ''): 'claim' | 'shame' | 'machine' | 'echo' | 'empty' | null {
  if (text.trim() === '') return 'empty';
  if (claimsAnAct(text)) return 'claim';
  if (SHAMES.test(text.replaceAll('’', "'"))) return 'shame';
  if (MACHINE.some((sign) => sign.test(text))) return 'machine';
  return echoes(text, prompt) ? 'echo' : null;
}

function echoes(text: string, prompt: string): boolean {
  const said = evenly(text);
  const known = evenly(prompt);
  if (known === '') return false;
  for (let at = 0; at + ECHO <= said.length && at < 1_000; at += ECHO / 2)
    if (known.includes(said.slice(at, at + ECHO))) return true;
  return false;
}

const evenly = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
