import { plain } from '../said/index.ts';

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|weekdays?';
const PART = 'mornings?|afternoons?|evenings?|nights?|lunchtimes?';
const VALUE = `((?:(?:${DAY})(?: (?:${PART}))?)|${PART}|\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)?(?: ?min(?:ute)?s?)?)`;
const LEAD =
  '(?:(?:no|nope|oh|ah|sorry|wait|hm+|actually|ok|well|i (?:only |just )?mean(?:t)?|make (?:it|that)|oops|rather)[\\s,:.-]+)*';
const END = '(?: instead| then| please| rather| sorry| i mean(?:t)?)*';
const ON = '(?:on |at |in the )?';

/** Which of two is the wrong one, and which is meant. */
const FORMS: [form: RegExp, wrong: 1 | 2][] = [
  [new RegExp(`^${LEAD}not ${ON}${VALUE}[\\s,.;-]+(?:but )?${ON}${VALUE}${END}$`), 1],
  [new RegExp(`^${LEAD}${ON}${VALUE},? (?:not|instead of|rather than) ${ON}${VALUE}${END}$`), 2],
];

/**
 * "No, not Saturdays, Sundays", said after "add Saturdays at 10": the same wish with what is meant in it. Null: the wish does not hold what
 * is put right, and the message speaks for itself.
 */
export function saidAgain(message: string, wish: string): string | null {
  const text = plain(message).replace(/[.!?\s]+$/, '');
  const before = plain(wish);
  for (const [form, wrong] of FORMS) {
    const [, one = '', other = ''] = form.exec(text) ?? [];
    const [old, now] = wrong === 1 ? [one, other] : [other, one];
    const there = old ? standsIn(before, old) : null;
    if (there) return before.slice(0, there.start) + now + before.slice(there.end);
  }
  return null;
}

/** Where the words stand by themselves, in the singular or the plural. */
function standsIn(text: string, words: string): { start: number; end: number } | null {
  const one = words.replace(/s$/, '');
  for (const form of [`${one}s`, one]) {
    const start = text.indexOf(form);
    const end = start + form.length;
    if (start >= 0 && !/[\p{L}\d:.]$/u.test(text.slice(0, start)) && !/^(?:[\p{L}\d]|[:.]\d)/u.test(text.slice(end)))
      return { start, end };
  }
  return null;
}
