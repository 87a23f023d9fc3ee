import type { Weekday } from '../calendar/index.ts';
import type { Setting } from '../language/index.ts';
import { playbookById } from '../playbooks/index.ts';
import { asOneWeek } from './one-week.ts';
import type { PlanChange, Select } from './reply-types.ts';
import { spanIn } from './span.ts';
import type { PlanDraft } from './types.ts';
import {
  clockIn,
  datesIn,
  farBoundIn,
  minutesIn,
  numberOf,
  perWeekIn,
  plain,
  today,
  weekdaysIn,
  windowIn,
} from './values.ts';

/** The changes that a message names, clause by clause, and the words of clauses that named none. */
export function changesIn(text: string, plan: PlanDraft, setting: Setting): { changes: PlanChange[]; rest: string } {
  const changes: PlanChange[] = [];
  const rest: string[] = [];
  for (const clause of clausesOf(plain(text))) {
    const found = readClause(clause, plan, setting);
    if (found.length > 0) changes.push(...found);
    else rest.push(clause);
  }
  return { changes: withoutRepeats(asOneWeek(changes)), rest: rest.join(', ') };
}

const NEXT =
  /(?:[;!?\n]|\.(?!\d)|(?<!days?),(?!\d)|(?<=days?),(?! ?(?:and )?(?:mon|tue|wed|thu|fri|sat|sun))|\bbut\b|\bplus\b|\balso\b|\band then\b|(?<!days? )\band (?=(?:the )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* (?:can|could|should|at|to|in)\b)|\band (?=(?:please |also |only |just |not |no |nothing |never )?(?:make|move|drop|skip|start|begin|keep|shorter|longer|less|more|fewer|half|have|get|put|shift|leave|remove|add|finish|on (?:mon|tue|wed|thu|fri|sat|sun)|once|twice|three times|\d+ ?(?:min|times|x)|not|no|nothing|never|only|in the (?:morning|evening)|at \d|mornings|evenings|easier)\b))/;

function clausesOf(text: string): string[] {
  return text
    .replace(/\b(a|p)\.m\./g, '$1m')
    .split(NEXT)
    .map((clause) => clause?.trim() ?? '')
    .filter((clause) => clause !== '');
}

const WEEKDAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*';
const NEGATIVE =
  /\b(?:not|no|nothing|never|avoid|except|can't|cannot|can not|off|without|don't|won't|doesn't|keep \w+ free|leave \w+ free|free|skip|isn't|aren't|busy|out|bad|impossible|other than)\b/;
const TO = /\b(?:to|on|onto|into|be|at|for|in)\b/;

function readClause(clause: string, plan: PlanDraft, setting: Setting): PlanChange[] {
  const of = selectIn(clause, plan, setting);
  return (
    startOf(clause, plan, setting) ??
    readyOf(clause, setting) ??
    weeksOf(clause) ??
    doubleOf(clause) ??
    swapOf(clause, of) ??
    notDaysOf(clause) ??
    dropOf(clause, plan) ??
    timesOf(clause, of, plan) ??
    loadOf(clause, of) ??
    whenOf(clause, of, plan) ??
    []
  );
}

/** Which sessions a clause speaks of: a strand by its name, its sessions or the playbook's words; weekdays; a week. */
function selectIn(clause: string, plan: PlanDraft, setting: Setting): Select {
  const select: Select = {};
  const part = partIn(clause, plan);
  if (part && plan.parts.length > 1) select.part = part;
  const week = /\bweeks? (\d)(?: ?(?:-|to|and|until) ?(\d))?\b/.exec(clause) ?? /\b(first|last) week\b/.exec(clause);
  if (week) {
    const first = week[1] === 'first' ? 1 : week[1] === 'last' ? plan.weeks : Number(week[1]);
    select.weeks = [first, week[2] ? Number(week[2]) : first];
  }
  const several = /\b(first|last) (\d|two|three|four|five) weeks\b/.exec(clause);
  if (several) {
    const count = Math.min(plan.weeks, numberOf(several[2] ?? ''));
    select.weeks = several[1] === 'first' ? [1, count] : [plan.weeks - count + 1, plan.weeks];
  }
  const dates = spanIn(clause, setting);
  if (dates) select.dates = dates;
  return select;
}

export function partIn(clause: string, plan: PlanDraft): string | null {
  const words = new Set(
    clause.split(/[^\p{L}\p{N}'-]+/u).flatMap((word) => [word, word.replace(/s$/, ''), word.replace(/ing$/, '')]),
  );
  let best: { id: string; hits: number } | null = null;
  for (const part of plan.parts) {
    const own = new Set(
      [part.name, part.id, ...part.weeks.map((week) => week.title)]
        .flatMap((text) => plain(text).split(/[^\p{L}\p{N}'-]+/u))
        .filter((word) => word.length > 2),
    );
    const hits =
      [...own].filter((word) => words.has(word)).length +
      (plain(part.name) !== '' && clause.includes(plain(part.name)) ? 2 : 0);
    if (hits > 0 && (!best || hits > best.hits)) best = { id: part.id, hits };
  }
  if (best) return best.id;
  const says = playbookById(plan.playbook).says.some((word) => words.has(word));
  return says ? (plan.parts[0]?.id ?? null) : null;
}

function startOf(clause: string, plan: PlanDraft, setting: Setting): PlanChange[] | null {
  if (
    /\b(?:leave|keep) the start\b|\bstart (?:as it was|where it was|stays?|back)\b|\b(?:put|move) the start back\b|\bthe (?:old|earlier|first) start\b/.test(
      clause,
    )
  )
    return [{ kind: 'start_back' }];
  const later =
    /\b(?:start|begin|starting|beginning|it|everything|all|the plan)\b.*\b(an?|one|two|three|\d) (days?|weeks?) (later|earlier|sooner)\b|\b(?:delay|postpone|push back)\b.*\bby (an?|one|two|three|\d) (days?|weeks?)\b/.exec(
      clause,
    );
  if (later) {
    const count = numberOf(later[1] ?? later[4] ?? '1') * ((later[2] ?? later[5])?.startsWith('week') ? 7 : 1);
    const days = later[3] === 'earlier' || later[3] === 'sooner' ? -count : count;
    return [{ kind: 'start', date: Temporal.PlainDate.from(plan.from).add({ days }).toString() }];
  }
  const says = /\b(?:not (?:before|until)|start|begin|starting|beginning|first (?:session|day)|kick off)\b/.test(
    clause,
  );
  const [found] = datesIn(clause, setting);
  const alone =
    /^(?:from |on |not before )?(?:next |this )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow)$/.test(
      clause,
    ) && /\b(?:next|tomorrow|from)\b/.test(clause);
  if (found && (says || alone)) return [{ kind: 'start', date: found.date.toString() }];
  if (says && /\bnext week\b/.test(clause)) {
    const day = today(setting);
    return [{ kind: 'start', date: day.add({ days: 8 - day.dayOfWeek }).toString() }];
  }
  return null;
}

function readyOf(clause: string, setting: Setting): PlanChange[] | null {
  if (
    !/\b(?:ready|done|finished?|complete|over|get there|be there|end|ends)\b/.test(clause) ||
    !/\b(?:by|before|until|on|in time)\b/.test(clause)
  )
    return null;
  const date = datesIn(clause, setting)[0]?.date ?? farBoundIn(clause, setting);
  return date ? [{ kind: 'ready_by', date: date.toString() }] : null;
}

function weeksOf(clause: string): PlanChange[] | null {
  const said =
    /\b(?:only|just|make it|for|in|over|shorten(?: it)? to|cut(?: it)? to|as) (\d{1,2}|one|two|three|four|five|six|eight|ten|twelve) weeks?\b(?! (?:later|earlier|from|off))/.exec(
      clause,
    );
  return said ? [{ kind: 'weeks', weeks: numberOf(said[1] ?? '') }] : null;
}

/** "Saturday can take a double one": the day carries it, up to twice as long. */
function doubleOf(clause: string): PlanChange[] | null {
  const [day] = weekdaysIn(clause);
  if (!day || !/\b(?:double|twice as long|two in one|longer one|long one)\b/.test(clause)) return null;
  return [{ kind: 'longer', of: { days: [day] }, factor: 2 }];
}

/** "Wednesday ones on Thursdays instead", "move Mondays to Tuesday", "swap Wednesday for Thursday", "Thursday instead of Wednesday". */
function swapOf(clause: string, of: Select): PlanChange[] | null {
  const days = `${WEEKDAY}(?:(?: and |, | & )${WEEKDAY})*`;
  const forms: [RegExp, 1 | 2][] = [
    [new RegExp(`\\b(${days})\\b.{0,40}? instead of (?:on )?(?:the )?(${days})\\b`), 2],
    [
      new RegExp(`\\b(?:swap|replace|change|exchange) (?:the )?(${days})\\b.{0,30}? (?:for|with|to|into) (${days})\\b`),
      1,
    ],
    [new RegExp(`\\b(${days})\\b.{0,40}? (?:to|on|onto|be|for) (?:a |the |on )?(${days})\\b`), 1],
    [new RegExp(`\\b(${days})\\b,? not (?:on )?(${days})\\b`), 2],
  ];
  for (const [form, from] of forms) {
    const match = form.exec(clause);
    if (!match) continue;
    const [a, b] = [weekdaysIn(match[1] ?? ''), weekdaysIn(match[2] ?? '')];
    const [source, target] = from === 1 ? [a, b] : [b, a];
    if (source.length === 0 || target.length === 0 || source.join() === target.join()) continue;
    const clock = clockIn(clause);
    const moved: PlanChange = { kind: 'to_days', of: { ...of, days: source }, days: target };
    return clock && /\bat\b/.test(clause)
      ? [moved, { kind: 'time', of: { ...of, days: target }, time: clock.time }]
      : [moved];
  }
  return null;
}

function notDaysOf(clause: string): PlanChange[] | null {
  const days = weekdaysIn(clause);
  if (days.length === 0 || !NEGATIVE.test(clause)) return null;
  // "at 8 not 10", "not before 8": the time is meant, not the day.
  if (/\bnot (?:at )?(?:\d|before|after|so)/.test(clause)) return null;
  return [{ kind: 'not_days', days }];
}

function dropOf(clause: string, plan: PlanDraft): PlanChange[] | null {
  if (
    !/^(?:please |can you |could you |and |i want to |just )*(?:drop|remove|leave out|without|cut out|get rid of|take out|lose|ditch|no|skip|delete)\b/.test(
      clause,
    )
  )
    return null;
  const week = /\bweeks? (\d)\b|\b(last) week\b/.exec(clause);
  if (week) {
    const number = week[2] ? plan.weeks : Number(week[1]);
    return [{ kind: 'drop', of: { weeks: [number, number] } }];
  }
  const part = partIn(clause, plan);
  return part && !/\bminutes?\b|\bday\b|\bweeks?\b/.test(clause) ? [{ kind: 'drop', of: { part } }] : null;
}

const TOO_OFTEN =
  /\b(?:times?|days?|often|sessions?)\b.{0,20}\b(?:feels?|is|are|seems?|sounds?)\b.{0,20}\b(?:a lot|much|many|often)\b|\btoo (?:often|many)\b/;

function timesOf(clause: string, of: Select, plan: PlanDraft): PlanChange[] | null {
  const now = Math.max(
    ...Array.from(
      { length: plan.weeks },
      (_, i) => plan.sessions.filter((s) => s.week === i + 1 && (!of.part || s.part === of.part)).length,
    ),
  );
  if (TOO_OFTEN.test(clause)) return [{ kind: 'times', of, perWeek: Math.max(1, now - 1) }];
  if (
    /\bcount .{1,60} in\b|\b(?:incorporate|include) (?:it|that|them)\b|\b(?:one|a) (?:day|session|time) (?:less|fewer)\b|\bless often\b|\bfewer (?:days|sessions|times)\b/.test(
      clause,
    )
  )
    return [{ kind: 'times', of, perWeek: Math.max(1, now - 1) }];
  if (
    /\b(?:one|a) (?:day|session|time) more\b|\b(?:one|an) (?:more|extra|additional) (?:day|session)\b|\bmore often\b|\badd (?:a|one|another) (?:day|session)\b/.test(
      clause,
    )
  )
    return [{ kind: 'times', of, perWeek: Math.min(7, now + 1) }];
  const perWeek = perWeekIn(clause);
  const days = weekdaysIn(clause);
  const changes: PlanChange[] = [];
  if (perWeek !== null && perWeek >= 1 && perWeek <= 7) changes.push({ kind: 'times', of, perWeek });
  if (changes.length === 0) return null;
  if (days.length > 0) changes.push({ kind: 'to_days', of, days });
  const minutes = minutesIn(clause);
  if (minutes !== null) changes.push({ kind: 'minutes', of, minutes });
  return changes;
}

function loadOf(clause: string, of: Select): PlanChange[] | null {
  const days = weekdaysIn(clause) as Weekday[];
  const select: Select = days.length > 0 ? { ...of, days } : of;
  const minutes = minutesIn(clause);
  const by = /\b(?:longer|shorter|more|less)\b/.exec(clause)?.[0];
  if (minutes !== null && !/\b(?:earlier|later|before|after|in \d+ minutes)\b/.test(clause)) {
    if (by && /\bminutes? (?:longer|shorter|more|less)\b/.test(clause)) {
      return [{ kind: 'by_minutes', of: select, minutes: by === 'shorter' || by === 'less' ? -minutes : minutes }];
    }
    const atMost =
      /\b(?:enough|at most|max(?:imum)?|no (?:more|longer) than|not (?:more|longer) than|tops|up to)\b/.test(clause);
    return [{ kind: 'minutes', of: select, minutes, ...(atMost && { atMost }) }];
  }
  if (
    /\b(?:easier|gentler|lighter|softer|slower|less (?:hard|intense|ambitious)|too (?:hard|much|intense|ambitious|tough|fast)|(?:a bit|rather|quite|feels?|is|sounds?|seems?) (?:like )?a lot|overwhelm\w*|scale (?:it )?(?:back|down)|take it down|tone (?:it )?down)\b/.test(
      clause,
    )
  )
    return [{ kind: 'easier' }];
  if (
    /\b(?:harder|tougher|more (?:ambitious|intense|challenging)|too (?:easy|light|slow|little)|step it up|push me)\b/.test(
      clause,
    )
  )
    return [{ kind: 'harder' }];
  if (/\b(?:shorter|too long|less time)\b/.test(clause)) return [{ kind: 'longer', of: select, factor: 0.75 }];
  if (/\b(?:longer|too short|more time)\b/.test(clause)) return [{ kind: 'longer', of: select, factor: 1.25 }];
  return null;
}

/** A time of day, a part of it, or weekdays alone. */
function whenOf(clause: string, of: Select, plan: PlanDraft): PlanChange[] | null {
  const days = weekdaysIn(clause) as Weekday[];
  const only = /\b(?:only|just|always)\b/.test(clause);
  const bound =
    /\b(?:before|after|earlier than|later than)\b/.test(clause) && /\b(?:not|nothing|never|no)\b/.test(clause);
  const clock = bound ? null : clockIn(clause.replace(/\bnot (?:at )?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?/, ' '));
  const window = windowIn(clause);
  if (clock && !bound) {
    const half = window && !clock.sure && !/morning/.test(window.words) ? clockIn(`${clause} evening`) : clock;
    const select: Select = days.length > 0 ? { ...of, days } : of;
    if (/\b(?:remind|call|text|message|wake|meeting|appointment|dentist)\b/.test(clause)) return null;
    const known = new Set(plan.sessions.map((s) => Temporal.PlainDate.from(s.date).dayOfWeek as Weekday));
    return days.length > 0 && (only || days.some((day) => !known.has(day)))
      ? [
          { kind: 'to_days', of, days },
          { kind: 'time', of: select, time: (half ?? clock).time },
        ]
      : [{ kind: 'time', of: select, time: (half ?? clock).time }];
  }
  if (
    window &&
    /\b(?:in|to|at|for|be|prefer|rather|only|better|please|the|mornings|evenings|afternoons|after work|before work|lunch\w*|nights|not|never|nothing|no)\b/.test(
      clause,
    ) &&
    !/\bgood (?:morning|evening|afternoon|night)\b|\bthis (?:morning|evening|afternoon)\b|\bremind\b|\btonight\b/.test(
      clause,
    )
  ) {
    if (/\b(?:not|no|never|avoid)\b(?: \w+){0,2} (?:mornings?|evenings?|afternoons?)\b/.test(clause))
      return [{ kind: 'window', of, window: without(window.window), words: `outside ${window.words}` }];
    return [{ kind: 'window', of: days.length > 0 ? { ...of, days } : of, window: window.window, words: window.words }];
  }
  if (
    days.length > 0 &&
    !/\b(?:more|less|extra|longer|shorter)\b/.test(clause) &&
    (only ||
      /\b(?:on|prefer|rather|better|make it|use|to|want|like|do it|move|can)\b/.test(clause) ||
      /^(?:the )?(?:mon|tue|wed|thu|fri|sat|sun|weekend|weekday)/.test(clause)) &&
    TO.test(`${clause} on`)
  )
    return [{ kind: 'to_days', of, days }];
  return null;
}

/** The larger rest of the day outside a window. */
function without({ start, end }: { start: string; end: string }) {
  return start < '12:00' ? { start: end, end: '00:00' } : { start: '00:00', end: start };
}

function withoutRepeats(changes: PlanChange[]): PlanChange[] {
  const seen = new Set<string>();
  return changes.filter((change) => {
    const key = JSON.stringify(change);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
