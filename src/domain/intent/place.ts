const LEAVING = new RegExp(
  `,?\\s*\\b(?:${[
    String.raw`(?:when(?:ever)?|as(?:\s+soon\s+as)?|once|the\s+moment|next\s+time|before)\s+i(?:'m|\s+am)?\s+(?:leave|leaving|go(?:ing)?\s+out|get\s+out|head(?:ing)?\s+out|walk\s+out|step\s+out|out)(?:\s+(?:of\s+)?(?:my\s+|the\s+)?(?:home|house|flat|apartment|door|place)|\s+for\s+(?:work|school|the\s+office))?`,
    String.raw`on\s+my\s+way\s+out(?:\s+of\s+the\s+(?:house|door|flat))?`,
    String.raw`(?:when|on)\s+leaving\s+(?:home|the\s+(?:house|flat|apartment))`,
    String.raw`wenn\s+ich\s+(?:das\s+haus\s+verlasse|aus\s+dem\s+haus\s+gehe|rausgehe|losgehe|von\s+zu\s+hause\s+weggehe)`,
    String.raw`(?:cuando|al)\s+(?:salga|salgo|salir)\s+de\s+casa`,
  ].join('|')})\\b,?`,
  'i',
);
const OPENS =
  /^\W*(?:(?:please|can\s+you|could\s+you|hey|hi|and|bitte|por favor)[\s,]+)*(?:remind\s+me|erinnere?\s+mich|recuérdame|avísame)(?!\p{L})/iu;
const TIMED = /\d|\b(?:noon|midnight|tomorrow|tonight|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;

/** "Remind me when I leave home to take the umbrella": what to do as soon as somebody goes out. Null: no such place, or a time was said. */
export function whenLeavingHome(message: string): string | null {
  const text = message.replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  if (text.length > 300 || TIMED.test(text) || !LEAVING.test(text)) return null;
  const rest = text.replace(LEAVING, ' ').trim();
  if (!OPENS.test(rest)) return null;
  const title = rest
    .replace(OPENS, ' ')
    .replace(/^[\s,]*(?:to|about|that|of|an|daran|de|que)\s+/i, '')
    .replace(/[.!?\s]+$/, '')
    .trim();
  return /\p{L}{2,}/u.test(title) ? title.charAt(0).toUpperCase() + title.slice(1) : null;
}
