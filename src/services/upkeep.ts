import { resumeErasures, type SignInRecord } from './accounts/erase.ts';
import type { Context } from './context.ts';

/** What has to be done now and again, by any process and by several at once. Old rows are forgotten by the notifiers, at night. */
export async function upkeep(ctx: Context, signIn: SignInRecord): Promise<void> {
  await resumeErasures(ctx, signIn);
}
