import { longDate } from '../../../domain/language/index.ts';
import { readTravel, stayOf, withTravel } from '../../../domain/travel/index.ts';
import { saveTravels, whereabouts } from '../../../services/travel/index.ts';
import { type Run, settingOf } from '../../run.ts';

/** "I'm in Lisbon till Sunday", said among the answers: it is stored, and what is said of it comes back. Null: no journey was spoken of. */
export async function keepJourney(message: string, run: Run): Promise<string | null> {
  const { ctx, user, now, person } = run;
  for (const piece of message
    .slice(0, 1_000)
    .split(/[.!;\n]+\s*|,(?!\d)\s*|\s+(?:and|but)\s+(?=i'?m\b|i\s+am\b|we're\b)/i)) {
    const said = readTravel(piece, settingOf(run, false));
    // Where somebody lives is no journey, nor is one without its end.
    if (said?.kind !== 'there' || said.forGood || !said.until) continue;
    const { home, travels } = await whereabouts(ctx, user);
    if (said.zone === home) continue;
    const stay = stayOf(said, home, now);
    const today = now.toZonedDateTimeISO(person.zone).toPlainDate();
    await saveTravels(ctx, user, withTravel(travels, stay, today), null);
    const until = stay.until && longDate(Temporal.PlainDate.from(stay.until), today);
    const from = stay.since ? '' : `From ${longDate(Temporal.PlainDate.from(stay.from), today)} on `;
    return `${from}I go by ${stay.place} time${until ? `, and from ${until} on by your own again` : ''}.`;
  }
  return null;
}
