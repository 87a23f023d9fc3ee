import type { Crisis } from '../../../domain/language/index.ts';
import { certainDanger } from '../../../domain/safety/index.ts';

/** Plain signs of danger decide without any model, so that help never waits for one. */
export const safetyRules = (message: string): Crisis | null => certainDanger(message);

/** Words that may stand for more than they say; only then is a model asked as well. */
const WORRYING = new RegExp(
  `\\b(?:${[
    String.raw`(?:to|might|could|should)\s+die|dying|dead|death|kill\w*|hurt\w*|harm\w*|bleed\w*|breathe|hopeless`,
    String.raw`worthless|lonely|all\s+alone|numb|burden|goodbye\s+(?:to\s+)?(?:every\w*|all|world)|farewell`,
    String.raw`giv(?:e|ing)\s+up|go\s+on|no\s+point|unsafe|afraid\s+of|scared\s+of|abus\w+|threat\w*|knife|gun`,
    String.raw`suffer\w*|desperate|tired\s+of\s+(?:life|living|everything|it\s+all)|too\s+many\s+pills|over\s+for\s+me`,
    String.raw`end\s+it`,
  ].join('|')})\\b`,
  'i',
);

export const isWorrying = (message: string): boolean => WORRYING.test(message);
