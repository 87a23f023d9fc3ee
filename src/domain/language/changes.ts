import { readDraft } from './draft.ts';
import { takeDuration, takeMinutesFromNow } from './lengths.ts';
import { readSentence } from './sentence.ts';
import type { EscalationWish, Setting, TaskReference, Understanding } from './types.ts';

const POLITE =
  "(?:(?:please|ok(?:ay)?|yes|hey|hi|so|and|can\\s+you|could\\s+you|would\\s+you|will\\s+you|i(?:'d|\\s+would)\\s+like\\s+to|i\\s+(?:want|need|have)\\s+to|let'?s)[,!.]?\\s+)*";
const start = (source: string) => new RegExp(`^${POLITE}(?:${source})`, 'i');

type Change = 'done' | 'missed' | 'skip' | 'snooze' | 'reschedule' | 'delete' | 'quieter';

/** In the order in which they are tried. The rest of the message names the task. */
const OPENINGS: [RegExp, Change][] = [
  [
    start(
      '(?:snooze|remind\\s+me\\s+(?:again|later)|ask\\s+me\\s+(?:again|later)|not\\s+(?:yet|now)|later|give\\s+me(?=\\s+(?:another\\s+)?(?:\\d+|a\\s+few|five|ten|half)\\b))',
    ),
    'snooze',
  ],
  [
    start(
      "i(?:'m|\\s+am)?\\s*(?:not|won't|will\\s+not|can't|cannot|can\\s+not)\\s+(?:be\\s+)?(?:going\\s+to\\s+|able\\s+to\\s+|gonna\\s+)?(?:do|make|manage)(?=\\s)",
    ),
    'skip',
  ],
  [start('(?:skip|leave\\s+out|pass\\s+on)\\b'), 'skip'],
  [
    start(
      "(?:i\\s+)?(?:just\\s+)?(?:missed|forgot|didn't\\s+(?:do|make|manage|take|get\\s+to)|did\\s+not\\s+(?:do|make|manage|take)|failed(?:\\s+to)?)\\b|mark\\b(?=.*\\b(?:as\\s+)?missed\\b)",
    ),
    'missed',
  ],
  [
    start(
      '(?:stop|quit|no\\s+more)\\s+(?:reminding\\s+me|reminders?|nagging\\s+me|notifying\\s+me|bugging\\s+me)(?:\\s+(?:to|about|of|for|that))?\\b',
    ),
    'delete',
  ],
  [start("(?:don't|do\\s+not)\\s+remind\\s+me(?:\\s+(?:any\\s*more|again))?(?:\\s+(?:to|about|of|for))?\\b"), 'delete'],
  [start('(?:delete|remove|cancel|erase|drop|get\\s+rid\\s+of|scrap|end)\\b'), 'delete'],
  [
    start(
      '(?:move|reschedule|postpone|shift|push\\s+back|push|delay|change|bring(?=.*\\bforward\\b)(?:\\s+forward)?|put\\s+off)\\b',
    ),
    'reschedule',
  ],
  [
    start(
      "(?:i(?:'m|\\s+am|\\s+have|'ve)?\\s+)?(?:just\\s+|already\\s+)?(?:all\\s+)?(?:done|finished|completed?|did\\s+it|did|ticked\\s+off|took|checked\\s+off)\\b",
    ),
    'done',
  ],
  [start('(?:mark|tick|check|cross)\\b(?=.*\\b(?:done|complete[d]?|finished|off)\\b)'), 'done'],
  [
    start(
      "(?:call|phone)\\s+me\\s+(?:for|about)\\b|(?:don't|do\\s+not)\\s+call\\s+me\\s+(?:for|about)\\b|(?:just|only)\\s+(?:a\\s+)?push\\s+for\\b",
    ),
    'quieter',
  ],
];

/** A message about a task that is there already: done, skip, snooze, move, delete. */
export function understandChange(message: string, setting: Setting): Understanding | null {
  const text = message.replaceAll('’', "'").trim();
  if (text.length > 300) return null;
  for (const [pattern, change] of OPENINGS) {
    const match = pattern.exec(text);
    if (!match) continue;
    return changeOf(change, text.slice(match[0].length).trim(), match[0].toLowerCase(), setting);
  }
  // "The dishes are done", "Pills taken".
  const passive =
    /^(.{2,80}?)\s+(?:is|are|was|were|has\s+been|have\s+been)?\s*(?:done|finished|complete[d]?|taken|ticked\s+off)[.!]*$/i.exec(
      text,
    );
  if (passive?.[1] && !/^(?:i|when|if|remind|what|not|never)\b/i.test(passive[1]))
    return { kind: 'done', task: reference(passive[1], setting) };
  return null;
}

function changeOf(change: Change, rest: string, opening: string, setting: Setting): Understanding | null {
  switch (change) {
    case 'snooze': {
      const sentence = readSentence(
        rest.replace(/^(?:it\s+)?(?:by|for)\s+/, 'in ').replace(/^(?=(?:another\s+)?(?:\d|five|ten|half))/, 'in '),
      );
      const minutes = takeMinutesFromNow(sentence)?.minutes ?? takeDuration(sentence);
      const named = sentence.rest.replace(/\uE000+/g, ' ');
      return { kind: 'snooze', task: reference(named, setting), minutes };
    }
    case 'reschedule': {
      const said = rescheduleOf(rest, setting);
      // "Change my address to …" is about no time.
      return /^change\b/.test(opening.trim()) && said?.kind === 'reschedule' && said.words === '' ? null : said;
    }
    case 'delete': {
      // "cancel" and the like need something to cancel; the rest is small talk.
      if (rest === '' && !/remind/.test(opening)) return { kind: 'delete', task: nothing, scope: null };
      return { kind: 'delete', task: reference(rest, setting), scope: scopeOf(rest, opening) };
    }
    case 'quieter': {
      const escalation: EscalationWish = /push/.test(opening)
        ? 'silent'
        : /don't|not/.test(opening)
          ? 'standard'
          : 'aggressive';
      return { kind: 'escalation', task: reference(rest, setting), escalation };
    }
    case 'done':
      // "I did nothing today", "I finished late": no task that one could tick off.
      if (/^(?:nothing|not|never|late)\b/i.test(rest)) return null;
      return { kind: 'done', task: reference(rest, setting) };
    default:
      return { kind: change, task: reference(rest, setting) };
  }
}

const nothing: TaskReference = { title: null, date: null, time: null };

function scopeOf(rest: string, opening = ''): 'one' | 'series' | null {
  if (
    /\b(?:only|just)\s+(?:this|today|tomorrow|once|that)|\b(?:this|that)\s+(?:one|time)\b|\bthis\s+once\b/i.test(rest)
  )
    return 'one';
  if (
    /\b(?:all|every|each|always|for\s+good|whole|entire|series|from\s+now\s+on|daily|weekly|any\s*more)\b/i.test(
      rest,
    ) ||
    /stop|no\s+more|any\s*more/.test(opening)
  )
    return 'series';
  return null;
}

/** "my run tomorrow to Friday at 7 am": which, and where to. */
function rescheduleOf(said: string, setting: Setting): Understanding | null {
  const scope = scopeOf(said);
  const rest = said.replace(
    /,?\s*\b(?:(?:just|only)\s+(?:this|that)\s+(?:one|time)|just\s+this\s+once|(?:all|every\s+one)\s+of\s+them|all\s+future\s+ones|the\s+(?:whole|entire)\s+series|from\s+now\s+on)\s*[.!]*$/i,
    '',
  );
  const joint = /\s+(?:to|until|till|by|for)\s+(?=\S+(?:\s+\S+){0,8}$)/gi;
  const joints = [...rest.matchAll(joint)];
  for (const at of joints) {
    const words = rest.slice(at.index + at[0].length);
    const by = /\b(?:by|for)\b/.test(at[0]);
    const moment = by ? `${words} ${/\b(?:forward|earlier)\b/i.test(said) ? 'earlier' : 'later'}` : words;
    if (!(by ? SHIFT.test(moment) : isTime(moment, setting))) continue;
    return {
      kind: 'reschedule',
      task: reference(rest.slice(0, at.index), setting),
      words: moment,
      scope,
    };
  }
  const shift =
    /^(.*?)\s*\b((?:\d+|an?|half\s+an|one|two|three|five|ten|fifteen|twenty|thirty)\s+(?:minutes?|mins?|hours?|days?|weeks?)\s+(?:later|earlier))$/i.exec(
      rest,
    );
  if (shift) return { kind: 'reschedule', task: reference(shift[1] ?? '', setting), words: shift[2] ?? '', scope };
  const direct = /^(?:to|until|till)\s+(.+)$/i.exec(rest);
  if (direct?.[1] && isTime(direct[1], setting)) return { kind: 'reschedule', task: nothing, words: direct[1], scope };
  return { kind: 'reschedule', task: reference(rest, setting), words: '', scope };
}

const SHIFT =
  /^(?:\d+|an?|half\s+an|one|two|three|five|ten|fifteen|twenty|thirty)\s+(?:minutes?|mins?|hours?|days?|weeks?)\s+(?:later|earlier)$/i;

/** Whether words name a time and nothing else. */
function isTime(words: string, setting: Setting): boolean {
  const draft = readDraft(
    `at ${words}`.replace(/^at\s+(?=(?:at|on|in|tomorrow|today|tonight|next|this)\b)/i, ''),
    setting,
  );
  const named =
    draft.times.times.length > 0 ||
    draft.days.length > 0 ||
    draft.minutesFromNow !== null ||
    draft.part !== null ||
    draft.repeat !== null;
  return named && draft.title.replace(/\b(?:instead|please|at)\b/gi, '').trim() === '';
}

/** The words that name a task, with the day and the time by which it is told from others. */
function reference(words: string, setting: Setting): TaskReference {
  const spoken = words
    .replace(/[\s.!?]+$/, '')
    .replace(/^[\s:,-]+/, '')
    .replace(/\b(?:as\s+)?(?:done|complete[d]?|finished|missed|off)$/i, '')
    .replace(
      /\b(?:any\s*more|for\s+good|from\s+now\s+on|this\s+time|just\s+this\s+once|this\s+once|only\s+today|please|the\s+whole\s+series|entirely|instead)\b/gi,
      '',
    );
  const draft = readDraft(spoken, setting);
  const title = draft.title
    .replace(/^(?:with|to|about|of|for|on|off|taking|doing|that)\s+/i, '')
    .replace(/^(?:all|every|each|this|that|today's|tomorrow's|my|the|our|a|an|his|her)\s+(?=\S)/i, '')
    .replace(/^(?:all|every|each|my|the)\s+/i, '')
    .replace(/\s+(?:back|forward)$/i, '')
    .replace(/\s+(?:reminders?|tasks?|to-?dos?|alarms?|series)$/i, '')
    .trim();
  const vague =
    /^(?:it|it's|its|that's|this|that|this one|that one|one|reminders?|tasks?|everything|today|all|them|with)?$/i.test(
      title,
    );
  const day = draft.days[0];
  const date =
    day?.kind === 'on' || day?.kind === 'past'
      ? day.date
      : draft.part?.today
        ? setting.now.toZonedDateTimeISO(setting.zone).toPlainDate()
        : null;
  const time = draft.times.times[0];
  return {
    title: vague ? null : title,
    date,
    time: time?.sure ? Temporal.PlainTime.from({ hour: time.hour % 24, minute: time.minute }) : null,
  };
}
