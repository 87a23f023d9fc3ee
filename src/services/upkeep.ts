import { resumeErasures, type SignInRecord } from './accounts/erase.ts';
import type { Context } from './context.ts';

/** The ledger of model calls says what a person's month cost; nobody asks about more than a year and its month. */
const CALLS_KEPT_MONTHS = 13;

/** What has to be done now and again, by any process and by several at once. */
export async function upkeep(ctx: Context, signIn: SignInRecord): Promise<void> {
  await resumeErasures(ctx, signIn);
  await forgetOldCalls(ctx);
}

async function forgetOldCalls(ctx: Context): Promise<void> {
  const before = ctx.clock.now().toZonedDateTimeISO('UTC').subtract({ months: CALLS_KEPT_MONTHS }).toInstant();
  await ctx.db.asService('forget old model calls', (tx) =>
    tx.deleteFrom('llm_usage').where('created_at', '<', before).execute(),
  );
}
