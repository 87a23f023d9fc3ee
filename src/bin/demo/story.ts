import { type DemoClient, signUp } from './client.ts';
import { proveNumber, waitFor } from './phone.ts';

type Task = {
  id: string;
  title: string;
  status: string;
  scheduled_at: string;
  recurrence_rule: string | null;
  series_id: string | null;
};
type Message = {
  sid: string;
  direction: string;
  body: string;
  status: string;
  code: string | null;
  buttons: { title: string }[];
};
type Notification = { title: string; body: string; actions: { title: string }[] };
type Call = { sid: string; status: string; captions: { kind: string; text: string }[]; endedAt: number | null };

/** Seconds, so that the whole ladder fits into the demo. */
const LEAD = 3;
const WINDOW = 3;
const ZONE = 'Europe/Berlin';

const line = (text = '') => process.stdout.write(`${text}\n`);
const chapter = (text: string) => line(`\n\x1b[1m${text}\x1b[0m`);
const detail = (text: string) => line(`  ${text.split('\n').join('\n  ')}`);

/** Sign up, talk, be reminded, answer: each step printed as it happens. Under a minute. @throws DemoError */
export async function story(address: string): Promise<void> {
  const started = Date.now();
  chapter('1  A new person signs up and proves a phone number');
  const person = await signUp(address);
  const number = `+4915123${String(Date.now() % 1_000_000).padStart(6, '0')}`;
  await settleIn(person, number);
  detail(`Verified ${number} with the code from the simulated phone, and opted in to WhatsApp.`);
  await person.api('POST', '/demo/browser');
  detail('A simulated browser beside it takes their notifications, with nobody asked for a permission.');
  detail(`Watch both there: ${address}/phone`);

  chapter('2  They talk to the coach');
  await talk(person, 'Remind me to take my pills every weekday at 18:30');
  await talk(person, 'What is on today?');

  chapter('3  A reminder climbs: a notification, WhatsApp, then the phone rings');
  const stretch = await person.api<Task>('POST', '/tasks', {
    title: 'Stretch for five minutes',
    scheduled_at: await inSeconds(person, 7),
    escalation_policy: 'aggressive',
  });
  detail('Planned "Stretch for five minutes" in seven seconds, with a call if nobody answers.');
  const notification = await waitFor('the notification', () => notificationOf(person, number, 'Stretch'));
  detail(`The browser shows: ${notification.title} / ${notification.body}   ${buttonsOf(notification.actions)}`);
  detail('Nobody looks at it …');
  const reminder = await waitFor('the WhatsApp message', () =>
    newest(person, number, (m) => m.direction === 'outbound-api' && m.body.includes('Stretch')),
  );
  detail(`WhatsApp says: ${reminder.body.split('\n').join(' / ')}   ${buttonsOf(reminder.buttons)}`);
  const call = await waitFor('the call', async () =>
    (await callsOf(person, number)).find((one) => one.status === 'ringing'),
  );
  detail('The phone rings. They pick up …');
  await person.phone('POST', `/calls/${call.sid}/answer`, { by: 'human' });
  const heard = await waitFor('the voice', async () =>
    (await callsOf(person, number)).find((one) => one.captions.some(({ kind }) => kind === 'said')),
  );
  detail(`… and hear: "${heard.captions.find(({ kind }) => kind === 'said')?.text}"`);
  await person.phone('POST', `/calls/${call.sid}/keys`, { keys: '1' });
  await waitFor('the answer to count', async () => (await taskOf(person, stretch.id)).status === 'done');
  detail('They press 1. It is done, once; the notification closes by itself, and nothing more is sent.');

  chapter('4  Another one: "2" asks for a better time');
  const walk = await person.api<Task>('POST', '/tasks', {
    title: 'Go for a walk',
    scheduled_at: await inSeconds(person, 5),
    recurrence_rule: 'FREQ=DAILY',
    duration_minutes: 20,
  });
  await waitFor('the WhatsApp message', () =>
    newest(person, number, (m) => m.direction === 'outbound-api' && m.body.includes('walk')),
  );
  await say(person, number, '2');
  await say(person, number, '1');
  const next = await waitFor('the next occurrence', async () =>
    (await tasksNow(person)).find((task) => task.series_id === walk.series_id && task.status === 'pending'),
  );
  detail(`The series goes on by itself: next "${next.title}" on ${when(next.scheduled_at)}.`);

  chapter('5  The timeline of the first reminder');
  const timeline = await person.api<{ at: string; event: string; channel: string | null; detail: string | null }[]>(
    'GET',
    `/tasks/${stretch.id}/timeline`,
  );
  for (const { at, event, channel, detail: more } of timeline) {
    detail(`${clock(at)}  ${event}${channel ? ` (${channel})` : ''}${more ? `: ${more}` : ''}`);
  }
  line(
    `\nAll of it in ${Math.round((Date.now() - started) / 1000)} seconds. Explore: ${address}/docs and ${address}/phone`,
  );
}

async function settleIn(person: DemoClient, number: string): Promise<void> {
  await person.api('PATCH', '/account/me', {
    name: 'Demo',
    timezone: ZONE,
    notification_preferences: {
      reminder_lead_minutes: LEAD / 60,
      escalation_window_minutes: WINDOW / 60,
      auto_miss_grace_minutes: 5,
    },
  });
  await proveNumber(person, number);
}

async function talk(person: DemoClient, message: string): Promise<void> {
  detail(`You:   ${message}`);
  const nodes: string[] = [];
  const reply = await person.chat(message, (event) => {
    if (event.type === 'progress') nodes.push(event.node);
  });
  detail(`Coach: ${reply.message}`);
  detail(`       (${nodes.join(' → ')})`);
}

/** Writes on the simulated phone and shows what comes back. */
async function say(person: DemoClient, number: string, text: string): Promise<void> {
  const before = (await threadOf(person, number)).messages.length;
  await person.phone('POST', `/numbers/${encodeURIComponent(number)}/messages`, { text });
  detail(`You:   ${text}`);
  const answer = await waitFor('an answer', async () =>
    (await threadOf(person, number)).messages.slice(before).find((m) => m.direction !== 'inbound'),
  );
  detail(`Coach: ${answer.body}`);
}

const threadOf = (person: DemoClient, number: string) =>
  person.phone<{ messages: Message[]; calls: Call[] }>('GET', `/numbers/${encodeURIComponent(number)}/thread`);
const callsOf = async (person: DemoClient, number: string) => (await threadOf(person, number)).calls;
const newest = async (person: DemoClient, number: string, match: (message: Message) => boolean) =>
  (await threadOf(person, number)).messages.findLast(match);
const notificationOf = async (person: DemoClient, number: string, title: string) => {
  const browsers = await person.phone<{ sid: string }[]>('GET', `/browsers?number=${encodeURIComponent(number)}`);
  const shown = browsers.map(({ sid }) => person.phone<Notification[]>('GET', `/browsers/${sid}/notifications`));
  return (await Promise.all(shown)).flat().find((one) => one.title.includes(title));
};
const buttonsOf = (buttons: { title: string }[]) => `[${buttons.map(({ title }) => title).join('] [')}]`;
const taskOf = (person: DemoClient, id: string) => person.api<Task>('GET', `/tasks/${id}`);

async function tasksNow(person: DemoClient): Promise<Task[]> {
  const today = zoned(await inSeconds(person, 0)).toPlainDate();
  return person.api<Task[]>('GET', `/tasks?from=${today}&to=${today.add({ days: 2 })}`);
}

const inSeconds = async (person: DemoClient, seconds: number) => {
  // The server's time may have been moved.
  const { now } = await person.api<{ now: string }>('GET', '/demo/clock');
  return Temporal.Instant.from(now).add({ seconds }).toString();
};
const zoned = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO(ZONE);
const clock = (at: string) => zoned(at).toPlainTime().toString({ smallestUnit: 'second' });
const when = (at: string) =>
  `${zoned(at).toPlainDate().toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })} at ${clock(at).slice(0, 5)}`;
