import { decide, insteadOrBeside, type Said, saidAnew } from '../../../domain/about/index.ts';
import { joinWords, sayTime } from '../../../domain/language/index.ts';
import { describeSeries } from '../../../domain/recurrence/index.ts';
import { getTask } from '../../../services/tasks/index.ts';
import { lastChanges } from '../../../services/undo/index.ts';
import { tell } from '../../answer.ts';
import { asText } from '../../markdown.ts';
import type { Run } from '../../run.ts';
import type { Update } from '../../state.ts';
import { effectsOf, type Named } from './about-effects.ts';
import { meantBy, type Spoken } from './about-meant.ts';
import { askHowOften, askInstead, offerAgain, offerElse, whichThing } from './about-offers.ts';
import type { Meant } from './about-things.ts';
import { nothingThen } from './amend-one.ts';
import { nameOf } from './find.ts';
import { changeSeveral } from './several.ts';

export { topicOf } from './about-things.ts';

/** Whether a message changes something on the list that it names, or that was spoken of just now. Looks at the list only where it may. */
export const changesThing = async (spoken: Spoken, run: Run): Promise<boolean> => (await meantBy(spoken, run)) !== null;

/** "Skip the mornings on Sundays", "from January only Thursdays", "do the December one on the 8th": one change. Null: something else was said. */
export async function aboutThing(spoken: Spoken, run: Run): Promise<Update | null> {
  const meant = await meantBy(spoken, run);
  switch (meant?.kind) {
    case undefined:
      return null;
    case 'again':
      return offerAgain(meant.thing, meant.said, run);
    case 'unfit':
      return null;
    case 'note':
      return noted(meant, run);
    case 'unsuited':
      return offerElse(meant, spoken.memory, run);
    case 'how often':
      return askHowOften(meant.things, meant.said, run);
    case 'several':
      return changeSeveral(meant, run);
    case 'change':
      return changed(await closeToIt(meant, run), spoken, run);
  }
}

/** What was said of what was spoken of just now, and cannot be: it is told so, and never taken for something new. */
export async function unfitting(spoken: Spoken, run: Run): Promise<Update | null> {
  const meant = await meantBy(spoken, run);
  return meant?.kind === 'unfit' ? doesNotFit(meant.thing, meant.said, run) : null;
}

async function changed(
  { said, fits, every }: Extract<Meant, { kind: 'change' }>,
  { text }: Spoken,
  run: Run,
): Promise<Update | null> {
  const [first, ...others] = fits;
  if (!first) return null;
  if (others.length > 0 && !every)
    return whichThing(
      fits.map(({ thing }) => thing),
      text,
      run,
    );
  const close = said && (insteadOrBeside(said, first.thing) ?? saidAnew(said, first.thing));
  if (close) return askInstead(first.thing, close, run);
  if (first.deeds[0]?.do === 'nothing') return nothingThen(first.thing.title, first.thing.own[0], run);
  if (first.deeds[0]?.do === 'alike') {
    const words = `Both of **${asText(first.thing.title)}** come at the same time, so there is nothing to swap. Nothing was changed.`;
    return { answer: tell('CHITCHAT', words), effects: [], pending: null };
  }
  const each = fits.flatMap(({ thing, deeds }) => deeds.map((deed) => effectsOf(deed, thing, run)));
  const effects = (await Promise.all(each)).flat();
  return effects.length > 0 ? { effects, pending: null } : null;
}

/** "Make that Wednesdays", "and at 8": right after a change it is one, and no second time of that day. */
async function closeToIt(
  meant: Extract<Meant, { kind: 'change' }>,
  run: Run,
): Promise<Extract<Meant, { kind: 'change' }>> {
  const { said, fits } = meant;
  const [first, ...others] = fits;
  if (!said || !first || others.length > 0 || !insteadOrBeside(said, first.thing)) return meant;
  const [last] = await lastChanges(run.ctx, run.user, run.person.zone);
  if (!last || last.kinds.includes('create')) return meant;
  const set: Said = {
    ...said,
    act: 'set',
    joined: false,
    changes: true,
    moves: true,
    forGood: first.thing.series.length > 0,
  };
  const deeds = decide(set, first.thing, run.now.toZonedDateTimeISO(run.person.zone).toPlainDateTime());
  return deeds ? { ...meant, said: set, fits: [{ ...first, deeds }] } : meant;
}

/** The note stands beside what was noted before. */
async function noted({ words, thing }: Extract<Meant, { kind: 'note' }>, run: Run): Promise<Update | null> {
  const [first] = thing.own;
  if (!first) return null;
  const { description } = await getTask(run.ctx, run.user, first.id);
  const note = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return {
    effects: [
      {
        do: 'edit',
        taskId: first.id,
        change: { description: description ? `${description}\n${note}` : note },
        scope: first.recurring ? 'series' : 'one',
        title: thing.title,
        said: `has your note now: “${asText(note)}”`,
      },
    ],
    pending: null,
  };
}

const DAYS = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];

/** It comes otherwise than was said of it: how it comes, and that nothing was changed. */
function doesNotFit({ title, series, own, times }: Named, said: Said, run: Run): Update {
  const { weekdays, clocks } = said;
  const isSo = clocks.length === 1 && times.length > 0 && times.every(({ local }) => isAt(local, clocks[0]));
  if (isSo && weekdays.length === 0) {
    const words = `**${asText(title)}** is at ${sayTime(times[0]?.local.toPlainTime() ?? Temporal.PlainTime.from('00:00'), run.person.hour12)} already, so nothing had to be changed.`;
    return { answer: tell('CHITCHAT', words, own[0] ? [own[0].id] : []), pending: null, effects: [] };
  }
  const comes = series.map(({ rrule, first }) =>
    describeSeries(
      { rrule, afterCompletionDays: null, dtstart: first, zone: null, exdates: [], rdates: [] },
      { hourCycle: run.person.hour12 ? 12 : 24 },
    ),
  );
  if (comes.length === 0 && clocks.length === 1) return isPast(title, own[0], clocks[0], run);
  if (comes.length === 0) return nothingThen(title, own[0], run);
  const on =
    weekdays.length > 0 && weekdays.length < 7 ? ` on ${joinWords(weekdays.map((day) => DAYS[day - 1] ?? ''))}` : '';
  const words = `**${asText(title)}** comes ${joinWords(comes)}; what you say${on} does not fit that, so nothing was changed. Say how it shall come, for example "every Saturday at 11:00".`;
  return { answer: tell('CLARIFY', words), pending: null, effects: [] };
}

const isAt = (local: Temporal.PlainDateTime, clock: Said['clocks'][number] | undefined): boolean =>
  [clock?.time, clock?.other].some((one) => one?.equals(local.toPlainTime()));

/** "By noon", at one: where it stands, and that the time has passed. */
function isPast(
  title: string,
  one: Named['own'][number] | undefined,
  clock: Said['clocks'][number] | undefined,
  run: Run,
): Update {
  const when = one ? nameOf(one, run) : title;
  const time = clock ? sayTime(clock.time, run.person.hour12) : 'That';
  const words = `${time} has passed by then, so nothing was changed: **${asText(when)}** stays. Say another time or day, and I move it.`;
  return { answer: tell('CLARIFY', words, one ? [one.id] : []), pending: null, effects: [] };
}
