import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyChanges } from '../apply/apply.ts';
import { draftOf, facts, fiveKm, now, setting } from '../draft.example.ts';
import { askedOf } from '../talk.ts';
import type { PlanDraft } from '../types.ts';
import { isTooMuch } from './doubts.ts';
import { readPlanReply } from './read-reply.ts';

function print(text: string, plan: PlanDraft, shown = true): string {
  const reply = readPlanReply(text, plan, setting, { shown });
  if (reply.kind !== 'change') return reply.kind;
  return reply.changes
    .map((change) => {
      const { kind, ...rest } = change;
      const parts = Object.entries(rest).map(([, value]) =>
        typeof value === 'object' ? JSON.stringify(value).replace(/"/g, '') : String(value),
      );
      return [kind, ...parts.filter((part) => part !== '{}')].join(' ');
    })
    .join(' + ');
}

const mixed = () =>
  draftOf(
    [
      [1, '07:00', 'gym'],
      [3, '07:00', 'gym'],
      [2, '21:00', 'read'],
      [4, '21:00', 'read'],
    ],
    [20, 20, 25],
    { title: 'Be well', playbook: 'general', names: { gym: 'Gym', read: 'Read' } },
  );

describe('a reply to the plan just shown', () => {
  it('a day that is left as it is takes no session of the others', () => {
    assert.equal(print('mon and wed at 7 in the morning, saturday as it is', fiveKm()), 'time {days:[1,3]} 07:00');
    assert.equal(print('saturdays as they are, the others at 7pm', fiveKm()), 'time {days:[1,3]} 19:00');
  });
  it('"no" to a change that was shown brings the plan back, and to the plan itself is doubt', () => {
    for (const no of ['no', 'no, keep 3', 'nope, stick with three times a week', "no, that's too much"]) {
      assert.equal(print(no, { ...fiveKm(), changed: true }), 'revert', no);
      assert.notEqual(print(no, { ...fiveKm(), changed: false }), 'revert', no);
      assert.notEqual(print(no, { ...fiveKm(), changed: true }, false), 'revert', no);
    }
    for (const other of ["no, don't save it yet", 'no, Tuesdays', 'no thanks'])
      assert.notEqual(print(other, { ...fiveKm(), changed: true }), 'revert', other);
  });
  const table: [string, string][] = [
    ['Yes, this looks great!', 'approve'],
    ['ok do it', 'approve'],
    ['That looks splendid. Yes, please do save it.', 'approve'],
    ['yes that would be nice, please save it', 'approve'],
    ['good idea, save it', 'approve'],
    ['great stuff, save', 'approve'],
    ['ye save', 'approve'],
    ["it's perfect, can you save it?", 'approve'],
    ['yep all good, pop it in', 'approve'],
    ['go ahead', 'approve'],
    ['great, save it', 'approve'],
    ["that'll work", 'approve'],
    ['yes i want this', 'approve'],
    ['sure why not', 'approve'],
    ["top, let's start", 'approve'],
    ['why not mondays?', 'question'],
    ['Very nice, I take it', 'approve'],
    ['I take it you know best?', 'question'],
    ['ok save it', 'approve'],
    ['yes', 'approve'],
    ['ok', 'approve'],
    ['Sounds good to me, thanks!', 'approve'],
    ["perfect, let's do it", 'approve'],
    ["I'm in", 'approve'],
    ['looks good', 'approve'],
    ['yes please save the plan', 'approve'],
    ['that works for me', 'approve'],
    ['👍', 'approve'],
    ['sounds right, go', 'approve'],
    ['sounds about right', 'approve'],
    ['go', 'approve'],
    ["ok let's get started", 'approve'],
    ['sounds like a plan!', 'approve'],
    ["I'm happy with it", 'approve'],
    ["that doesn't sound right", 'unsure'],
    ['hmm not sure', 'unsure'],
    ["hm, I'm not really sure about this", 'unsure'],
    ['not convinced', 'unsure'],
    ["I don't know if I can do that", 'unsure'],
    ['I have second thoughts', 'unsure'],
    ['hmm, maybe less', 'unsure'],
    ["I'm scared I won't manage", 'unsure'],
    ['I need to think about it', 'hold'],
    ["ok that'll do", 'approve'],
    ["that'd be fine", 'approve'],
    ['i can live with that', 'approve'],
    ['good enough', 'approve'],
    ["let's go for it", 'approve'],
    ['all good, go ahead', 'approve'],
    ['yep works', 'approve'],
    ['I guess...', 'unsure'],
    ['hmm', 'unsure'],
    ['no', 'unsure'],
    ['yes but', 'unsure'],
    ["no, don't save it yet", 'hold'],
    ['not yet', 'hold'],
    ['wait, let me think', 'hold'],
    ['forget it', 'abandon'],
    ['never mind', 'abandon'],
    ['actually I changed my mind', 'abandon'],
    ["what does 'ramp' mean here?", 'question'],
    ['why is week one so short?', 'question'],
    ['how many sessions is that?', 'question'],
    ['is that enough?', 'question'],
    ['what if I miss one?', 'question'],
    ['is there something on Sunday?', 'question'],
    ['Tuesdays, Thursdays and Saturdays at 7 am', 'to_days [2,4,6] + time {days:[2,4,6]} 07:00'],
    ['not on Mondays, half an hour is enough', 'not_days [1] + minutes 30 true'],
    ['yes, do it but not before Monday the 7th of December', 'start 2026-12-07'],
    ['7 in the morning', 'time 07:00'],
    [
      'mornings at the weekend, evenings in the week',
      'window {days:[6,7]} {start:05:00,end:12:00} mornings + window {days:[1,2,3,4,5]} {start:17:00,end:22:00} evenings',
    ],
    ['drop week 6', 'drop {weeks:[6,6]}'],
    ['leave it as it is', 'hold'],
    ['Tuesdays and Thursdays at 7 pm', 'to_days [2,4] + time {days:[2,4]} 19:00'],
    ['patches from the chemist are fine', 'remark'],
    ['nicotine gum', 'remark'],
    ['gum from the pharmacy maybe', 'remark'],
    ['I used to run at school', 'remark'],
    ['remind me at 5 to put the bins out', 'unrelated'],
    ['done, bins are out', 'unrelated'],
    ["what's on today?", 'unrelated'],
    ['how are you?', 'unrelated'],
    ['remind me to call mum on Thursday at 6 pm', 'unrelated'],
    ['mondays: really not ok', 'not_days [1]'],
    ['not on Thursdays', 'not_days [4]'],
    ['nothing on Sundays please, and Saturday can take a double one', 'not_days [7] + longer {days:[6]} 2'],
    ['also start a week later', 'start 2026-12-07'],
    ['actually leave the start, I was wrong', 'start_back'],
    ['start next Monday', 'start 2026-11-30'],
    ['Can the Wednesday ones be on Thursdays instead?', 'to_days {days:[3]} [4]'],
    ['move Mondays to Tuesday', 'to_days {days:[1]} [2]'],
    ['Thursday instead of Wednesday', 'to_days {days:[3]} [4]'],
    ['oh can Saturdays be at 8 not 10', 'time {days:[6]} 08:00'],
    ['yes but Wednesdays at 7', 'time {days:[3]} 19:00'],
    ['can Mondays be at 8 instead', 'time {days:[1]} 20:00'],
    ['Saturdays at 7', 'time {days:[6]} 07:00'],
    ['Mondays at 7 in the morning', 'time {days:[1]} 07:00'],
    ['just the first Monday, can that be at 7 instead', 'time {nth:1,days:[1]} 19:00'],
    ['move the last Saturday to Sunday', 'to_days {nth:-1,days:[6]} [7]'],
    ['the second Wednesday at 6 pm', 'time {nth:2,days:[3]} 18:00'],
    ['Saturdays at 9:30', 'time {days:[6]} 09:30'],
    ['at 7 pm please', 'time 19:00'],
    ['make it easier', 'easier'],
    ['this is too much', 'easier'],
    ['this is too easy', 'harder'],
    ["it's way too easy, more please", 'harder'],
    ['not challenging enough', 'harder'],
    ['only twice a week', 'times 2'],
    ['dunno, three times feels a lot after work', 'times 2 -1'],
    ['half an hour is enough', 'minutes 30 true'],
    [
      'make every session 10 minutes, once a week, and have me ready by 12 December',
      'minutes 10 + times 1 + ready_by 2026-12-12',
    ],
    ['10 minutes longer', 'by_minutes 10'],
    ['mornings would be better', 'window {start:05:00,end:12:00} mornings'],
    ['yes but mornings please', 'window {start:05:00,end:12:00} mornings'],
    ['only on Tuesdays and Saturdays', 'to_days [2,6] true'],
    ['make it 4 weeks', 'weeks 4'],
    ['before 8pm', 'window {start:00:00,end:20:00} before 20:00'],
    ["it's just that evenings are hard with the kids", 'window {start:00:00,end:17:00} outside evenings'],
    ['before breakfast works', 'window {start:05:00,end:09:00} early mornings'],
    ['tuesdays and thursdays after work are best', 'to_days [2,4] + window {start:17:00,end:22:00} evenings'],
    ['can the first week be just one?', 'times {weeks:[1,1]} 1'],
    ['one more on sunday morning please', 'times 4 1 [7] {start:05:00,end:12:00}'],
    ['half an hour is too long, 15 minutes', 'minutes 15'],
    ['actually keep the original start', 'start_back'],
    ['start in january', 'start 2027-01-01'],
    ["that's fine, save it", 'approve'],
    ['sorry, only now got round to this. save it please', 'approve'],
    ["talked it over with my wife, let's do it", 'approve'],
    ['yes save the running plan', 'approve'],
    ['yes, save it and call the dentist', 'unrelated'],
    ['hmm ok', 'noted'],
    ['umm fine', 'noted'],
    ["hm I'll tell you tomorrow", 'hold'],
    ["actually I've changed my mind, forget the whole thing", 'abandon'],
    ["that's Mondays and Fridays, right?", 'question'],
    ["so it's three times a week, yeah?", 'question'],
    ['and the rest stays as it is?', 'question'],
    ['and Saturdays are still at 10?', 'question'],
    ['can Saturdays be at 9, ok?', 'time {days:[6]} 09:00'],
    ['sure, but what does run 20 mean?', 'question'],
    ["do you think it's too much for someone who has never run?", 'question'],
    ["isn't that a bit much?", 'question'],
    ['so should I do less?', 'question'],
    ['do you think we could have Sundays off?', 'not_days [7]'],
    ["when's the first one again?", 'question'],
    ['do I have to run on Christmas Day?', 'question'],
    ['the Wednesdays are tricky', 'unsure'],
    ["it's just the Mondays that are a problem", 'unsure'],
    ["looks good apart from the Saturdays, I've got football till 1", 'unsure'],
    ['perfect except Wednesday', 'unsure'],
    ['I do my physio on Mondays at 6 so that one clashes', ''],
    ['I want more sessions but less time per week', 'times 4 1 + longer 0.6'],
    ['make it 7 days a week but keep two rest days', 'times 7 + times 5 true'],
    ['hazard perception twice a week', ''],
    ['drop the Saturdays', 'drop {days:[6]}'],
    ['could you take the Wednesdays out', 'drop {days:[3]}'],
    ['no Saturdays', 'not_days [6]'],
    ['8 pm latest', 'window {start:00:00,end:20:00} before 20:00'],
    ['Saturday at 11 at the earliest', 'window {days:[6]} {start:11:00,end:00:00} from 11:00 on'],
    ['half an hour before 6:30 on Mondays', 'clock_by {days:[1]} -30'],
    ['Sunday instead of Saturday, like 9ish in the morning', 'to_days {days:[6]} [7] + time {days:[7]} 09:00'],
    ['I mean no to Wednesday', 'not_days [3]'],
    ['can Saturday be half 10', 'time {days:[6]} 10:30'],
    ['and can Wednesday be 7', 'time {days:[3]} 19:00'],
    [
      'Mondays at 7am pls and no running after work on wednesday, do that one in the morning too',
      'time {days:[1]} 07:00 + window {days:[3]} {start:05:00,end:12:00} outside evenings, mornings',
    ],
    ["I can't before 6.30pm on weekdays", 'window {days:[1,2,3,4,5]} {start:18:30,end:00:00} from 18:30 on'],
    ["I can't do it after 8 on Fridays", 'window {days:[5]} {start:00:00,end:20:00} before 20:00'],
    ['move the one on 9 January to the 10th', 'to_date {dates:[2027-01-09,2027-01-09]} 2027-01-10'],
    ['move the last one', ''],
    ['not more than an hour a week in total', 'minutes 20 true'],
    ['at most two hours a week', 'minutes 40 true'],
    ['keep it under 25 minutes', 'minutes 25 true'],
    ['can you make it harder each week but keep 20 mins max', 'harder + minutes 20 true'],
    ['fewer but longer', 'times 2 -1 + longer 1.25'],
    ['like 2 x 40', 'times 2 + minutes 40'],
    ['make the first two weeks easier and the last harder', 'longer {weeks:[1,2]} 0.75 + harder {weeks:[6,6]}'],
    ["I'd like to keep Sundays for family", 'not_days [7]'],
    ['she says ok but not Saturdays, Sundays are fine', 'to_days {days:[6]} [7] + not_days [6]'],
    ['Monday and Wednesday with Tuesday and Thursday', 'to_days {days:[1]} [2] + to_days {days:[3]} [4]'],
    ['10 is too early, make it 11', 'time {days:[6]} 11:00'],
    ['makes sense. save', 'approve'],
    ['maybe later', 'hold'],
    [
      "I'm free Tuesday and Thursday lunchtimes and Sunday nights",
      'to_days [2,4,7] + window {days:[2,4]} {start:11:30,end:14:30} at lunchtime + window {days:[7]} {start:17:00,end:22:00} evenings',
    ],
    [
      'can the sessions be before breakfast during the week, weekends dont matter',
      'window {days:[1,2,3,4,5]} {start:05:00,end:09:00} early mornings',
    ],
    ['i want wednesday off and friday on', 'to_days {days:[3]} [5]'],
    ['4 is too many, make it 3', 'times 3'],
    ['add 5 mins to each', 'by_minutes 5'],
    ['change the time to 8 pm', 'time 20:00'],
    ['fine, leave it', 'hold'],
    ['looks ok i suppose', 'unsure'],
    ['sounds hard', 'unsure'],
    ["the evenings worry me a bit, i'm usually shattered", 'unsure'],
    ["I'd say yes if it weren't for mondays", 'unsure'],
    ["ok I've decided, yes", 'approve'],
    ['whatever you had', 'noted'],
    ['you decide', 'noted'],
    ['summarise what changed?', 'recap'],
    ['and week 6', 'question'],
    ['I said end of february, why does this stop in january?', 'question'],
    [
      'can the midweek one go first thing in the morning, before work',
      'window {days:[2,3,4]} {start:05:00,end:09:00} early mornings',
    ],
    ['could the weekend one be at 9 in the morning instead of the evening', 'time {days:[6,7]} 09:00'],
    ['can Mondays be longer and Wednesdays shorter', 'longer {days:[1]} 1.25 + longer {days:[3]} 0.75'],
    ['can you shift it all by an hour', ''],
    ['3 times a week not on Sundays', 'times 3 + not_days [7]'],
    ['can we have one less in the first fortnight', 'times {weeks:[1,2]} 2 -1'],
    ['could we do shorter bits more often', 'times 4 1 + longer 0.75'],
    ['not bad', 'noted'],
    ['will you remind me before each one?', 'question'],
    ['push the lot back a week', 'start 2026-12-07'],
    ['make it 3 weeks longer', 'weeks 9'],
    ['a week less', 'weeks 5'],
    ['2 long instead of 3 short', 'times 2 + longer 1.5'],
    ["i'd rather do two longer ones than three short ones", 'times 2 + longer 1.5'],
    ['could we do 2 longer sessions instead', 'times 2 + longer 1.5'],
    ['5 short ones instead of 3 long ones', 'times 5 + longer 0.6'],
    ['could you do tuesday twice', ''],
    ['its a lot', 'easier'],
    ['bit much', 'easier'],
    ["that's too much for me", 'easier'],
    ["wednesday's are tricky, put them on thursday instead pls", 'to_days {days:[3]} [4]'],
    ['wednesdays are tricky, can we do thursday', 'to_days {days:[3]} [4]'],
    ['mondays are a pain and make saturdays longer', 'longer {days:[6]} 1.25'],
    ["weekdays after work i'm too tired", 'window {days:[1,2,3,4,5]} {start:00:00,end:17:00} outside evenings'],
    ['18:30 is too late on mondays, 6?', 'time {days:[1]} 18:00'],
    ['push the start back a week', 'start 2026-12-07'],
    ['move the start back', 'start_back'],
    ["actually don't change the start", 'start_back'],
    ["maybe it's the 3 times", 'times 2 -1'],
    ['same time ok', 'noted'],
    ['Only 3 weeks, as far as it gets', 'weeks 3'],
    ['evenings are no good', 'window {start:00:00,end:17:00} outside evenings'],
    ['evenings are a nightmare', 'window {start:00:00,end:17:00} outside evenings'],
    ['please nothing on saturday, and sunday twice as long', 'not_days [6] + longer {days:[7]} 2'],
    ['no mondays but wednesdays can be longer', 'not_days [1] + longer {days:[3]} 1.25'],
    ['wednesdays dont work for me, could that be friday', 'to_days {days:[3]} [5]'],
    ['fridays: nope', 'not_days [5]'],
    ["saturday's lesson on sunday, but keep the time", 'to_days {days:[6]} [7]'],
    ['just 8 minutes per run and i need to be ready for 13 december', 'minutes 8 + ready_by 2026-12-13'],
    ['everything else is fine, save it', 'approve'],
    ['ok whatever, save it', 'approve'],
    ['early on saturday then, like 8', 'time {days:[6]} 08:00'],
    ['20 mins an evening mon to wed', 'minutes 20 + to_days [1,2,3] true'],
    ['monday to saturday please', 'to_days [1,2,3,4,5,6] true'],
    ['mondays to thursdays please', 'to_days {days:[1]} [4]'],
    ['now save the plan', 'approve'],
    ['ok now save it', 'approve'],
    ['start now', 'start 2026-11-26'],
    ['mondays... not happy with those', 'unsure'],
    ['the saturday one is a no for me', 'unsure'],
    ["it's just that i'm knackered on saturdays", 'unsure'],
    ['ehh', 'unsure'],
    ['half the days would do', 'times 2'],
    ['half as often', 'times 2'],
    ['is it ok if the wednesday lessons happen on fridays?', 'to_days {days:[3]} [5]'],
    ['would it be possible to move saturdays to sunday?', 'to_days {days:[6]} [7]'],
    ['any chance of moving mondays to tuesdays?', 'to_days {days:[1]} [2]'],
    ['is it ok if i skip a day?', 'question'],
    ['mmm i dont know', 'unsure'],
    ["3 days is mad isn't it", 'times 2 -1'],
    ['the saturday ones are a bit much', 'easier {days:[6]}'],
    ['wednesdays, no way', 'not_days [3]'],
    ['no way on wednesdays', 'not_days [3]'],
    ['saturdays are sacred to me', 'not_days [6]'],
    ['sorry, forget the start thing', 'start_back'],
    ['actually no, the start was fine', 'start_back'],
    ['a week later all of it', 'start 2026-12-07'],
    ['maybe later', 'hold'],
    ['and saturdays too', ''],
    ['and sundays too', 'times 4 1 [7]'],
    ['no evenings after 7', 'window {start:00:00,end:19:00} before 19:00'],
    ['no evenings', 'window {start:00:00,end:17:00} outside evenings'],
    ['ok forget it, just evening', 'window {start:17:00,end:22:00} evenings'],
    ["I've not done anything for a week, sorry. can we start again gently?", 'unsaved'],
    ['i missed all of them so far', 'unsaved'],
    ['better', 'noted'],
    ['can you make it 2 sessions a day, morning and evening?', ''],
    ['mornings before work would be better for two of them', ''],
    ['half of them at weekends', ''],
    ['some of them shorter', ''],
    ['3 is a lot with the kids', 'times 2 -1'],
    ['make it shorter, leave saturdays alone', 'longer {days:[1,3]} 0.75'],
    ['saturdays at 8, keep the weekdays as they are', 'time {days:[6]} 08:00'],
    ['from the second week on saturdays at 8', 'time {weeks:[2,6],days:[6]} 08:00'],
    ['wait need to buy cat food today, put it on my list', 'unrelated'],
    ['hold on, need to check with my wife', 'hold'],
    ['wednesdays at 6 not 7', 'time {days:[3]} 06:00'],
    ['wednesdays at 7 not 6', 'time {days:[3]} 19:00'],
    ['two sessions on Saturday please', ''],
    ['Saturdays twice as long', 'longer {days:[6]} 2'],
    ['by when would that be done?', 'question'],
    ['only twice a week, not on Mondays, and start next Monday', 'times 2 + not_days [1] + start 2026-11-30'],
  ];
  for (const [text, expected] of table)
    it(`“${text}”: ${expected}`, () => assert.equal(print(text, fiveKm()), expected));
});

describe('after it was asked what shall become of the Saturdays', () => {
  const asked = (): PlanDraft => askedOf(fiveKm(), { days: [6] });
  const table: [string, string][] = [
    ['2pm would work', 'time {days:[6]} 14:00'],
    ['another hour, 8', 'time {days:[6]} 08:00'],
    ['in the afternoon please', 'window {days:[6]} {start:12:00,end:18:00} afternoons'],
    ['Sunday instead', 'to_days {days:[6]} [7]'],
    ['leave them out', 'drop {days:[6]}'],
    ['drop those days then', 'drop {days:[6]}'],
    ['then nothing', 'not_days [6]'],
    ['move them to another day', 'other_days {days:[6]}'],
    ['everything at 7 pm', 'time 19:00'],
  ];
  for (const [text, expected] of table)
    it(`“${text}”: ${expected}`, () => assert.equal(print(text, asked(), false), expected));
});

describe('the plan as it stood before', () => {
  for (const text of [
    'go back one',
    'not that, the one before',
    'the version before please',
    'two steps back',
    'undo both changes',
    'no, not that',
    'not like that',
    'back to the first plan',
    'go back to how it was at first',
  ])
    it(`“${text}”`, () => assert.equal(print(text, { ...fiveKm(), changed: true }), 'revert'));
});

describe('right after a change, words that name no sessions take them from it', () => {
  const after = (first: string): PlanDraft => {
    const reply = readPlanReply(first, fiveKm(), setting, { shown: true });
    const applied = reply.kind === 'change' ? applyChanges(fiveKm(), reply.changes, facts, now) : null;
    assert.ok(applied?.kind === 'changed', first);
    return applied.draft;
  };
  const table: [first: string, then: string, expected: string][] = [
    ['can the saturdays be on sunday instead', 'at 9', 'time {days:[7]} 09:00'],
    ['move the wednesday ones to thursday', 'at 7pm', 'time {days:[4]} 19:00'],
    ['move the wednesday ones to thursday', 'and 8pm not 7', 'time 20:00'],
    ['move the wednesday ones to thursday', '8pm please', 'time {days:[4]} 20:00'],
    ['put wednesdays at 7pm', '8pm not 7', 'time {days:[3]} 20:00'],
    ['move the wednesday ones to thursday', 'hm was better before. back to wednesday', 'revert'],
    ['move the wednesday ones to thursday', 'it was better before, back to wednesdays please', 'revert'],
    ['move the wednesday ones to thursday', '7 would be better', 'time {days:[4]} 19:00'],
    ['move the wednesday ones to thursday', 'half an hour later please', 'clock_by {days:[4]} 30'],
    ['move the wednesday ones to thursday', 'everything at 7pm', 'time 19:00'],
    ['move the wednesday ones to thursday', 'mornings please', 'window {start:05:00,end:12:00} mornings'],
    ['move the wednesday ones to thursday', '15 minutes is enough', 'minutes 15 true'],
    ['make saturdays shorter', '20 mins', 'minutes {days:[6]} 20'],
    ['make saturdays shorter', '20 mins each', 'minutes 20'],
    ['not on saturdays', 'at 7pm', 'time 19:00'],
    ['move wednesday to tuesday', 'longer on that day', 'longer {days:[2]} 1.25'],
    ['christmas week off please', 'and new years day', 'keep_free {dates:[2027-01-01,2027-01-01]}'],
    ['nothing on 23 december', 'the 30th too', 'keep_free {dates:[2026-12-30,2026-12-30]}'],
    ['one more on sunday', 'morning would be great', 'window {days:[7]} {start:05:00,end:12:00} mornings'],
    ['one more on sunday', '30 minutes', 'minutes {days:[7]} 30'],
    // The last amount put right.
    ['5 mins more', 'no, 10', 'by_minutes 10'],
    ['5 mins more', 'make it 10', 'by_minutes 10'],
    ['5 mins more', 'or 10?', 'by_minutes 10'],
    ['5 mins more', 'no sorry i meant 10 minutes less', 'by_minutes -10'],
    ['5 mins more', 'actually not 5, 10', 'by_minutes 10'],
    ['5 mins more', 'make it 30 minutes', 'minutes 30'],
    ['make saturdays half an hour', 'back to 20', 'minutes {days:[6]} 20'],
    ['make saturdays 10 minutes longer', 'sorry i meant 15', 'by_minutes {days:[6]} 15'],
    ['half an hour later please', 'actually make that an hour', 'clock_by 60'],
    ['half an hour later please', 'no, 45 min', 'clock_by 45'],
    ['make saturdays 40 minutes', 'no wait, 45', 'minutes {days:[6]} 45'],
    ['mondays at 8', 'no I meant 8 in the morning', 'time {days:[1]} 08:00'],
    ['mondays at 8', 'sorry, 7pm', 'time {days:[1]} 19:00'],
    ['saturdays at 9', 'sorry, 8:30 i meant', 'time {days:[6]} 08:30'],
    ['twice a week', 'no, 4', 'times 4'],
    ['twice a week', 'i meant four times', 'times 4'],
    ['make it 40 minutes', 'not all of them, just the saturday', 'minutes {days:[6]} 40'],
    ['make it 40 minutes', 'no, only saturdays', 'minutes {days:[6]} 40'],
  ];
  for (const [first, then, expected] of table)
    it(`“${first}”, “${then}”: ${expected}`, () => assert.equal(print(then, after(first)), expected));
});

describe('a plan of several strands', () => {
  const table: [string, string][] = [
    ['move the gym to evenings', 'window {part:gym} {start:17:00,end:22:00} evenings'],
    ['drop the reading', 'drop {part:read}'],
    ['drop the reading and make the gym half an hour', 'drop {part:read} + minutes {part:gym} 30'],
    ['gym only once a week', 'times {part:gym} 1'],
  ];
  for (const [text, expected] of table)
    it(`“${text}”: ${expected}`, () => assert.equal(print(text, mixed()), expected));
});

describe('after something else was said, the plan not shown again', () => {
  const table: [string, string][] = [
    ['ok', 'unsure'],
    ['yes', 'unsure'],
    ['thanks', 'unrelated'],
    ['ok save it', 'approve'],
    ['go ahead', 'approve'],
    ['ok thanks', 'unsure'],
    ["yeah that's better", 'unsure'],
    ['sounds good', 'unsure'],
  ];
  for (const [text, expected] of table)
    it(`“${text}”: ${expected}`, () => assert.equal(print(text, fiveKm(), false), expected));
});

describe('that it is too much', () => {
  const rows: [message: string, isSo: boolean][] = [
    ["that's too much for me", true],
    ['bit much', true],
    ["hm, it's a lot for me", true],
    ['honestly, this feels a bit much', true],
    ['too much today', false],
    ["it's too much on Fridays", false],
    ['thanks a lot', false],
  ];
  for (const [message, isSo] of rows) it(message, () => assert.equal(isTooMuch(message), isSo));
});
