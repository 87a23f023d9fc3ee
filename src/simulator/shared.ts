import type { Calls } from './calls.ts';
import { PhoneRefusal } from './inbound.ts';
import type { Change, State } from './state.ts';

/** How the processes of one phone network reach each other: hears what others tell, gives how to tell. */
export type Relay = (hear: (news: News) => void) => (news: News) => void;

/** A change, or what a person did with a call whose script plays in another process. */
type News = { change: Change } | { act: Act; sid: string; how: string };
type Act = 'answer' | 'press' | 'hangUp' | 'decline' | 'ignore';

/**
 * One network in several processes: each knows what happened in all of them, and a call is answered on any page. Whatever process the
 * application asked to call plays the call.
 */
export function shareNetwork(state: State, calls: Calls, relay: Relay): Calls {
  const carryOut: Record<Act, (sid: string, how: string) => unknown> = {
    answer: (sid, how) => calls.answer(sid, how === 'machine' ? 'machine' : 'human'),
    press: calls.press,
    hangUp: calls.hangUp,
    decline: calls.decline,
    ignore: calls.ignore,
  };
  const tell = relay((news) => {
    if ('change' in news) {
      const { kind, value } = news.change;
      if (kind === 'call' && calls.isOver(value)) calls.fallSilent(value.sid);
      state.take(news.change);
      return;
    }
    if (!calls.plays(news.sid)) return;
    try {
      carryOut[news.act](news.sid, news.how);
    } catch (error) {
      // Two people at once: the other one was first.
      if (!(error instanceof PhoneRefusal)) throw error;
    }
  });
  state.subscribe((change, here) => {
    if (here) tell({ change });
  });
  /** Here where it plays here, or where nothing plays any more; else there, and what stands now is the answer. */
  const wherever = (act: Act, sid: string, how = '') => {
    const call = state.get('call', sid);
    if (!call || calls.isOver(call) || calls.plays(sid)) return carryOut[act](sid, how) as ReturnType<Calls['answer']>;
    tell({ act, sid, how });
    return call;
  };
  return {
    ...calls,
    answer: (sid, by) => wherever('answer', sid, by),
    press: (sid, keys) => wherever('press', sid, keys),
    hangUp: (sid) => wherever('hangUp', sid),
    decline: (sid) => wherever('decline', sid),
    ignore: (sid) => wherever('ignore', sid),
  };
}
