/**
 * The reminder's words, written ahead and stored: sending never waits for a model. Plain and factual, as WhatsApp's utility
 * templates must be (no slogans, no motivation), and short enough for every channel.
 */
export function reminderWords(title: string): string {
  const clean = title.replace(/\s+/g, ' ').trim();
  return clean.length > 200 ? `${clean.slice(0, 199)}…` : clean;
}
