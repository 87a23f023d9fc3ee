import type { AnswerWords } from '../../answers/words.ts';
import { plain } from '../../phrases/table.ts';

export const ANSWERS: AnswerWords = {
  requests: [plain('what|show|list|how|who|why|when|where|can|delete|cancel|move|skip|done', 'what is on')],
  noTitles: [
    plain('no|nope|nothing|nevermind|cancel|stop|thanks|thank|hi|hello|help', 'no thanks'),
    plain('what|show|list', 'show my day'),
    plain('never mind', 'never mind'),
    plain('forget it', 'forget it'),
  ],
  titleLeads: [plain('remind_me? to|about|of|that', 'remind me to')],
  places: ['first', 'second', 'third', 'fourth'].flatMap((word, i) => [
    { says: i, phrase: `the? ${word} one|option|choice?`, example: `the ${word} one` },
    { says: i, phrase: `number|option ${i + 1}`, example: `option ${i + 1}` },
  ]),
  halves: [
    { says: 'am', phrase: 'in_the|the? am|a_._m|morning please?', example: 'in the morning' },
    { says: 'pm', phrase: 'in_the|the|at? pm|p_._m|evening|afternoon|tonight|night please?', example: 'at night' },
    { says: 'pm', phrase: 'noon', example: 'noon' },
    { says: 'am', phrase: 'midnight', example: 'midnight' },
  ],
  scopes: [
    { says: 'only', phrase: 'just|only … this|that|on|once', example: 'just for this one' },
    { says: 'only', phrase: 'just|only this|that|on|once', example: 'just this' },
    { says: 'only', phrase: 'this one', example: 'this one' },
    { says: 'all future', phrase: 'all|every|both|future|series', example: 'all of them' },
    { says: 'all future', phrase: 'the whole|entire|series', example: 'the whole series' },
  ],
  opens: [
    plain('make it ,|:?', 'make it'),
    plain("let's|lets say ,|:?", "let's say"),
    plain('i mean|meant|said ,|:?', 'I meant'),
    plain('how about ,|:?', 'how about'),
    plain("say|maybe|it's|its|use|please|ok|okay|rather|better|no ,|:?", 'rather,'),
  ],
  closes: [plain('please|instead|works', 'please'), plain('is fine|good|ok', 'is fine')],
  fillers:
    'please then ok okay yes yeah sure instead sharp work works would be is good great fine best for me maybe i think at on the or so',
};
