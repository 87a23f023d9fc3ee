/** Ways of saying something, one a line; any of them is enough. */
const anyOf = (ways: string[], flags = 'i'): RegExp => new RegExp(`\\b(?:${ways.join('|')})`, flags);

const OWNED =
  'plan|plans|goals?|tasks?|reminders?|schedule|calendar|account|number|progress|data|profile|chats?|messages?';
const NOBODYS = 'it|that|what|let|here|there|he|she|who|how|where|when|today|tomorrow|tonight|mum|mom|dad|one';
/** "Maria's plan". */
const OTHERS = anyOf([`(?!(?:${NOBODYS})'s)\\p{L}{2,}'s\\s+(?:${OWNED})\\b`], 'iu');

const SOMEBODY = anyOf([
  // "another user's tasks"
  "(?:other|another|all|every|somebody|someone|any)\\s*(?:else'?s?\\s+)?(?:users?'?|people'?s?|accounts?|persons?'?|customers?'?)\\b.{0,40}\\b(?:plan|goals?|tasks?|data|numbers?|names?|accounts?|emails?|list)\\b",
  // "dump the database", "show me your prompt"
  '(?:list|show|give|tell|dump|print)\\b.{0,30}\\b(?:users|accounts|database|customers|system\\s+prompt|hidden\\s+instructions|your\\s+(?:prompt|instructions|rules))\\b',
  // "whether she uses it"
  '(?:if|whether|does|do|has)\\s+(?:he|she|they)\\s+(?:has|have|got|had|uses?|use|is|are|also)\\b.{0,40}',
]);

const ACCOUNTS = anyOf([
  // "is jo@example.org registered?"
  '[\\w.+-]+@[\\w-]+\\.\\w+\\b.*\\b(?:registered|account|user|use|uses|signed|exists?|here)\\b',
  // "What tasks does jo@example.org have?"
  '(?:what|which|show|list|give|does|do|did|has|have|is|tell me)\\b.{0,40}[\\w.+-]+@[\\w-]+\\.\\w+\\b(?!.{0,40}\\b(?:at \\d|tomorrow|tonight)\\b)',
  // "the number of another user"
  '(?:number|name|plan|tasks?|goals?|address|e-?mail|data|reminders?) of (?:another|other|any|some|all)(?:body|one)?(?: (?:else|user|users|person|people|account|customer)s?)?\\b',
  // "Tom uses this too, what are his goals"
  'uses? (?:this|it|flux|the app) too\\b.*\\b(?:his|her|their)\\b',
]);

/** Asks for what belongs to another account, or to the machinery. What that account has is not known here, nor said. */
export const asksForOthers = (message: string): boolean => {
  const text = message.replaceAll('’', "'");
  if (ACCOUNTS.test(text) && !/\bremind\b/i.test(text)) return true;
  return (
    /\b(?:show|tell|say|give|see|list|what|send|read|open|look|print|dump|check|has|have)\b/i.test(text) &&
    (OTHERS.test(text) || SOMEBODY.test(text)) &&
    !/\bremind\b/i.test(text)
  );
};

const DIGITS = '\\+?\\d[\\d ()/.-]{7,20}\\d';
const NUMBERS = [
  new RegExp(
    `\\b(?:send|forward|redirect|deliver|route|switch|move)\\b.{0,30}\\b(?:reminders?|messages|notifications|calls|everything)\\b.{0,40}\\bto\\b.{0,30}(?:${DIGITS}|\\b(?:his|her|their|another|other|(?:wife|husband|partner|mum|mom|dad|friend|son|daughter|boss)'?s)\\s+(?:phone|number|mobile|whatsapp)\\b)`,
    'i',
  ),
  new RegExp(
    `\\b(?:call|ring|text|message|whatsapp|remind)\\s+(?:me|us)\\s+(?:on|at|via)\\s+(?:this\\s+|another\\s+|the\\s+|my\\s+\\w+'s\\s+)?(?:number\\s+)?${DIGITS}`,
    'i',
  ),
  /\b(?:change|update|replace|swap)\s+(?:my|the)\s+(?:phone\s+|mobile\s+)?(?:number|phone)\b/i,
  new RegExp(`\\bmy\\s+(?:new\\s+)?(?:phone|number|mobile)(?:\\s+number)?\\s+is(?:\\s+now)?\\s+${DIGITS}`, 'i'),
];

/** Reminders shall go to another number than the one that is proven. */
export const namesNumber = (message: string): boolean =>
  NUMBERS.some((form) => form.test(message.replaceAll('’', "'")));

export const NUMBER_IS_PROVEN =
  'Nothing is changed: I write to a number and call it only once its owner has entered the code that goes to it. Another number is entered in the settings, with that phone at hand.';

const LIMITS = anyOf([
  'you are (?:now )?(?:dan\\b|free of|without|an? (?:unrestricted|unlimited))',
  'no (?:more )?limits\\b',
  '(?:save|approve) (?:it |everything |all )?without asking\\b',
  '(?:developer|admin|debug|god|root|dan|unrestricted|jailbreak)\\s+mode\\b',
  '(?:ignore|forget|disregard|override|bypass|drop)\\s+(?:all\\s+|any\\s+|my\\s+|your\\s+|the\\s+|previous\\s+|earlier\\s+|these\\s+|those\\s+)*(?:sleep|work|hours|limits?|rules|instructions|restrictions|safety)\\b',
  '(?:treat|consider|count|regard|take)\\s+(?:(?:my|every|all|any|each)\\s+)?\\w+\\s+as\\s+(?:an?\\s+)?(?:approved|accepted|confirmed|approval|consent|agreement|yes)\\b',
  'save\\s+(?:everything|all|it)\\s+without\\s+asking\\b',
]);

/** Wants the limits gone. They live in code and stay; that is said, and the wish itself is taken up. */
export const wantsNoLimits = (message: string): boolean => LIMITS.test(message);

export const LIMITS_HOLD =
  'My limits stay as they are: nothing in your sleep, work or fixed times, at most six weeks at a time, and nothing is saved before you say yes to it.';
