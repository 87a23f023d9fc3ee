import { wordBook } from '../../../text/index.ts';

/**
 * What the words of a change stand for, as the rows name them. A form is a phrase in small letters, `(s)` may be missing; the longest one that
 * stands there counts. What is in no list is `X`, and a row in which it stands does not fit: nothing is carried out on half a sentence.
 */
const FORMS = {
  /** Says nothing of what is to be different. */
  FILL: `plus|i'd like to|i would like to|i want to|want to|need to|i'd love to|would love to|able to|going to|i think|i guess|please|only|kindly|can|could|we|you|i|i'd|i'll|would|like|want|wanna|let's|let us|maybe|perhaps|just|so|ok|okay|also|actually|oh|yes|yeah|great|
    but|and|if possible|possible|hm|hmm|well|then|though|need|should|will|do|does|have|has|had|get|got|is|are|be|am|was|been|it's|that's|fine|good|nice|
    better|best|cool|thanks|thank you|there|here|really|the|a|an|my|our|of|on|in|at|for|with|it|that|this|them|these|those|they|both|me|us|to be|a bit|a little|
    a tad|bit|slightly|somewhat|rather|kind of|sort of|quite|please note|sure|perfect|alright|all right|no problem|tho|now|always|usually|by|instead|to it|to that|to this|to the plan|to my plan|to these|to them|say|in total|altogether|overall|in all|again please|how about|what about|or so|like`,
  NO: "not|no|never|nothing|none|don't|do not|avoid|can't|cannot|won't|without|not ever",
  SESSIONS: `session(s)|check-in(s)|check in|check ins|run(s)|workout(s)|walk(s)|ride(s)|swim(s)|lesson(s)|one|ones|training(s)|time|practice(s)|unit(s)|day(s)|evening(s) sessions|sitting(s)|class(es)`,
  ALL: 'everything|all|it all|all of it|all of them|the whole plan|whole plan|the plan|plan|every session|each session|each|every one|the whole thing',
  MAKE: 'make|add|move|put|shift|push|set|place|bring|change|schedule|take|go|start them|keep it at',
  FREE: 'free|off|clear|open|empty',
  KEEP: 'keep|leave|stays|stay|remain|remains|unchanged|as it is|as is|untouched|alone',
  IN_A_ROW: `in a row|two in a row|days in a row|days running|consecutive|consecutive day(s)|consecutively|back to back|back-to-back|successive day(s)|
    next to each other|one after the other|one after another|day after day|right after each other|adjacent|two day(s) running|straight after one another`,
  A_DAY_BETWEEN: `day apart|a day between|one day between|a rest day between|rest day between|rest days between|a day off between|a day in between|one day in between|
    rest day in between|rest days in between|a rest day after each|a day's rest between|a day of rest between|a break day between|a day off in between|a free day between|
    a day's break between|a pause day between|at least a day between|at least one day between|two days apart|2 days apart|at least two days apart|at least 2 days apart`,
  TWO_DAYS_BETWEEN: `two days between|2 days between|two days in between|2 days in between|two rest days between|three days apart|3 days apart|
    at least three days apart|two days off between`,
  SPREAD:
    'spread out|spread them out|spread it out|spread|spaced out|space them out|space it out|evenly|more evenly|over the week|more spread out|further apart|more apart|not so close together',
  THROUGHOUT:
    'from the beginning|from the start|from day one|right away|straight away|right from the start|right from the beginning|all the way through|throughout|every time|each time|from the outset',
  AT_LEAST:
    'at least|not shorter than|no shorter than|no less than|not less than|never less than|never shorter than|a minimum of|minimum',
  GROW_TO:
    'grow to|grows to|build up to|build it up to|go up to|work up to|work it up to|increase to|increase it to|get up to|get to|reach|end at|end up at|finish at|grow it to',
  TOO: 'too|as well|in addition|additionally',
  AT_MOST:
    'no more than|not more than|under|below|less than|shorter than|never more than|never longer than|no longer than|not longer than|not over|never over|up to|at the most|a maximum of|a max of',
  EACH_WEEK:
    'every week|each week|a week|per week|weekly|week by week|week on week|from week to week|every single week|with each week|with every week|as the weeks go on',
  FIRST: 'first|at first|to begin with|to start with|before',
  BEGIN: 'start|begin|starting|beginning|start off|begin off|start out',
  EVERY_SECOND: `every second week|every other week|every 2nd week|every two weeks|every 2 weeks|each two weeks|each 2 weeks|each second week|fortnightly|biweekly|bi-weekly|once a fortnight|every fortnight|
    alternate weeks|every alternate week|once every two weeks|once every 2 weeks|one week on one week off`,
  EVERY_THIRD: 'every third week|every 3rd week|every three weeks|every 3 weeks|once every three weeks',
  GROW: `ramp|ramp up|ramp it up|ramping up|build up|build it up|building up|build|increase|increases|increasing|progress|progression|grow|grows|growing|growth|go up|
    get longer|getting longer|step up|work up`,
  SLOWER:
    'slower|slowly|more slowly|more gradually|gradually|less steep|less steeply|gentler|more gently|less fast|less quickly|not so fast|not that fast|not so quickly|too fast|too quickly|too steep|too steeply|smaller steps|in smaller steps',
  STEEPER:
    'faster|quicker|more quickly|steeper|more steeply|too slow|too slowly|bigger steps|in bigger steps|more aggressively',
  STEADY:
    'the same length throughout|same length throughout|the same length all the way|no ramp|without a ramp|no ramp up|the same every week|same every week|equally long|all the same length|all equally long|constant',
  SOMETHING:
    'something|anything|one more|one more session|one more day|another one|another|another session|another day|an extra one|a third one|a third|a second one|a fourth one|a fourth|a fifth one|one extra|extra|one session more',
  LESS: 'something shorter|something easier|something lighter|easier|gentler|less|shorter|short|really short|very short|quite short|quick|quicker|lighter|not so long|not so much|not as long|not as much|not that long|too long',
  MORE: 'longer|more|not so short|too short',
  HALF: 'half|half as long|half the time|half the length|halve|half of it|50%',
  DOUBLE: 'double|twice as long|doubled|two times as long|double as long|double the time',
  ENOUGH:
    "enough|plenty|will do|would do|is fine|are fine|suffices|max|maximum|at most|tops|the limit|all i can do|all i can manage|all i've got",
  ONE_OF:
    'one of them|one of those|one of these|one of the two|one of the three|one of the sessions|one of my sessions|just one of them|only one of them',
  OTHER:
    'the other|the other one|the other two|the others|the rest|the remaining one|the remaining ones|the remaining|rest|others|other ones|the other ones|all the others|all others',
  BACK: 'back|back in|after all|restored|restore|reinstate|reinstated|returned',
  AS_BEFORE:
    'as before|as it was|as they were|like before|where it was|where they were|the old one|at the old time|old time|the old time|at its old time|to the old time|original time|the original time|at the original time|like it was|the way it was|to normal|to how it was|to where it was|to what it was',
  SWAP: 'swap|switch|exchange|trade|flip',
  THE_TIMES: 'times|the times|hours|the hours|times of|the times of',
  TOO_EARLY:
    'too early|a bit too early|way too early|far too early|so early|this early|that early|not so early|not that early|not as early|later|later in the day|later during the day|later on',
  TOO_LATE:
    'too late|a bit too late|way too late|far too late|so late|this late|that late|not so late|not that late|not as late|earlier|earlier in the day|earlier during the day|sooner in the day',
  A_BIT_LATER:
    'later in the morning|later in the mornings|later in the evening|later in the evenings|later in the afternoon|later in the afternoons|later during the morning|later during the evening',
  A_BIT_EARLIER:
    'earlier in the morning|earlier in the mornings|earlier in the evening|earlier in the evenings|earlier in the afternoon|earlier in the afternoons|earlier during the morning|earlier during the evening',
} satisfies Record<string, string>;

export type Word = keyof typeof FORMS;

/** The longest phrase that begins with this word of a sentence. */
export const phraseAt = wordBook<Word>(FORMS);
