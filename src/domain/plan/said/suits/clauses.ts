import { DAY } from './day-names.ts';

/** Where one thought ends; "Mondays, Wednesdays and Fridays" is one. */
export const CLAUSES = new RegExp(
  [
    '[;!?()]',
    '\\.(?!\\d)',
    ' - ',
    `,(?! ?(?:and |or )?(?:on )?(?:${DAY})\\b ?(?:(?:mornings?|evenings?|afternoons?|nights?|lunch\\w*)\\b ?)?(?:and\\b|or\\b|,|\\.|$))`,
    // "Not before 10 and weekdays only" are two.
    `\\band\\b(?= (?:only (?:on )?(?:${DAY})|(?:on )?(?:${DAY}) only\\b))`,
    `\\b(?:and|or)\\b(?! (?:on )?(?:the )?(?:${DAY})\\b| (?:morning|lunch|afternoon|evening)| ?\\d)`,
    '\\b(?:but|so|though|although|because|plus)\\b',
    // "Evenings except Wednesday": the day is out, and the others have their evenings.
    `(?<=\\b(?:mornings?|evenings?|afternoons?|nights?|lunchtimes?),? )(?=(?:except|apart from|besides)(?: for| on)? (?:${DAY})\\b)`,
    // "Mornings 9-11 except Thursday".
    `(?<=\\d(?: ?[ap]m)?,? )(?=(?:except|apart from|but not)(?: for| on)? (?:${DAY})\\b)`,
    // "A morning routine, not on Wednesdays", without its comma.
    `\\b(?=(?:not|never) on (?:${DAY})\\b)`,
  ].join('|'),
);
