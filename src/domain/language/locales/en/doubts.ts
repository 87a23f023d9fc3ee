import { say } from '../../grammar/lexicon.ts';
import { row } from '../../grammar/row.ts';
import type { Values } from '../../values.ts';

/** Said of time, and no moment: asked about. */
/** "in a bit": no time, and it is asked when. */
export const VAGUE = say(
  'doubt',
  'in a bit|in a while|in a little while|in a moment|a bit later|at some point|some time soon|sometime soon|soon|later on|every so often|every now and then|now and then|one of these days',
  { question: null },
  { shy: 1 },
);

export const DOUBT_ROWS = [
  row(
    'doubt',
    '=in number',
    'in 3',
    ([{ n, digits }]) => (digits > 0 && digits <= 2 && n >= 1 && n < 5 ? inWhat(n) : null),
    {
      weight: 4,
      shy: 1,
    },
  ),
  row('doubt', 'except =over feast', 'except over Christmas', () => ({ question: null }), { firm: true, weight: 8 }),
  row('doubt', '=within the unit', 'within the hour', ([{ unit }]) => (unit === 'hour' ? withinHour : null), {
    firm: true,
    weight: 4,
  }),
  row('doubt', 'the? next =few unit', 'the next few days', () => ({ question: null })),
  row('doubt', 'in a? =few unit', 'in a few days', () => ({ question: null })),
  row('doubt', 'for? the? =rest of? the? unit', 'the rest of the week', () => ({ question: null }), {
    firm: true,
    weight: 2,
  }),
  row('doubt', 'for? the? =rest of this? unit', 'the rest of this month', () => ({ question: null }), {
    firm: true,
    weight: 2,
  }),
  row('doubt', 'for? the? =rest of? the? part', 'for the rest of the morning', () => ({ question: null }), {
    firm: true,
    weight: 2,
  }),
  row('doubt', 'for? the? =rest of? date', 'for the rest of today', () => ({ question: null }), {
    firm: true,
    weight: 4,
  }),
  row('doubt', '=later in the unit', 'later in the week', () => ({ question: null }), { firm: true, weight: 2 }),
  row('doubt', '=later this unit', 'later this week', () => ({ question: null }), { firm: true, weight: 2 }),
  row('doubt', 'a? =few unit now', 'a few days from now', () => ({ question: null })),
  row('doubt', 'a? =few unit ago', 'a few days ago', () => ({ question: null }), { firm: true }),
  row('doubt', 'last =few unit', 'the past few days', () => ({ question: null }), { firm: true }),
];

const withinHour: Values['doubt'] = {
  question: 'Within the hour: when should I remind you?',
  readings: [15, 30, 45].map((n) => ({ label: `In ${n} minutes`, words: `in ${n} minutes` })),
};

/** "in 15": minutes mostly, but it was not said. */
const inWhat = (n: number): Values['doubt'] => ({
  question: `In ${n} minutes?`,
  readings: ['minutes', 'hours', 'days'].map((unit) => ({ label: `In ${n} ${unit}`, words: `in ${n} ${unit}` })),
});
