import { fiveKm } from '../../plan/draft.example.ts';
import type { PlanDraft } from '../../plan/index.ts';
import { orderIn } from './index.ts';

/** Runs on Mondays and Wednesdays at 18:30, on Saturdays at 10:00; it is Tuesday 8 December, in the second week. */
export const setting = { now: Temporal.Instant.from('2026-12-08T09:00:00Z'), zone: 'Europe/London' };
export const running = (): PlanDraft => ({ ...fiveKm(), goalId: 'one', standing: fiveKm().sessions });

/** An order as one line: its changes with their values, or what it asks. */
export function print(text: string, when = setting): string {
  const order = orderIn(text, running(), when);
  if (order?.kind === 'which') return `which ${order.date}`;
  const said = order?.changes.map(({ kind, ...rest }) => {
    const values = Object.values(rest).map((value) =>
      typeof value === 'object' ? JSON.stringify(value).replaceAll('"', '') : String(value),
    );
    return [kind, ...values].join(' ');
  });
  return said?.join(' + ') ?? '-';
}
