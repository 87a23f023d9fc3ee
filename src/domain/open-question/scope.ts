const ONE = new RegExp(
  [
    String.raw`^scope:one$|\b(?:only|just)\b(?!.*\b(?:from|onwards?|every)\b)`,
    String.raw`^(?:this|that|the\s+next)\s+(?:one|time)\b|\b(?:this|that)\s+(?:one|time)\s+only\b|\bonce\b`,
    String.raw`\b(?:today|tomorrow|tonight)'s\b|^one$|^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)'s\b`,
  ].join('|'),
);
const SERIES = new RegExp(
  [
    String.raw`^scope:series$|\b(?:all|every|each|always|permanently|series|forever)\b|\bfor\s+(?:ever|good)\b`,
    String.raw`\bfrom\s+(?:now|here|then|this|next|tomorrow|today)\b.*|\b(?:future|onwards?|the\s+rest|both)\b`,
    String.raw`\band\s+(?:after|later)\b`,
  ].join('|'),
);

/** "Only tomorrow's", "from now on": how much of a series is meant; null where nothing or both is said. */
export function scopeIn(message: string): 'one' | 'series' | null {
  // "After all" and "not at all" are of no series.
  const text = message
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\b(?:after|at) all\b/g, '');
  if (text.length > 60) return null;
  const [one, series] = [ONE.test(text), SERIES.test(text)];
  if (one === series) return null;
  return one ? 'one' : 'series';
}

/** A question whose choices are one and all. */
export function isScopeQuestion(choices: readonly { label: string }[]): boolean {
  const says = (word: RegExp) => choices.some(({ label }) => word.test(label));
  return choices.length === 2 && says(/^(?:only|just)\s+(?:this|once)/i) && says(/\b(?:all|every)\b/i);
}
