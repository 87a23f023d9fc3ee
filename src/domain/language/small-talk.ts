import type { Understanding } from './types.ts';

const WHOLE: [
  RegExp,
  Understanding['kind'] & ('greeting' | 'thanks' | 'help' | 'goodbye' | 'stop' | 'yes' | 'no' | 'small_talk'),
][] = [
  [
    /^(?:hi+|hello+|hey+|hiya|howdy|yo|hallo|hola|bonjour|salut|ciao|good\s+(?:morning|afternoon|evening|day)|greetings|moin|servus|namaste)(?:\s+(?:there|flux|coach|again|everyone))?$/,
    'greeting',
  ],
  [
    /^(?:(?:ok(?:ay)?|great|perfect|cool|nice|super|awesome|good),?\s+)?(?:many\s+)?(?:thanks?|thank\s+you|thx|ty|cheers|danke|merci|gracias|grazie|obrigad[oa])(?:\s+(?:a\s+lot|so\s+much|very\s+much|you|flux|coach|again|a\s+million|for\s+(?:that|everything|your\s+help|the\s+help)))*(?:\s+(?:that'?s\s+(?:all|it)|bye|good\s*night|see\s+you(?:\s+\w+)?))?$/,
    'thanks',
  ],
  [
    /^(?:bye+|goodbye|good\s+night|see\s+you(?:\s+\w+)?|cya|ciao|talk\s+(?:to\s+you\s+)?(?:later|soon|tomorrow)|have\s+a\s+(?:good|nice|great)\s+(?:day|night|evening|one))$/,
    'goodbye',
  ],
  [
    /^(?:help(?:\s+me)?|\?|what\s+(?:can|do)\s+you\s+do(?:\s+for\s+me)?|what\s+are\s+you|who\s+are\s+you|how\s+does\s+(?:this|it)\s+work|how\s+do\s+(?:i\s+use\s+(?:this|you|it)|you\s+work)|commands?|what\s+(?:can|should)\s+i\s+(?:say|ask|write|do(?:\s+here)?)|are\s+you\s+(?:a\s+|an\s+)?(?:bot|robot|ai|human|real|person|machine))$/,
    'help',
  ],
  [
    /^(?:yes|yeah|yep|yup|sure|ok|okay|k|fine|right|exactly|correct|of\s+course|please\s+do|do\s+it|go\s+ahead|sounds\s+good|perfect|great|ja|oui|si|sí)$/,
    'yes',
  ],
  [
    /^(?:no|nope|nah|no\s+thanks?|no\s+thank\s+you|never\s*mind|forget\s+(?:it|that)|leave\s+it|nein|non|cancel(?:\s+that)?)$/,
    'no',
  ],
  [
    /^(?:how\s+are\s+you(?:\s+(?:today|doing))?|how's\s+it\s+going|what'?s\s+up|sup|how\s+do\s+you\s+do|nice\s+to\s+meet\s+you|lol|haha+|hm+|wow|cool|nice|good|interesting|i\s+see|tell\s+me\s+a\s+joke|i(?:'m|\s+am)\s+(?:so\s+|very\s+|really\s+|a\s+bit\s+)?(?:tired|bored|sad|happy|good|fine|ok(?:ay)?|stressed|busy|exhausted|great|sick|back|home|hungry|lonely|anxious|overwhelmed)(?:\s+(?:today|right\s+now|now))?)$/,
    'small_talk',
  ],
  [/^(?:please\s+)?(?:stop|stop\s+it|be\s+quiet|shut\s+up|unsubscribe|mute|silence)$/, 'stop'],
];

/** Greetings, thanks and the like, when a message is nothing else. */
export function smallTalk(message: string): Understanding | null {
  const bare = message
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}'?\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const words = bare.length > 1 ? bare.replace(/[\s?]+$/, '') : bare;
  const found = WHOLE.find(([pattern]) => pattern.test(words));
  return found ? { kind: found[1] } : null;
}
