import { ask } from '../ask.ts';
import type { Draft } from '../draft/draft.ts';
import { fits, hourIn } from '../rules/clock-halves.ts';
import { clockWords, onDate } from '../say-back.ts';
import { sayTime } from '../speak.ts';
import type { Ask, Setting } from '../types.ts';
import { shows12 } from '../types.ts';
import type { DayPart } from '../values.ts';

/** "this morning at 7pm": a certain time outside the part of the day that was said with it. One of the two is a slip. */
export function askTimeApart(draft: Draft, setting: Setting): Ask | null {
  const said = draft.part?.part;
  const parts: DayPart[] = said ? [said] : (draft.repeat?.value.parts ?? []);
  const [part] = parts;
  const clocks = draft.stretch && draft.clocks.length === 0 ? [draft.stretch.from] : draft.clocks;
  const [clock] = clocks;
  const apart = clocks.every(
    ({ sure, zone, hour }) => sure && !zone && hour < 24 && !parts.some((one) => fits(one, hour)),
  );
  if (!part || !clock || !apart) return null;
  const hour12 = shows12(setting, true);
  const plain = sayTime(clock, hour12);
  const place = { text: draft.text, start: clock.start, end: clock.end };
  const other = hourIn(part, clock.hour % 12 || 12);
  const now = setting.now.toZonedDateTimeISO(setting.zone).toPlainDateTime();
  const day = draft.days.length === 1 && draft.days[0]?.kind === 'on' ? draft.days[0] : null;
  const isAhead = (hour: number) =>
    !day || Temporal.PlainDateTime.compare(day.date.toPlainDateTime({ hour, minute: clock.minute }), now) > 0;
  const readings =
    clocks.length > 1 || draft.stretch || other === null || other > 23 || !fits(part, other) || !isAhead(other)
      ? []
      : [{ label: sayTime({ ...clock, hour: other }, hour12), words: clockWords({ ...clock, hour: other }) }];
  const asked = ask(
    'time',
    `${plain} is not ${part === 'night' ? 'at' : 'in the'} ${part}. What time do you mean?`,
    place,
    readings,
  );
  // The day alone, without its part, keeps the time as it was said.
  if (!day || !draft.part || clocks.length > 1 || draft.stretch || !isAhead(clock.hour)) return asked;
  const kept = ask('time', '', { ...place, day: draft.part.at, dropDay: true }, [
    { label: plain, words: `${onDate(day.date)} ${clockWords(clock)}` },
  ]);
  // The part stands apart from its day ("on 25 November at 14:00 … this morning"): the choice would be asked the same again.
  const again = kept.choices.filter(({ value }) => value !== draft.text);
  return { ...asked, choices: [...asked.choices, ...again] };
}
