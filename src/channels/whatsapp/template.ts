import { reminderButtons } from './reminder-text.ts';

/**
 * The reminder template as it is to be created and approved at Twilio (`POST https://content.twilio.com/v1/Content`, category
 * Utility; its sid is TWILIO_WHATSAPP_CONTENT_SID). No variable stands at either end and no two side by side, or WhatsApp
 * refuses it; no slogan, or it is made a marketing template (https://www.twilio.com/docs/content/twilio-quick-reply).
 */
export const reminderTemplate = {
  friendly_name: 'flux_reminder',
  language: 'en',
  variables: { 1: 'Take the pills', 2: 'today at 18:30', 3: 'Two of the white ones, with water.', 4: 'sample-token' },
  types: {
    'twilio/quick-reply': {
      body: 'Reminder: *{{1}}*, {{2}}.\n{{3}}\n\nTap a button to answer.',
      actions: reminderButtons.map(({ title, answer }) => ({ title, id: `${answer}:{{4}}` })),
    },
  },
} as const;
