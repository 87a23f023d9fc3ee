import type { PhraseRow } from '../language/phrases/table.ts';

/** What a short message says of what was done or said last, whatever that was. */
export type FollowUp = 'take back' | 'again' | 'done' | 'not done' | 'asks' | 'asks when';

const row = (says: FollowUp, phrase: string, example: string): PhraseRow<FollowUp> => ({ says, phrase, example });

const IT = 'it|that|this|them|that_one|this_one|the_last_one|the_reminder|the_task';
const OPENS =
  'oh|no|ah|aah|oops|ups|hm|hmm|hmmm|ok|okay|actually|sorry|hey|um|uh|wait|nah|nope|please|but|and|shit|damn|sry|pls|well|yes|yeah|yep|yup|ya|so|then*';
const CLOSES = 'please|pls|then|after_all|though|sorry|now|instead|thanks|thx|there|as_it_was|as_is|ok|again*';

/** A row stands for the whole message. */
export const FOLLOW_UPS: PhraseRow<FollowUp>[] = [
  row('take back', `${OPENS} wait|hold_on|hang_on no|please|stop*`, 'no wait'),
  row('take back', `oh|ah|oops|actually|hm|hmm|wait|sorry|um no|nope|not|nah ${CLOSES}`, 'actually no'),
  row('take back', 'oops|ups|whoops|oh_no|oh_shit|no_no_no|no_no sorry?', 'oops'),
  row('take back', `${OPENS} keep|leave ${IT} on|in|where_it_was? ${CLOSES}`, 'hmm no keep it'),
  row(
    'take back',
    `${OPENS} don't|do_not|dont delete|cancel|remove|skip|drop|pause|change|move|take_away|shift|do|stop ${IT} ${CLOSES}`,
    "actually don't skip it",
  ),
  row('take back', `${OPENS} not that|this one? ${CLOSES}`, 'no not that one'),
  row('take back', `${OPENS} i|i've|i_have? changed my mind ${CLOSES}`, 'I changed my mind'),
  row(
    'take back',
    `${OPENS} i didn't|did_not|didnt|never mean|want|say|ask_for ${IT}|to|to_do_that ${CLOSES}`,
    "no I didn't mean that",
  ),
  row(
    'take back',
    `${OPENS} i didn't|did_not|didnt|never mean|want to_delete|to_cancel|to_remove|to_move|to_skip|to_change|to_do ${IT} ${CLOSES}`,
    "sorry I didn't mean to delete that",
  ),
  row(
    'take back',
    `${OPENS} that_was|it_was|that's|this_was a_mistake|an_error|an_accident ${CLOSES}`,
    'actually no, that was a mistake',
  ),
  row('take back', `${OPENS} wrong one|task|reminder|button ${CLOSES}`, 'sorry wrong one'),
  row(
    'take back',
    `${OPENS} that's|that_is|that_was|it_was|thats not what i meant|wanted|said|asked_for`,
    "that's not what I meant",
  ),
  row('take back', `${OPENS} bring|put|get|give|i_want|i_need ${IT} back ${CLOSES}`, 'no wait, bring it back'),
  row('again', `${OPENS} redo ${IT}? ${CLOSES}`, 'redo'),
  row('again', `${OPENS} do|make|apply|put|change ${IT} again|anyway|after_all ${CLOSES}`, 'do it again'),
  row('again', `${OPENS} undo|cancel|revert the|that|your undo`, 'undo the undo'),
  row('again', `${OPENS} do ${IT} ${CLOSES}`, 'actually do it'),
  row(
    'done',
    `${OPENS} i've|ive|i_have|i|just|already|finally* did|done|finished|completed|managed|took|taken ${IT}|both|mine already|just|today|earlier|now*`,
    'I did it already',
  ),
  row(
    'done',
    `${OPENS} i've|i_have|i|we|we've? got|bought|did|done|finished|have both|all|everything|it_all|them_all|all_of_it|both_of_them already*`,
    'got both',
  ),
  row('done', `${OPENS} finished|completed|done_with|did|finished_with ${IT} one|already|now*`, 'finished that one'),
  row(
    'done',
    `${OPENS} ${IT}|it's|that's|that_one's|thats|its is|was|has_been? all? already? done|finished|sorted|taken|over already|now*`,
    "that one's done",
  ),
  row('done', `${OPENS} all? sorted|ticked_off|dealt_with now|already|thanks|early*`, 'sorted'),
  row(
    'done',
    `${OPENS} done|finished|did_it|got_it_done|took_it|sorted early|already|ahead_of_time|sooner`,
    'done early',
  ),
  row('done', `${OPENS} tick|check|cross|mark|strike ${IT} off|as_done|done ${CLOSES}`, 'tick it off then'),
  row('done', `${OPENS} now i|i_have|i've|ive did|done|have|took ${IT}? *`, 'ok now i did'),
  row(
    'not done',
    `${OPENS} i haven't|didn't|did_not|have_not done|do|did|finished ${IT} yet|either*`,
    "I haven't done it yet",
  ),
  row('not done', `${OPENS} not yet|done`, 'oops no not yet'),
  row('not done', `${OPENS} i haven't|didn't|did_not|have_not|havent|didnt yet|actually*`, "oh wait no I didn't"),
  row('asks', `${OPENS} is|was ${IT} all? already? done|finished|over|ticked_off already|yet*`, 'is it done already'),
  row(
    'asks',
    `${OPENS} did|have i already? do|done|finish|finished|take|taken ${IT} already|yet|today*`,
    'did I do it already',
  ),
  row(
    'asks when',
    `${OPENS} same_time|same_place|at_the_same_time|still_the_same_time ok|right|as_before|yes|please*`,
    'same time',
  ),
  row(
    'asks when',
    `${OPENS} what|when|which_time did_we|did_i|have_we end_up_with|settle_on|say|agree|agree_on|decide|decide_on|go_with then|now|again|in_the_end*`,
    'what did we end up with',
  ),
  row(
    'asks when',
    `${OPENS} when does|is|will ${IT} come|due|happen|come_up|come_round|on|be next|again|due*`,
    'when does it come next',
  ),
  row(
    'asks when',
    `${OPENS} which|what day|weekday|date of_the_week? is|was ${IT} on|again|then*`,
    'which day of the week is that',
  ),
  row(
    'asks when',
    `${OPENS} when|what_time|at_what_time|which_day|on_which_day|for_when is|was|will ${IT} again|be|now|set_for|at|currently|at_the_moment|then*`,
    'when is it',
  ),
  row(
    'asks when',
    `${OPENS} when|what_time|which_day|for_when did|do|will|have you set|put|save|saved|remind|schedule|plan ${IT}|me|it_down for|at|on|of_it|about_it*`,
    'what time did you set it for',
  ),
  row('take back', `${OPENS} i can|could do|make|manage ${IT} ${CLOSES}`, 'wait no I can do it'),
  row(
    'take back',
    `${OPENS} ${IT} was yesterday|last_week|another_one|the_other_one|someone_else`,
    'oh wait no that was yesterday',
  ),
  row(
    'take back',
    'nein|oh|ach|doch|halt* warte|moment|halt|lass_es|lass_das|lieber_nicht|doch_nicht|stopp bitte|mal*',
    'doch nicht',
  ),
  row('take back', 'no|ay* espera|mejor_no|déjalo|dejalo|un_momento por_favor?', 'mejor no'),
];
