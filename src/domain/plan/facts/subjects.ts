import type { Setting } from '../../language/index.ts';
import { SUBJECTS, subjectsNamed } from '../../wish/subjects.ts';
import { datesIn, numberOf } from '../said/index.ts';
import type { GoalFacts, PlannedSession, PlanPart, PlanSubject } from '../types.ts';

const STUDIED =
  /\b(?:exams?|gcses?|o-levels?|(?:a|as)[- ]levels?|finals?|mocks?|revis\w+|study\w*|tests?|midterms?|resits?|retakes?|entrance|sats|course|degree)\b/;
const ONE = `(${SUBJECTS})`;
/** Which of them is to have more of the time. */
const MORE = [
  `\\b${ONE} (?:is |are )?(?:a lot |much |a bit )?(?:more|twice as much|twice as often) (?:than|as)\\b`,
  `\\bmore (?:time |work |hours )?(?:on |for |in |of )?${ONE}\\b`,
  `\\b${ONE} (?:needs?|wants?|gets?|takes?) (?:the )?(?:most|more|extra|double)\\b`,
  `\\b${ONE} (?:is|are) (?:my |the |what i'm |i'm )?(?:weak(?:est)?|worst|hard(?:est)?|bad at|difficult|a struggle|behind)\\b`,
  `\\b(?:weak(?:est)?|worst|bad|behind|struggl\\w+|hardest) (?:at|in|on|with|is|one is|subject is) ${ONE}\\b`,
  `\\b(?:focus(?:ing)? (?:mainly |mostly )?on|mostly|mainly|especially|particularly) ${ONE}\\b`,
].map((form) => new RegExp(form));

/** "Maths, English and French, maths needs the most": what is studied side by side, and how much of each. Lower-case text; null: no such subjects. */
export function subjectsIn(text: string, setting: Setting): PlanSubject[] | null {
  const names = STUDIED.test(text) ? subjectsNamed(text) : [];
  if (names.length < 2) return null;
  const most = MORE.flatMap((form) => form.exec(text)?.[1] ?? []);
  const days = datesIn(text, setting);
  let before: Temporal.PlainDate | null = monthOf(text, setting);
  return names.map((name) => {
    const behind = text.indexOf(name) + name.length;
    const day = days.find(({ start }) => start > behind && OF_ITS_DAY.test(text.slice(behind, start)));
    const until = day && inMonthOf(before, day.date, text.slice(day.start, day.end));
    if (until) before = until;
    return {
      name: name.charAt(0).toUpperCase() + name.slice(1),
      weight: most.includes(name) ? 2 : 1,
      ...(until && { until: until.toString() }),
    };
  });
}

/** "3 exams in January: maths on the 14th": that month begins here. */
function monthOf(text: string, setting: Setting): Temporal.PlainDate | null {
  const [, month] =
    /\b(?:exams?|finals|mocks|gcses|tests|papers|resits|midterms)(?: are)?(?: all)? in ([a-z]{3,9})\b/.exec(text) ?? [];
  const [first] = month ? datesIn(`on 1 ${month}`, setting) : [];
  return first?.date ?? null;
}

/** "Biology on 11 January, maths on the 22nd": the month goes on. */
function inMonthOf(before: Temporal.PlainDate | null, date: Temporal.PlainDate, said: string): Temporal.PlainDate {
  if (!before || !/^(?:on )?(?:the )?\d{1,2}(?:st|nd|rd|th)?$/.test(said.trim())) return date;
  return date.day <= before.daysInMonth && date.day >= before.day ? before.with({ day: date.day }) : date;
}

/** "Maths on 14 December", "biology 16 December". */
const OF_ITS_DAY = /^(?: (?:exam|paper|test|final|mock|is|are|on|the|one))*,? ?(?:\(|on )?(?:the )?$/;

const HOURS = '(an?|one|two|three|four|five|half an|\\d{1,2}(?:[.,]5)?) ?(h|hours?|hrs?|min|mins|minutes)';
const OF =
  "(?: of| on| for)? ((?!a\\b|per\\b|each\\b|every\\b|and\\b)[a-z'-]{3,20}(?: (?!a\\b|per\\b|each\\b|every\\b|and\\b)[a-z'-]{3,20})?)";
const EACH_WEEK = new RegExp(
  `\\b${HOURS}${OF}(?:,| and| plus|, and| &) ${HOURS}${OF}(?:(?:,| and|, and) ${HOURS}${OF})? (?:a|per|each|every) week\\b`,
);

/** "2 hours piano and 1 hour theory a week": hours of each; the words that say it. Lower-case text; null: none are said. */
export function hoursOfEach(text: string): { words: string; facts: GoalFacts } | null {
  const said = EACH_WEEK.exec(text);
  if (!said) return null;
  const each = [said.slice(1, 4), said.slice(4, 7), said.slice(7, 10)].flatMap(([count, unit, name]) =>
    count && unit && name ? [{ name, minutes: minutesOf(count, unit) }] : [],
  );
  const total = each.reduce((sum, { minutes }) => sum + minutes, 0);
  const common = Math.max(20, Math.min(60, each.map(({ minutes }) => minutes).reduce(gcd)));
  const perWeek = Math.min(7, Math.max(each.length, Math.round(total / common)));
  return {
    words: said[0],
    facts: {
      perWeek,
      minutes: Math.max(10, Math.round(total / perWeek / 5) * 5),
      subjects: each.map(({ name, minutes }) => ({
        name: name.charAt(0).toUpperCase() + name.slice(1),
        weight: minutes / common,
        apart: true as const,
      })),
    },
  };
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
const minutesOf = (count: string, unit: string): number => {
  const value = count === 'half an' ? 0.5 : numberOf(count.replace(',', '.'));
  return Math.round(value * (unit.startsWith('h') ? 60 : 1));
};

/** Sessions are called after the subjects in turn, each as often as it is to have; one whose exam is past has none. */
export function nameSubjects(sessions: PlannedSession[], parts: readonly PlanPart[]): PlannedSession[] {
  const subjects = parts.find((part) => part.subjects)?.subjects;
  if (!subjects) return sessions;
  const due = new Map(subjects.map(({ name }) => [name, 0]));
  const named = new Map<PlannedSession, string>();
  for (const session of sessions.toSorted((a, b) => `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`))) {
    const open = subjects.filter(({ until }) => !until || session.date < until);
    const all = open.reduce((sum, { weight }) => sum + weight, 0);
    for (const { name, weight } of open) due.set(name, (due.get(name) ?? 0) + weight);
    const [next] = open.toSorted((a, b) => (due.get(b.name) ?? 0) - (due.get(a.name) ?? 0));
    if (!next) continue;
    due.set(next.name, (due.get(next.name) ?? 0) - all);
    named.set(session, titled(next, unnamed(session.title, subjects)));
  }
  return sessions.map((session) => ({ ...session, title: named.get(session) ?? session.title }));
}

/** A title as it was before it was called after a subject: plans are laid out more than once. */
function unnamed(title: string, subjects: readonly PlanSubject[]): string {
  const own = subjects.find(({ name }) => title.startsWith(`${name}: `));
  if (own) return unnamed(capital(title.slice(own.name.length + 2)), subjects);
  const who = subjects.find(({ name }) => title === `Write to ${name}` || title === `Call ${name}`);
  return who ? title.replace(who.name, 'one person') : title;
}
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const ANYBODY = /\bone person\b/;

/** "Maths: study one topic", "Write to Sam"; what has hours of its own is called by its name, where the session is about something else. */
function titled({ name, apart }: PlanSubject, title: string): string {
  if (apart) return title.toLowerCase().includes(name.toLowerCase()) ? title : name;
  if (ANYBODY.test(title)) return title.replace(ANYBODY, name);
  return `${name}: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}
