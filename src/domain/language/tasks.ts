import { isEmpty } from '../text/index.ts';
import { rewrite } from './ask.ts';
import { askedOnce } from './asked-once.ts';
import { askDoubt, askHowOften, askNoSuchTime, askTitle, askWhen, askWhichTime, isDoubt, wordsAt } from './asks.ts';
import type { Draft } from './draft/draft.ts';
import { isListed } from './draft/in-lines.ts';
import { leftInTitle } from './draft/left-in-title.ts';
import { linesOfDrafts } from './draft/lines.ts';
import { readDrafts } from './draft/segments.ts';
import { daily, dailyUntil } from './each-day.ts';
import { aheadAsWell, beforeEvent } from './events.ts';
import { isForeign, languageOf } from './foreign.ts';
import { readOnce } from './once.ts';
import { resolveOnce } from './resolve/once.ts';
import { isAsk } from './resolve/resolved.ts';
import { resolveSeries } from './resolve/series.ts';
import { wishLines } from './say-back.ts';
import { sayWhen } from './say-when.ts';
import { sayDate } from './speak.ts';

import { tellsOfDays } from './told.ts';
import type { Ask, Assumption, Setting, TaskWish, When } from './types.ts';
import { shows12 } from './types.ts';

/** Longer messages are no single wish; reading them word by word would only cost time. */
const MAX_LENGTH = 1_500;
const MAX_TASKS = 20;

type NewTasks = { kind: 'new_tasks'; tasks: TaskWish[]; assumed?: Assumption[] };

/**
 * The new tasks that a text asks for, exact; or the one question to ask first; or null when it asks for none.
 * `asked` says that a task is certainly wanted, so that "6" or "tomorrow" alone leads to a question.
 */
export const understandTasks = readOnce((text: string, setting: Setting) => {
  const read = understandAnew(text, setting);
  return read?.kind === 'ask' && isDoubt(read) ? withoutDoubt(read, setting) : read;
});

/**
 * Words that nothing was made of: what was read without them is said, and can be tapped. Only where they stand last, so that nothing hangs on them,
 * and the day was said beside them. Looked at once, whatever else is in doubt.
 */
function withoutDoubt(asked: Ask, setting: Setting): Ask {
  const { text, start, end } = asked;
  if (!/^\s*(?:[.,;!?]|$)/.test(text.slice(end))) return asked;
  const value = rewrite(text, [{ start, end, words: '' }]).replace(/[\s,;]*\b(?:and|but|or)$/i, '');
  const read = understandAnew(value, setting);
  const [only, ...others] = read?.kind === 'new_tasks' && !read.assumed ? read.tasks : [];
  if (!only || others.length > 0 || only.title === '' || !readDrafts(value, setting).every(namesItsDay)) return asked;
  const said = sayWhen(only, { now: setting.now, zone: setting.zone, hour12: shows12(setting, false) });
  return {
    ...asked,
    question: `I read ${only.title}, ${said}, but not "${wordsAt(asked)}". Shall I leave that out, or when do you mean?`,
    choices: [{ label: `${said.charAt(0).toUpperCase()}${said.slice(1)}`, value }],
  };
}

function understandAnew(text: string, setting: Setting): NewTasks | Ask | null {
  if (text.trim() === '' || text.length > MAX_LENGTH || tellsOfDays(text)) return null;
  const both = aheadAsWell(text);
  if (both !== null) return understandTasks(both, setting);
  const ahead = beforeEvent(text, setting, understandTasks);
  if (ahead !== null) return understandTasks(ahead, setting);
  const drafts = readDrafts(text, setting);
  const isList =
    drafts.length > 1 &&
    (isListed(drafts[0]?.text ?? text) || drafts.some((draft) => draft.lead !== 'none' || isScheduled(draft)));
  const titles = new Set(drafts.map(({ title }) => title));
  const tasks: TaskWish[] = [];
  const assumed: Assumption[] = [];
  for (const draft of drafts) {
    const found = decide(draft, setting, isList);
    if (found === null) return null;
    if (isAsk(found) && titles.size < 2) return found;
    const few = drafts.length <= MOST_ASKED_ONCE;
    if (isAsk(found)) return (few ? askedOnce(eachAsked(drafts, setting)) : null) ?? askOf(draft, found);
    tasks.push(...found.tasks);
    assumed.push(...found.assumed);
  }
  if (
    tasks.length === 0 ||
    tasks.length > MAX_TASKS ||
    tasks.some(({ title }) => TITLE_TELLS.test(title) || TITLE_ASKS.test(title))
  )
    return null;
  assumed.push(...dayOfLast(drafts, setting));
  return { kind: 'new_tasks', tasks, ...(assumed.length > 0 && { assumed }) };
}

/** "I can't before 8", "Can I stop you from calling me": what somebody tells of themselves, or asks; nobody calls a task so. */
const TITLE_TELLS = /^(?:i'm|i am|i can't|i cannot|i don't|i won't|i work|i sleep)\b/i;
const TITLE_ASKS = /^(?:(?:can|could|should|do|did|am|will|may) (?:i|you|we)|is (?:it|there))\b/i;

const namesItsDay = ({ days, repeat }: Draft): boolean => days.length > 0 || repeat !== null;

/** Each is read once more for it; a longer list is asked about one by one. */
const MOST_ASKED_ONCE = 8;

/** A day behind the last of several wishes was taken for all of them: that it is the last one's alone can be tapped. */
function dayOfLast(drafts: Draft[], setting: Setting): Assumption[] {
  if (!drafts.some(({ sharedDay }) => sharedDay)) return [];
  const [day] = drafts.at(-1)?.days ?? [];
  const apart = drafts.map((draft) => decide(draft.sharedDay ? { ...draft, days: [] } : draft, setting, true));
  const wishes = apart.flatMap((found) => (found === null || isAsk(found) ? [] : found.tasks));
  const value = wishes.length >= drafts.length ? wishLines(wishes) : null;
  if (value === null || day?.kind !== 'on') return [];
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  return [{ said: `all of them ${sayDate(day.date, today)}`, other: { label: 'Only the last one', value } }];
}

/** Each wish as a sentence of its own, with what has to be asked of it. */
const eachAsked = (drafts: Draft[], setting: Setting) =>
  linesOfDrafts(drafts, setting).map((line, i) => {
    const read = understandTasks(line, setting);
    return { line, title: drafts[i]?.title ?? '', ask: read?.kind === 'ask' ? read : null };
  });

/** Which of several tasks a question is about. */
function askOf({ title }: Draft, found: Ask): Ask {
  if (title === '' || found.question.includes(title)) return { ...found, about: title };
  return { ...found, question: `${title}: ${found.question}`, about: title };
}

export type Decided = { tasks: TaskWish[]; assumed: Assumption[] };

function decide(draft: Draft, setting: Setting, inList: boolean): Decided | Ask | null {
  if (draft.lead === 'none' && (NO_WISH.test(draft.text) || (!inList && !isRequest(draft)))) return null;
  if (namesNothing(draft)) return null;
  if (draft.lead === 'appointment' && (!isScheduled(draft) || /\?\s*$/.test(draft.text))) return null;
  if ((draft.lead === 'appointment' || draft.lead === 'intention') && BE_QUIET.test(draft.text)) return null;
  if (draft.orClocks) return askWhichTime(draft);
  const doubt = draft.doubt ?? (isScheduled(draft) ? leftInTitle(draft) : null);
  if (doubt) return askDoubt(draft, doubt);
  if (HANGS.test(draft.title) && isScheduled(draft)) return askDoubt(draft, hanging(draft));
  // "at noon but not on Friday", of something that happens once.
  if (draft.without.at && !draft.repeat) return askDoubt(draft, draft.without.at);
  if (draft.over && !draft.repeat) return daily(draft, draft.over, setting, decide) ?? askHowOften(draft, draft.over);
  const wish = (when: When): TaskWish => ({
    title: draft.title,
    when,
    durationMinutes: draft.durationMinutes,
    escalation: draft.escalation,
    allowQuietHours: draft.allowQuietHours,
  });
  const wrong = draft.clocks.find((clock) => clock.wrong);
  if (wrong) return askNoSuchTime(draft, wrong);
  const until = draft.repeat ? null : dailyUntil(draft, setting, decide);
  if (until) return until;
  const found = draft.repeat ? resolveSeries(draft, draft.repeat, setting) : resolveOnce(draft, setting);
  if (draft.title === '' && isScheduled(draft)) return askTitle(draft.text);
  if (isAsk(found)) return found;
  if (found.found.length > 0) return { tasks: found.found.map(wish), assumed: found.assumed };
  if (draft.title === '') return draft.lead === 'remind' ? askTitle(draft.text) : null;
  if (draft.lead === 'list' || inList) return { tasks: [wish({ kind: 'todo' })], assumed: [] };
  return draft.lead === 'none' || draft.lead === 'appointment' ? null : askWhen(draft, setting);
}

/** "Not tonight", "or on Saturday": said of something else. */
const NO_WISH = /^\W*(?:(?:oh|sorry|ok)[\s,]+)*(?:not|or|(?:make|move|change) (?:it|that)(?! to))\b/i;

/** "I have a meeting at 3, so don't ring me": told, and no wish to be reminded of it. */
const BE_QUIET = /\bso (?:please )?(?:don'?t|do not) (?:ring|call|remind|bother|ping|message)\b/i;

/** "Keep 9pm over there", "start with this month's pay": of what is known already, and nothing to note down. */
const GOES_ON = /^(?:keep|stick)(?:$| )|^(?:start|begin|stay) /i;
const namesNothing = ({ lead, title }: Draft): boolean =>
  (lead === 'none' || lead === 'intention') && GOES_ON.test(title) && isEmpty(title);

/** "Buy cat food if it's before the weekend": the condition was taken for a time. */
const HANGS = /\s(?:if|unless|because|whether|in case)$/i;
function hanging({ text, title, range }: Draft) {
  const [word = ''] = /\S+$/.exec(title) ?? [];
  const at = text.toLowerCase().lastIndexOf(` ${word.toLowerCase()} `) + 1;
  return at > 0 ? { start: at, end: text.length } : range;
}

/** How a message opens that tells or asks something, rather than noting what is to be done. */
const TELLS = new Set(
  (
    "i i'm i've i'll i'd it it's he she they we you that there how what what's when why who where which is are am was were " +
    "does did has had if but because maybe no not yes thanks thank sorry didn't didnt couldn't couldnt wasn't haven't havent hadn't " +
    'ich du wir wie warum wann wenn aber weil nein yo tú ella nosotros qué cómo cuándo pero porque estoy soy'
  ).split(' '),
);

/** In a language that has no tables here. */
const isUnread = (text: string) => isForeign(text) && !['de', 'es'].includes(languageOf(text));

/** "In 5 minutes I will go home." */
function isPlan({ leadsWithTime }: Draft, first: string, second: string): boolean {
  if (!leadsWithTime) return false;
  return /^(?:i|we)'ll$/.test(first) || (/^(?:i|we)$/.test(first) && PLANS.test(second));
}

const PLANS = /^(?:will|have|need|must|should|want|gotta|am|going|plan)$/;

/** Without "remind me", only what names a time and reads like a note is a request. */
function isRequest(draft: Draft): boolean {
  const { opening, text } = draft;
  if (isUnread(text) || /\?\s*$/.test(text)) return false;
  if (opening === '' && /^\s*the\s/i.test(text)) return false;
  // "The costume is at the dry cleaners, they shut at 5."
  if (/^(?:\S+ ){1,3}(?:is|are) (?:at|in) (?:the|my|her|his|our)\b/.test(opening)) return false;
  const [first = '', second = ''] = opening.split(/[\s,.!]/, 2);
  const statement =
    (TELLS.has(first) && !isPlan(draft, first, second)) ||
    (first === 'the' && opening.length === text.trim().length && /^the\s\S+\s(?:is|was|are|were|has)\b/.test(opening));
  if (first === 'do' && /^(?:i|you|we|they|not)$/.test(second)) return false;
  if (statement || (TELLS.has(second) && first === 'and')) return false;
  if (draft.days.some((day) => day.kind === 'past'))
    return (draft.leadsWithTime || draft.clocks.length > 0) && opening !== '' && !isTold(first);
  return (
    isScheduled(draft) ||
    draft.over !== null ||
    draft.doubtSays !== null ||
    (draft.doubt !== null && draft.leadsWithTime) ||
    (draft.part !== null && draft.leadsWithTime)
  );
}

/** "Yesterday ran 5k". */
const isTold = (word: string) => word.endsWith('ed') || TOLD.has(word);
const TOLD = new Set(
  'ran went took made got saw came ate slept forgot met told said felt lost won bought paid read wrote'.split(' '),
);

function isScheduled(draft: Draft): boolean {
  const { clocks, stretch, days, repeat, minutesFromNow, part, usual } = draft;
  return (
    clocks.length > 0 ||
    usual.length > 0 ||
    stretch !== null ||
    days.length > 0 ||
    repeat !== null ||
    minutesFromNow !== null ||
    (part?.today ?? false)
  );
}
