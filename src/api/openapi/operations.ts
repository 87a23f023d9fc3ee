/** How an operation is called in clients, and what is worth knowing beyond its summary. */
export type Operation = {
  id: string;
  description?: string /** of the body, where one made from the schema would not do */;
  example?: unknown;
};

/** By method and path, without /api/v1. One that is missing here is named by its method and path. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  'GET /health': { id: 'getHealth', description: 'Answers as long as the process runs; asks nobody else.' },
  'GET /ready': {
    id: 'getReadiness',
    description: 'Each thing that the process needs, by name. 503 while one of them cannot be reached.',
  },
  'GET /account/me': {
    id: 'getMe',
    description: 'The profile also stands in the words of older clients: `sleep_window`, `work_hours`, `chronotype`.',
  },
  'PATCH /account/me': {
    id: 'updateMe',
    example: {
      timezone: 'Europe/Berlin',
      profile: { sleep_window: { start: '22:30', end: '06:30' } },
      notification_preferences: { reminder_lead_minutes: 15 },
    },
    description:
      'What is not mentioned stays; `null` takes a field of the profile away. Unknown fields are refused. A new time zone takes floating series along.',
  },
  'POST /account/phone/verify/send': {
    id: 'sendPhoneCode',
    description: 'The number is kept only once its code was confirmed.',
  },
  'POST /account/phone/verify/confirm': {
    id: 'confirmPhone',
    description: 'From here on the number is this person’s, and nobody else’s.',
  },
  'POST /account/whatsapp/opt-in': {
    id: 'optInToWhatsapp',
    description: 'Needs a confirmed number. Consent is kept with its time.',
  },
  'DELETE /account/whatsapp/opt-in': {
    id: 'optOutOfWhatsapp',
    description: 'Takes effect at once, also for reminders that are due.',
  },
  'GET /account/push-subscription/vapid-key': {
    id: 'getVapidKey',
    description: 'For `pushManager.subscribe({ applicationServerKey })`.',
  },
  'POST /account/push-subscription': {
    id: 'savePushSubscription',
    example: {
      subscription: {
        endpoint: 'https://fcm.googleapis.com/fcm/send/abc',
        // Those of RFC 8291 §5.
        keys: {
          p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
          auth: 'BTBZMqHH6r4Tts7J_aSIgg',
        },
      },
    },
    description:
      'As `PushSubscription.toJSON()` gives it. A subscription belongs to a browser and moves to whoever signed in last.',
  },
  'GET /account/partner': { id: 'getPartner', description: 'Null where nobody was named.' },
  'PUT /account/partner': {
    id: 'namePartner',
    example: { name: 'Grace', phone_number: '+4915187654321', hours: { start: '09:00', end: '21:00' } },
    description:
      'Flux writes to nobody who has not written to it: hand the invitation on. It takes the place of an earlier one.',
  },
  'DELETE /account/partner': { id: 'endPartner', description: 'Takes effect at once.' },
  'GET /account/export': {
    id: 'exportAccount',
    description: 'Every table that holds something about the person, and what the coach’s graph remembers.',
  },
  'DELETE /account': {
    id: 'deleteAccount',
    description: 'Marked at once: no token works and no reminder leaves from here on. Then carried out step by step.',
  },
  'POST /chat/message': {
    id: 'sendMessage',
    example: { message: 'Remind me to call mum on Sunday at six' },
    description:
      'Answers with server-sent events: one JSON object (`ChatEvent`) per `data:` line. `progress` as a node starts, `token` as the reply is written, and last either `complete` with the whole reply or `error`. With an `Idempotency-Key` a retry gets the same turn.',
  },
  'POST /chat/onboarding/start': {
    id: 'startOnboarding',
    description: 'The first question, or the one that is open. 409 for who is onboarded. One JSON document, no stream.',
  },
  'GET /chat/history': {
    id: 'getHistory',
    description: 'Without an id the latest conversation. `metadata` holds what is needed to draw the turn again.',
  },
  'GET /chat/conversations': {
    id: 'listConversations',
    description: 'Pass `next_cursor` as `cursor` for the next page.',
  },
  'DELETE /chat/conversations/{id}': {
    id: 'deleteConversation',
    description: 'Its messages and what the coach’s graph remembers of it go; the tasks that it made stay.',
  },
  'GET /tasks': {
    id: 'listTasks',
    description:
      'A day in the person’s zone (today by default), or `from` and `to`, both included, up to 92 days. Projected occurrences are among them, each row under an id of its own that every task route takes. Today’s list ends with the open to-dos. What stands is listed: `pending`, `done`, `missed`.',
  },
  'POST /tasks': {
    id: 'createTask',
    example: {
      title: 'Call mum',
      local_time: '2026-12-06T18:00',
      recurrence_rule: 'FREQ=WEEKLY;BYDAY=SU',
      escalation_policy: 'aggressive',
    },
    description:
      'Give `scheduled_at` or `local_time`, not both; neither makes a to-do. A rule is RFC 5545’s RRULE. Unknown fields are refused.',
  },
  'POST /tasks/todo': { id: 'createTodo', description: 'Without a time; nothing reminds of it.' },
  'GET /tasks/{id}': { id: 'getTask', description: 'A row, or an occurrence that is only projected yet.' },
  'PATCH /tasks/{id}': {
    id: 'updateTask',
    example: { title: 'Call mum and dad', duration_minutes: 45 },
    description:
      'What is not mentioned stays; unknown fields are refused. A changed time or rule of a series starts a new series and leaves the past as it was.',
  },
  'DELETE /tasks/{id}': { id: 'deleteTask', description: 'What is closed stays in the history.' },
  'PATCH /tasks/{id}/escalation-policy': {
    id: 'setEscalationPolicy',
    description:
      '`silent`: push; `standard`: WhatsApp too; `aggressive`: a call as well. Holds for the rest of the series.',
  },
  'GET /tasks/{id}/timeline': {
    id: 'getTimeline',
    description: 'Planned, held back and why, sent, delivered, failed, answered, missed; oldest first.',
  },
  'PATCH /tasks/{id}/complete': {
    id: 'completeTask',
    description:
      'The first answer settles it. The same answer again is fine; to another one, what stands is told with 409.',
  },
  'PATCH /tasks/{id}/missed': { id: 'missTask', description: 'Said by the person: counts against no streak.' },
  'PATCH /tasks/{id}/skip': { id: 'skipTask', description: 'This occurrence is left out; the series goes on.' },
  'POST /tasks/{id}/snooze': { id: 'snoozeTask', description: 'Quiet until then; from there the ladder climbs anew.' },
  'GET /tasks/{id}/escalation-preview': { id: 'previewEscalation' },
  'PUT /tasks/{id}/partner': {
    id: 'tellPartner',
    description: 'Needs a partner who was named. What looks like health is told only where that is said beside it.',
  },
  'POST /tasks/escalation-preview': {
    id: 'previewDraftEscalation',
    example: { title: 'Call mum', local_time: '2026-12-06T18:00', escalation_policy: 'aggressive' },
    description: 'The fields of `POST /tasks`. Nothing is sent or stored.',
  },
  'GET /tasks/{id}/reschedule-options': {
    id: 'getRescheduleOptions',
    description: 'Up to six free times as instants in UTC, then one option of `input_type` "datetime" to type a time.',
  },
  'PATCH /tasks/{id}/reschedule-confirm': {
    id: 'rescheduleTask',
    description:
      '`one`: the occurrence closes as rescheduled and stands anew; `series`: the whole series from here on.',
  },
  'GET /goals': { id: 'listGoals', description: 'A goal that has milestones carries them in `pipeline`.' },
  'GET /goals/progress': {
    id: 'getGoalProgress',
    description: 'Active and completed goals: done, open, pace, and when they would be finished at it.',
  },
  'GET /goals/{id}': { id: 'getGoal' },
  'GET /goals/{id}/tasks': { id: 'listGoalTasks', description: 'What stands of its tasks, by time.' },
  'PATCH /goals/{id}/abandon': {
    id: 'abandonGoal',
    description: 'Its open tasks are called off; what was done stays.',
  },
  'PATCH /goals/{id}/modify': {
    id: 'modifyGoal',
    description: 'Says in words what should be different; the coach answers with a proposal.',
  },
  'GET /analytics/overview': {
    id: 'getOverview',
    description: 'Days and weeks are the person’s own. Rest days, pauses and outages of ours break no streak.',
  },
  'GET /analytics/goals': { id: 'getGoalShares' },
  'GET /analytics/missed-by-cat': { id: 'getMissesByCategory', description: 'The most missed first.' },
  'GET /analytics/weekly': {
    id: 'getWeeks',
    description: 'ISO weeks of the person’s days, oldest first, empty ones included.',
  },
  'GET /patterns': { id: 'listPatterns', description: 'What outcomes have taught, with the evidence in `data`.' },
  'GET /patterns/{id}': { id: 'getPattern' },
  'PATCH /patterns/{id}': { id: 'updatePattern', description: 'The person’s word wins over what was counted.' },
  'DELETE /patterns/{id}': { id: 'deletePattern', description: 'It is not learned again at once.' },
  'POST /calendar/feed': {
    id: 'createFeed',
    description: 'The address is shown this once; the one before stops working.',
  },
  'GET /calendar/feed': { id: 'getFeed' },
  'DELETE /calendar/feed': { id: 'deleteFeed' },
  'GET /calendar/{token}.ics': {
    id: 'getCalendar',
    description: 'For calendar apps. Answers 304 to who has it already.',
  },
  'POST /calendar/import': { id: 'importCalendar' },
  'DELETE /calendar/import': { id: 'deleteImport' },
  'GET /commitments': {
    id: 'listCommitments',
    description: 'Entered by hand and imported, in the order of their making.',
  },
  'POST /commitments': { id: 'createCommitment' },
  'PATCH /commitments/{id}': {
    id: 'updateCommitment',
    description: 'One that was imported is changed in its calendar.',
  },
  'DELETE /commitments/{id}': { id: 'deleteCommitment' },
  'GET /pauses': { id: 'listPauses' },
  'POST /pauses': {
    id: 'createPause',
    description: 'Both days included. Days that have passed count too, up to 90 back.',
  },
  'DELETE /pauses/{id}': {
    id: 'deletePause',
    description: 'Reminders that were held go out if it is still their time.',
  },
  'POST /demo/location-trigger': {
    id: 'triggerLocation',
    description: 'Not in production: what a phone would report by itself.',
  },
  'GET /demo/clock': { id: 'getDemoClock', description: 'Not in production.' },
  'POST /demo/clock': {
    id: 'moveDemoClock',
    example: { forward: 'P1D' },
    description:
      'Not in production: the time of the API, of the notifiers and of what is decided in the database. Forward, it stops at everything that falls due on the way, so that reminders go out as they would have.',
  },
  'POST /demo/browser': {
    id: 'addDemoBrowser',
    description:
      'Not in production: shown on the page of the simulated phone, and subscribed to the reminders of who asks.',
  },
  'POST /demo/history': {
    id: 'addDemoHistory',
    description:
      'Not in production: habits and a goal with its plan, and what was done, missed and moved. Once; again changes nothing.',
  },
  'POST /answers/{token}': {
    id: 'answerReminder',
    description: 'Needs no sign-in: the token says which occurrence. `settled: false` tells what stands.',
  },
};

/** "/api/v1/tasks/{id}" → "/tasks/{id}" */
export const shortPath = (path: string) => path.replace(/^\/api\/v1/, '').replace(/(.)\/$/, '$1');

/** GET /goals/{id}/notes → getGoalsByIdNotes */
export function derivedId(method: string, path: string): string {
  const words = shortPath(path)
    .split('/')
    .filter(Boolean)
    .map((part) => (part.startsWith('{') ? `by-${part.replace(/[{}]/g, '')}` : part));
  return method.toLowerCase() + words.map(pascal).join('');
}

export const pascal = (text: string) =>
  text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
