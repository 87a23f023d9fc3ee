import { plain } from '../../phrases/table.ts';

/**
 * What speaks of time, or of when not, and is read by no rule: left over beside a time that was understood, it leads to a question and
 * never into a title.
 */
export const GUARDS = [
  plain('unless', 'unless it rains'),
  plain('except|excluding|besides when|if|for|that|my|the|on', 'except when I have a late shift'),
  plain('apart from', 'apart from bank holidays'),
  plain('but not|never|only|at|on|skip|skipping', 'but not on holidays'),
  plain('skipping|excepting', 'skipping bank holidays'),
  plain('the eve of', 'on the eve of my wedding'),
  plain('when|once|as_soon_as|after i get|wake up > §|and|or|,', 'when I get up'),
  plain('twice|thrice !! as', 'twice'),
  plain('two|three|four|five|# times|x > today|tomorrow|tonight|on|this', '3 times tomorrow'),
  plain("i'm|im|i_am|we're|we_are free|available|around > §", "i'm free"),
  plain('sunrise|sunset|dawn|dusk|sundown|nightfall', 'at sunset'),
  plain('the top of', 'at the top of the hour'),
  plain('day|night|week|weekend|month|year|hour|evening|morning after|before', 'the day after'),
  plain("don't|dont|do_not ring|call|remind|bother|disturb|message|ping|phone me", "don't ring me then"),
  plain('last|previous one|time was|is', 'last one was 2 November'),
  plain('and another', 'now and another'),
  plain('not > today|tomorrow|tonight|on|at|monday|tuesday|wednesday|thursday|friday|saturday|sunday', 'not on Monday'),
  plain('no_wait|wait_no|scratch_that|make_that|or_rather|i_meant', 'no wait'),
  plain('her|his|their time', 'at 3 her time'),
  plain('after|before that > §', 'again after that'),
  plain('those|these days|nights|weeks|mornings|evenings', 'those days'),
  plain('until|till|til|untill !! page|chapter|level', 'until exams'),
  plain('not > #', 'not 4'),
  plain('half|quarter past|to|after > §', 'half past'),
  plain('most|certain > §', 'most'),
  plain(
    'every|each payday|pay_day|even|odd|alternate|school|bank|working|pay|game|trash|garbage|bin|training',
    'every payday',
  ),
  plain('on|in|of even|odd|alternate days|weeks|months|nights|dates|weekends', 'on even days'),
  plain('on ^ days|weeks|nights > §', 'on game days'),
  plain('from|since|until|by then', '24 hours from then'),
  plain('then stop|pause|off|again', 'then stop for 7'),
  plain('to to', 'five to to ring'),
  plain('after|before|until half_term|term|exams', 'after half term'),
  plain('in|during lent|advent|term|termtime|term_time|ramadan', 'sundays in lent'),
  plain('in|during the holidays|term|season', 'in the holidays'),
  plain('on|for payday|pay_day', 'on payday'),
  plain('now > and|then', 'two tablets now and two more'),
  plain(
    'weeks|days|months|nights|mornings|evenings|hours running|straight|in_a_row|on_the_trot|ahead',
    'six weeks running',
  ),
  plain('next > §', 'file VAT, next'),
  plain('on|at|every weekday|weekend|workday > §', 'on weekday'),
  plain('any time|anytime|sometime', 'any time'),
];

/** The same where no day was said with it: whose day it is, is not known here. */
export const GUARDS_WITHOUT_DAY = [
  plain('on|for my|our|his|her|their birthday|anniversary|wedding|payday|first|last', 'on my anniversary'),
  plain('on|before|after|until ^{3} day|eve|weekend > §', 'on Melbourne Cup day'),
  plain('mon|wed', 'rugby wed KO'),
  plain('sat !! prep|exam|test|tutor|class|practice|nav|on|in|down|at|math', 'rugby sat KO'),
  plain('on|until my|his|her|their day|days off', 'on my day off'),
];

/** Whose date a weekday alone does not tell. */
export const GUARDS_BESIDE_WEEKDAY = [plain('bank|public|national holiday|holidays', 'bank holiday Monday')];

/** The same where it stands right behind a time: "weekdays at 9 except holidays", "tomorrow at 9 or whenever". */
export const GUARDS_BEHIND_TIME = [
  plain('except|excluding|excepting|besides', 'except holidays'),
  plain('or !! so', 'or whenever'),
  plain('not !! just|only', 'not half term'),
  plain('but', 'but 7 on game days'),
];
