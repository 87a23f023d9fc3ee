import { type Setting, understand } from '../../../domain/language/index.ts';

/** Longer than this, it is something else that happens to begin with "no". */
const LONGEST = 40;

/** Whether a message answers the question that was put, and how: "yes", "sure, move it", "no, leave it". */
export function yesOrNo(message: string, setting: Setting): 'yes' | 'no' | null {
  const { kind } = understand(message, setting);
  if (kind === 'yes' || kind === 'no') return kind;
  const text = message.trim().toLowerCase();
  if (text.length > LONGEST) return null;
  if (/^(?:yes|yep|yeah|sure|ok|okay)\b/.test(text)) return 'yes';
  return /^(?:no|nope|nah)\b|^leave it\b|^keep it\b/.test(text) ? 'no' : null;
}
