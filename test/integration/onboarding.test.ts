import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { ChatReply } from '../../src/services/conversations/index.ts';
import type { Person } from '../helpers/app.ts';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { testClock } from '../helpers/clock.ts';

/** A Thursday, noon in London. */
const THURSDAY = '2026-11-26T12:00:00Z';

describe('getting to know a person, over HTTP', () => {
  let chat: TestChat;
  before(async () => {
    chat = await testChat({ clock: testClock(THURSDAY) });
  });
  after(() => chat.close());

  const start = (who: Person, body: object = {}) => who.api.post('/chat/onboarding/start', body);
  const begun = async (timezone = 'Europe/London') => {
    chat.clock.set(THURSDAY);
    const who = await chat.signUp();
    const { status, body } = await start(who, { timezone });
    assert.equal(status, 200, JSON.stringify(body));
    return { who, first: body as ChatReply };
  };
  /** Answers one after the other; the replies. */
  const answer = async (who: Person, conversation_id: string, ...messages: string[]) => {
    const replies: ChatReply[] = [];
    for (const message of messages) {
      replies.push((await chat.say(who, { message, conversation_id })).reply);
      chat.clock.advance({ seconds: 4 });
    }
    return replies;
  };
  const me = async (who: Person) => (await who.api.get('/account/me')).body;
  const asksOnce = ({ message }: ChatReply) => assert.ok((message.match(/\?/g) ?? []).length <= 1, message);

  test('the first question is one JSON document with something to tap', async () => {
    const { first } = await begun();
    assert.equal(first.agent_node, 'ONBOARDING');
    assert.match(first.message, /What should I call you\?/);
    assert.equal(first.requires_user_action, true);
    const typed = first.options.find(({ value }) => value === null);
    assert.match(typed?.zod_validator ?? '', /\.min\(1, "[^"]+"\)\.max\(80, "[^"]+"\)/);
    assert.doesNotMatch(first.message, /[*_#`]/, 'plain text');
  });

  test('answers in words lead through all questions to the first goal', async () => {
    const { who, first } = await begun();
    const replies = await answer(
      who,
      first.conversation_id,
      'Dana',
      'half seven',
      'quarter to eleven',
      'nine while half five, Monday to Thursday, Fridays I knock off at one',
      'mornings',
      'choir Tuesdays 7pm to 8.30',
      '__skip_phone__',
    );
    for (const reply of replies) {
      assert.equal(reply.agent_node, 'ONBOARDING');
      assert.ok(reply.options.length > 0, reply.message);
      asksOnce(reply);
    }
    assert.match(replies[1]?.message ?? '', /Up at 07:30\./);
    assert.match(replies[3]?.message ?? '', /Monday to Thursday 09:00 to 17:30 and Friday 09:00 to 13:00/);
    assert.match(replies.at(-1)?.message ?? '', /add one later.*What would you like to achieve first\?/);
    const { name, profile, onboarded, timezone } = await me(who);
    assert.deepEqual([name, onboarded, timezone], ['Dana', false, 'Europe/London']);
    assert.equal(profile.wake_time, '07:30');
    assert.equal(profile.sleep_time, '22:45');
    assert.deepEqual(profile.work_shifts, [
      { start: '09:00', end: '17:30', days: [1, 2, 3, 4] },
      { start: '09:00', end: '13:00', days: [5] },
    ]);
    assert.equal(profile.chronotype, 'morning');
    const [choir] = (await who.api.get('/commitments')).body.commitments ?? (await who.api.get('/commitments')).body;
    assert.equal(choir.title, 'choir');
    assert.equal(choir.local_time, '2026-12-01T19:00:00');
    assert.equal(choir.duration_minutes, 90);
    const [last] = await answer(who, first.conversation_id, 'I want to run 5 km');
    assert.notEqual(last?.agent_node, 'ONBOARDING');
    assert.equal((await me(who)).onboarded, true);
    assert.equal((await start(who)).status, 409);
  });

  test('an answer is corrected in words, and the open question stays', async () => {
    const { who, first } = await begun();
    const [, , corrected, bare] = await answer(
      who,
      first.conversation_id,
      'Dana',
      '6',
      'no, I get up at 7',
      'sorry, 7:30',
    );
    assert.match(corrected?.message ?? '', /Up at 07:00\. And when do you usually go to bed\?/);
    assert.match(bare?.message ?? '', /Up at 07:30/);
    assert.equal((await me(who)).profile.wake_time, '07:30');
  });

  test('it is resumed after days with an empty message and the same choices', async () => {
    const { who, first } = await begun();
    const [asked] = await answer(who, first.conversation_id, 'Dana');
    chat.clock.advance({ hours: 72 });
    const { status, body } = await start(who);
    assert.equal(status, 200);
    assert.deepEqual([body.message, body.conversation_id, body.agent_node], ['', first.conversation_id, 'ONBOARDING']);
    assert.deepEqual(body.options, asked?.options);
    const history = (await who.api.get(`/chat/history?conversation_id=${first.conversation_id}`)).body;
    assert.deepEqual(history.messages.at(-1).metadata.options, asked?.options);
    const [next] = await answer(who, first.conversation_id, 'at 7');
    assert.match(next?.message ?? '', /go to bed\?/);
  });

  test('two starts at once make one conversation', async () => {
    chat.clock.set(THURSDAY);
    const who = await chat.signUp();
    const both = await Promise.all([start(who), start(who)]);
    const ids = new Set(both.filter(({ status }) => status === 200).map(({ body }) => body.conversation_id));
    assert.equal(ids.size, 1);
  });

  test('a name given at sign-up is known, and is not asked', async () => {
    chat.clock.set(THURSDAY);
    const who = await chat.signUp({ name: 'Noor' });
    assert.equal((await me(who)).name, 'Noor');
    const { body } = await start(who, { timezone: 'Asia/Karachi' });
    assert.match(body.message, /Noor/);
    assert.match(body.message, /When do you usually get up\?/);
  });

  test('a phone number is proven by a code in the chat, and consent is asked, never assumed', async () => {
    const { who, first } = await begun();
    const number = '+447700900177';
    const [sent] = (
      await answer(who, first.conversation_id, 'Dana', '7', '11', 'none', 'mornings', 'none', '07700 900177')
    ).slice(-1);
    assert.match(sent?.message ?? '', /texted a code to \+447700900177/);
    assert.equal(sent?.options[0]?.input_type, 'otp');
    assert.match(sent?.options[0]?.zod_validator ?? '', /\.regex\(\/.*\/, "[^"]+"\)/);
    const code = await chat.deps.simulator?.until((phone) => phone.code(number));
    const [wrong, right] = await answer(
      who,
      first.conversation_id,
      code === '000000' ? '000001' : '000000',
      String(code),
    );
    assert.match(wrong?.message ?? '', /not right/);
    assert.match(right?.message ?? '', /is verified\. May I remind you by WhatsApp/);
    assert.deepEqual([(await me(who)).phone_verified, (await me(who)).whatsapp_opted_in], [true, false]);
    const [calls, goal] = await answer(who, first.conversation_id, 'yes please', 'no');
    assert.match(calls?.message ?? '', /may I call you/);
    assert.match(goal?.message ?? '', /achieve first/);
    const account = await me(who);
    assert.equal(account.whatsapp_opted_in, true);
    assert.equal(account.notification_preferences.call_opted_in, false);
  });

  test('weeks that take turns: the hours of each are kept free, and the sleep that goes with each', async () => {
    const { who, first } = await begun('Europe/Warsaw');
    const [reply, slept] = await answer(
      who,
      first.conversation_id,
      "I'm Ola, factory. One week 6 to 14, next week 14 to 22, third week nights 22 to 6, Mon to Fri. This week I'm on earlies.",
      'earlies 9 to 5, lates midnight to 8, nights 7 till 2',
    );
    assert.match(
      reply?.message ?? '',
      /keep the hours of each free: this week earlies, Monday to Friday 06:00 to 14:00; then a week of lates, Monday to Friday 14:00 to 22:00; then a week of nights, Monday to Friday 22:00 to 06:00 the next day/,
    );
    assert.match(reply?.message ?? '', /When do you sleep in each of these: earlies, lates, nights\?/);
    assert.match(
      slept?.message ?? '',
      /sleep free: with earlies 21:00 to 05:00, with lates 00:00 to 08:00 and after nights 07:00 to 14:00\./,
    );
    const { profile } = (await who.api.get('/account/me')).body;
    assert.deepEqual([profile.sleep_time, profile.wake_time], ['21:00', '05:00']);
    // The first night shift is Monday's: on Tuesday one wakes at two in the afternoon, on Saturday for the last time.
    const afterNights = profile.work_cycle.sleep.map((one: { end: string } | null) => one?.end === '14:00');
    assert.deepEqual(
      afterNights.flatMap((is: boolean, day: number) => (is ? [day] : [])),
      [15, 16, 17, 18, 19],
    );
  });

  test('a second job comes to the first, and a refusal of WhatsApp leaves the number', async () => {
    const { who, first } = await begun();
    const replies = await answer(
      who,
      first.conversation_id,
      'Elif',
      '9',
      '1 am',
      'uni mon wed 10-16, thu 12-18',
      'evening',
      'work at a bar fri sat 8pm till 2',
      'nothing else',
      '07700 900321',
      "nope don't want whatsapp",
    );
    const { profile } = await me(who);
    assert.deepEqual(
      profile.work_shifts.map(({ start, days }: { start: string; days: number[] }) => [start, days]),
      [
        ['10:00', [1, 3]],
        ['12:00', [4]],
        ['20:00', [5, 6]],
      ],
    );
    assert.match(replies.at(-1)?.message ?? '', /^WhatsApp: no\..*What is the code/);
  });

  test('hours that are told beside a task are kept, and begin no questions', async () => {
    const who = await chat.signUp();
    const { reply } = await chat.say(who, { message: 'eye drops every 4 hours while I am awake' });
    const [told] = await answer(who, reply.conversation_id, 'up at 7 bed at 11');
    assert.match(told?.message ?? '', /^Up at 07:00, in bed at 23:00\. I plan by that from now on/);
    const { profile } = await me(who);
    assert.deepEqual([profile.wake_time, profile.sleep_time], ['07:00', '23:00']);
  });

  test('a reminder asked for in the middle is made first, and the question comes again', async () => {
    const { who, first } = await begun();
    const [reply] = await answer(who, first.conversation_id, 'remind me to ring the dentist tomorrow at 10 am');
    assert.match(reply?.message ?? '', /^Saved: Ring the dentist, tomorrow, Friday 27 November, at 10:00/);
    assert.match(reply?.message ?? '', /What should I call you\?$/);
    assert.equal(reply?.agent_node, 'ONBOARDING');
    const tasks = (await who.api.get('/tasks?date=2026-11-27')).body;
    assert.equal(tasks.length, 1);
  });

  test('a number is not dropped for answers that are no code, and what is asked again is put in other words', async () => {
    const { who, first } = await begun();
    const number = ['Bea', '7', '11', 'none', 'mornings', 'none', '07700 900187'];
    const replies = await answer(who, first.conversation_id, ...number, 'blah', 'what?', 'one sec', 'blibb', 'blubb');
    const [unread, again, busy, , left] = replies.slice(number.length);
    assert.match(unread?.message ?? '', /say "again" for another one, or "skip" to leave your number out/);
    assert.match(again?.message ?? '', /^The code is the number in the text message to \+447700900187/);
    assert.match(busy?.message ?? '', /^Take your time\./);
    assert.match(left?.message ?? '', /^Without its code I leave \+447700900187 out for now: type the number again/);
    assert.equal((await me(who)).phone_verified, false);
  });

  test('what is put on the list in between stands there, and the question comes again', async () => {
    const { who, first } = await begun();
    const [milk] = await answer(who, first.conversation_id, 'put milk on my shopping list');
    assert.match(milk?.message ?? '', /^Milk is on your list, without a time\.\s+What should I call you\?$/);
    assert.deepEqual(
      (await who.api.get('/tasks')).body.map(({ title }: { title: string }) => title),
      ['Milk'],
    );
  });

  test('what has to be taken at two times for a week is a reminder, and no busy hour', async () => {
    const { who, first } = await begun('Asia/Kathmandu');
    const [reply] = await answer(
      who,
      first.conversation_id,
      'I need to take my antibiotics at 8 in the morning and 8 in the evening for 7 days',
    );
    assert.match(reply?.message ?? '', /^Saved: Take my antibiotics, every day at 08:00 and 20:00 until 2 December/);
    assert.match(reply?.message ?? '', /What should I call you\?$/);
    assert.deepEqual(
      (await who.api.get('/commitments')).body.commitments ?? (await who.api.get('/commitments')).body,
      [],
    );
  });

  test('a question about what is asked for in the middle has a field to type into, and its words are plain text', async () => {
    const { who, first } = await begun();
    const [when, saved] = await answer(
      who,
      first.conversation_id,
      'remind me to buy *two* stamps',
      'tomorrow at 10 am',
    );
    assert.match(when?.message ?? '', /^When should I remind you: Buy \*two\* stamps\?$/);
    assert.ok(when?.options.some(({ value }) => value === null));
    assert.match(saved?.message ?? '', /^Saved: Buy \*two\* stamps, tomorrow/);
    assert.match(saved?.message ?? '', /What should I call you\?$/);
  });

  test('a goal that was kept comes also where the rest is skipped, and a number may be given after all', async () => {
    const { who, first } = await begun();
    const [, kept, planned] = await answer(
      who,
      first.conversation_id,
      'Dana',
      'I want to learn Spanish',
      'skip all of this',
    );
    assert.match(kept?.message ?? '', /^Your goal comes right after these questions/);
    assert.match(planned?.message ?? '', /Spanish/);
    assert.equal(planned?.agent_node, 'GOAL_CLARIFY');
    const other = await begun();
    const asked = ['Noor', '7', '11', 'none', 'mornings', 'none', '__skip_phone__', '+44 7700 900198'];
    const [sent] = (await answer(other.who, other.first.conversation_id, ...asked)).slice(-1);
    assert.match(sent?.message ?? '', /texted a code to \+447700900198/);
    assert.equal(sent?.options[0]?.input_type, 'otp');
  });

  test('a goal named before its turn is kept and comes at the end', async () => {
    const { who, first } = await begun();
    const replies = await answer(
      who,
      first.conversation_id,
      "I'm Dana and I want to learn Spanish",
      '7',
      '11',
      'none',
      'mornings',
      'none',
      'skip',
    );
    assert.notEqual(replies.at(-1)?.agent_node, 'ONBOARDING');
    assert.equal((await me(who)).onboarded, true);
  });

  test('what is said of oneself beside the question is no new name, a wish in the middle is kept, and "not now" is no number', async () => {
    const { who, first } = await begun();
    const replies = await answer(
      who,
      first.conversation_id,
      "My name's Thomas but everyone says Tom. Up at 6:30, bed at 11, work 9 to 5 Monday to Friday",
      "mornings I'm useless",
      'help me eat better',
      "what's that for?",
      'nothing fixed',
      'not now',
    );
    const said = replies.map(({ message }) => message);
    assert.match(said[1] ?? '', /^An evening person\./);
    assert.match(said[2] ?? '', /^Your goal comes right after these questions: help me eat better\./);
    assert.match(said[3] ?? '', /^So that nothing is planned over it\./);
    assert.match(said[5] ?? '', /\*\*Eat better\*\*/);
    const { name, profile } = await me(who);
    assert.deepEqual([name, profile.chronotype], ['Tom', 'evening']);
  });

  test('why something is asked and who sees it is answered, and the name that follows is taken', async () => {
    const { who, first } = await begun();
    const [why, seen, told] = await answer(
      who,
      first.conversation_id,
      'why do you need to know when I sleep?',
      'and who sees it?',
      'ok. Sam. 8 hours, up at 6',
    );
    assert.match(why?.message ?? '', /leave you in peace at night\. What should I call you\?/);
    assert.match(seen?.message ?? '', /belongs to your account\. Nobody else/);
    assert.match(told?.message ?? '', /Nice to meet you, Sam\. Up at 06:00, in bed at 22:00/);
  });

  test('a wrong number is put right while the code is awaited, and split shifts are kept free in both parts', async () => {
    const { who, first } = await begun('Europe/Madrid');
    const [told] = await answer(
      who,
      first.conversation_id,
      'Pau. Waiter, split shift: 11 to 4 and 8 to midnight, Tuesday to Saturday. Up at 9, bed at 1.30.',
    );
    assert.match(told?.message ?? '', /11:00 to 16:00 and Tuesday to Saturday 20:00 to 00:00/);
    assert.deepEqual((await me(who)).profile.work_shifts, [
      { start: '11:00', end: '16:00', days: [2, 3, 4, 5, 6] },
      { start: '20:00', end: '00:00', days: [2, 3, 4, 5, 6] },
    ]);
    const replies = await answer(
      who,
      first.conversation_id,
      'evenings',
      'none',
      '+34 612 34 56 78',
      "wrong number, it's +34 612 34 56 79",
    );
    assert.match(replies.at(-1)?.message ?? '', /texted a code to \+34612345679/);
    const [other, given, left] = await answer(
      who,
      first.conversation_id,
      'oh no, wrong number again',
      'six one two, double three, four five six seven',
      'forget the phone',
    );
    assert.match(other?.message ?? '', /^Then not to that number\..*What is your number/);
    assert.match(given?.message ?? '', /texted a code to \+34612334567/);
    assert.match(left?.message ?? '', /^No phone number, then.*achieve first\?$/);
  });

  test('who answers another question is taken at their word, and what is once is kept free once', async () => {
    const { who, first } = await begun();
    const [hours, name, fixed] = await answer(
      who,
      first.conversation_id,
      '6ish on workdays, 8 at the weekend',
      'Morning! Mo here',
      "in bed by 10.30, work 8 to 4 mon-fri, parents' evening next tuesday 6-7",
    );
    const [more, turns] = await answer(
      who,
      first.conversation_id,
      'mon-sat, saturdays only till 1',
      'actually I work mon-fri 8-5, every other Friday off',
    );
    assert.match(
      turns?.message ?? '',
      /Monday to Friday 08:00 to 17:00\. A day that is off every other week I keep as a day of work/,
    );
    assert.match(more?.message ?? '', /^Work: Monday to Friday 08:00 to 16:00 and Saturday 08:00 to 13:00\./);
    assert.match(hours?.message ?? '', /^Up at 06:00\. At weekends: up at 08:00\. What should I call you\?/);
    assert.match(name?.message ?? '', /Mo\. And when do you usually go to bed\?/);
    assert.match(fixed?.message ?? '', /parents' evening, once, on Tuesday 1 December 18:00 to 19:00/);
    const { body } = await who.api.get('/commitments');
    const [evening] = body.commitments ?? body;
    assert.deepEqual([evening.local_time, evening.recurrence_rule], ['2026-12-01T18:00:00', null]);
  });

  test('hours that hardly go together are named, shifts of two kinds wait for their weeks, and a goal among many facts comes after the recap', async () => {
    const { who, first } = await begun();
    const [, turns, night, odd] = await answer(
      who,
      first.conversation_id,
      'Priya, up at 6, asleep by 10',
      'I do days and nights at the hospital, 7 to 7',
      'nights this week, days next week, 7 to 7',
      'I go to bed at 3pm',
    );
    assert.match(
      turns?.message ?? '',
      /Shifts of two kinds I keep with the hours and the days or weeks of each, so none/,
    );
    assert.match(
      night?.message ?? '',
      /this week nights, Monday to Friday 19:00 to 07:00.*Tell me when you sleep after a/,
    );
    assert.match(odd?.message ?? '', /In bed at 15:00\. From 15:00 to 06:00 would be 15 hours of sleep: tell me/);
    const again = await begun();
    const [recap, goal] = await answer(
      again.who,
      again.first.conversation_id,
      "Kim here, up 6, bed half 10, work 9 to 5 mon-fri, I'm an owl, nothing fixed, no phone, want to run 5 km",
      'yes',
    );
    assert.match(recap?.message ?? '', /Nice to meet you, Kim\. Up at 06:00.*Is that right\?$/);
    assert.match(goal?.message ?? '', /^\*\*Run 5 km\*\*: good/);
  });

  test('the sleep after nights is kept until the shifts are known, and what was wrong is put right by its hour', async () => {
    const { who, first } = await begun();
    const [sleeps, , right, renamed] = await answer(
      who,
      first.conversation_id,
      "I'm Sam, I sleep 9am-4pm after nights and 11pm-7am otherwise",
      'nights at the hospital, 8pm to 8am, fri sat sun',
      "oh it's 6:30 not 7",
      "sorry it's Samantha actually",
    );
    assert.match(
      sleeps?.message ?? '',
      /Up at 07:00, in bed at 23:00\. Your sleep after a night shift is kept free as well/,
    );
    assert.match(right?.message ?? '', /^Up at 06:30\./);
    assert.match(renamed?.message ?? '', /^Nice to meet you, Samantha\./);
    const { profile } = await me(who);
    assert.deepEqual([profile.wake_time, profile.sleep_time], ['06:30', '23:00']);
    assert.deepEqual(profile.work_cycle.sleep[0], { start: '09:00', end: '16:00' });
    assert.deepEqual(profile.work_cycle.sleep[3], null);
  });

  test('a number that was left out is taken at the question for a goal, whatever stands before it', async () => {
    const { who, first } = await begun();
    const [, , offered] = await answer(
      who,
      first.conversation_id,
      'Dana, up at 7, bed at 11, no job, morning person, nothing else, no phone',
      'yes',
      'oh actually here it is: 07700 900127',
    );
    assert.match(offered?.message ?? '', /I have texted a code to \+447700900127\./);
    assert.equal((await me(who)).name, 'Dana');
  });

  test('an errand comes first, other hours on one day and a day off are kept, and a busy time is moved by its name', async () => {
    const { who, first } = await begun();
    const [errand, told, work] = await answer(
      who,
      first.conversation_id,
      'tomorrow 9am call the surgery',
      "Priya, up at 6 but 9 on Sundays, bed by half ten, I don't work Fridays, morning person, swimming Tuesdays 7 to 8pm",
      '9 to 5, lunch 1 to 2',
    );
    assert.match(
      errand?.message ?? '',
      /^Saved: Call the surgery, tomorrow, Friday 27 November, at 09:00\..*What should I call you\?$/s,
    );
    assert.match(told?.message ?? '', /Sundays: up at 09:00\. No work on Fridays\./);
    assert.match(work?.message ?? '', /^Work: Monday to Thursday 09:00 to 17:00\. I could not place "lunch 1 to 2"/);
    const [moved, short, sent] = await answer(
      who,
      first.conversation_id,
      'no, swimming is on Wednesdays',
      '0770 900',
      '07700 900140',
    );
    assert.match(moved?.message ?? '', /^I keep free: swimming, Wednesday 19:00 to 20:00\./);
    assert.match(short?.message ?? '', /does not look like a whole phone number/);
    assert.match(sent?.message ?? '', /^I have texted a code to \+447700900140\. What is the code in it\?$/);
    const { profile } = await me(who);
    assert.deepEqual(
      [profile.wake_time, profile.weekend_wake_time, profile.work_days],
      ['06:00', undefined, [1, 2, 3, 4]],
    );
    const busy = (await who.api.get('/commitments')).body;
    assert.deepEqual(
      busy.map((one: Record<string, unknown>) => [one.title, one.duration_minutes, one.recurrence_rule]).sort(),
      [
        ['sleep on Sundays', 180, 'FREQ=WEEKLY;BYDAY=SU'],
        ['swimming', 60, 'FREQ=WEEKLY;BYDAY=WE'],
      ],
    );
  });

  test('what is told beside an errand is kept, and a number of somebody else is not texted again', async () => {
    const { who, first } = await begun();
    const replies = await answer(
      who,
      first.conversation_id,
      "Can you remind me to take the bins out tonight at 8? Also I'm Greg",
      'up at 7, bed at 11, no job, morning person, nothing else',
      '07700 900142',
      "hang on that's my mum's number",
    );
    assert.match(
      replies[0]?.message ?? '',
      /^Saved: Take the bins out, today at 20:00\..*Nice to meet you, Greg\. When do you/s,
    );
    assert.match(replies[3]?.message ?? '', /^Then not to that number\..*What is your number/);
  });

  test('a name is spelt right, a number that nobody has to give is left out, and hours without a pattern are asked for once more', async () => {
    const { who, first } = await begun();
    const [, alex, , pattern, none] = await answer(
      who,
      first.conversation_id,
      'Alx',
      'sorry, Alex',
      'varies',
      "could be anything honestly. i'm freelance",
      'mornings',
    );
    assert.match(alex?.message ?? '', /^Nice to meet you, Alex\./);
    assert.match(
      pattern?.message ?? '',
      /^No fixed working hours\. Then I plan between 07:00 and 23:00 for now\. That is my default/,
    );
    assert.match(none?.message ?? '', /fixed in your week/);
    const [, refused] = await answer(who, first.conversation_id, 'do I have to give my number?', 'no thanks then');
    assert.match(refused?.message ?? '', /^No phone number, then;.*fixed in your week/);
  });

  test('the sleep of somebody who works nights stands for every day, until they tell of their days off', async () => {
    const { who, first } = await begun();
    const [, off] = await answer(
      who,
      first.conversation_id,
      'Lucía, nurse, nights 22 to 8, Monday to Thursday. I sleep from 9 to 15.',
      'on my days off I get up at 9 and go to bed at midnight',
    );
    assert.match(
      off?.message ?? '',
      /^I keep your sleep free: after nights 09:00 to 15:00 and otherwise 00:00 to 09:00\./,
    );
    const { profile } = await me(who);
    assert.deepEqual([profile.wake_time, profile.sleep_time], ['09:00', '00:00']);
    assert.deepEqual(profile.work_cycle.sleep[1], { start: '09:00', end: '15:00' });
  });

  test('what was slipped is put right, a lead stands before an errand, and who asks how gets an answer', async () => {
    const { who, first } = await begun();
    const [ring, , , slip, ie, kids] = await answer(
      who,
      first.conversation_id,
      'before we start: remind me to ring mum at 6pm',
      'Jenny',
      'up at 6.15',
      'did I say 6.15? should be 5.15',
      'Jennie with ie actually',
      "depends if I've got the kids",
    );
    assert.match(ring?.message ?? '', /^Saved: Ring mum, today at 18:00/);
    assert.match(slip?.message ?? '', /^Up at 05:15\./);
    assert.match(ie?.message ?? '', /^Nice to meet you, Jennie\./);
    assert.match(kids?.message ?? '', /^After which hour should I leave you in peace\?$/);
    const replies = await answer(
      who,
      first.conversation_id,
      '10',
      'none',
      'mornings',
      'none',
      'no',
      'how will you reach me?',
    );
    assert.match(replies.at(-1)?.message ?? '', /^Yes, by push.*What would you like to achieve first\?$/);
  });

  test('one goes back a question, or starts again with nothing kept', async () => {
    const { who, first } = await begun();
    const [, , , back, bed, anew] = await answer(
      who,
      first.conversation_id,
      'Alex',
      '6',
      'midnight',
      'go back',
      '11',
      'start again please',
    );
    assert.match(back?.message ?? '', /^All right\. And when do you usually go to bed\?$/);
    assert.match(bed?.message ?? '', /^In bed at 23:00\. When do you work/);
    assert.match(anew?.message ?? '', /^From the start, then.*What should I call you\?$/);
    assert.deepEqual([(await me(who)).profile.wake_time, (await me(who)).profile.sleep_time], [undefined, undefined]);
  });

  test('a leave to call that cannot be kept as it was given is not stored', async () => {
    const { who, first } = await begun();
    const number = '+447700900141';
    await answer(
      who,
      first.conversation_id,
      `Cal, up at 7, bed at 11, no job, morning person, nothing else, ${number}`,
    );
    const code = await chat.deps.simulator?.until((phone) => phone.code(number));
    const [, , limited] = await answer(
      who,
      first.conversation_id,
      String(code),
      'yes',
      'ring me but never on a Sunday',
    );
    assert.match(
      limited?.message ?? '',
      /^I cannot leave single days or hours out of calls, so I have noted nothing yet.*may I call you/,
    );
    await answer(who, first.conversation_id, 'then no');
    assert.equal((await me(who)).notification_preferences.call_opted_in, false);
  });

  test('a time zone that is none is refused', async () => {
    chat.clock.set(THURSDAY);
    const { status, body } = await start(await chat.signUp(), { timezone: 'Mars/Olympus' });
    assert.equal(status, 422);
    assert.match(body.detail, /time zone/);
  });
});
