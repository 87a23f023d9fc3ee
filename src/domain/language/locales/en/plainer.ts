import { type PhraseRow, plain } from '../../phrases/table.ts';

const COUNT = 'a|an|one|two|three|four|half|half_a|half_an|another|#';
const MORNING =
  'in_the_morning|every_morning|each_morning|mornings|at_breakfast|with_breakfast|in_the_mornings|after_breakfast';
const NIGHT =
  'at_night|at_bedtime|before_bed|in_the_evening|every_night|every_evening|each_night|each_evening|evenings|nights|in_the_evenings';
const DOSE =
  'pill|pills|tablet|tablets|capsule|capsules|drop|drops|puff|puffs|dose|doses|spoon|spoons|spoonful|spoonfuls|scoop|scoops|sachet|sachets|injection|injections|unit|units|spray|sprays|patch|patches';

/** How many in the morning and how many at night. */
export const DOSES: PhraseRow<true>[] = [
  plain(
    `${COUNT} ^? ${DOSE} ${MORNING} ,? and|then? ${COUNT} ${DOSE}|more? ${NIGHT}`,
    'two pills in the morning, one at night',
  ),
];

/** The same behind a day, or of what is no medicine: a thing that is counted, and the parts of the day with how many more of it. */
export const COUNTED: PhraseRow<true>[] = [plain(`${COUNT} ^`, 'one pill')];
export const BOTH_PARTS: PhraseRow<true>[] = [
  plain(`${MORNING} ,? and|then? one|two|three|half|another|# more? ${NIGHT}`, 'in the morning and one at night'),
];

/** As long as somebody is up. */
export const AWAKE: PhraseRow<true>[] = [
  plain("while|when|whenever|as_long_as i'm|i_am|im|he's|she's? awake|up", "while I'm awake"),
];
