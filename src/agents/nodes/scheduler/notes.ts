import { joinWords } from '../../../domain/language/index.ts';
import type { GoalBrief, PlanDraft, Voice } from '../../../domain/plan/index.ts';
import { obstacleAt, plainText, sayClock, sayDay, sayFacts } from '../../../domain/plan/index.ts';
import { playbookById } from '../../../domain/playbooks/index.ts';
import type { Refusal, SlotFacts } from '../../../domain/slots/index.ts';

/** What belongs to the times of a plan: a wish that could not be had and why, what found no room, what was kept clear. `isTold`: they said when they get up. */
export function notesOn(
  plan: PlanDraft,
  facts: SlotFacts,
  refusals: readonly Refusal[],
  brief: GoalBrief | null,
  voice: Voice,
  isTold = false,
): string[] {
  const notes: string[] = [];
  if (brief) notes.push(...asSaid(brief, plan, voice));
  const begins = brief && plan.goalId === null ? begunAtTheStart(brief) : null;
  if (begins) notes.push(`You did not say how far you are, so it begins at “${begins}”; tell me if that is too easy.`);
  const wanted = brief?.facts.time;
  const up = facts.rhythm.sleep[1].at(-1)?.end.toString({ smallestUnit: 'minute' });
  if (isTold && wanted && up && wanted < up && plan.sessions.some(({ time }) => time === wanted))
    notes.push(
      `${sayClock(wanted, voice)} is before the ${sayClock(up, voice)} at which you usually get up, so those days begin earlier; another hour is a word away.`,
    );
  const among = brief?.facts.times;
  const moved = among && plan.sessions.find(({ time }) => !among.includes(time));
  const blocked = moved && among.find((time) => !plan.sessions.some((one) => one.time === time));
  if (blocked) {
    const why = obstacleAt(moved, blocked, facts);
    notes.push(
      `${sayClock(blocked, voice)} ${why ? `lies in ${why}` : 'is too close to something else'}, and I keep that free, so it is ${sayClock(moved.time, voice)}.`,
    );
  }
  const off = wanted && plan.sessions.find(({ time }) => time !== wanted);
  if (wanted && off) {
    const why = obstacleAt(off, wanted, facts);
    notes.push(
      `${sayClock(wanted, voice)} ${why ? `lies in ${why}` : 'is too close to something else'}, and I keep that free, so it is ${sayClock(off.time, voice)}.`,
    );
  }
  const within = (plan.limits.named ?? []).find((time) =>
    plan.sessions.some((one) => one.time === time && obstacleAt(one, time, facts) === 'your work hours'),
  );
  if (within) notes.push(`${sayClock(within, voice)} lies in your work hours; it stands there because you named it.`);
  const missing = refusals.reduce((sum, refusal) => sum + refusal.missing, 0);
  if (missing > 0)
    notes.push(
      `${missing === 1 ? 'One more session' : `${missing} more sessions`} would find no room: ${refusals[0]?.sentence ?? ''} It works with fewer as well; another time of day would make room.`,
    );
  if (brief?.facts.movable)
    notes.push(
      'Each time is only a suggestion: move it to whichever moment comes, with a tap or a word; not the exact time counts, only that it happened.',
    );
  if (brief?.facts.commute && !brief.facts.time)
    notes.push('When you are on your way I do not know, so the time is a guess; “at 8:10” puts it right.');
  for (const words of brief?.facts.unless ?? [])
    notes.push(
      `“${asIs(words)}”: which days that are I cannot see beforehand. Tell me when you know, for example "not on 3 and 4 December", and I move what lies there.`,
    );
  const unread = brief?.unread ?? [];
  if (unread.length > 0)
    notes.push(
      `I made nothing of ${joinWords(unread.map((words) => `“${plainText(words)}”`))}; say it in other words if it matters for the plan.`,
    );
  const clear = keptClear(facts);
  if (clear.length > 0) notes.push(`I kept clear of ${joinWords(clear)}.`);
  const isLonger =
    (brief?.facts.weeks ?? 0) > plan.weeks || (brief && /\b(?:[7-9]|[1-9]\d) weeks\b/i.test(brief.words));
  if (isLonger && plan.roadmap === null)
    notes.push('A plan is at most six weeks; after that we look at how it went and plan on.');
  else if (isLonger && brief?.facts.weeks)
    notes.push(`These are the first ${plan.weeks} weeks of it; then the next milestone opens.`);
  return notes;
}

/** The first answer to a question that was put and left open: the plan begins there. */
function begunAtTheStart({ playbook, answers, asked, facts }: GoalBrief): string | null {
  const level = playbookById(playbook).questions.find(({ options }) => options.some(({ start_at }) => start_at));
  if (!asked || !level || answers[level.id] !== undefined || facts.things || facts.measure || facts.timed) return null;
  return level.options[0]?.say ?? null;
}

/** What was said of when and how much, in the coach's words, so that an error would be seen. */
function asSaid({ facts, assumed }: GoalBrief, plan: PlanDraft, voice: Voice): string[] {
  const said = sayFacts(facts, (time) => sayClock(time, voice));
  const first = plan.sessions[0]?.date;
  const grows = facts.minutes !== undefined && (plan.sessions[0]?.minutes ?? 0) < facts.minutes && !facts.lengths;
  return [
    ...(said.length > 0
      ? [`As you said: ${joinWords(said)}${grows ? '; the first weeks are shorter, so that it lasts' : ''}.`]
      : []),
    ...(!assumed && first && facts.start && first > facts.start && !plan.parts.some(({ dates }) => dates)
      ? [`Nothing can lie on ${sayDay(facts.start, voice)}, so the first is on ${sayDay(first, voice)}.`]
      : []),
    ...(assumed && first ? [`You named no day, so it begins on ${sayDay(first, voice)}; another is a word away.`] : []),
  ];
}

const asIs = (words: string) => plainText(words.charAt(0).toUpperCase() + words.slice(1));

/** Commitments by name, two at most. */
function keptClear({ commitments }: SlotFacts): string[] {
  return [...new Set(commitments.map(({ title }) => title))].slice(0, 2);
}
