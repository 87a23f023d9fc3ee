import { isForLater, NO_LATER_ORDERS, NO_ROLES, playsRole } from '../orchestrator/limits.ts';
import { asksForOthers } from '../orchestrator/others.ts';
import { NUMBER_IS_PROVEN, namesNumber, SENT_TO_YOU, sendsElsewhere } from '../orchestrator/own-number.ts';

/** The same whether there is such an account or not. */
const OTHERS =
  'I only see your own account, and can tell nothing about anybody else or about how I am built. Is there something of your own I can show you?';

const STILL = 'That changes nothing: I show and do only what is your own, whoever asks. What of yours shall I look at?';

const LEADS = String.raw`^\W*(?:(?:but|ok(?:ay)?|and|well|no|oh|come\s+on|please|then|really|yes|so|look)[\s,.]+)*`;
/** How somebody goes on who was refused: who they are, who the other is, "just yes or no", or another way to the same. */
const GOES_ON = new RegExp(
  `${LEADS}(?:${[
    "it'?s|i'm|i\\s+am|he|she|they|we|her|his|their|he's|she's|they're|we're|my\\s+(?:wife|husband|boss|son|daughter|friend|partner)",
    'i\\s+(?:have|got|already)|just|only|yes\\s+or\\s+no|you\\s+(?:can|could|must|have\\s+to)|why\\s+not|trust\\s+me|nobody|no\\s+one',
    '(?:whatsapp|text|call|ring|message|email|write\\s+to|ask)\\s+(?:him|her|them)',
  ].join('|')})\\b`,
  'i',
);
const PLEADS =
  /\b(?:pretty\s+please|come\s+on|permission|consent|audit|emergency|promise|trust\s+me|won't\s+tell|between\s+us)\b/i;
const OWN_WISH =
  /\bremind|\b(?:want|would\s+like|need)\s+to\b|\b(?:my|me|i)\s+(?:own\s+)?(?:list|tasks?|goals?|plan)\b|\d/i;

/** What is said right after a refusal, if it goes on about the same. Null: something else. */
export function stillRefused(message: string): string | null {
  const text = message.replaceAll('’', "'");
  const same = text.length <= 120 && (GOES_ON.test(text) || PLEADS.test(text)) && !OWN_WISH.test(text);
  return same ? STILL : null;
}

/** A mail's head, or one that is quoted: what others wrote is nobody's order. */
const MAIL =
  /^\s*(?:subject|betreff|asunto)\s*:.*\n|^\s*(?:fwd?|wg|forwarded(?:\s+(?:message|e-?mail|mail|text))?)\s*:\s|^\s*(?:from|von|de)\s*:[^\n]{0,80}@|\b(?:dear|sehr geehrte[rs]?|estimad[oa])\s+(?:customer|user|client|member|kunde|kundin|cliente)\b|\b(?:got|received|have|found)\s+(?:this|an?|the\s+following)\s+(?:\w+\s+)?(?:e-?mail|mail|message|text|letter|sms|dm)\b.{0,40}[:"“]/im;
/** How a letter ends. */
const SIGNED =
  /(?:^|[\n.!?,;]\s*)(?:(?:kind|best|warm|with\s+kind)\s+)?(?:regards|yours\s+(?:sincerely|faithfully|truly)|best\s+wishes|sincerely|mit\s+freundlichen\s+grüßen|saludos\s+cordiales)\s*[,\n-]/i;
/** "My wife texted 'get wine at 7'": said to the person, and no order of theirs. */
const QUOTES_SOMEBODY =
  /\b(?:texted|messaged|wrote|emailed|posted|whatsapped|sent\s+me)\b[^"“”]{0,40}["“]([^"“”]{4,300})["”]/i;

/** A mail or a message of somebody else, pasted: it is heard whole. */
export function isOfOthers(text: string): boolean {
  if (/^\W*(?:please\s+)?remind\b/i.test(text)) return false;
  const quoted = QUOTES_SOMEBODY.exec(text);
  const own = quoted ? text.replace(quoted[0], ' ').replace(/\bno need to\b/i, ' ') : text;
  return MAIL.test(text) || SIGNED.test(text) || (quoted !== null && !OWN_WISH.test(own));
}

const NOT_YOUR_WORDS =
  'That reads like a mail or a message from somebody else. What others write is no order to me, so nothing was changed. If there is something in it for you to do, tell me in your own words what and when.';

const EMERGENCY =
  /\b(?:call|ring|phone|dial|send|get)\s+(?:me\s+|for\s+)?(?:999|911|112|110|(?:an?\s+|the\s+)?(?:ambulance|police|fire\s+brigade|fire\s+service|emergency\s+services?))\b(?!.{0,40}\b(?:tomorrow|at\s+\d|on\s+\w+day|every)\b)/i;
const DIAL_IT =
  'I cannot call anybody but you, so please dial it yourself, now: 112 in Europe, 999 in the UK, 911 in North America.';

/** What is not done for anybody, whoever they say they are; null: nothing of the kind was asked. */
export function refused(text: string): string | null {
  if (EMERGENCY.test(text) && !/\bremind\b/i.test(text)) return DIAL_IT;
  if (isOfOthers(text)) return NOT_YOUR_WORDS;
  if (asksForOthers(text)) return OTHERS;
  if (namesNumber(text)) return NUMBER_IS_PROVEN;
  if (sendsElsewhere(text)) return SENT_TO_YOU;
  if (playsRole(text)) return NO_ROLES;
  return isForLater(text) ? NO_LATER_ORDERS : null;
}
