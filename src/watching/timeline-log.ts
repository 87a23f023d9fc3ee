import type { Logger } from 'pino';
import type { Committed } from '../db/committed.ts';
import { trail } from '../trail.ts';

/** One line for each thing that happened to an occurrence: `grep` for its id shows its life from plan to answer, across processes. */
export function timelineLog(log: Logger): Committed {
  return (happened) => {
    for (const { task_id: task, user_id: user, event, channel, detail } of happened) {
      const about = { ...trail.ids(), user, task, event };
      log.info({ ...about, ...(channel ? { channel } : {}), ...(detail ? { detail } : {}) }, 'timeline');
    }
  };
}
