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
    // "Evenings except Wednesday", "mornings before work except Mondays", "9-11 except Thursday": the day is out, and the others have their hours.
    `(?<=[a-z\\d],? )(?=(?:except|apart from|besides|other than|but not|but never)(?: for| on)? (?:the )?(?:${DAY})\\b)`,
    // "A morning routine, not on Wednesdays", without its comma.
    `\\b(?=(?:not|never) on (?:${DAY})\\b)`,
  ].join('|'),
);
