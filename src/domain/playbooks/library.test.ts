import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { weekdaysIn } from '../plan/said/index.ts';
import { limitFor, playbookById, playbookFor, playbooks, saysLeave, TAGS, takesOf } from './index.ts';
import type { Playbook, Stage, Takes } from './types.ts';

const minutesIn = (stage: Stage, week: number, strand?: string) =>
  stage.do
    .filter(
      (step) => step.weeks[0] <= week && week <= step.weeks[1] && (strand === undefined || step.strand === strand),
    )
    .map((step) => ({
      times: step.times,
      minutes: typeof step.minutes === 'number' ? step.minutes : (step.minutes[week - step.weeks[0]] ?? Number.NaN),
    }));
const load = (stage: Stage, week: number) => minutesIn(stage, week).reduce((sum, s) => sum + s.times * s.minutes, 0);

/** What is wrong with a playbook, in words for whoever wrote it. */
function faults(playbook: Playbook): string[] {
  const found: string[] = [];
  const fault = (text: string) => found.push(`${playbook.id}: ${text}`);
  if (playbook.sources.length === 0) fault('names no source for its load');
  if (playbook.tags.length < 1 || playbook.tags.length > 3) fault('has one to three tags');
  for (const tag of playbook.tags) if (!TAGS.some((one) => one === tag)) fault(`has "${tag}", which is no tag`);
  if (new Set(playbook.tags).size < playbook.tags.length) fault('has a tag twice');
  if (playbook.questions.length > 3) fault('asks more than three questions');
  if (playbook.usual && !playbook.stages.some((s) => s.id === playbook.usual))
    fault(`has no stage "${playbook.usual}"`);
  for (const question of playbook.questions)
    for (const option of question.options)
      if (option.start_at && !playbook.stages.some((s) => s.id === option.start_at))
        fault(`"${option.say}" begins with "${option.start_at}", which is no stage`);
  for (const strand of playbook.strands)
    if (strand.days && weekdaysIn(strand.days.join(' ').toLowerCase()).length !== strand.days.length)
      fault(`"${strand.name}" has a day that is none`);
  for (const takes of playbook.takes ?? []) found.push(...faultsOfTakes(takes, playbook));
  for (const stage of playbook.stages) {
    if (stage.weeks < 1 || stage.weeks > 6) fault(`"${stage.title}" has ${stage.weeks} weeks; a stage has one to six`);
    const ramp = stage.ramp ?? playbook.ramp;
    let [most, longest] = [load(stage, 1), Math.max(...minutesIn(stage, 1).map((s) => s.minutes))];
    for (let week = 1; week <= stage.weeks; week += 1) {
      const now = minutesIn(stage, week);
      if (now.length === 0) fault(`"${stage.title}" has nothing in week ${week}`);
      if (now.some((s) => !(s.minutes >= 1))) fault(`"${stage.title}" has no minutes for week ${week}`);
      // Several strands may share a day; each has at most one session a day.
      const busiest = Math.max(...now.map((s) => s.times));
      if (busiest > 7 - playbook.rest_days)
        fault(`"${stage.title}" leaves no ${playbook.rest_days} days of rest in week ${week}`);
      const [sum, top] = [load(stage, week), Math.max(...now.map((s) => s.minutes))];
      if ('direction' in ramp) {
        if (ramp.direction === 'down' && sum > most) fault(`"${stage.title}" grows in week ${week} and should not`);
        most = sum;
        continue;
      }
      if (sum > most * (1 + ramp.week) + 0.5)
        fault(`"${stage.title}" grows by more than ${ramp.week * 100} % in week ${week}: ${most} to ${sum} minutes`);
      if (top > longest * (1 + ramp.longest) + 0.5)
        fault(
          `"${stage.title}": the longest session grows by more than ${ramp.longest * 100} % in week ${week}: ${longest} to ${top}`,
        );
      [most, longest] = [Math.max(most, sum), Math.max(longest, top)];
    }
    for (const step of stage.do) {
      if (step.call.length > 40 || step.call.split(':').length > 2)
        fault(`"${step.call}" is no line of a calendar: 40 letters, one colon`);
      if (!playbook.strands.some((s) => s.id === step.strand)) fault(`"${step.call}" belongs to no strand`);
      if (step.weeks[0] > step.weeks[1] || step.weeks[1] > stage.weeks) fault(`"${step.call}" has weeks ${step.weeks}`);
    }
  }
  return found;
}

const SHAMES = /\b(?:lazy|fail\w*|impossible|unrealistic|silly|too late|should have|excuse\w*|give up|not enough)\b/i;

/** What is wrong with an honest floor. */
function faultsOfTakes(takes: Takes, { id, questions, stages }: Playbook): string[] {
  const {
    when = [],
    weeks,
    hours,
    gain,
    beyond,
    behind = {},
    known,
    by_then = [],
    because,
    fixed,
    instead,
    source,
  } = takes;
  const name = `${id}: what ${when[0] ?? 'every wish'} takes`;
  const found: string[] = [];
  const fault = (text: string) => found.push(`${name} ${text}`);
  if ([weeks, hours, gain, beyond].filter((one) => one !== undefined).length !== 1)
    fault('is one of weeks, hours, gain or beyond');
  if ((weeks ?? hours ?? gain?.per_week ?? beyond ?? 0) <= 0) fault('is no number above nothing');
  if (!source) fault('has no source');
  if (!/^[a-z]/.test(because) || /[.!]$/.test(because))
    fault('has a "because" that follows "because": small letter, no full stop');
  for (const text of [because, instead ?? '', ...by_then.map(([, text]) => text)])
    if (SHAMES.test(text)) fault(`shames, or frightens: "${text}"`);
  if (by_then.length === 0 && !gain && beyond === undefined) fault('says nothing of what is likely by then');
  if (by_then.length > 0 && by_then[0]?.[0] !== 0) fault('begins what is likely with week 0');
  if (by_then.some(([week], i) => i > 0 && week <= (by_then[i - 1]?.[0] ?? 0))) fault('has weeks that do not go up');
  if (weeks !== undefined && (by_then.at(-1)?.[0] ?? 0) >= weeks) fault('is reached before it is');
  if (fixed && !instead) fault('keeps the day and does not say what the plan does instead');
  if (known && (weeks === undefined || known.weeks >= weeks)) fault('is no shorter for who knows it');
  for (const answer of Object.keys(behind))
    if (!questions.some(({ options }) => options.some(({ say }) => say === answer)))
      fault(`has an answer that is none: "${answer}"`);
  if (beyond !== undefined && !stages.some(({ reach }) => reach !== undefined))
    fault('goes beyond stages without a reach');
  return found;
}

describe('every playbook', () => {
  for (const playbook of playbooks) {
    it(`${playbook.id}: ramp, rest, weeks and names are right`, () => assert.deepEqual(faults(playbook), []));
  }
  it('and one that is wrong is told what is wrong', () => {
    const [first] = playbooks;
    assert.ok(first);
    const hasty = structuredClone(first);
    const step = hasty.stages[0]?.do[1];
    assert.ok(step);
    step.minutes = 60;
    hasty.tags = ['Sports'];
    assert.match(faults(hasty).join('\n'), /has "Sports", which is no tag/);
    assert.match(faults(hasty).join('\n'), /grows by more than 30 % in week 3: 60 to 180 minutes/);
  });
});

describe('every honest floor is found by its words', () => {
  for (const playbook of playbooks)
    for (const takes of playbook.takes ?? [])
      for (const words of takes.when ?? []) {
        const said = words.replace(' + ', ' ').replaceAll('*', '');
        it(`${playbook.id}: “${said}”`, () => assert.ok(takesOf(playbook, said, (one) => one === takes) === takes));
      }
  it('and one that is wrong is told what is wrong', () => {
    const playbook = playbookById('yoga');
    const wrong: Takes = { weeks: 4, because: 'You failed.', by_then: [[2, 'nothing']], source: '' };
    assert.match(
      faultsOfTakes(wrong, playbook).join('\n'),
      /no source[\s\S]*follows "because"[\s\S]*shames[\s\S]*week 0/,
    );
  });
});

describe('a wish finds its playbook', () => {
  const wishes: [string, string][] = [
    ['run a half marathon', 'running'],
    ['Run 5 km without stopping', 'running'],
    ['get stronger at home', 'strength'],
    ['lose 10 kilos in 4 weeks', 'weight'],
    ['sleep better', 'sleep'],
    ['meditate more', 'meditation'],
    ['finish a 600 page novel before book club', 'reading'],
    ['read more', 'reading'],
    ['learn Spanish', 'language'],
    ['get better at guitar', 'instrument'],
    ['finally finish my thesis', 'thesis'],
    ["write a first draft of a children's book", 'book'],
    ['pass my driving test', 'exam'],
    ['save 3,000 euros for a trip', 'saving'],
    ['quit smoking, about 15 a day', 'smoking'],
    ['drink less alcohol', 'drinking'],
    ['less screen time', 'screen'],
    ['launch my side project', 'project'],
    ['keep in touch with my friends', 'people'],
    ['declutter the flat', 'home'],
    ['learn to swim by summer', 'swimming'],
    ['cook more at home', 'eating'],
    ['walk more', 'walking'],
    ['save up £2,400 for a new bike', 'saving'],
    ['pay off my credit card', 'saving'],
    ['build a morning routine', 'habit'],
    ['write in a journal', 'journal'],
    ['become a better listener', 'general'],
    ['cut down on sugar', 'less'],
    ['stop biting my nails', 'less'],
    ['quit drinking coffee', 'less'],
    ['call my parents more often', 'calling'],
    ['make new friends', 'friends'],
    ['get up earlier', 'rising'],
    ['go to bed earlier', 'sleep'],
    ['train for a 5k', 'running'],
    ['get fit for skiing', 'strength'],
    ['stop procrastinating', 'focus'],
    ['stop procrastinating on my dissertation', 'thesis'],
    ['clean the kitchen every day', 'chores'],
    ['save for a house', 'saving'],
    ['climb a mountain', 'hiking'],
    ['touch my toes again', 'yoga'],
    ['get ready for the firefighter fitness test', 'fitnesstest'],
    ['train for a 24 hour hike', 'hiking'],
    ['do 10 pull ups', 'strength'],
    ['get my motorbike licence', 'driving'],
    ['apply to university', 'university'],
    ['see my friends more', 'meeting'],
    ['get my blood pressure down', 'pressure'],
    ['drink more water', 'water'],
    ['practise gratitude', 'gratitude'],
    ['cycle to work', 'commute'],
    ['be on time', 'punctual'],
    ["write my best man's speech", 'speech'],
    ['apply for a mortgage', 'admin'],
    ['do my physio exercises', 'physio'],
    ['stop looking at my phone in bed', 'bedphone'],
    ['be in bed before 11', 'sleep'],
    ['walk 10,000 steps a day', 'steps'],
    ['learn the names of all my students', 'byheart'],
    ['record an EP with four songs', 'making'],
    ['have the nursery ready', 'room'],
    ['grow my own vegetables', 'garden'],
    ['get better at chess', 'chess'],
    ['bake sourdough properly', 'baking'],
    ['apply for ten jobs a week', 'jobs'],
    ['grow my newsletter to 1000 subscribers', 'audience'],
    ['renovate the bathroom', 'room'],
    ['be on stage with my improv group', 'performance'],
    ['get my daughter to sleep in her own bed', 'smallchild'],
    ['grow tomatoes', 'garden'],
    ['run a street food stall', 'event'],
    ['learn to ride a horse', 'skill'],
    ['learn the Greek alphabet', 'byheart'],
    ['swim the channel relay', 'swimming'],
    ['help my dad stop falling', 'balance'],
    ['do a digital detox', 'screen'],
    ['organise my recipes', 'general'],
    ['train our new puppy', 'dog'],
    ['be ready for my choir audition', 'performance'],
    ['sell my stuff at the flea market', 'selling'],
    ['learn British Sign Language', 'signing'],
    ['fast the whole month for Ramadan', 'fasting'],
    ['row 5k on the rowing machine', 'rowing'],
    ['teach my son to ride a bike', 'teaching'],
    ['finish my PhD proposal', 'paper'],
    ['learn to float in water', 'swimming'],
    ['learn to whistle with my fingers', 'skill'],
    ['learn accounting', 'exam'],
    ['learn tai chi', 'skill'],
    ['learn video editing', 'skill'],
    ['pass AWS cloud practitioner', 'exam'],
    ['improve my work-life balance', 'workday'],
    ['improve my balance', 'balance'],
    ["plan my mum's 60th", 'event'],
    ['keep my house plants alive', 'chores'],
    ['get up 15 minutes earlier', 'rising'],
    ["dance at my daughter's wedding", 'skill'],
    ['citizenship interview', 'preparing'],
    ['train my recall', 'byheart'],
    ['newsletter, 1000 subscribers', 'audience'],
    ["stop fighting with my sister about mum's house", 'peace'],
    ['write thank-you cards after the wedding', 'general'],
    ['run for the parish council', 'general'],
    ['get the allotment ready', 'garden'],
    ['get my garden ready for the open day', 'garden'],
    ['read to my kids', 'smallchild'],
    ['learn to swim before our holiday', 'swimming'],
    ['sleep train the baby', 'smallchild'],
    ['walk my daughter down the aisle without a stick', 'balance'],
    ['run my own bakery', 'general'],
    ['save my marriage', 'peace'],
    ['draw my grandmother from old photos', 'skill'],
    ["gain my husband's trust again", 'peace'],
    ['lift the mood at home', 'peace'],
    ['train my cat to use a carrier', 'dog'],
    ['get my son to do his homework without a row', 'smallchild'],
    ['find a flat in Leeds', 'general'],
    ['start a book club on our street', 'general'],
    ['go to church', 'going'],
    ["get my dad's power of attorney sorted", 'admin'],
    ["organise my daughter's 18th", 'event'],
    ['pass my A level chemistry resit', 'exam'],
    ['eat together as a family', 'family'],
    ['save for our wedding', 'saving'],
    ['lose weight before the wedding', 'weight'],
    ['declutter the loft before the baby comes', 'home'],
    ['make my peace with my brother', 'peace'],
    ['bake sourdough bread', 'baking'],
    ['learn sign language', 'signing'],
    ['get the twins to sleep in their own room', 'smallchild'],
    ["write down my mum's recipes", 'book'],
    ['clear the allotment shed', 'home'],
    ["sort through my late husband's clothes", 'home'],
    ['get my head around spreadsheets for my new job', 'skill'],
    ['go running with my son', 'running'],
    ["be more present when I'm with my mum", 'family'],
    ['move my mum into sheltered housing', 'preparing'],
    ['repay my brother 600', 'saving'],
    ['plan a bereavement walk for my dad', 'event'],
    ["walk hadrian's wall", 'hiking'],
    ['say the rosary every evening', 'habit'],
    ['pray fajr on time', 'habit'],
    ['get my kids to brush their teeth', 'smallchild'],
    ['prepare my daughter for the 11 plus', 'exam'],
    ['grow sweet peas for the village show', 'garden'],
    ['take better photos of my kids', 'skill'],
    ['finish the patchwork quilt', 'skill'],
    ['fix up my bike', 'general'],
    ['apply for indefinite leave to remain', 'admin'],
    ['spend more time with my kids', 'family'],
  ];
  for (const [wish, id] of wishes) it(`“${wish}”: ${id}`, () => assert.equal(playbookFor(wish).id, id));
});

describe('a doctor’s leave is taken for what it names', () => {
  const said: [string, string | null][] = [
    ['I have a heart condition but my doctor said gentle walking is ok', 'gentle walking is ok'],
    ['heart failure, cleared for light exercise by my cardiologist', 'light exercise'],
    ['pregnant, midwife says swimming is fine', 'swimming is fine'],
    ["my doctor said I can't run but walking is fine", 'walking is fine'],
    ['my doctor checked it and says gentle walking is fine', 'gentle walking is fine'],
    ['I saw my doctor and she said light exercise is ok', 'light exercise is ok'],
    ['had it checked, all clear', 'all clear'],
    ['had it checked, not good', null],
    ['I saw my doctor and he said no sport for now', null],
    ["I haven't had it checked", null],
    ['my doctor said no running', null],
    ["my doctor doesn't know about it", null],
    ['I should ask my doctor if it is ok', null],
    ['the doctor told me to avoid running', null],
  ];
  for (const [words, leave] of said) it(words, () => assert.equal(saysLeave(words), leave));
  it('without it the limit stands', () => {
    assert.equal(limitFor('I want to run, I get palpitations'), 'heart');
    assert.equal(limitFor('I want to run, I get palpitations, my doctor cleared me for running'), null);
    assert.equal(limitFor('drink less, three glasses a night, no shakes or sweats'), null);
    assert.equal(limitFor('half a bottle of wine most nights, want to drink less'), null);
    assert.equal(limitFor('a bottle of wine most nights, want to cut back to weekends'), 'alcohol');
    assert.equal(limitFor('start running, my calf is swollen and hot since the flight'), 'urgent');
    assert.equal(limitFor('run again, had a knee op 5 weeks ago', 'running'), 'condition:surgery');
    assert.equal(limitFor('stop drinking, about a bottle of vodka every 2 days'), 'alcohol');
    assert.equal(limitFor('get fit, I cough up blood sometimes'), 'urgent');
    assert.equal(limitFor('learn Spanish on the left side of the sofa'), null);
    assert.equal(limitFor('couch to 5k. my doctor said my blood pressure is through the roof'), 'injury');
    assert.equal(limitFor('start running, i get dizzy when I exercise'), 'heart');
    assert.equal(limitFor('drink less, I get shaky in the mornings'), 'alcohol');
  });
});

describe('to stop eating is no plan, to stop eating something is', () => {
  const said: [string, string | null][] = [
    ["I want to stop eating sugar, I'm diabetic", null],
    ['I want to stop eating meat', null],
    ['stop eating to lose weight', 'crash_diet'],
    ['lose weight by not eating', 'crash_diet'],
    ['stop eating by 8, right now I snack until midnight', null],
    ['stop eating for 3 days to lose weight', 'crash_diet'],
  ];
  for (const [words, limit] of said) it(words, () => assert.equal(limitFor(words), limit));
});

describe('where a doctor comes first', () => {
  const said: [string, string | null][] = [
    ["giving up booze for good on monday. I get the shakes in the morning till I've had one", 'alcohol'],
    ['stop drinking, about a litre of vodka a day', 'alcohol'],
    ['I have 6 cans a night and want to knock it on the head from monday', 'alcohol'],
    ['drop 2 dress sizes for the party, doing a juice cleanse for 10 days', 'crash_diet'],
    ['cut down from 30 units a day', 'alcohol'],
    ['drink less wine in the evening', null],
    ['dry january, I have two beers at weekends', null],
    ['5 day fast to lose weight', 'crash_diet'],
    ['72 hour fast, want to lose 4 kg', 'crash_diet'],
    ['lose 5 kg with 16:8 fasting', null],
    ['fast for Ramadan, I am on insulin', 'fasting'],
    ['fast for Ramadan', null],
    ['come off sertraline by spring', 'medicine'],
    ['halve my dose of lithium', 'medicine'],
    ['remind me not to stop my pills', null],
    ['lower my cholesterol and come off my statins by March', 'medicine'],
    ['stop my metformin and control sugar with diet', 'medicine'],
    ['fasting practice from Monday, I take metformin and insulin', 'fasting'],
    ['16:8 fasting from Monday, on gliclazide', 'fasting'],
    ['count every calorie and never go over 900', 'crash_diet'],
    ['detox for 10 days on lemon water', 'crash_diet'],
    ["I'm 20 weeks pregnant and want to start crossfit 5 times a week", 'pregnant'],
    ['expecting in March, want to keep lifting heavy', 'pregnant'],
    ['my wife is pregnant, I want to get fit before the baby comes', null],
    ['trying to get pregnant, want to lose 5 kg first', null],
    ['my 9 year old wants to lose weight', 'minor'],
    ['chest feels heavy when I climb stairs, want to start running', 'heart'],
    ['sleep 3 hours a night so I get more done', 'short_nights'],
    ['blood clot last month, want to cycle again', 'condition:clot'],
    ['hernia, want to deadlift', 'condition:hernia'],
    ['I want to try sleep restriction, only 5 hours in bed', 'short_nights'],
    ['train myself to live on 4 hours of sleep', 'short_nights'],
    ['I want to sleep only 4 hours a night', 'short_nights'],
    ['I only sleep 4 hours a night and want to sleep better', null],
    ['I want to be 45 kg by new year, I am 52 kg and 1.70', 'underweight'],
    ["lose 10 kg, I'm 55 kg, 168 cm", 'underweight'],
    ["lose 15 pounds, I'm 110 lbs and 5'6", 'underweight'],
    ["get to 7 stone, I'm 8 stone 2, 5 foot 5", 'underweight'],
    ["lose 10 kilos in 4 weeks, I'm 95 kg at 1.78 m, healthy, no meds, 41", null],
    ["lose 20 lbs, I'm 190 lbs, 5'10", null],
    ["I'm 15 and want to lose 8 kilos", 'minor'],
    ["I'm 14 weeks pregnant and want to lose 6 kilos", 'pregnant'],
    ['get back into football, I had a concussion two weeks ago and still get dizzy', 'injury'],
    ['start a couch to 5k, my knee clicks and swells up after stairs', 'injury'],
    ['weightlifting 4 times a week, I have high blood pressure not treated, headaches when I lift', 'injury'],
    ['train for a 10k, I sprained my ankle last week', 'injury'],
    ['run 10k, I broke my ankle two years ago', null],
    ['couch to 5k please. I had shin splints last month but they are gone', null],
    ['run a half marathon, sprained ankle has healed', null],
    ['get my blood pressure down by walking', null],
    ['do something about my back pain', null],
    ["I'm 17 stone and want to lose 3", null],
    ["I'm 16 km into my training, want to lose 2 kg", null],
  ];
  for (const [words, limit] of said) it(words, () => assert.equal(limitFor(words), limit));
});
