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
  new RegExp(`\\b(?:phone|mobile|my|new)\\s+number\\b.{0,40}\\b(?:chang\\w+|new\\s+one)\\b.{0,30}${DIGITS}`, 'i'),
  new RegExp(`\\bmy\\s+(?:new\\s+)?(?:phone|number|mobile)(?:\\s+number)?\\s+is(?:\\s+now)?\\s+${DIGITS}`, 'i'),
];

/** A code said in the chat, or what somebody else is said to have proven, proves nothing. */
const CODES =
  /\b(?:(?:verification|security|confirmation|sms|login)\s+code|(?:the|my|your|this)\s+code\s+(?:is|was)|code\W{1,3}\d{4,8})\b|\b(?:confirm|send)\s+(?:the|my|this|a)\s+(?:code|number)\b|\b(?:already|just)\s+verified\s+(?:it|that|the\s+number|my\s+(?:number|phone))\b/i;
/** "Her number is 07700 900123." */
const THEIRS = new RegExp(
  `\\b(?:his|her|their|\\p{L}+'s)\\s+(?:phone\\s+|mobile\\s+)?(?:number|mobile|phone|whatsapp)\\s+is\\s+${DIGITS}`,
  'iu',
);

/** Reminders shall go to another number than the one that is proven. */
export const namesNumber = (message: string): boolean =>
  [...NUMBERS, CODES, THEIRS].some((form) => form.test(message.replaceAll('’', "'")));

export const NUMBER_IS_PROVEN =
  'Nothing is changed: I write to a number and call it only once its owner has entered the code that goes to it. Another number is entered in the settings, with that phone at hand.';

const ELSEWHERE =
  /\b(?:send|forward|post|push|copy|mail|email|share|deliver|report|redirect)\b.{0,40}\b(?:reminders?|messages|notifications|everything|tasks?|list|plan|goals?|it\s+all|copy|data|progress|contacts|chats?|history)\b.{0,60}(?:https?:\/\/|www\.|[\w.+-]+@[\w-]+\.\w)/i;

/** What is the person's shall go to an address. */
export const sendsElsewhere = (message: string): boolean => ELSEWHERE.test(message);

export const SENT_TO_YOU =
  'Nothing is changed: what is yours goes to you alone, by push, WhatsApp and phone. "Export" in the settings gives you a file that you can pass on yourself.';

const PEOPLE =
  'mum|mom|mam|mother|dad|father|parents?|wife|husband|partner|boyfriend|girlfriend|ex|son|daughter|kids?|children|sister|brother|boss|manager|friends?|flatmate|roommate|neighbou?r|landlord|doctor|nan|gran\\w*|aunt\\w*|uncle|colleague|team|client|teacher';
const SOMEONE = `(?:(?:my|the|our)\\s+(?:\\w+\\s+)?(?:${PEOPLE})|him|her|them|[A-Z]\\p{Ll}+)`;
const FOR_OTHERS = [
  // "remind my mum to take her tablets"
  new RegExp(
    `^\\W*(?:(?:[Pp]lease|[Cc]an you|[Cc]ould you|[Aa]nd|[Aa]lso)[\\s,]+)*(?:[Rr]emind|[Ww]ake|[Nn]udge|[Pp]ing)\\s+${SOMEONE}\\b`,
    'u',
  ),
  // "can you text my boss"
  new RegExp(
    `\\b(?:[Cc]an|[Cc]ould|[Ww]ill|[Ww]ould)\\s+you\\s+(?:please\\s+|also\\s+)?(?:call|ring|phone|text|message|whatsapp|write(?:\\s+to)?|tell|email|wake|nag)\\s+${SOMEONE}\\b`,
    'u',
  ),
  // "send a whatsapp to Julia", "text my mum on 07700 900999"
  new RegExp(
    `\\b[Ss]end\\s+(?:an?\\s+)?(?:whatsapp|text|sms|message)\\s+(?:message\\s+)?to\\s+${SOMEONE}\\b|\\b[Ss]end\\s+${SOMEONE}\\s+an?\\s+(?:whatsapp|text|sms|message)`,
    'iu',
  ),
  new RegExp(
    `\\b(?:text|message|whatsapp|call|ring|remind)\\s+${SOMEONE}\\s+on\\s+(?:(?:his|her|their)\\s+(?:phone|number|mobile)|${DIGITS})`,
    'iu',
  ),
  // "send 500 whatsapps to +44 7700 900123"
  new RegExp(
    `\\b[Ss]end\\s+(?:\\S+\\s+){0,3}(?:whatsapps?|texts?|sms|messages?)\\s+to\\s+(?:${SOMEONE}|${DIGITS})`,
    'iu',
  ),
  /^\W*(?:bitte\s+)?(?:schick|schreib|sende?)e?\s+(?:meine[rmn]?|\p{Lu}\p{L}+)\b/u,
  /^\W*(?:bitte\s+)?(?:schick|schreib|sende?)e?\s+meine[rmn]?\s/iu,
  /^\W*(?:por\s+favor,?\s+)?(?:manda|env[íi]a|escribe)(?:le)?\s.{0,30}\b(?:a\s+mi|a\s+\p{L}+)\b/iu,
];

/** Somebody else shall be written to or called: that is theirs to do, and they are reminded of it. */
export const writesToOthers = (message: string): boolean =>
  FOR_OTHERS.some((form) => form.test(message.replaceAll('’', "'")));

export const ONLY_TO_YOU = 'I cannot reach others: the reminder comes to you, and the message or call itself is yours.';
