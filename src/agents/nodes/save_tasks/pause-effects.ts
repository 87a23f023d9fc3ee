import type { UserScope } from '../../../db/scope.ts';
import { changeMe, setCallConsent } from '../../../services/accounts/index.ts';
import { addPause, endPauses } from '../../../services/calendar/index.ts';
import type { Context } from '../../../services/context.ts';
import type { PauseEffect } from '../../state.ts';

/** Changes when all reminders come. `ctx` is inside the turn's transaction. @throws Problem as the services do. */
export async function carryOutPause(ctx: Context, user: UserScope, effect: PauseEffect): Promise<void> {
  switch (effect.do) {
    case 'days_off':
      await addPause(ctx, user, { from_day: effect.from, to_day: effect.to, kept: effect.kept });
      return;
    case 'mute':
      return prefer(ctx, user, { paused_until: effect.until });
    case 'resume':
      if (effect.pauseIds.length > 0)
        await endPauses(ctx, user, Temporal.PlainDate.from(effect.today), effect.pauseIds);
      return effect.muted ? prefer(ctx, user, { paused_until: null }) : undefined;
    case 'quiet_hours':
      return prefer(ctx, user, { quiet_hours: { start: effect.start, end: effect.end } });
    case 'allow_calls':
      // Their very word, with a receipt of its own, also where a STOP suspends calls already.
      await setCallConsent(ctx, user, effect.allowed, { way: 'chat' });
      return prefer(ctx, user, {});
  }
}

async function prefer(
  ctx: Context,
  user: UserScope,
  notification_preferences: NonNullable<Parameters<typeof changeMe>[2]['notification_preferences']>,
): Promise<void> {
  // The month's limit is only for the view of the account, which nobody reads here.
  await changeMe(ctx, user, { notification_preferences }, 0);
}

export const isPauseEffect = (effect: { do: string }): effect is PauseEffect =>
  ['days_off', 'mute', 'resume', 'quiet_hours', 'allow_calls'].includes(effect.do);
