import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { understand } from '../index.ts';
import { printUnderstanding } from '../print.ts';

// A Wednesday.
const setting = { now: Temporal.Instant.from('2026-10-07T08:00Z'), zone: 'Europe/Berlin' };

const rows: [string, string][] = [
  ['Postpone gym by 1h', 'move: Gym to "1h later"'],
  ['push gym back 1h30', 'move: Gym to "1h30 later"'],
  ['push gym back by an hour and a half', 'move: Gym to "an hour and a half later"'],
  ['move gym an hour and a half later', 'move: Gym to "an hour and a half later"'],
  ['bring the call forward half an hour', 'move: call to "half an hour earlier"'],
  ['delay gym by 3 days', 'move: Gym to "3 days later"'],
  ['postpone the dentist a week', 'move: dentist to "a week later"'],
  ["move tomorrow's run to Friday at 7am", 'move: Run on 2026-10-08 to "Friday at 7am"'],
  ['change gym to 7pm', 'move: Gym to "7pm"'],
  ['snooze gym for 90 minutes', 'snooze: Gym for 90 min'],
  ['snooze 1h30', 'snooze for 90 min'],
  ['remind me again in an hour and a half', 'snooze for 90 min'],
  ['5 more minutes', 'snooze for 5 min'],
  ['give me 10 more minutes', 'snooze for 10 min'],
  ['snooze until 6pm', 'move to "6pm" (one)'],
  ['snooze the gym until tomorrow at 9am', 'move: gym to "tomorrow at 9am" (one)'],
  ["done with this morning's run", 'done: run on 2026-10-07'],
  ['taken', 'done'],
  ['ok taken them', 'done'],
  ['swallowed it', 'done'],
  ['taken care of', 'done'],
  ['taken my mum to the doctors', 'unclear'],
  ['done with chapter one', 'done: chapter one'],
  ['done with the council one', 'done: council'],
  ['move the gym one to 7pm', 'move: gym to "7pm"'],
  ['everything is done', 'done of all'],
  ["can't make it to yoga today", 'skip: Yoga on 2026-10-07'],
  ['not today', 'skip'],
  ['Put the bins back tomorrow at 7pm', 'Put the bins back @ 2026-10-08 19:00'],
  ['Restore the old laptop tomorrow at 9am', 'Restore the old laptop @ 2026-10-08 09:00'],
  ['Later today call mum at 5pm', 'Call mum @ 2026-10-07 17:00'],
  ['remind me later today at 5pm to call mum', 'Call mum @ 2026-10-07 17:00'],
  ['Forgot password reset tomorrow at 9am', 'Forgot password reset @ 2026-10-08 09:00'],
  ['delete gym, just this one', 'delete: Gym (one)'],
  ["delete mum's run", "delete: Mum's run"],
  ['undo', 'undo'],
  ['bring it back', 'undo'],
  ["I didn't mean that", 'undo'],
  ['Read my emails tomorrow at 9am', 'Read my emails @ 2026-10-08 09:00'],
  ['Check my calendar tomorrow at 9am', 'Check my calendar @ 2026-10-08 09:00'],
  ['Give the dog a bath tomorrow at 5pm', 'Give the dog a bath @ 2026-10-08 17:00'],
  ['check my tasks for tomorrow', 'list 2026-10-08'],
  ["what's on Monday and Tuesday?", 'list 2026-10-12 to 2026-10-13'],
  ["what's for dinner?", 'unclear'],
  ['what did I do yesterday?', 'list 2026-10-06 done'],
  ['what did I get done this week', 'list 2026-10-05 to 2026-10-11 done'],
  // A weekday that lies ahead is meant as the last one, where it is asked what was done.
  ['did I do my run on Thursday?', 'list 2026-10-01 done: do my run'],
  ['what did I do on saturday', 'list 2026-10-03 done'],
  ['anything between 2 and 4 tomorrow?', 'list 2026-10-08 14:00-16:00'],
  ["what's on tonight?", 'list 2026-10-07 17:00-'],
  ["what's left this week?", 'list 2026-10-07 to 2026-10-11'],
  ['did I miss anything today?', 'list 2026-10-07 missed'],
  ['what have I skipped this week?', 'list 2026-10-05 to 2026-10-11 skipped'],
  ['did I take my pills today?', 'list 2026-10-07 done: take my pills'],
  ['is the laundry done?', 'list 2026-10-07 done: laundry'],
  ['when is my next gym?', 'list 2026-10-07 when: gym'],
  ["when's the dentist appointment", 'list 2026-10-07 when: dentist appointment'],
  ['what time is yoga tomorrow?', 'list 2026-10-08 when: yoga'],
  ['when is my next task?', 'list 2026-10-07 next'],
  ['anything before noon tomorrow?', 'list 2026-10-08 -12:00'],
  ['what do I have after 6pm', 'list 2026-10-07 18:00-'],
  ["what's on this evening?", 'list 2026-10-07 17:00-'],
  ['delete all my tasks', 'delete of all (series)'],
  ['cancel everything tomorrow', 'delete of all on 2026-10-08'],
  ['clear my Friday', 'delete of all on 2026-10-09'],
  ['clear my schedule', 'delete of all on 2026-10-07'],
  ['clear the gutters on Friday at 9am', 'delete: gutters on 2026-10-09 at 09:00'],
  ['push everything one week later', 'move of all to "one week later"'],
  ['skip gym this week', 'skip: Gym on 2026-10-07 to 2026-10-11'],
  ['delete yoga, all of it', 'delete: Yoga (series)'],
  ['no wait, bring it back', 'undo'],
  // Other languages, as answers to a reminder and as questions.
  ['fertig', 'done'],
  ['ich habe die Tabletten genommen', 'done: Tabletten'],
  ['verschiebe Sport auf morgen um 18 Uhr', 'move: Sport to "morgen um 18 Uhr"'],
  ['verschieb den Zahnarzt um 2 Stunden', 'move: Zahnarzt to "2 Stunden later"'],
  ['erinnere mich in 20 Minuten nochmal', 'snooze for 20 min'],
  ['lösch die Erinnerung an die Tabletten', 'delete: Tabletten'],
  ['was steht heute an?', 'list 2026-10-07'],
  ['mach das rückgängig', 'undo'],
  ['hecho', 'done'],
  ['ya está hecho', 'done'],
  ['mueve el gimnasio a mañana a las 18:00', 'move: gimnasio to "mañana a las 18:00"'],
  ['pospón el dentista 2 horas', 'snooze: dentista for 120 min'],
  ['¿qué tengo hoy?', 'list 2026-10-07'],
  ['salta el gimnasio hoy', 'skip: gimnasio on 2026-10-07'],
  ['más tarde', 'snooze'],
];

describe('what is said of tasks that are there', () => {
  for (const [sentence, expected] of rows)
    test(sentence, () => assert.equal(printUnderstanding(understand(sentence, setting)), expected));
});

describe('what may be a command is a task too, where it has its own time', () => {
  const both: [string, string, string | null][] = [
    ['Cancel Netflix on the 30th at 9am', 'delete', 'Cancel Netflix @ 2026-10-30 09:00'],
    ['Complete the tax form tomorrow at 10am', 'done', 'Complete the tax form @ 2026-10-08 10:00'],
    ['Skip rope tomorrow at 7am', 'skip', 'Skip rope @ 2026-10-08 07:00'],
    ['Push the car tomorrow at 9am', 'reschedule', 'Push the car @ 2026-10-08 09:00'],
    ['Push the button in 10 minutes', 'reschedule', 'Push the button @ 2026-10-07 10:10'],
    ['cancel gym', 'delete', null],
    ['done with the gym at 9am', 'done', null],
    ['Delete "gym" on 2026-10-08 at 09:00', 'delete', null],
  ];
  for (const [sentence, kind, task] of both) {
    test(sentence, () => {
      const understood = understand(sentence, setting);
      const otherwise = 'otherwise' in understood ? understood.otherwise : undefined;
      assert.equal(understood.kind, kind);
      assert.equal(otherwise ? printUnderstanding(otherwise) : null, task);
    });
  }
});
