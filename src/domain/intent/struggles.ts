import { isMedicine } from './dose.ts';

const OPENS = String.raw`^\W*(?:(?:hi|hey|hello|ok(?:ay)?|so|well|please|coach|flux)[\s,!.]+)*`;

const PUT_OFF =
  /i\s+(?:just\s+|always\s+)*(?:keep\s+(?:on\s+)?|am\s+always\s+|always\s+)?(?:procrastinat(?:e|ing)\s+(?:on|about|with)|putting\s+off|avoiding|postponing)\s+/;
const HARD =
  /i(?:'m|\s+am|'ve\s+been)?\s+(?:really\s+|always\s+|still\s+)*(?:struggl(?:e|ing)|have\s+(?:trouble|a\s+hard\s+time)|find\s+it\s+hard)\s+(?:with\s+)?(?=(?:to\s+(?!(?:cope|live|breathe|go\s+on)\b)|(?!feeling|living|breathing|hearing|coping)[a-z]{2,20}ing\b|procrastination\b|my\s+(?:diet|sleep|homework|studies|thesis|taxes|sugar|phone|workouts?|reading|routine)\b))/;
const KEPT =
  /(?:(?:can|could|will|would)\s+you\s+)?(?:please\s+)?(?:keep|hold)\s+me\s+(?:accountable|honest|on\s+track|motivated)\s+(?:for|with|on|about|in|to)\s+/;
const PUSHED =
  /i\s+(?:really\s+)?need\s+(?:a|some)\s+(?:little\s+|big\s+|gentle\s+)?(?:push|kick|nudge|motivation|accountability|discipline|encouragement)\s+(?:in\s+the\s+\w+\s+)?(to|for|with)\s+/;
const LEADS = [PUT_OFF, HARD, KEPT, PUSHED].map((lead) => new RegExp(OPENS + lead.source, 'i'));

/** "I quit smoking yesterday": done already; the wish is to stay with it. */
const HAS_QUIT = new RegExp(
  `\\bi(?:'ve|\\s+have)?\\s+(?:just\\s+|finally\\s+|recently\\s+)?(?:quit|stopped|gave\\s+up|given\\s+up)\\s+(${[
    String.raw`smoking|drinking|vaping|gambling|(?:biting\s+my\s+nails|nail\s+biting)`,
    String.raw`(?:eating\s+)?(?:sugar|sweets|meat|junk\s+food|fast\s+food|chocolate)|alcohol|caffeine|coffee|nicotine`,
    String.raw`cigarettes|weed|cannabis|porn|social\s+media|instagram|tiktok|gaming|doomscrolling`,
  ].join(
    '|',
  )})\\b(?:\\s+(?:yesterday|today|last\\s+\\w+|this\\s+\\w+|on\\s+\\w+|cold\\s+turkey|(?:a|an|two|three|four|\\d{1,2})\\s+(?:few\\s+)?\\w+\\s+ago))?`,
  'i',
);
const STAYS =
  /\W*(?:(?:and|please|can\s+you|now)\s+)*\b(?:(?:help|keep)\s+me\s+(?:to\s+)?(?:on\s+track|accountable|honest|going|stay(?:ing)?\s+(?:off|clean|sober|quit|away|on\s+track)|stick\s+(?:to|with)|keep\s+it\s+up|with\s+(?:it|that))(?:\s+(?:it|that|of\s+it|from\s+it|with\s+it))?)\W*/i;

const FORGETS = new RegExp(
  `${OPENS}i\\s+(?:(?:keep(?:\\s+on)?|am\\s+always|always|often|constantly|sometimes)\\s+forget(?:ting)?|(?:always\\s+|often\\s+)?forget|(?:never|can\\s+never|don't|can't)\\s+remember)\\s+to\\s+`,
  'i',
);
/** "I keep forgetting my tablets. 8 in the morning and 8 at night": to be reminded of every day, at these hours. */
const FORGETS_DOSE = new RegExp(
  `${OPENS}i\\s+(?:(?:keep(?:\\s+on)?|am\\s+always|always|often|constantly)\\s+forget(?:ting)?|(?:always\\s+)?forget)\\s+((?:my|the)\\s+(?:\\w+\\s+)?\\w+)[.,;:!]\\s+(?:(?:it's|they're|that's|at|every\\s+day(?:\\s+at)?)\\s+)?(?=\\d)`,
  'i',
);
const ALWAYS = /[\s,]+(?:all\s+the\s+time|again\s+and\s+again|every\s+(?:single\s+)?time|lately|these\s+days)\W*$/i;

/** What somebody struggles with, forgets, puts off or has just given up, as the wish behind it: "help me with my taxes"; other text as it stands. */
export function asWish(text: string): string {
  const forgotten = FORGETS.exec(text);
  if (forgotten && !/\bremind\b/i.test(text))
    return `Remind me to ${text.slice(forgotten[0].length).replace(ALWAYS, '')}`;
  const [dose = '', medicine = ''] = FORGETS_DOSE.exec(text) ?? [];
  if (dose && isMedicine(medicine) && !/\bremind\b/i.test(text))
    return `Remind me to take ${medicine} every day at ${text.slice(dose.length)}`;
  const quit = HAS_QUIT.exec(text);
  if (quit && STAYS.test(text)) {
    const rest = text
      .replace(quit[0], ' ')
      .replace(STAYS, ' ')
      .replace(/^[\s,.!;]+|[\s,;]+$/g, '');
    return `Help me quit ${quit[1]}.${rest ? ` ${rest}` : ''}`;
  }
  for (const lead of LEADS) {
    const found = lead.exec(text);
    if (!found) continue;
    const rest = text.slice(found[0].length).replace(/[\s,.!;]+(?:please\s+)?help(?:\s+me)?(?:\s+please)?\W*$/i, '');
    if (/^procrastination\W*$/i.test(rest)) return 'Help me stop procrastinating';
    const to = found[1]?.toLowerCase() === 'to' || /^to\s/i.test(rest);
    return `Help me ${to ? `to ${rest.replace(/^to\s+/i, '')}` : `with ${rest}`}`;
  }
  return text;
}
