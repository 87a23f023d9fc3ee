import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readRunning } from './index.ts';

const FRIDAY = { now: Temporal.Instant.from('2026-11-27T09:00:00Z'), zone: 'Europe/London' };
const read = (message: string) => {
  const word = readRunning(message, FRIDAY);
  if (!word) return null;
  switch (word.kind) {
    case 'question':
      return `? ${word.question.about}${word.question.about === 'sessions' && word.question.dates ? ` ${word.question.dates.join('/')}` : ''}`;
    case 'day':
      return `day ${word.to ?? word.by ?? `the ${word.monthDay}th`}`;
    case 'longer':
      return `longer ${word.weeks}`;
    case 'rename':
      return `rename ${word.title}`;
    case 'rest':
      return `rest${word.why ? ` ${word.why}` : ''}`;
    case 'away':
      return `away ${word.dates.join('/')}`;
    case 'report':
      return `report ${word.dates?.join('/') ?? '-'}${word.count === null ? '' : ` ${word.count}`}`;
    case 'back':
      return `back${word.from ? ` ${word.from}` : ''}`;
    default:
      return word.kind;
  }
};

describe('what is said of a goal that runs', () => {
  const said: Record<string, string[]> = {
    '? past': ['did that delete my past runs?', 'is my streak gone now?', 'will I lose my history?'],
    '? rings': ['will you still remind me?', 'do they still ring?'],
    'too much': ['this is all getting too much for me', "I'm totally overwhelmed"],
    'keep only': ['just keep the running'],
    'day 2027-02-03': ['they cancelled my test, new date is 3 feb', 'the exam got postponed. it is on 3 February now'],
    'day 10': ["I won't finish this stage on time, need ten more days"],
    'day 2027-03-31': ['they want the thesis by end of march already'],
    reached: [
      'exam passed!!',
      'PASSED!!!',
      'I passed my driving test',
      'I finished my 5k today for real!! 31 minutes',
      'handed in my thesis today',
      'can I finish the goal early?',
      "I'm done with this goal, archive it please",
    ],
    'longer 3': ["the chapters won't be done by the 10th, I need three more weeks"],
    push: ['only push the next two runs', 'can we postpone everything a bit'],
    '? realistic': [
      'is it still realistic?',
      'Is the plan still doable?',
      'will I make it in time?',
      'do you think I can get there?',
      'am I still on track?',
      'is that feasible',
    ],
    '? extent': [
      'how many sessions do I have now?',
      'how many are left?',
      'when does it end?',
      'how long does the plan take?',
      "when's the last session?",
      'how many weeks is it?',
      'what does the plan look like now?',
      'does that make the weeks lighter now?',
      'so what happens with the remaining sessions?',
    ],
    '? since': ['how long have I been doing this?', 'since when am I doing that?', 'when did I start?'],
    '? failing': [
      'what if I fail?',
      'what happens if I miss a week?',
      "and what if I can't keep it up?",
      'is it bad if I skip one?',
    ],
    '? next': [
      "what's next for the marathon?",
      'when is my next run?',
      "when's the first one?",
      'when does strength start again?',
      "when's the next lesson",
      'when do I run next?',
      'when do I start again then?',
    ],
    '? milestones': [
      'what comes after the chapters and when?',
      'which milestones are there?',
      'show me the milestones',
      'what comes after this milestone?',
      'when does the second milestone start?',
    ],
    '? earlier milestone': [
      'can the second milestone start earlier?',
      'can I start the next milestone already?',
      'open the next stage now please, the milestone after this',
      'next stage, this is too easy',
      "I'm bored, can we skip to the second level already?",
      'ready for the next phase',
    ],
    '? changes': [
      'what was it called before?',
      'until then leave it as it is',
      'what did we change?',
      'did you change the other weeks too?',
      'what has changed?',
      'are the others still the same?',
    ],
    '? where': [
      'where do I pick up?',
      "I've been ill, where do I pick up?",
      "I'm better now, how do I get back into it?",
    ],
    '? sessions': ['which sessions are in that time?'],
    '? sessions 2026-11-30/2026-12-06': ['how many do I have next week?'],
    '? sessions 2026-12-01/2026-12-31': ['which sessions do I have in december?'],
    'day the 24th': ['my exam has been moved to the 24th', 'they moved the exam from the 14th to the 24th'],
    'day the 15th': ['they gave me an earlier date, the 15th'],
    'day 2026-12-24': [
      'the exam is on 24 december now',
      'the exam was moved to december 24th',
      'new date for the exam: 24 December',
    ],
    'day 7': [
      'the race is a week later now',
      'the race has been postponed by a week',
      'they pushed the deadline back a week',
    ],
    'day -14': ['bad news, supervisor wants the thing two weeks earlier than agreed', 'they want it 2 weeks sooner'],
    'day 2026-12-04': ['they had a cancellation so my test is friday the 4th now'],
    'day -3': ['the exam was brought forward by three days'],
    'day 2026-12-15': ['I have until 15 december now'],
    'longer 2': [
      "I won't have the chapters by Sunday, need two more weeks",
      'give me another fortnight',
      'I need another two weeks',
      'two weeks more please',
      'can I have two more weeks?',
      'give me two weeks more for it',
      'I need 2 more weeks please',
      'extend the plan by two weeks',
    ],
    'rename Project Abs': [
      'call it Project Abs',
      'rename it to "Project Abs"',
      'please rename my goal to Project Abs',
      'change the name of the goal to project Abs',
      'call the goal Project Abs please',
    ],
    finish: ['finish the goal, I did it', 'mark the goal as done', 'close the goal', 'complete my milestone'],
    'drop one': [
      "drop one of my goals, it's too much",
      'I want to give up one of them',
      'can we drop one of the goals',
    ],
    merge: ['merge the two goals', 'can you combine both goals into one?'],
    'rest grief': [
      "my dad's in hospital, I can't do any of this for now",
      'my daughter is ill, I need a break from all this',
      'my dad died. I need two weeks off',
      'my grandmother passed away, no sessions for a week please',
    ],
    'rest ill': ['I broke my ankle, no walking for 6 weeks', 'sick since yesterday', 'ill since Monday'],
    rest: [
      'can I stop this for now, too much on',
      'work has gone mad, can we stop this for a bit',
      'put everything on ice until I say so',
      'no time for any of this at the moment',
      'two weeks off please',
      'I need a break of ten days',
      'until then do nothing',
      "I can't run until january",
      "I've got builders in, ice everything till Thursday",
      'no guitar till february',
      'freeze both until the 3rd',
      "I won't be swimming for three weeks",
      'do nothing for two weeks please',
    ],
    'away 2026-12-20/2026-12-27': [
      "I'm off sick 20-27 december",
      "I'm away 20-27 december",
      "I'll be on holiday from 20 to 27 December",
    ],
    'away 2026-12-25/2026-12-28': ["pool's shut christmas day and boxing day and the 28th"],
    'away 2026-12-10/2026-12-13': ["I'm at a festival from 10 to 13 december"],
    'away 2026-11-27/2026-12-10': ['the pool is closed until 10 december'],
    'report 2026-11-16/2026-11-22': ['I did it all last week', 'did everything last week'],
    'report - 2': ["I've only managed two of them", 'I only did two'],
    'back 2026-11-30': ['better now, can start again on monday', "I'm well again, from monday"],
    'longer 1': ['I need another week'],
    'day 2027-04-01': ['I need until april'],
    'day 2027-05-15': ['my supervisor moved the deadline to 15 may'],
    'back 2026-12-15': ['coming home early, the 15th', "I'm back a day earlier, on 15 December", 'home early, 15th'],
    'back 2026-12-05': [
      "I'm back on my feet, can I start again on Saturday 5th?",
      "I feel ok, let's go on on 5 December",
      'For now: go on from 2026-12-05',
    ],
    'back 2026-12-03': ["we're getting back sooner, Thursday"],
    back: ["I'm better now", 'I can walk again', "I'm back from holiday", 'pick it up again', "let's resume"],
  };
  for (const [word, messages] of Object.entries(said))
    for (const message of messages) test(`${word}: ${message}`, () => assert.equal(read(message), word));

  const others = [
    "tomorrow's my day off so could wednesday's be tomorrow at 11am",
    'remind me to call mum tomorrow at 5',
    'I want to run 5k',
    'not on Thursdays',
    'move the run on Thursday to Friday',
    'call mum',
    'call it a day',
    'until then leave the milk as it is',
    'the exam went well, push the next meeting',
    'archive the mail from the bank',
    'make it easier',
    'is it going to rain?',
    'what if I do two runs on Saturday?',
    'I did it',
    'the exam went well',
    'yes looks great',
    'add milk to my list',
    "what's on today?",
    'I need two weeks to move house',
    'the meeting is at 3 now',
    'half an hour more on Sundays',
    'I am fine',
    'how are you?',
    'I have a dentist appointment on Friday at 3',
    'I have guests on Saturdays',
  ];
  for (const message of others) test(`nothing of it: ${message}`, () => assert.equal(read(message), null));
});
