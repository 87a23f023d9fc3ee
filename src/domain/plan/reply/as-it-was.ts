import type { Weekday } from '../../calendar/index.ts';
import { weekdaysIn } from '../said/index.ts';

// What is said of a change that was shown, to have the plan as it stood before. Small letters, without marks.

/** Of a change that was shown: the plan as it stood before it. */
export const BEFORE = new RegExp(
  `^(?:(?:no|ok(?:ay)?|fine|actually|oh|hm+|sorry|please|well|nah|wait|i think|can you|could you|let's|rather|then) )*(?:${[
    'undo(?: (?:it|that|the (?:last )?change))?',
    '(?:keep|leave|put|make|have) (?:it|that|this|the plan|everything|them) (?:as|how|the way|like) (?:it|that|they) (?:was|were|is|stood)(?: before)?|(?:keep|leave) (?:it|that|this|the plan|everything) as is',
    '(?:as|like|the way) (?:it was(?: before)?|before)',
    '(?:i (?:think i )?)?(?:like|liked|prefer|preferred)(?: it)? (?:the )?(?:old|first|original|previous|earlier|last) (?:one|version|plan)(?: better| more| best)?',
    'go back (?:one|two|three|\\d|a step|one step|(?:two|three|\\d) steps|a version)',
    '(?:(?:not|undo|forget) (?:that|this|it)(?: one)? )?(?:the )?(?:one|version|plan) before(?: that| this| it)?|(?:one|two|three|\\d) (?:steps? )?back|not (?:that|this|like (?:that|this))(?: one)?',
    '(?:forget|scratch|ignore|undo|cancel|take back|drop) (?:that|the) (?:last|latest|previous) (?:bit|one|change|part|thing)|(?:scratch|scrap|strike|ignore) that',
    '(?:undo|take back|revert|drop|forget) (?:both|all)(?: of (?:them|those|these))?(?: changes)?|(?:undo|take back|revert) (?:the |my )?(?:last |first )?(?:two|three|\\d)(?: changes)?',
    '(?:go )?back to (?:the (?:start|beginning)|how (?:it|you had it|they) (?:was|were)? ?(?:at first|first|originally|in the beginning|at the start))',
    '(?:go|change|switch|turn|take|put|set) (?:it |that |this |the plan )?back(?: (?:to (?:how|what) it was|again))?',
    '(?:go )?back to (?:the )?(?:first|old|previous|earlier|original|initial|very first|other) (?:one|plan|version)',
    '(?:i )?(?:prefer|preferred|liked?) (?:it|the (?:first|old|previous|earlier|original|other) (?:one|plan|version)) ?(?:before|better|more)?',
    '(?:it|that|the (?:first|old|previous|earlier|original|other) (?:one|plan|version)) was (?:better|fine|good)(?: before)?',
    'was (?:better|nicer|good|fine) before',
    '(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|morning|evening|old (?:day|time|start)) (?:was|were) (?:right|fine|better|good|ok|okay|correct|best)',
    'revert(?: (?:it|that))?|(?:the )?(?:first|old|previous|earlier|original) (?:one|plan|version)',
  ].join('|')})(?: (?:please|then|again|after all|better|better again))*$`,
);
/** "No wait, keep all three": as it was before some went, or as it is. */
export const ALL_STAY =
  /^(?:(?:no|oh|wait|sorry|actually|hm+|ok|please|then|well|let's|just) )*(?:keep|leave|have|do)(?: all| both)(?: of (?:them|those|these))?(?: (?:the )?(?:two|three|four|five|six|\d))?(?: (?:days|sessions|times|of them))?(?: in| then| please| after all| as (?:it was|they were))*$/;
/** A no to a change that was shown. */
export const REFUSED =
  /^(?:no|nope|nah)(?:[, ]+(?:(?:let's |please )?(?:keep|leave|stay with|stay at|stick with|stick to|make it)(?: it| them)?(?: at| to| with)? (?:\d|two|three|four|five|six)(?: (?:times|days|sessions|runs|x))?(?: (?:a|per|each) week)?|(?:i )?(?:don't|do not) (?:like|want) (?:that|it)|not (?:that|like that|like this)|that's (?:worse|too much)))?$/;

/** "Wednesday is ok after all. Put it back." `left`: the days that the last change took sessions from. */
export const takesBack = (clauses: readonly string[], left: readonly Weekday[]): boolean =>
  clauses.length > 1 &&
  clauses.some((clause) => BEFORE.test(clause)) &&
  clauses.every((clause) => BEFORE.test(clause) || IS_FINE.test(clause) || isBackTo(clause, left));
/** "Back to Wednesday", where the last change took them from there. */
const isBackTo = (clause: string, left: readonly Weekday[]): boolean => {
  const names = BACK_TO.test(clause) ? clause.match(/\b(?:mon|tues|wednes|thurs|fri|satur|sun)day/g) : null;
  const days = (names ?? []).flatMap((name) => weekdaysIn(`${name}s`));
  return days.length > 0 && days.every((day) => left.includes(day));
};
const BACK_TO =
  /^(?:(?:so|ok|please|no|and|let's|go|put it|move it) )*back to (?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: (?:and|ones?|please|then|again|(?:mon|tues|wednes|thurs|fri|satur|sun)days?))*$/;
const IS_FINE =
  /^(?:(?:actually|oh|no|ok|sorry|the|my) )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mornings?|evenings?|it|that|(?:first|old|original|other|previous) (?:date|day|start|time|hour|one|version)) (?:is|are|was|were|works?|would be|'s)? ?(?:actually |still )?(?:ok|okay|fine|good|possible|all right|alright|better|right)?(?: after all| for me)*$/;
