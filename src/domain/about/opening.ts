import { OPENERS, OPENING, REASONS, STORIES } from './words.ts';

/** Words that open a message and belong to what it says, where more follows. */
const MEANT = /^(?:no|rather|just|also|plus) \S/;
const CLOSERS = /(?: (?:please|pls|thanks|thx|instead|then|though|tho|sorry|ok|btw|lol|haha|tbh))+$/;

/** A message without its courtesies, corrections and reasons. Lower-case text. */
export function opened(text: string): string {
  return stripped(
    without(
      stripped(text),
      [...STORIES, ...REASONS].filter((form) => !ORDERS.test(form.exec(text)?.[0] ?? '')),
    ),
  );
}

/** "It's raining. Sunday instead" is more than a reason. */
const ORDERS = /[,;.] (?:so |but |and )*(?:(?:make|move|do) (?:it|that) |(?:on )?\p{L}+day\b.{0,20}\binstead\b)/u;

function stripped(text: string): string {
  for (let left = text; ; ) {
    const word = /^[\s,.;:!–-]*([\p{L}']+)[\s,.;:!–-]+/u.exec(left);
    const phrase = OPENING.exec(left);
    if (phrase) left = left.slice(phrase[0].length);
    else if (word && (/^[^\p{L}]*(?:and|but) /u.test(left) || (OPENERS.has(word[1] ?? '') && !MEANT.test(left))))
      left = left.slice(word[0].length);
    else return left.replace(/[\s.!?,;]+$/, '').replace(CLOSERS, '');
  }
}

function without(text: string, forms: readonly RegExp[]): string {
  const cut = forms
    .reduce((left, form) => left.replace(form, ' '), text)
    .replace(/\s+/g, ' ')
    .trim();
  return cut === '' ? text : cut;
}
