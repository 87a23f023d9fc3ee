import type { GoalWords } from '../../goal.ts';

export const GOALS: GoalWords = {
  polite: ['please|ok|okay|hi|hey'],
  states: ['my new|big? goal|dream|aim|resolution is to?'],
  wishes: [
    'help me to?',
    'i really? want|would_like|wish|hope|plan|need to',
    "i'd really? like|love to",
    'i really? want > a|an',
  ],
  big: [
    'marathon',
    'run a|my_first|the? # k',
    'lose weight|#',
    'get fit|fitter|in_shape|stronger|healthier',
    'learn|quit|become|improve|launch|gain ~',
    'play the ~',
    'be more ~',
    'stop smoking|drinking|procrastinating',
    'write a book|novel|thesis',
    'save money|for|#',
    'read more|#',
    'sleep better',
    'eat better|healthier',
    'meditate|exercise more',
    'start a business|company',
    'build a habit|business',
    'change job|jobs|career|careers',
  ],
  small: ['learn about it'],
};
