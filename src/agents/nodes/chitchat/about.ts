import { answerToAsked } from './asked/index.ts';

/** What people ask about Flux itself, and what is so. Nothing here depends on the person. */
const ABOUT: [RegExp, string][] = [
  [
    /^\W*(?:and\s+|so\s+|but\s+)?why\s+(?:is|are|does)\s+(?:the\s+|my\s+)?(?:first\s+week|week\s+(?:one|1)|beginning|start|first\s+\w+|plan)\b.{0,20}\b(?:easy|short|slow|little|light|start)\b.{0,20}$/i,
    'On purpose: a first week that feels almost too easy is kept, and the body and the habit follow from there. It grows a little at a time; say "make it harder" if you want more.',
  ],
  [
    /^\W*(?:and\s+|so\s+|but\s+)?(?:will|does|is|would|did)\s+(?:it|that|this|missing\s+\w+)\s+(?:really\s+)?(?:hurt|matter|bad|ruin|affect|break|a\s+problem|count\s+against)\b.{0,40}$/i,
    'No: one that was missed or skipped changes nothing about the plan. It goes on with the next one, and nothing is to be made up for.',
  ],
  [
    /^\W*(?:and\s+|so\s+|but\s+)?what\s+(?:happens\s+)?(?:if|when)\s+(?:i|you)\s+(?:\w+\s+)?(?:miss|skip|forget|don'?t\s+(?:do|make|manage)|can'?t\s+(?:do|make))\b.{0,40}\W*$/i,
    'Nothing bad: it counts as missed or skipped, nothing piles up, and the rest stays as it is. I ask whether you want another go; "move it to tomorrow" or "skip it" beforehand is just as fine.',
  ],
  [
    /\b(?:do|can|will)\s+you\s+(?:listen|record|hear|spy)\b.{0,30}\b(?:calls?|me|phone|microphone|conversations?)\b/i,
    'No. When I call, a voice reads the reminder and takes a key that you press; nothing you say is recorded or listened to. I read only what you write here.',
  ],
  [
    /\b(?:will|do|can|could|would|did|are)\s+you\s+(?:going\s+to\s+)?(?:also\s+|still\s+|ever\s+)?(?:send|mail|email|write|give|make|text|do)\b.{0,20}\b(?:(?:weekly|daily|monthly)\s+(?:summar\w+|reports?|reviews?|digests?|recaps?|nudges?|messages?)|nudges?)\b|\b(?:where|when)\b.{0,20}\b(?:weekly\s+(?:summary|report|review)|daily\s+nudges?)\b/i,
    'Not by myself yet: I note the wish, but send neither a weekly summary nor daily nudges. Ask me "how did I do last week?" whenever you like, and I tell you.',
  ],
  [
    /^\W*(?:(?:hey|so|and|but|um|omg|wtf)[\s,]+)*why\s+(?:the\s+\w+\s+)?(?:did|do|are|were|would|have)\s+you\s+(?:\w+\s+)?(?:call|calling|called|ring|ringing|phone|phoning|wake|woke|waking|text|texting|message|messaging|ping|write|remind|reminding|bother|bothering|keep\s+(?:calling|ringing|texting|reminding))\b/i,
    'I only write or ring about something on your list: a push first, then WhatsApp, and a call only for what is set to it, when nobody answered. Say "no calls for pills" for one of them, "don\'t call me any more" for all, or "no calls before 9".',
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
    /\bwho\s+(?:else\s+)?(?:can|could|will|might)\s+(?:\w+\s+)?(?:see|read|look\s+at|access)\b|\b(?:is|are)\s+(?:this|it|my\s+\w+|what\s+i\s+\w+)\s+(?:private|secret|safe|confidential|secure|encrypted)\b|\bdo\s+you\s+(?:keep|store)\s+my\b|\bwhat\s+do\s+you\s+(?:know|store|keep)\s+about\s+me\b/i,
    'What you write and plan belongs to your account. Nobody else who uses Flux can see it; those who run this service look after the database it lies in. In the settings you can take a copy of everything, or erase it.',
  ],
  [
    /^\W*(?:(?:hey|so|and|but)\s+)*(?:can|could|will|would|do|does)\s+(?:you|it|this|that|flux|the\s+(?:app|reminder))\s+(?:also\s+|really\s+|actually\s+|ever\s+|just\s+)*(?:call|phone|ring)(?:\s+me|\s+people)?(?:\s+(?:(?:rather\s+than|instead\s+of)\s+(?:a\s+)?(?:text|texting|push|message|messaging|whatsapp|notification)\w*(?:\s+me)?|instead|too|as\s+well|about\s+(?:it|that)|for\s+(?:it|that)|then|please))*\W*$/i,
    'Yes, where you say so: once your number is verified and you allow calls, put "call me" to what must not slip, for example "take my insulin at 22:00, call me". The phone rings only when a push and a message stayed unanswered.',
  ],
  [
    /\b(?:delete|erase|close|remove|cancel|deactivate)\s+(?:my\s+|the\s+|this\s+)?(?:whole\s+|entire\s+)?(?:flux\s+)?(?:account|profile)\b|\b(?:delete|erase|forget)\s+(?:all\s+)?(?:of\s+)?my\s+(?:data|personal\s+data)\b/i,
    'That cannot be done from a conversation, so nothing was changed. "Delete account" in the settings erases everything of yours, for good and at once.',
  ],
  [
    /\b(?:export|download|copy\s+of)\s+(?:all\s+)?(?:of\s+)?my\s+(?:data|tasks|history)\b/i,
    'The settings have "Export": a file with everything that is stored about you.',
  ],
];

/** An answer to a question about Flux itself, or null. */
export function aboutFlux(message: string): string | null {
  const text = message.replaceAll('’', "'");
  if (text.length > 160 || /^\W*(?:please\s+)?remind\b|\bremind\s+me\s+(?:to|at|about|of|in|every)\b/i.test(text))
    return null;
  return ABOUT.find(([asked]) => asked.test(text))?.[1] ?? answerToAsked(text);
}
