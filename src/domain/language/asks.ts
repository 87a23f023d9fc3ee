import { ask, atEnd } from './ask.ts';
import type { Draft } from './draft/draft.ts';
import { takeLead } from './leads.ts';
import { clockWords, onDate } from './say-back.ts';
import { readSentence } from './sentence.ts';
import { joinWords } from './speak.ts';
import type { Ask, Setting } from './types.ts';
import { shows12 } from './types.ts';

/** The one question that a wish leaves open, with its likely answers. */

export function askTitle(text: string): Ask {
  const sentence = readSentence(text);
  takeLead(sentence);
  const from = sentence.rest.search(/[^\s\uE000,.!?:-]/);
  const rest = from < 0 ? '' : text.slice(from).replace(/[\s.!?]+$/, '');
  const start = 'Remind me to '.length;
  return {
    kind: 'ask',
    gap: 'title',
    question: 'What should I remind you of?',
    choices: [],
    text: `Remind me to ${rest}`.trimEnd(),
    start,
    end: start,
    day: null,
  };
}

/** Something was said about time that nothing was made of: better asked than left out. */
export function askDoubt({ text, doubtSays }: Draft, { start, end }: { start: number; end: number }): Ask {
  if (doubtSays && doubtSays.readings.length > 0)
    return ask('time', doubtSays.question, { text, start, end }, doubtSays.readings);
  if (doubtSays) return ask('day', `${doubtSays.question}. On which date?`, { text, start, end }, []);
  const said = wordsAt({ text, start, end });
  return ask('repeat', `${IN_DOUBT} "${said}". When exactly, or how often?`, { text, start, end }, []);
}

const IN_DOUBT = 'I am not sure what to make of';
export const isDoubt = ({ question, choices }: Ask): boolean => question.startsWith(IN_DOUBT) && choices.length === 0;

export const wordsAt = ({ text, start, end }: Pick<Ask, 'text' | 'start' | 'end'>): string =>
  text
    .slice(start, end)
    .trim()
    .replace(/^(?:and|but)\s+/i, '');

/** "at 7 or 8 pm". */
export function askWhichTime({ text, clocks }: Draft): Ask {
  const place = {
    text,
    start: Math.min(...clocks.map(({ start }) => start)),
    end: Math.max(...clocks.map(({ end }) => end)),
  };
  const readings = clocks.map((time) => {
    const minutes = time.minute ? `:${String(time.minute).padStart(2, '0')}` : time.written ? ':00' : '';
    const said =
      time.sure && !time.written
        ? `${time.hour % 12 || 12}${minutes} ${time.hour % 24 < 12 ? 'am' : 'pm'}`
        : `${time.hour}${minutes}`;
    return { label: said, words: time.sure ? clockWords(time) : `at ${said}` };
  });
  const question = joinWords(
    readings.map(({ label }) => label),
    'or',
  );
  return ask('time', `${question}?`, place, readings);
}

/** "for 3 weeks", and not how often. */
export function askHowOften({ text }: Draft, { at }: { at: { start: number; end: number } }): Ask {
  const readings = [
    { label: 'Every day', words: 'every day' },
    { label: 'Every weekday', words: 'every weekday' },
    { label: 'Once a week', words: 'weekly' },
  ];
  return ask('repeat', 'How often?', { text, start: at.start, end: at.start }, readings);
}

export function askWhen(draft: Draft, setting: Setting): Ask {
  const now = setting.now.toZonedDateTimeISO(setting.zone);
  const title = draft.title.charAt(0).toLowerCase() + draft.title.slice(1);
  const evening =
    now.hour < 17 ? [{ label: 'This evening at 18:00', words: `${onDate(now.toPlainDate())} at 18:00` }] : [];
  const asked = ask('time', `When should I remind you: ${draft.title}?`, { text: draft.text, ...atEnd(draft.text) }, [
    { label: 'In an hour', words: 'in 1 hour' },
    ...evening.map((reading) => (shows12(setting, false) ? { ...reading, label: 'This evening at 6:00 pm' } : reading)),
    {
      label: shows12(setting, false) ? 'Tomorrow at 9:00 am' : 'Tomorrow at 09:00',
      words: `${onDate(now.toPlainDate().add({ days: 1 }))} at 09:00`,
    },
  ]);
  return {
    ...asked,
    choices: [...asked.choices, { label: 'No reminder, just put it on my list', value: `To-do: ${title}` }],
  };
}

export function askNoSuchTime({ text }: Draft, { start, end }: { start: number; end: number }): Ask {
  const said = text
    .slice(start, end)
    .replace(/^(?:at|by|around|@) ?/i, '')
    .trim();
  return ask('impossible', `There is no such time as ${said}. What time do you mean?`, { text, start, end }, []);
}
