import { ask, atEnd } from './ask.ts';
import { onDate } from './calendar-dates.ts';
import { clockWords } from './clocks.ts';
import { type Draft, readDraft } from './draft.ts';
import { isForeign } from './foreign.ts';
import { resolveOnce } from './resolve-once.ts';
import { resolveSeries } from './resolve-series.ts';
import { readSentence } from './sentence.ts';
import { joinWords } from './speak.ts';
import { takeLead } from './title.ts';
import type { Ask, Setting, TaskWish, When } from './types.ts';
import { shows12 } from './types.ts';

/** Longer messages are no single wish; reading them word by word would only cost time. */
const MAX_LENGTH = 1_500;
const MAX_TASKS = 20;

/**
 * The new tasks that a text asks for, exact; or the one question to ask first; or null when it asks for none.
 * `asked` says that a task is certainly wanted, so that "6" or "tomorrow" alone leads to a question.
 */
export function understandTasks(text: string, setting: Setting): { kind: 'new_tasks'; tasks: TaskWish[] } | Ask | null {
  if (text.trim() === '' || text.length > MAX_LENGTH) return null;
  const drafts = readDrafts(text, setting);
  const isList =
    drafts.length > 1 &&
    (/^\s*[-*•]/m.test(text) || drafts.some((draft) => draft.lead !== 'none' || isScheduled(draft)));
  const tasks: TaskWish[] = [];
  for (const draft of drafts) {
    const found = decide(draft, setting, isList);
    if (found === null) return null;
    if (!Array.isArray(found)) return found;
    tasks.push(...found);
  }
  return tasks.length > 0 && tasks.length <= MAX_TASKS ? { kind: 'new_tasks', tasks } : null;
}

function decide(draft: Draft, setting: Setting, inList: boolean): TaskWish[] | Ask | null {
  if (draft.lead === 'none' && !inList && !isRequest(draft)) return null;
  if (draft.times.either) return askWhichTime(draft);
  if (draft.doubt) return askDoubt(draft, draft.doubt);
  if (draft.lasting && !draft.repeat) return askHowOften(draft);
  const wish = (when: When): TaskWish => ({
    title: draft.title,
    when,
    durationMinutes: draft.durationMinutes,
    escalation: draft.escalation,
    allowQuietHours: draft.allowQuietHours,
  });
  if (draft.times.wrong) {
    const { start, end } = draft.times.wrong;
    return ask(
      'impossible',
      `There is no such time as ${draft.text
        .slice(start, end)
        .replace(/^(?:at|by|around)\s+/i, '')
        .trim()}. What time do you mean?`,
      { text: draft.text, start, end },
      [],
    );
  }
  const found = draft.repeat ? resolveSeries(draft, draft.repeat, setting) : resolveOnce(draft, setting);
  if (draft.title === '' && isScheduled(draft)) return askTitle(draft.text);
  if (!Array.isArray(found)) return found;
  if (found.length > 0) return found.map(wish);
  if (draft.title === '') return draft.lead === 'remind' ? askTitle(draft.text) : null;
  if (draft.lead === 'list' || inList) return [wish({ kind: 'todo' })];
  return draft.lead === 'none' ? null : askWhen(draft, setting);
}

/** Without "remind me", only what names a time and reads like a note is a request. */
function isRequest(draft: Draft): boolean {
  if (!isScheduled(draft) || isForeign(draft.text)) return false;
  const opening = draft.text.trim().toLowerCase().replaceAll('’', "'");
  if (/\?\s*$/.test(opening)) return false;
  if (
    /^(?:i(?:'m|'ve|'ll|'d)?|it(?:'s)?|he|she|they|we|you|that|there|the|how|what|when|why|who|where|which|is|are|am|was|were|do|does|did|has|had|if|but|because|maybe|no|not|yes|tell|show|list|thanks?|sorry)\b/.test(
      opening,
    )
  )
    return false;
  return !draft.days.some((day) => day.kind === 'past');
}

function isScheduled(draft: Draft): boolean {
  const { times, days, repeat, minutesFromNow, part } = draft;
  return (
    times.times.length > 0 ||
    times.range !== null ||
    times.wrong !== null ||
    days.length > 0 ||
    repeat !== null ||
    minutesFromNow !== null ||
    (part?.today ?? false)
  );
}

function askTitle(text: string): Ask {
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
function askDoubt({ text }: Draft, { start, end }: { start: number; end: number }): Ask {
  const said = text
    .slice(start, end)
    .trim()
    .replace(/^(?:and|but)\s+/i, '');
  return ask(
    'repeat',
    `I am not sure what to make of "${said}". When exactly, or how often?`,
    { text, start, end },
    [],
  );
}

/** "at 7 or 8 pm". */
function askWhichTime({ text, times: { times } }: Draft): Ask {
  const place = {
    text,
    start: Math.min(...times.map(({ start }) => start)),
    end: Math.max(...times.map(({ end }) => end)),
  };
  const readings = times.map((time) => {
    const said = text.slice(time.start, time.end).replace(/^(?:at|by|around)\s+/i, '');
    return { label: said, words: time.sure ? clockWords(time) : `at ${said}` };
  });
  return ask(
    'time',
    `${joinWords(
      readings.map(({ label }) => label),
      'or',
    )}?`,
    place,
    readings,
  );
}

/** "for 3 weeks", and not how often. */
function askHowOften({ text }: Draft): Ask {
  const readings = [
    { label: 'Every day', words: 'every day' },
    { label: 'Every weekday', words: 'every weekday' },
    { label: 'Once a week', words: 'weekly' },
  ];
  return ask('repeat', 'How often?', { text, ...atEnd(text) }, readings);
}

function askWhen(draft: Draft, setting: Setting): Ask {
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

/** One draft, or several where the text names several tasks: on lines of their own, or joined by "and" with a time each. */
function readDrafts(text: string, setting: Setting): Draft[] {
  const lines = [...text.matchAll(/[^\n;]+/g)].filter(([line]) => /[\p{L}\p{N}]/u.test(line) && !/:\s*$/.test(line));
  if (lines.length > 1 && lines.length <= MAX_TASKS) {
    return lines.map((line) => readDraft(text, setting, line.index + bullet(line[0]), line.index + line[0].length));
  }
  const drafts: Draft[] = [];
  let from = 0;
  const joints = [...text.matchAll(/\s*,?\s+and\s+(?:then\s+|also\s+)?|\s*,\s*(?:then\s+)?|\.\s+(?=\p{Lu})/giu)].slice(
    0,
    12,
  );
  for (const joint of joints) {
    if (joint.index < from) continue;
    // "between 9 and 17" is one stretch.
    if (/\b(?:between|from)\s+\d[\d:.]*\s*(?:[ap]\.?m\.?)?$/i.test(text.slice(from, joint.index))) continue;
    const left = readDraft(text, setting, from, joint.index);
    const right = readDraft(text, setting, joint.index + joint[0].length);
    const both = isTimed(left) && isTimed(right);
    // "every Monday at 9 am and every Friday at 10 am to train": one title for both.
    const shared = both && left.repeat !== null && right.repeat !== null ? left.title || right.title : '';
    if (!both || !(left.title || shared) || !(right.title || shared)) continue;
    drafts.push(inherit({ ...left, title: left.title || shared }, drafts.at(-1), setting));
    from = joint.index + joint[0].length;
  }
  drafts.push(inherit(readDraft(text, setting, from), drafts.at(-1), setting));
  return drafts;
}

const bullet = (line: string) => /^\s*(?:[-*•]|\d{1,2}[.)])?\s*/.exec(line)?.[0].length ?? 0;

const isTimed = (draft: Draft) =>
  draft.times.times.length > 0 || draft.times.range !== null || draft.minutesFromNow !== null;

/** "Tomorrow call mum at 9 am and the bank at 11:30": the day holds for both. So does "every day", when it comes first. */
function inherit(draft: Draft, before: Draft | undefined, setting: Setting): Draft {
  if (!before || draft.days.length > 0 || draft.repeat || draft.minutesFromNow || draft.part?.today) {
    return before && draft.lead === 'none' ? { ...draft, lead: before.lead } : draft;
  }
  const leading = before.repeat && readDraft(before.text, setting, 0, before.repeat.at.start).title === '';
  return {
    ...draft,
    lead: draft.lead === 'none' ? before.lead : draft.lead,
    days: before.days,
    part: draft.part ?? (before.part?.today ? before.part : null),
    repeat: leading ? before.repeat : null,
  };
}
