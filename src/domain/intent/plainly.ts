import { asWish } from './struggles.ts';

const ASKS_POLITELY =
  /^\W*(?:(?:hey|hi|ok(?:ay)?|so|please|flux)[\s,]+)*(?:can|could|shall|should|may|might|let'?s)\s+(?:we\s+|i\s+)?(?:please\s+|maybe\s+|just\s+)*(?=(?:move|reschedule|skip|cancel|delete|remove|postpone|push|shift|delay|snooze)\b(?!\s+my\s+(?:data|account|number|profile)\b))/i;

/** The same wish in plainer words: "can we move yoga to 6 pm?" is "move yoga to 6 pm". */
export function plainly(message: string): string {
  const asked = ASKS_POLITELY.exec(message);
  const text = (asked ? message.slice(asked[0].length).replace(/\?\s*$/, '') : message).replaceAll('’', "'");
  return asWish(text.replace(/^\W*(?:(?:please|kindly)\s+)?do\s+(?:one\s+thing|the\s+needful)[\s,:]+(?:and\s+)?/i, ''))
    .replace(
      /^(\W*)(?:(?:no|actually|hm+|well|oh|wait|sorry|then)[\s,]+)*(?:i'?d|i\s+would)\s+rather\s+(?=(?:learn|start|get|become|write|save|quit|train)\b)/i,
      '$1I want to ',
    )
    .replace(
      /^\W*(?:before\s+we\s+(?:start|begin|go\s+on)|first\s+things?\s+first|quick\s+(?:one|thing))\s?[,:–-]\s/i,
      '',
    )
    .replace(/^(\W*)i\s+skipped\s+/i, '$1skip ')
    .replace(
      /^(\W*)my\s+(?:schedule|day|agenda|tasks|list|week)\s+(?:for\s+|on\s+)?(?=(?:today|tomorrow|this|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b[^.]{0,20}$)/i,
      "$1what's on ",
    )
    .replace(
      /^(\W*)i\s+(?:won'?t|will\s+not|can'?t|cannot|am\s+not\s+going\s+to)\s+(?:be\s+able\s+to\s+)?(?:go\s+to|attend)\s+(?:the\s+|my\s+)?(?=\w)/i,
      '$1skip ',
    )
    .replace(/^(\W*(?:please\s+)?)(?:show\s+me|list)\s+(?:everything|all)\s+(?:for|on)\s+/i, "$1what's on ")
    .replace(
      /^(\W*(?:please\s+)?)(?:gimme|give\s+me|show(?:\s+me)?|read\s+me)\s+(?:my\s+)?(?=(?:today|tomorrow|(?:this\s+|next\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|weekend))\W*$)/i,
      "$1what's on ",
    )
    .replace(/^(\W*)what\s+do\s+i\s+(?:need|have|got)\s+to\s+do(?:\s+(?:right\s+)?now)?(?=\W*$)/i, "$1what's on today")
    .replace(/^(\W*)what(?:'s|\s+is)\s+up\s+next(?=\W*$)/i, "$1what's next")
    .replace(/^(\W*(?:please\s+)?)take\s+(.{1,120}?)\s+off\s+(?:my|the)\s+(?:to[- ]?do\s+)?list\b/i, '$1delete $2')
    .replace(/\bon\s+my\s+(?:plate|agenda|calendar|schedule)\b/i, 'on')
    .replace(
      /^(\W*)(?:(?:please|oh|hey|quick(?:ly)?|can\s+you|could\s+you|before\s+i\s+forget)[\s,:]+)*(?:put|chuck|bung|pop|stick|whack|throw|jot|write)\s+(["“][^"”]{1,200}["”]|.{1,120}?)\s+(?:down\s+)?on(?:to)?\s+(?:my|the)\s+(?:(?:to[- ]?do|shopping|grocery|groceries|packing)\s+)?list\b\??/i,
      '$1add $2 to my list',
    )
    .replace(
      /^(\W*)(?:bitte\s+)?(?:setz|schreib|pack|tu)e?\s+(?:bitte\s+)?(.{1,80}?)\s+auf\s+(?:die|meine)\s+(?:einkaufs|to-?do-?)?liste\b/i,
      '$1add $2 to my list',
    )
    .replace(
      /^(\W*)(?:por\s+favor,?\s+)?(?:apunta|añade|pon|agrega)\s+(.{1,80}?)\s+(?:a|en)\s+(?:la|mi)\s+lista(?:\s+de\s+la\s+compra)?(?!\p{L})/iu,
      '$1add $2 to my list',
    )
    .replace(
      /^(\W*)(.{1,80}?),?\s+(?:please\s+)?(?:put|add|pop|stick)\s+(?:it|that|this|them)\s+(?:on|to)\s+(?:my|the)\s+(?:shopping\s+|to[- ]?do\s+)?list\b/i,
      '$1add $2 to my list',
    )
    .replace(
      /[,.]?\s+(?:can|could|will|would)\s+(?:you|u|ya)\s+(?:please\s+)?remind\s+me(?:\s+(?:please|pls|plz|thx|thanks))*\s*[?.!]*$/i,
      ', remind me please',
    )
    .replace(/^(what's on .{1,40}?)\s+please\W*$/i, '$1');
}
