import { priceOf } from '../../channels/prices.ts';
import type { LadderFacts, QuietHours } from '../../domain/escalation/index.ts';
import type { Context } from '../context.ts';
import type { Person } from '../tasks/person.ts';

/** What went out to a person: since their day began, and the calls of the last hour, the oldest first. */
export type SentToday = { messages: number; calls: number; callTimes: readonly Temporal.Instant[] };

/**
 * What may still go out to the person today: their own ceilings, and what the operator's ceiling of cost leaves at the prices of their
 * number. And until when the hour's ceiling of calls holds.
 */
export function allowance(
  { limits }: Pick<Context, 'limits'>,
  person: Pick<Person, 'maxMessagesPerDay' | 'maxCallsPerDay'>,
  phoneNumber: string | null,
  sent: SentToday,
): Pick<LadderFacts, 'left' | 'callsAgainAt'> {
  const own = { messages: person.maxMessagesPerDay - sent.messages, calls: person.maxCallsPerDay - sent.calls };
  if (!limits) return { left: own, callsAgainAt: null };
  const first = sent.callTimes.at(-limits.callsPerHour);
  const callsAgainAt = first?.add({ hours: 1 }) ?? null;
  if (limits.costPerDay === null || phoneNumber === null) return { left: own, callsAgainAt };
  const price = {
    message: priceOf(limits.prices, 'whatsapp', phoneNumber),
    call: priceOf(limits.prices, 'call', phoneNumber),
  };
  const money = limits.costPerDay - sent.messages * price.message - sent.calls * price.call;
  const left = {
    messages: Math.min(own.messages, affordable(money, price.message)),
    calls: Math.min(own.calls, affordable(money, price.call)),
  };
  return { left, callsAgainAt };
}

/** A hair of tolerance: three sends of 0.1 fit into 0.3. */
const affordable = (money: number, price: number) =>
  price > 0 ? Math.max(0, Math.floor(money / price + 1e-9)) : Number.POSITIVE_INFINITY;

/** The hours in which no phone rings: all but the operator's calling hours, where the person is. */
export function noCallHours({ limits }: Pick<Context, 'limits'>, { zone }: Pick<Person, 'zone'>): QuietHours | null {
  if (!limits?.callHours) return null;
  return { start: limits.callHours.end, end: limits.callHours.start, zone };
}
