import { type Crisis, findCrisis } from '../../../domain/language/index.ts';

/** Plain signs of danger decide without any model, so that help never waits for one. */
export const safetyRules = (message: string): Crisis | null => findCrisis(message);

/** Words that may stand for more than they say; only then is a model asked as well. */
const WORRYING =
  /\b(?:die|dying|dead|death|kill|hurt|harm|pain|bleed\w*|pills?|blood|breathe|hopeless|worthless|alone|lonely|empty|numb|burden|goodbye|farewell|give up|giving up|can't go on|no point|end|over|help|scared|afraid|unsafe|abus\w+|hit|beat|attack|threat\w*|knife|gun|rope|bridge|jump|cut|suffer\w*|cry\w*|desperate|tired of)\b/i;

export const isWorrying = (message: string): boolean => WORRYING.test(message);
