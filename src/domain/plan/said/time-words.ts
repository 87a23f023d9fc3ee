/** What says how often, how long and when, beside the values themselves. */
const WORDS = [
  'x times days session sessions mornings morning evenings evening afternoons afternoon nights night lunch lunchtime lunchtimes lunchbreak',
  'weekday weekdays weekend weekends day daily week month year once twice thrice',
  "a an the my me it i im i'm that this is are be been would could can do does should will shall want have had like prefer rather",
  'per each every only just maybe about around please and or not no never nothing without except on at in from to for of by before after until till',
  'start starting begin beginning next coming later earlier than then but so though also too as well max maximum minimum most least tops up',
  "don't doesn't can't won't cannot out off free busy best better fine ok okay good great works work suit suits if possible think yes yeah sure hmm",
  'more less enough monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays',
  'one two three four five six seven minutes minute mins min hours hour half long longer shorter now today tomorrow',
];
export const TIME_WORDS: ReadonlySet<string> = new Set(WORDS.join(' ').split(' '));
