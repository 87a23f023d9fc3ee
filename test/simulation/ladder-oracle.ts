/** One reminder and what becomes of it: everything that the ladder's times depend on. Minutes are whole, `due` is minute 0. */
export type Ladder = {
  policy: 'silent' | 'standard' | 'aggressive';
  lead: number;
  window: number;
  grace: number;
  /** when it was planned; before or after it is due */
  armed: number;
  reach: { push: boolean; whatsapp: boolean; call: boolean };
  /** the channels that refuse for good */
  refuses: { push: boolean; whatsapp: boolean; call: boolean };
  /** when the person answers; null: never */
  answer: number | null;
};

export type Told = { sends: string[]; end: 'done' | 'missed ignored' | 'missed unreachable' };

/**
 * What design.md's decision 4 says must happen, written down from its text alone: push at T−L, WhatsApp at T+W, a call at T+2W, once more
 * ten minutes later; a rung whose channel cannot reach the person is skipped and the next one takes its time; a refused one brings the next
 * forward; no phone before T; unanswered at T+G it is missed. Armed late, it climbs from there.
 */
export function byTheBook({ policy, lead, window, grace, armed, reach, refuses, answer }: Ladder): Told {
  const start = Math.max(0, armed);
  const times = [armed < -lead ? -lead : start, start + window, start + 2 * window];
  const ways = { silent: ['push'], standard: ['push', 'whatsapp'], aggressive: ['push', 'whatsapp', 'call'] } as const;
  const isPast = armed > 0 && armed >= grace;
  let end = isPast ? armed : start + grace;
  const sends: { way: string; at: number }[] = [];
  let arrived = false;
  let forward = Number.POSITIVE_INFINITY;
  const usable = ways[policy].filter((way) => reach[way]);
  const planned: { way: (typeof usable)[number]; at: number }[] = [];
  for (const [index, way] of usable.entries()) {
    let at = Math.min(times[index] ?? start, forward);
    if (way === 'call') at = Math.max(at, 0);
    planned.push({ way, at });
    forward = refuses[way] ? at : Number.POSITIVE_INFINITY;
  }
  const over = (at: number) => at >= end || (answer !== null && at >= answer);
  for (const [index, { way, at }] of planned.entries()) {
    // Of what is due in the same moment only the last is right; what follows a refusal is a moment later.
    const next = planned[index + 1];
    if (next && next.at === at && !isForwarded(planned, index + 1, times, refuses)) continue;
    if (isPast || over(at)) continue;
    sends.push({ way, at });
    if (refuses[way]) continue;
    if (!arrived) end = Math.max(end, at + grace / 3);
    arrived = true;
  }
  const call = sends.find(({ way }) => way === 'call');
  if (call && !over(call.at + 10)) sends.push({ way: 'call_again', at: call.at + 10 });
  // An answer in the very moment of the end comes first.
  const answered = answer !== null && answer <= end;
  return {
    sends: sends.sort((a, b) => a.at - b.at).map(({ way, at }) => `${way} ${at}`),
    end: answered ? 'done' : arrived ? 'missed ignored' : 'missed unreachable',
  };
}

/** Whether it has its time from the refusal of the one before it, and not from the plan. */
function isForwarded(
  planned: readonly { way: 'push' | 'whatsapp' | 'call'; at: number }[],
  index: number,
  times: readonly number[],
  refuses: Ladder['refuses'],
): boolean {
  const before = planned[index - 1];
  const own = planned[index];
  if (!before || !own || !refuses[before.way]) return false;
  const byPlan = own.way === 'call' ? Math.max(times[index] ?? 0, 0) : (times[index] ?? 0);
  return own.at < byPlan;
}
