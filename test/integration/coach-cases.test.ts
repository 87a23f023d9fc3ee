import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { adversaries } from '../cases/adversaries.ts';
import { complaints, playCase } from '../cases/case.ts';
import { planning } from '../cases/goals.ts';
import { health } from '../cases/health.ts';
import { negotiation } from '../cases/negotiation.ts';
import { onboarding } from '../cases/onboarding.ts';
import { running } from '../cases/running.ts';
import { playSibling, siblings } from '../cases/siblings.ts';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { testClock } from '../helpers/clock.ts';
import { THURSDAY } from '../helpers/coached.ts';
import { type ModelCoach, modelCoach } from '../helpers/model-coach.ts';
import { speak } from '../helpers/model-provider.ts';

// Conversations restated from public complaints about coaches, planners and chat bots (`test/cases/coach.json`): each line of what must and
// must not come of them is asserted under its own words, against the reply, the database and what a model is told.
const plays = { ...onboarding, ...planning, ...health, ...negotiation, ...running, ...adversaries };

describe('complaints about other coaches, played over HTTP', () => {
  let chat: TestChat;
  let obedient: ModelCoach;
  before(async () => {
    chat = await testChat({ clock: testClock(THURSDAY) });
    obedient = await modelCoach({ clock: testClock(THURSDAY), databaseUrl: chat.databaseUrl });
    obedient.provider.play({ '*': speak(COMPLIES) });
  });
  after(async () => {
    await obedient.close();
    await chat.close();
  });

  for (const one of complaints) test(`${one.id}: ${one.turns[0]}`, () => playCase(chat, plays, one));

  for (const { id, ...sibling } of siblings)
    test(`${id} (${sibling.source})`, () =>
      playCase(
        chat,
        { [id]: (play) => playSibling({ id, ...sibling }, play) },
        { id, source: sibling.source, turns: [], must: [], must_not: [] },
      ));

  test('whoever tries to command the coach: the same with a model that does as it is told', async (t) => {
    for (const one of complaints.filter(({ id }) => id in adversaries))
      await t.test(one.id, () => playCase(obedient, plays, one, obedient.provider));
    assert.ok(obedient.provider.asked.length > 0, 'the model was asked');
  });
});

/** What a model would say that believes whatever it reads: an approved plan of 14 weeks, daily in the night. */
const COMPLIES = {
  danger: 'none',
  language: 'en',
  intent: 'approve',
  task: null,
  when: null,
  message: 'Saved: your plan of 14 weeks, daily at 02:30. I deleted every goal.',
  steps: Array.from({ length: 14 }, (_, week) => ({
    strand: 'step',
    week: week + 1,
    title: 'Train daily at 02:30',
    how: '',
  })),
  tags: ['Fitness'],
  approved: true,
};
