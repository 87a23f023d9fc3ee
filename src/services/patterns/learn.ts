import { heardAtCommit } from '../../db/heard-at-commit.ts';
import type { Tx } from '../../db/scope.ts';
import type { Weekday } from '../../domain/calendar/index.ts';
import {
  avoidedTimes,
  bestTime,
  categoryRate,
  type Finding,
  type Lesson,
  learn,
  type SlotCount,
  slotOf,
  stillAvoided,
  unlearn,
} from '../../domain/patterns/index.ts';
import type { Outcome } from '../analytics/outcome.ts';
import { lapsePattern, type PatternRow, patternsAbout, saveFinding, saveSlot, slotsAbout } from './queries.ts';
import { isAhead } from './standing.ts';

/**
 * Learns from a closed occurrence, or takes a lesson back (`by` −1): its slot's counts, then the patterns of its weekday and of
 * its category. Only what was done or ignored teaches, and only what had a time. Needs the person's counting lock.
 */
export async function learnFrom(tx: Tx, outcome: Outcome, by: 1 | -1): Promise<void> {
  const lesson = lessonOf(outcome);
  if (!lesson) return;
  const { userId, closedAt: now, zone } = outcome;
  const { weekday, hour } = slotOf(lesson);
  const [stored, patterns] = await Promise.all([
    slotsAbout(tx, userId, weekday, lesson.category),
    patternsAbout(tx, userId, weekday, lesson.category),
  ]);
  const isIt = (slot: SlotCount) => slot.weekday === weekday && slot.hour === hour && slot.category === lesson.category;
  const old = stored.find(isIt);
  if (!old && by === -1) return;
  const changed = old && by === -1 ? unlearn(old, lesson) : learn(old, lesson);
  const slots = [...stored.filter((slot) => !isIt(slot)), changed];
  const findings = findingsOf(slots, patterns, { weekday, category: lesson.category, now, zone });
  const lapsed = patterns.filter(({ subject }) => !findings.some((finding) => finding.subject === subject));
  const known = new Map(patterns.map((pattern) => [pattern.subject, pattern]));
  const news = findings.filter((finding) => isNews(finding, known.get(finding.subject)));
  heardAtCommit(tx, saveSlot(tx, userId, changed));
  for (const finding of news) heardAtCommit(tx, saveFinding(tx, userId, finding, now));
  for (const pattern of lapsed) heardAtCommit(tx, lapsePattern(tx, pattern, now));
}

/** Most answers change nothing that anybody would see; those are not worth a write. */
function isNews(finding: Finding, known: PatternRow | undefined): boolean {
  if (!known?.expires_at || finding.type === 'time_avoidance' || finding.description !== known.description) return true;
  const prolonged = finding.expiresAt.epochMilliseconds - known.expires_at.epochMilliseconds;
  return Math.abs(finding.confidence - known.confidence) >= 0.01 || Math.abs(prolonged) >= DAY_MS;
}

function lessonOf({ status, missReason, scheduledAt, closedAt, category, zone }: Outcome): Lesson | null {
  const ending = status === 'done' ? 'done' : status === 'missed' && missReason === 'ignored' ? 'ignored' : null;
  return ending && scheduledAt && { ending, category, scheduledAt, closedAt, zone };
}

/** `data` of a time_avoidance pattern, as avoided.ts made it. */
type AvoidedData = Parameters<typeof stillAvoided>[1];

const DAY_MS = 86_400_000;

type About = { weekday: Weekday; category: string; now: Temporal.Instant; zone: string };

/** What the counts say now about this weekday and this category; what was found earlier and still stands included. */
function findingsOf(slots: SlotCount[], earlier: PatternRow[], { weekday, category, now, zone }: About): Finding[] {
  const onWeekday = slots.filter((slot) => slot.weekday === weekday);
  const avoided = avoidedTimes(onWeekday, weekday, now, zone);
  const standing = earlier
    .filter(({ pattern_type, expires_at }) => pattern_type === 'time_avoidance' && isAhead(expires_at, now))
    .filter(({ subject }) => !avoided.some((finding) => finding.subject === subject))
    .map(({ data }) => stillAvoided(onWeekday, data as unknown as AvoidedData, now, zone));
  const inCategory = slots.filter((slot) => slot.category === category);
  return [...avoided, ...standing, bestTime(inCategory, category, now), categoryRate(inCategory, category, now)].filter(
    (finding) => finding !== null,
  );
}
