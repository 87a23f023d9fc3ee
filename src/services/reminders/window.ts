import { isBefore } from '../../domain/instants.ts';

/** WhatsApp takes free-form words for so long after the person's last message (https://www.twilio.com/docs/whatsapp/key-concepts). */
const WINDOW_HOURS = 24;

/** Whether free-form words may go out at `now`, and `marginMinutes` later still; `lastInboundAt` is when the person wrote last. */
export function isWindowOpen(
  lastInboundAt: Temporal.Instant | null,
  now: Temporal.Instant,
  marginMinutes = 0,
): boolean {
  return (
    lastInboundAt !== null && isBefore(now.add({ minutes: marginMinutes }), lastInboundAt.add({ hours: WINDOW_HOURS }))
  );
}
