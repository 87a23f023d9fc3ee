import { joinWords, longDate, sayTime } from '../../../domain/language/index.ts';
import { plainText, sayClock } from '../../../domain/plan/index.ts';
import type { Travel } from '../../../domain/travel/index.ts';
import type { Stay } from '../../../services/travel/index.ts';
import type { Run } from '../../run.ts';
import type { GoalEffect } from '../../state.ts';
import { voiceOf } from '../plan_review/voice.ts';

type TravelEffect = Extract<GoalEffect, { do: 'travel' }>;

/** From which day what rings by which clock, what stays a fixed moment, and how to correct it. Said only after the commit. */
export function sayTravel(effect: TravelEffect, stay: Stay, run: Run): string {
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const day = (date: string) => longDate(Temporal.PlainDate.from(date), today);
  const here = placeOf(effect.home);
  if (!effect.stay)
    return effect.back
      ? `Welcome back${effect.back > today.toString() ? ' then' : ''}! From ${day(effect.back)} on your usual hours ring by ${here} time again.`
      : `All right, no journey then: your usual hours keep to ${here} time.`;
  const { place, from, until, since } = effect.stay;
  const began = since !== undefined || from <= today.toString();
  const voice = voiceOf(run);
  const hours = stay.floating.map(
    ({ title, times }) =>
      `- ${plainText(title)}: ${joinWords(times.map((time) => sayClock(time, voice)))} ${place} time`,
  );
  return [
    `${effect.forGood ? 'All the best for the move!' : 'Safe travels!'} ${began ? 'From now on' : `From ${day(from)} on`} your usual hours ring by ${place} time${until ? `, and from ${day(until)} on by ${here} time again` : ''}; each day keeps its one.`,
    ...(hours.length > 0 ? ['', ...hours] : []),
    ...fixedLines(stay, effect.stay, effect.home, run),
    '',
    flights(effect, day, here),
  ].join('\n');
}

/** The days between two clocks, or the one question that is left: until when. */
function flights({ leaves, stay, forGood }: TravelEffect, day: (date: string) => string, here: string): string {
  const until = stay?.until ?? null;
  if (forGood && until === null)
    return 'That holds for good. Should the day change, just tell me; "undo" takes it back.';
  if (until === null) return 'When are you back? Say for example "back on the 14th"; until then it stays that way.';
  const flown =
    leaves && stay && leaves < stay.from
      ? `On the days you fly, ${day(leaves)} and ${day(until)},`
      : `On ${day(until)}, when you fly back,`;
  if (leaves) return `${flown} it is ${here} time. Should you land on another day, just tell me the days again.`;
  return 'Should the days change, just tell me them again.';
}

function fixedLines({ fixed }: Stay, { place, zone }: Travel, home: string, { person }: Run): string[] {
  if (fixed.length === 0) return [];
  const said = (at: string, id: string) => {
    const local = Temporal.Instant.from(at).toZonedDateTimeISO(id);
    const date = local.toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '');
    return `${date} ${sayTime(local, person.hour12)}`;
  };
  const lines = fixed.map(
    ({ title, at, asleep }) =>
      `- ${plainText(title)}: ${said(at, home)} in ${placeOf(home)}, ${said(at, zone)} in ${place}${asleep ? ', when you are asleep there. Say so if it should move.' : ''}`,
  );
  return ['', 'These are fixed moments and stay where they are:', ...lines];
}

const placeOf = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
