import { rewrite } from './ask.ts';
import { readDraft } from './draft/draft.ts';
import type { Ask, Setting } from './types.ts';

/**
 * A typed answer to a question, put into the sentence that the question was about: "pm" after "take my pills tomorrow at 6" gives a
 * whole sentence again. Null when the answer does not fit the question: then it is a message of its own.
 */
export function answerInto(asked: Ask, answer: string, setting: Setting): string | null {
  const words = answer.trim().replace(/[.!]+$/, '');
  const plain = words.toLowerCase().replaceAll('’', "'");
  const chosen =
    asked.choices.find((choice) => [choice.label, choice.value].some((text) => text.toLowerCase() === plain)) ??
    asked.choices[position(plain)] ??
    namedChoice(asked, plain);
  if (chosen) return chosen.value;
  if (asked.gap === 'task') return null;
  if (words === '' || words.length > 300) return null;
  if (asked.gap === 'title') return titleAnswer(asked, words, plain, setting);
  // A whole new request is not an answer.
  if (/\bremind\s+me\b|\?$|^(?:what|show|list|how|who|why|when|where|can|delete|cancel|move|skip|done)\b/i.test(words))
    return null;
  if (asked.gap === 'meridiem' || asked.gap === 'past') {
    const half = halfOf(plain);
    const fits =
      half === null
        ? []
        : asked.choices.filter(
            (choice) => hourOf(choice.value) !== null && half === ((hourOf(choice.value) ?? 0) < 12 ? 'am' : 'pm'),
          );
    if (fits.length === 1 && fits[0]) return fits[0].value;
  }
  return isAnswer(plain, asked, setting) ? put(asked, spelled(plain, asked), setting) : null;
}

/** "just this one", "all of them", "the oven", "18:00": words that stand in one label alone. */
function namedChoice(asked: Ask, plain: string): Ask['choices'][number] | undefined {
  if (plain.length < 3 || (asked.gap !== 'task' && !/list$/.test(plain))) return undefined;
  const words = /^(?:(?:just|only)\b.*\b(?:this|that|once?)\b|this\s+one\b)/.test(plain)
    ? 'only'
    : /^(?:all|every|both|future|the\s+(?:whole|entire)|series)\b/.test(plain)
      ? 'all future'
      : plain.replace(/^(?:the|my)\s+/, '');
  const fitting = asked.choices.filter(({ label }) => label.toLowerCase().includes(words));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** "2", "the second", "first one": a place among the choices, from 0; -1 is none. Numbers answer a time by themselves. */
function position(plain: string): number {
  const ordinal = /^(?:the\s+)?(first|second|third|fourth)(?:\s+(?:one|option|choice))?$/.exec(plain)?.[1];
  const number = /^(?:number|option|#)\s*(\d)$/.exec(plain)?.[1];
  if (number) return Number(number) - 1;
  return ordinal ? ['first', 'second', 'third', 'fourth'].indexOf(ordinal) : -1;
}

function halfOf(plain: string): 'am' | 'pm' | null {
  if (/^(?:in\s+the\s+|the\s+)?(?:a\.?m\.?|morning)(?:\s+please)?$/.test(plain)) return 'am';
  if (/^(?:in\s+the\s+|the\s+|at\s+)?(?:p\.?m\.?|evening|afternoon|tonight|night)(?:\s+please)?$/.test(plain))
    return 'pm';
  if (plain === 'noon') return 'pm';
  return plain === 'midnight' ? 'am' : null;
}

/** The choices' values say their time as "at 18:00". */
function hourOf(value: string): number | null {
  const hours = [...value.matchAll(/\bat (\d\d):\d\d/g)].map((match) => Number(match[1]));
  return hours.at(-1) ?? null;
}

/** Whether the words name a time, a day or a repetition, and little else. */
function isAnswer(plain: string, asked: Ask, setting: Setting): boolean {
  const draft = readDraft(spelled(plain, asked), setting);
  const { clocks, stretch, days, repeat, minutesFromNow, part } = draft;
  const named =
    clocks.length > 0 ||
    stretch !== null ||
    days.length > 0 ||
    repeat !== null ||
    minutesFromNow !== null ||
    part !== null ||
    draft.roundClock;
  const rest = draft.title.replace(
    /\b(?:please|then|ok(?:ay)?|yes|yeah|sure|instead|sharp|works?|would|be|is|good|great|fine|best|for|me|maybe|i|think|at|on|the|or|so)\b/gi,
    '',
  );
  return named && !/[\p{L}\p{N}]/u.test(rest);
}

/** "6" answers "At what time?" as "at 6"; "the 15th" answers a day as "on the 15th"; "Friday" a repetition as "every Friday". */
function spelled(plain: string, asked: Ask): string {
  const bare = plain
    .replace(
      /^(?:make\s+it|let'?s\s+say|say|maybe|i\s+(?:mean|meant|said)|it'?s|use|please|ok(?:ay)?|rather|better|how\s+about|no)[,:]?\s+/,
      '',
    )
    .replace(/\s+(?:please|instead|works|is\s+(?:fine|good|ok))$/, '');
  if (/^\d{1,2}(?:\s+(?:in\s+the\s+)?(?:morning|afternoon|evening)|\s+at\s+night|\s+tonight)?$/.test(bare))
    return `at ${bare}`;
  if (/^(?:the\s+)?\d{1,2}(?:st|nd|rd|th)$/.test(bare))
    return asked.gap === 'repeat'
      ? `every month on the ${bare.replace(/^the\s+/, '')}`
      : `on ${bare.startsWith('the') ? bare : `the ${bare}`}`;
  if (asked.gap === 'repeat' && /^(?:on\s+)?(?:mon|tue|wed|thu|fri|sat|sun)/.test(bare))
    return `every ${bare.replace(/^on\s+/, '')}`;
  return bare;
}

/** What to be reminded of. A time alone sets the time right and leaves the question; talk and questions are no title. */
function titleAnswer(asked: Ask, words: string, plain: string, setting: Setting): string | null {
  if (
    /\?$|^(?:no|nope|nothing|never\s*mind|forget\s+it|cancel|stop|thanks?|thank\s+you|hi|hello|help|what|show|list)\b/.test(
      plain,
    )
  )
    return null;
  const bare = words.replace(/^(?:remind\s+me\s+)?(?:to|about|of|that)\s+/i, '');
  if (/^remind\s+me\b/i.test(bare)) return null;
  const said = readDraft(bare, setting);
  if (said.title !== '') return fillTitle(asked, bare);
  const { clocks, stretch } = readDraft(asked.text, setting);
  const [only, ...others] = clocks;
  const alone = only && others.length === 0 && stretch === null && said.clocks.length > 0 && said.days.length === 0;
  return alone
    ? rewrite(asked.text, [{ start: only.start, end: only.end, words: /^\d/.test(bare) ? `at ${bare}` : bare }])
    : null;
}

function fillTitle(asked: Ask, words: string): string {
  return rewrite(asked.text, [{ start: asked.start, end: asked.end, words }]);
}

function put(asked: Ask, words: string, setting: Setting): string {
  const fill = { start: asked.start, end: asked.end, words };
  const { text, day } = asked;
  if (!day || (day.start === asked.start && day.end === asked.end)) return rewrite(text, [fill]);
  const said = readDraft(words, setting);
  if (said.days.length === 0 && said.minutesFromNow === null) return rewrite(text, [fill]);
  // "Friday instead" changes the day and leaves the time; "Friday at 8" changes both.
  const timed = said.clocks.length > 0 || said.minutesFromNow !== null;
  return rewrite(text, timed ? [fill, { ...day, words: '' }] : [{ ...day, words }]);
}
