import type { PushPayload, ReminderItem } from '../types.ts';

export type PushItem = ReminderItem & { taskId: string };

/** Notifications of one tag replace each other. */
export const tagOf = (taskId: string) => `task-${taskId}`;

/**
 * What a service worker gets of a reminder (docs/push.md). Browsers show two buttons, some three: the order is that of their worth. Several
 * reminders in one have a button each for "done", and the list with every token. `shownAs`: the task that the tag is named after, which may be another
 * one when a part of a list is shown again.
 */
export function reminderPayload(
  [first, ...others]: readonly [PushItem, ...PushItem[]],
  shownAs: string,
  answerUrl: (token: string) => string,
): PushPayload {
  const { taskId, token } = first;
  const base = { tag: tagOf(shownAs), task_id: taskId, answer_url: answerUrl(token) };
  if (others.length === 0) {
    return {
      ...base,
      type: 'reminder',
      title: first.title,
      task_name: first.title,
      body: `${capital(first.whenText)}. ${first.words}`,
      actions: [
        { action: 'done', title: 'Done', token },
        { action: 'reschedule', title: 'Another time', token },
        { action: 'missed', title: 'Can’t', token },
      ],
    };
  }
  const items = [first, ...others];
  return {
    ...base,
    type: 'reminders',
    title: `${items.length} reminders`,
    task_name: first.title,
    body: items.map(({ title, whenText }) => `${title}, ${whenText}`).join('\n'),
    actions: items
      .slice(0, 2)
      .map(({ title, token: own }) => ({ action: 'done', title: `Done: ${title}`, token: own })),
    reminders: items.map((item) => ({
      task_id: item.taskId,
      title: item.title,
      task_name: item.title,
      token: item.token,
      answer_url: answerUrl(item.token),
    })),
  };
}

/**
 * It was answered elsewhere: the same tag, so that it takes the reminder's place, and what stands, for a worker that does not know how to close it.
 * One that knows closes the notification of that tag.
 */
export function closedPayload(taskId: string, tag: string, title: string, status: string): PushPayload {
  return {
    type: 'closed',
    tag,
    task_id: taskId,
    task_name: title,
    title,
    body: STANDS[status] ?? 'Answered already.',
    status,
    silent: true,
    renotify: false,
    actions: [],
  };
}

const STANDS: Record<string, string> = {
  done: 'Done.',
  missed: 'Noted: not this time.',
  skipped: 'Skipped.',
  rescheduled: 'Moved to another time.',
  cancelled: 'Taken off the list.',
};

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
