import { cleanText } from '../../domain/text/index.ts';

/** Twilio takes 1,600 characters a message. */
const LONGEST = 1500;
const MOST_MESSAGES = 4;

export type ChatWords = { message: string; options: readonly { label: string; value: string | null }[] };

/** A reply of the coach as WhatsApp shows it: its Markdown in WhatsApp's signs, its options as numbered lines, in one or a few messages. */
export function chatTexts({ message, options }: ChatWords, more: readonly string[] = []): string[] {
  const parts = [whatsappMarks(cleanText(message)).trim(), optionLines(options), ...more].filter(Boolean);
  return pieces(parts.join('\n\n'));
}

/** "1 Only this one", "2 All future ones"; an option to type is a last line without a number. */
function optionLines(options: ChatWords['options']): string {
  const numbered = options.filter(({ value }) => value !== null).map(({ label }, index) => `${index + 1} ${label}`);
  if (numbered.length === 0) return '';
  const typed = options.some(({ value }) => value === null);
  return [...numbered, typed ? 'Reply with a number, or write what suits you.' : 'Reply with a number.'].join('\n');
}

/** https://faq.whatsapp.com/539178204879377: *bold*, _italic_, ~struck~, • lists. */
function whatsappMarks(markdown: string): string {
  return markdown
    .replace(/\*\*([^*\n]+)\*\*/g, '*$1*')
    .replace(/__([^_\n]+)__/g, '*$1*')
    .replace(/~~([^~\n]+)~~/g, '~$1~')
    .replace(/^#{1,6} +(\S.*)$/gm, '*$1*')
    .replace(/^([ \t]*)[-*] +/gm, '$1• ')
    .replace(/\[([^\][\n]{1,300})\]\((https?:[^\s()]{1,500})\)/g, '$1: $2')
    .replace(/\\([\\`*_{}[\]()#+.!~>-])/g, '$1');
}

/** Cut between lines where that can be, with an ellipsis where it cannot go on. */
function pieces(text: string): string[] {
  const messages: string[] = [];
  let rest = text;
  while (rest.length > LONGEST && messages.length < MOST_MESSAGES - 1) {
    const cut = Math.max(rest.lastIndexOf('\n', LONGEST), Math.floor(LONGEST / 2));
    messages.push(rest.slice(0, cut).toWellFormed().trim());
    rest = rest.slice(cut).trim();
  }
  messages.push(rest.length > LONGEST ? `${rest.slice(0, LONGEST)}…`.toWellFormed() : rest);
  return messages.filter(Boolean);
}
