import type { Setting } from '../../language/index.ts';
import { datesIn, NUMBER, numberOf, today, valuesIn } from '../said/index.ts';

/** A first day that was said, and where its words stand. */
export type StartSaid = { date: Temporal.PlainDate; start: number; end: number };

const BEGIN = '(?:start|starting|begin|beginning|kick(?:ing)? off|commencing)';
const NOW = new RegExp(
  `\\b${BEGIN} (?:right )?(?:now|tonight|today|immediately|straight away)\\b|^(?:right )?now\\b(?! and)|\\bimmediately\\b|\\basap\\b|\\bas soon as possible\\b`,
);
const SPAN = new RegExp(
  `\\b${BEGIN}(?: it| this| the plan| only| maybe| about)*(?: in| after)(?: about)? (${NUMBER})(?: more)? (days?|weeks?|months?)\\b(?: time)?`,
);
const LATER = new RegExp(`\\b${BEGIN}(?: it)? (${NUMBER}) (days?|weeks?|months?) (?:later|from now)\\b`);
const NEXT_WEEK = new RegExp(`\\b${BEGIN}(?: it| this)? next week\\b(?! ?(?:mon|tue|wed|thu|fri|sat|sun))`);
const NOT_BEFORE =
  /\b(?:not|never|nothing|no earlier than) (?:before|until|till) (?:the )?(?=[a-z]|\d{1,2}(?:st|nd|rd|th| [a-z]))/;
const LEADS = new RegExp(`\\b(?:${BEGIN}|from|as of|not (?:before|until))(?: in| from| on| the| after)* [a-z0-9 ]*$`);

/** "Starting tomorrow", "start in two weeks", "not before January", "begin after Christmas": with a word that says so. Lower-case text. */
export function startSaid(text: string, setting: Setting): StartSaid | null {
  const day = today(setting);
  const now = NOW.exec(text);
  if (now) return { date: day, ...at(now) };
  const span = SPAN.exec(text) ?? LATER.exec(text);
  if (span) {
    const count = numberOf(span[1] ?? '');
    const unit = span[2] ?? '';
    const by = unit.startsWith('w') ? { weeks: count } : unit.startsWith('m') ? { months: count } : { days: count };
    return { date: day.add(by), ...at(span) };
  }
  const week = NEXT_WEEK.exec(text);
  if (week) return { date: day.add({ days: 8 - day.dayOfWeek }), ...at(week) };
  return backOn(text, setting) ?? namedStart(text, setting) ?? monthOfStart(text, setting);
}

/** "Start after my holiday, I'm back on 7 December": that day. */
function backOn(text: string, setting: Setting): StartSaid | null {
  if (!AFTER_AWAY.test(text)) return null;
  const back = datesIn(text, setting).find(({ before }) =>
    /\bback(?: home| at work)?(?: again)?(?: on| the)* ?$/.test(before),
  );
  return back ? { date: back.date, start: back.start, end: back.end } : null;
}
const AFTER_AWAY = new RegExp(
  `\\b${BEGIN}(?: it)? (?:when|once|after|as soon as) (?:i|we|i'm|my|our|the)\\b[^.;]*\\b(?:back|holidays?|trip|vacation|away)\\b`,
);

const at = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length });

const FIRST = '(?:my |the )?(?:very )?first (?:one|session|run|ride|swim|walk|lesson|day|time|workout|practice)';
const ON = new RegExp(
  `\\b(?:${BEGIN}(?: it| this| the plan)?|${FIRST})(?: (?:is|will be|should be|could be))?(?: on| from| after| in| the| this)*:? ?$`,
);

const EVENTS =
  'exams?|finals|resits?|tests?|vivas?|races?|marathon|tournaments?|competitions?|championships?|matches|league|trek|expedition';
const LESSONS = 'courses?|class(?:es)?|lessons?|workshops?|boot ?camp';
const BEGINS = '(?:starts?|begins?|opens?|kicks? off)\\b[^,;!?]{0,30}$';
const OF_ANOTHER = new RegExp(
  `\\b(it|they|that|which|${EVENTS}|${LESSONS}|terms?|seasons?|school|uni|university|semester|job) ${BEGINS}`,
);
const OF_EVENTS = new RegExp(`\\b(?:${EVENTS})\\b`);
const OF_LESSONS = new RegExp(`\\b(?:${LESSONS})\\b`);

/**
 * "The races start on 10 May", "my exam, it starts 11 January": what begins on the day with which `before` ends. An event is to be ready for, lessons are the
 * beginning itself; of anything else nobody knows. Null: nothing else begins then.
 */
export function beginsThen(before: string, text: string): 'event' | 'lessons' | 'other' | null {
  const what = OF_ANOTHER.exec(before)?.[1];
  if (what === undefined) return null;
  const about = /^(?:it|they|that|which)$/.test(what) ? text : what;
  return OF_EVENTS.test(about) ? 'event' : OF_LESSONS.test(about) ? 'lessons' : 'other';
}

/** "First one on 5 December". */
const FIRST_ONE = new RegExp(`^${FIRST} `);

/** "Start after Christmas", "not before 4 January". */
function namedStart(text: string, setting: Setting): StartSaid | null {
  for (const { date, start, end, before } of datesIn(text, setting)) {
    if (['event', 'other'].includes(beginsThen(`${before}${text.slice(start, end)}`, text) ?? '')) continue;
    if (
      !ON.test(before) &&
      !FIRST_ONE.test(text.slice(start, end)) &&
      !NOT_BEFORE.test(`${before}${text.slice(start, end)}`)
    )
      continue;
    // "Not before" stands right before the day.
    const lead =
      (FIRST_ONE.test(text.slice(start, end)) ? /$/.exec(before) : null) ??
      ON.exec(before) ??
      /\b(?:not|never|nothing|no earlier than) (?:before|until|till) (?:the )?$/.exec(before);
    if (lead) return { date, start: start - before.length + lead.index, end };
  }
  return null;
}

/** "Starting in January", "from next year on". */
function monthOfStart(text: string, setting: Setting): StartSaid | null {
  const day = today(setting);
  for (const { from, start, end, words } of valuesIn(text, 'date_range', setting)) {
    const head = Math.max(0, start - 18);
    const lead = LEADS.exec(`${text.slice(head, start)}${words}`);
    if (Temporal.PlainDate.compare(from, day) > 0 && lead) return { date: from, start: head + lead.index, end };
  }
  for (const { words, start, end, until } of valuesIn(text, 'bound', setting)) {
    const lead = /\b(?:not|never|nothing) $/.exec(text.slice(0, start));
    const [range] = valuesIn(words.replace(/^(?:before|until|till) /, ''), 'date_range', setting);
    if (lead && (range || until)) return { date: range?.from ?? until, start: lead.index, end };
  }
  return null;
}
