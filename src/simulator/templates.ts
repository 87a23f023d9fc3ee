import { TwilioError } from './errors.ts';
import type { QuickReply } from './types.ts';

/** A content template of type twilio/quick-reply (https://www.twilio.com/docs/content/twilio-quick-reply). */
export type Template = { sid: string; name: string; body: string; actions: { title: string; id: string }[] };

/** The id of the reminder template that comes with the simulator. */
export const reminderTemplateSid = 'HX00000000000000000000000000000001';

/** The id of the template for accountability partners. */
const partnerTemplateSid = 'HX00000000000000000000000000000002';

const shipped: Template[] = [
  {
    sid: reminderTemplateSid,
    name: 'reminder',
    // A variable at either end, or two side by side, would not pass WhatsApp's review.
    body: 'Reminder: *{{1}}*, {{2}}.\n{{3}}\n\nTap a button to answer.',
    actions: [
      { title: 'Done', id: 'done:{{4}}' },
      { title: 'Later', id: 'reschedule:{{4}}' },
      { title: "Can't", id: 'missed:{{4}}' },
    ],
  },
  {
    sid: partnerTemplateSid,
    name: 'partner',
    body: '{{1}} asked me to tell you: *{{2}}* ({{3}}) stayed unanswered. A word from you may help. STOP ends these messages.',
    actions: [],
  },
];

export function findTemplate(sid: string): Template | null {
  return shipped.find((template) => template.sid === sid) ?? null;
}

/** Fills a template in. Throws 21655 for an unknown one and 21656 for variables that Twilio would refuse. */
export function renderTemplate(sid: string, variables: string | undefined): { body: string; buttons: QuickReply[] } {
  const template = findTemplate(sid);
  if (!template) throw new TwilioError(21655);
  const values = parseVariables(variables);
  const fill = (text: string) =>
    text.replace(/\{\{(\d+)\}\}/g, (_, key: string) => {
      const value = values[key];
      if (value === undefined || value === '') throw new TwilioError(21656, { detail: `variable ${key} is empty` });
      return value;
    });
  const buttons = template.actions.map(({ title, id }) => ({ title: fill(title), payload: fill(id) }));
  if (buttons.some(({ title, payload }) => title.length > 20 || payload.length > 200)) {
    throw new TwilioError(21656, { detail: 'a button has over 20 characters of title or 200 of payload' });
  }
  return { body: fill(template.body), buttons };
}

function parseVariables(text: string | undefined): Record<string, string> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text ?? '{}');
  } catch {
    throw new TwilioError(21656, { detail: 'not JSON' });
  }
  if (typeof parsed !== 'object' || parsed === null) throw new TwilioError(21656, { detail: 'not an object' });
  for (const [key, value] of Object.entries(parsed)) {
    if (typeof value !== 'string') throw new TwilioError(21656, { detail: `variable ${key} is not text` });
    if (/[\n\t]| {5}/.test(value)) throw new TwilioError(21656, { detail: `variable ${key} has a line break or tab` });
    if (value.length > 1600) throw new TwilioError(21656, { detail: `variable ${key} is too long` });
  }
  return parsed as Record<string, string>;
}
