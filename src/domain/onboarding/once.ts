const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** One day and no rhythm. */
export const ONCE = new RegExp(
  `\\b(?:(?:on\\s+)?(?:next|this(?:\\s+coming)?|the\\s+coming)\\s+(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b|tomorrow|(?:on\\s+)?the\\s+\\d{1,2}(?:st|nd|rd|th)(?!\\s+(?:of|mon|tue|wed|thu|fri|sat|sun))|(?:on\\s+)?(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${MONTHS})\\b)`,
  'i',
);

const NOW =
  /\b(?:today|tonight|tomorrow|tmrw?|tmw|2moro|yesterday|(?:this|next|last)\s+(?:morning|afternoon|evening|night|week|month)|in\s+(?:an?|\d+|half\s+an)\s+(?:hour|min\w*|day)s?|heute|gestern|übermorgen|hoy|ayer)(?![\p{L}'])|(?<!\b(?:la|de|am|jeden)\s)\b(?:mañana|morgen)(?=\s+(?:um|a\s+las?|früh|por|abend)\b|\W*$)/iu;

/** "Tomorrow at 9", "on the 3rd": said of one day, and nothing that is so every day. */
export const isOfOneDay = (text: string): boolean => ONCE.test(text) || NOW.test(text);
