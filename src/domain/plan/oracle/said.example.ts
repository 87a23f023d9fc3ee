import type { Weekday } from '../../calendar/index.ts';

/**
 * Goals put together from a wish and what people say beside it; each piece says what must be found in the plan again. The words are those of
 * people; nothing here is read by the code that plans.
 */
export type Expected = {
  perWeek?: number;
  minutes?: number;
  maxMinutes?: number;
  days?: Weekday[];
  notDays?: Weekday[];
  time?: string;
  /** Each session lies within these hours. */
  within?: [string, string];
  /** Nothing then. */
  busy?: { days: Weekday[]; from: string; to: string };
  start?: string;
  /** Last day on which a session may be. */
  until?: string;
  /** The plan adds up to this, at the end of its roadmap. */
  sum?: number;
  noWork?: boolean;
};
export type Piece = { words: string; means: Expected };
export type Wish = {
  words: string;
  kind: string;
  /** What may be said beside it: a sum has paydays and no sessions a week. */
  takes: 'all' | 'when' | 'sum' | 'start';
  /** What the title must hold. */
  title?: RegExp;
  sum?: number;
};

const all = (kind: string, ...words: string[]): Wish[] => words.map((w) => ({ words: w, kind, takes: 'all' as const }));
const habit = (kind: string, ...words: string[]): Wish[] =>
  words.map((w) => ({ words: w, kind, takes: 'start' as const }));
const daily = (kind: string, ...words: string[]): Wish[] =>
  words.map((w) => ({ words: w, kind, takes: 'when' as const }));
const sum = (kind: string, words: string, value: number, title: RegExp): Wish => ({
  words,
  kind,
  takes: kind === 'saving' ? 'sum' : 'when',
  sum: value,
  title,
});

export const wishes: Wish[] = [
  ...all(
    'running',
    'run 5 km',
    'run a 10k',
    'run a half marathon',
    'start running',
    'train for a 5k',
    'run my first marathon',
  ),
  ...all('walking', 'walk more', 'go for walks', 'walk the dog'),
  ...all('cycling', 'cycle more', 'ride my bike 40 km', 'get back on the bike'),
  ...all('swimming', 'learn to swim', 'swim 1 km', 'swim regularly'),
  ...all('triathlon', 'do a sprint triathlon'),
  ...all('strength', 'get stronger at home', 'go to the gym', 'build muscle', 'get fit for skiing'),
  ...all('yoga', 'do yoga', 'touch my toes again', 'stretch more'),
  ...all('weight', 'lose 5 kilos', 'lose some weight'),
  ...all('hiking', 'climb a mountain', 'train for a 7 day hike', 'hike 20 km'),
  ...all('language', 'learn Spanish', 'improve my German', 'learn Japanese'),
  ...all('instrument', 'learn piano', 'get better at guitar', 'play the violin again'),
  ...all('thesis', 'finish my thesis', 'write my dissertation'),
  ...all('book', 'write a novel', "write a children's book"),
  ...all('exam', 'study for my biology exam', 'pass my driving theory test', 'prepare for the bar exam'),
  ...all('project', 'launch a side project', 'build an app', 'start a podcast'),
  ...all('jobs', 'find a new job', 'apply for jobs'),
  ...all('meditation', 'meditate', 'learn to meditate'),
  ...all('reading', 'read more', 'read before bed'),
  ...all('journal', 'write in a journal', 'start journaling'),
  ...all('home', 'declutter the flat', 'tidy the garage'),
  ...all('chores', 'clean the kitchen', 'keep the house clean'),
  ...all('eating', 'cook more at home', 'eat healthier'),
  ...all('skill', 'learn to juggle', 'learn to draw', 'learn to knit'),
  ...all('chess', 'get better at chess'),
  ...all('baking', 'learn to bake sourdough'),
  ...all('speaking', 'get better at public speaking'),
  ...all('physio', 'do my physio exercises'),
  ...all('garden', 'grow my own vegetables'),
  ...all('general', 'become a better listener', 'plan the school fair', 'become more patient'),
  ...all('event', "plan my mum's 60th", 'organise a street party'),
  ...all('selling', 'sell on a flea market', 'sell things I no longer need'),
  ...all('dog', 'train our new puppy'),
  ...all('performance', 'get ready for my choir audition', 'prepare for a piano recital'),
  ...all('signing', 'learn British Sign Language'),
  ...all('rowing', 'row 5k', 'get better at rowing'),
  ...all('teaching', 'teach my son to ride a bike'),
  ...all('paper', 'finish my PhD proposal', 'write a business plan'),
  ...all('fasting', 'get ready for Ramadan'),
  ...all('making', 'record an EP', 'sew a dress'),
  ...all('byheart', 'learn a poem by heart'),
  ...all('handstand', 'learn a handstand'),
  ...all('admin', 'sort out my taxes', 'apply for a mortgage'),
  ...all('university', 'apply to university'),
  ...all('calling', 'call my mum'),
  ...all('people', 'keep in touch with my friends'),
  ...all('family', 'spend more time with my kids'),
  ...daily('gratitude', 'practise gratitude'),
  ...daily('steps', 'walk 10,000 steps a day', 'walk 8000 steps daily'),
  ...daily('focus', 'stop procrastinating'),
  ...daily('habit', 'build a morning routine', 'floss'),
  ...habit('sleep', 'sleep better', 'go to bed earlier', 'be in bed before 11'),
  ...habit('rising', 'get up earlier', 'get up at 6'),
  ...habit('smoking', 'quit smoking'),
  ...habit('drinking', 'drink less alcohol'),
  ...habit('screen', 'reduce my screen time'),
  ...habit('less', 'cut down on sugar', 'stop biting my nails'),
  ...habit('water', 'drink more water'),
  ...habit('bedphone', 'stop looking at my phone in bed'),
  ...habit('pressure', 'get my blood pressure down'),
  ...habit('commute', 'cycle to work'),
  ...habit('punctual', 'be on time'),
  ...habit('workday', 'improve my work-life balance'),
  ...habit('balance', 'improve my balance'),
  ...habit('fear', 'get over my fear of flying'),
  ...habit('meeting', 'see my friends more'),
  ...habit('friends', 'make new friends'),
  sum('saving', 'save 3,000 euros for a trip', 3_000, /3,000/),
  sum('saving', 'save £2,400 for a new bike', 2_400, /2,400/),
  sum('saving', 'save 200', 200, /200/),
  sum('saving', 'pay off 1850 of my credit card', 1_850, /1850/),
  sum('reading', 'read a 600 page novel', 600, /600/),
  sum('book', 'write a story of 6000 words', 6_000, /6000/),
  sum('general', 'sort 900 photos', 900, /900/),
  sum('general', 'write 40 thank-you cards', 40, /40/),
  sum('general', 'bake 8 cakes', 8, /8/),
  sum('exam', 'work through 12 chapters of biology', 12, /12/),
];

/** What is a wish in so many words. */
export const openings = ['I want to ', '', 'my goal is to ', 'help me ', "i'd like to ", 'i wanna ', 'I need to '];

const piece = (words: string, means: Expected): Piece => ({ words, means });
export const often = [
  piece('three times a week', { perWeek: 3 }),
  piece('twice a week', { perWeek: 2 }),
  piece('4x a week', { perWeek: 4 }),
  piece('once a week', { perWeek: 1 }),
  piece('5 days a week', { perWeek: 5 }),
];
export const long = [
  piece('20 minutes each time', { minutes: 20 }),
  piece('half an hour each', { minutes: 30 }),
  piece('45 minutes a session', { minutes: 45 }),
  piece('20 minutes at most', { maxMinutes: 20 }),
  piece('no longer than 30 minutes', { maxMinutes: 30 }),
  piece('max 25 min', { maxMinutes: 25 }),
];
export const on = [
  piece('on Mondays and Thursdays', { days: [1, 4] }),
  piece('only at weekends', { days: [6, 7] }),
  piece('Tuesdays, Thursdays and Saturdays', { days: [2, 4, 6] }),
  piece('not on Wednesdays', { notDays: [3] }),
  piece('never on Sundays', { notDays: [7] }),
  piece('Mon/Wed/Fri', { days: [1, 3, 5] }),
];
export const at = [
  piece('at 7 pm', { time: '19:00' }),
  piece('in the evenings', { within: ['17:00', '24:00'] }),
  piece('in the mornings', { within: ['00:00', '12:00'] }),
  piece('at 6:15 am', { time: '06:15' }),
  piece('at 18:30', { time: '18:30' }),
  piece('before work', { within: ['00:00', '12:00'] }),
];
export const busy = [
  piece('I have pottery on Mondays from 6 to 8 pm', { busy: { days: [1], from: '18:00', to: '20:00' } }),
  piece("I can't on Wednesdays after 5 pm", { busy: { days: [3], from: '17:00', to: '24:00' } }),
];
export const starts = [
  piece('starting tomorrow', { start: '2026-11-27' }),
  piece('starting next Monday', { start: '2026-11-30' }),
  piece('starting on 7 December', { start: '2026-12-07' }),
  piece('start on 4 January', { start: '2027-01-04' }),
];
export const ends = [
  piece('by 20 December', { until: '2026-12-20' }),
  piece('by the end of January', { until: '2027-01-31' }),
  piece('by 1 March', { until: '2027-03-01' }),
  piece('before 15 May', { until: '2027-05-14' }),
  piece('by the end of June', { until: '2027-06-30' }),
];
