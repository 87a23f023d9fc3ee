const LONGEST = 200;

/**
 * The words under a reminder's title, written ahead and stored: sending never waits for a model. What the person noted about the task,
 * or a plain sentence: WhatsApp's utility templates allow no slogans and no motivation.
 */
export function reminderWords(description: string | null | undefined): string {
  const clean = (description ?? '').replace(/\s+/g, ' ').trim();
  if (!clean) return 'Let me know when it is done.';
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1)}…` : clean;
}
