import { ANSWERS } from './asked/answers.ts';
import { answerToAsked } from './asked/index.ts';

/** What people ask about Flux itself, and what is so. Nothing here depends on the person. */
const ABOUT: [RegExp, string][] = [
  [
    /^\W*(?:(?:so|and|hey|hi|ok|but)[\s,]+)*(?:what|who)\s+(?:(?:even|exactly)\s+)?(?:are|r)\s+(?:you|u)(?:\s+(?:exactly|even|then|supposed\s+to\s+be|anyway)){0,2}\W*$|^\W*(?:(?:so|and)[\s,]+)*(?:what(?:'s|\s+is)|who(?:'s|\s+is))\s+(?:flux|this(?:\s+(?:thing|app))?|your\s+name)\W*$|^\W*(?:tell\s+me\s+about|introduce|explain)\s+yourself\b|\bwhat\s+(?:kind|sort)\s+of\s+(?:coach|thing|bot|app)\s+(?:are|is)\s+(?:you|this|it)\b|^\W*do\s+you\s+have\s+a\s+name\W*$/i,
    ANSWERS.human.en,
  ],
  [
    /\byou\s+(?:forgot|missed|ignored|never|didn'?t|did\s+not|haven'?t)\b.{0,30}\b(?:remind\w*|reminders?|wake|woke|call\w*|alarm|message|ping\w*|send|sent|tell|told)\b|\bi\s+(?:asked|told)\s+you\s+to\s+(?:remind|wake|call|ring|tell|ping)\b|\b(?:my|the)\s+(?:reminders?|alarms?|notifications?|calls?)\s+(?:did\s*n[o']?t|never|hasn'?t|haven'?t|doesn'?t|don'?t)\s+(?:come|came|ring|rang|work\w*|show\w*|arrive\w*|go\s+off|gone\s+off)\b|\b(?:nothing|no\s+(?:reminder|notification|call|alarm))\s+(?:came|rang|arrived|happened|went\s+off)\b|\bwhy\s+(?:was|is|were)\s+there\s+no\s+(?:call|reminder|alarm|notification|message|push)\b|\bwhere\s+(?:was|is)\s+my\s+(?:call|reminder|alarm)\b/i,
    'I am sorry, that must not happen. Tell me what it was and when, and I set it again right away. Say "what was on yesterday?" to see what stood there; if nothing came at all, look in the settings whether notifications are allowed and your number is verified.',
  ],
  [
    /\byou\s+(?:woke|rang|called|phoned|texted|messaged|pinged)\s+(?:me|us)\b(?=.*(?:\bat\s+\d|\b(?:night|early|again|asleep|sleeping|meeting|middle)\b|!))/i,
    'I am sorry for the bad moment. Say from when to when I shall be quiet, for example "no calls before 9" or "quiet from 10 pm to 7 am".',
  ],
  [
    /^\W*(?:i\s+was|we\s+were)\s+(?:still\s+|fast\s+)?(?:asleep|sleeping|in\s+bed|in\s+a\s+meeting|driving|at\s+work)\W*$/i,
    'I am sorry for the bad moment. Say from when to when I shall be quiet, for example "no calls before 9" or "quiet from 10 pm to 7 am".',
  ],
  [
    /^\W*(?:(?:hey|so|and|but)\s+)*(?:can|could|will|would|do|does)\s+(?:you|it|this|that|flux|the\s+(?:app|reminder))\s+(?:also\s+|really\s+|actually\s+|ever\s+|just\s+)*(?:call|phone|ring)(?:\s+me|\s+people)?(?:\s+(?:(?:rather\s+than|instead\s+of)\s+(?:a\s+)?(?:text|texting|push|message|messaging|whatsapp|notification)\w*(?:\s+me)?|instead|too|as\s+well|about\s+(?:it|that)|for\s+(?:it|that)|then|please))*\W*$/i,
    'Yes, where you say so: once your number is verified and you allow calls, put "call me" to what must not slip, for example "take my insulin at 22:00, call me". The phone rings only when a push and a message stayed unanswered.',
  ],
  [
    /\b(?:delete|erase|close|remove|cancel|deactivate)\s+(?:my\s+|the\s+|this\s+)?(?:whole\s+|entire\s+)?(?:flux\s+)?(?:account|profile)\b|\b(?:delete|erase|forget)\s+(?:all\s+)?(?:of\s+)?my\s+(?:data|personal\s+data)\b/i,
    'That cannot be done from a conversation, so nothing was changed. "Delete account" in the settings erases everything of yours, for good and at once.',
  ],
];

/** An answer to a question about Flux itself, or null. */
export function aboutFlux(message: string): string | null {
  const text = message.replaceAll('’', "'");
  if (text.length > 160 || /^\W*(?:please\s+)?remind\b|\bremind\s+me\s+(?:to|at|about|of|in|every)\b/i.test(text))
    return null;
  return ABOUT.find(([asked]) => asked.test(text))?.[1] ?? answerToAsked(text);
}
