const PART = '(?:mornings?|evenings?|afternoons?|nights?|lunch(?:times?| breaks?)?)';
const PARTS = '(?:evenings?|mornings?|afternoons?|nights|lunch\\w*)';
const HARD =
  '(?:hard|difficult|tough|bad|busy|impossible|tricky|out|full|taken|chaos|a mess|no good|no use|useless|hopeless|rubbish|terrible|awful|a nightmare|a no|a no-go|off|not (?:good|great|possible|ideal|an option|on|for me|working|happening))';
const TIRED =
  '(?:tired|knackered|exhausted|shattered|wiped(?: out)?|dead|drained|beat|worn out|done in|useless|asleep|busy)';

/** How people say that a part of the day is out, whatever comes instead. */
const DENIALS: RegExp[] = [
  // "Evenings won't work", "that evening doesn't suit me".
  new RegExp(
    `\\b${PART}(?: [a-z'-]+){0,2} (?:won't|doesn't|don't|wouldn't|can't|cannot|does not|do not|will not)(?: (?:really|ever|always|usually))?(?: (?:be|go|work|suit|fit|do|happen|possible|help))?\\b`,
  ),
  // "Weekdays after work I'm too tired".
  new RegExp(
    `\\b(?:mornings?|evenings?|afternoons?|nights?|after (?:work|dinner|tea|school))\\b,? i(?:'m| am|m| get| feel) (?:(?:always|just|so|too|really|totally|usually|often|way|pretty) )*${TIRED}\\b`,
  ),
  new RegExp(
    `\\b(?:${TIRED.slice(3, -1)}|no energy)\\b[^.]{0,20}\\b(?:in the|by the|at|by) (?:mornings?|evenings?|night)\\b`,
  ),
  // "No running after work".
  /\b(?:no|not|never|nothing|avoid|can't|cannot|won't|don't)(?: [a-z]+){0,3} (?:after|before) (?:work|dinner|tea|lunch|breakfast|school|bed)\b/,
];
const ARE_HARD = new RegExp(`\\b${PARTS}\\b(?: \\w+)? (?:are|is|feel|get) (?:\\w+ )?${HARD}\\b`);
const NOT_THEN = new RegExp(`\\b(?:not|no|never|avoid|can't|cannot|won't|don't)\\b(?: \\w+){0,2} ${PART}\\b`);

/** Whether a clause says of a part of the day that nothing shall lie there; `words`: what that is called, `bound`: it is said with an hour. */
export const deniesPart = (clause: string, words: string, bound: boolean): boolean =>
  (words !== 'early mornings' && ARE_HARD.test(clause)) ||
  (!bound && NOT_THEN.test(clause)) ||
  DENIALS.some((denial) => denial.test(clause));
