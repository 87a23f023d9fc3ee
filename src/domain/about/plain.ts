import { withApostrophes } from '../text/index.ts';

/** What is typed in other words for the same day or days, as the readers know it. */
const SAME: [RegExp, string][] = [
  [/\b(?:can|could|may) (?:i|we) (?:please )?(?:have|get) (?:a|another) (?:reminder|nudge|alert)\b/g, 'remind me'],
  [/\b(?:an )?(?:extra|additional) one\b|\banother one\b/g, 'an extra session'],
  // "Scrap tonights", "I forgot todays".
  [/\b(today|tonight|tomorrow|yesterday)s\b/g, "$1's"],
  [/\b(?:week|school|work) ?nights\b/g, 'weekdays'],
  [/\b(?:the )?(?:rest|remainder) of (?:the )?day\b/g, 'today'],
  [/\b(?:the )?(?:rest|remainder) of (?=(?:today|tonight|this week|this month|the week|the month)\b)/g, ''],
];

/** Small letters, with their apostrophes. */
export const plainly = (text: string): string =>
  SAME.reduce((left, [form, words]) => left.replace(form, words), withApostrophes(text.toLowerCase()));
