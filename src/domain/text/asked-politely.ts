const IT = '(?:it|that|this|them|the|my)';
const ORDER = `(?:(?:remind|wake|nudge|tell|show|send|give) me|set (?:me |up )?(?:an?|the)|add|put|delete|cancel|skip|(?:move|change|make) ${IT}|make a note|get (?:me )?an? (?:reminder|alarm))`;
const OPENS = '(?:(?:hi|hello|hey|please|sorry|so|ok(?:ay)?|and)[\\s,.!]+)*';
const ASKS = [
  'would you (?:be so kind as|be kind enough|be able|please be so kind as) to',
  '(?:would|is) it (?:be )?possible (?:for you )?to',
  "i(?:'d| would) (?:be |really |so |very |much )*(?:grateful|thankful|appreciate it|glad) if you (?:could|would|can)",
  "i(?:'m| am| was) (?:just )?wondering (?:if|whether) you (?:could|would|can|might)",
  'i wonder (?:if|whether) you (?:could|would|can|might)',
  '(?:do|would) you think you (?:could|can)',
  '(?:any|is there any) chance (?:that )?you (?:could|can)',
  '(?:may|could|can) i (?:please )?(?:ask|trouble|get) you to',
  '(?:could|can|would|will) you (?:possibly|maybe|perhaps|kindly)',
].join('|');
const POLITELY = new RegExp(`^(\\W*${OPENS})(?:${ASKS}) (?:please |kindly )?(?=${ORDER}\\b)`, 'i');
const WOULD_MIND = new RegExp(
  `^(\\W*${OPENS})(?:would|do) you mind (remind|sett|add|putt|wak|mov|chang|cancell|delet)ing `,
  'i',
);
const VERBS: Record<string, string> = {
  sett: 'set',
  putt: 'put',
  wak: 'wake',
  mov: 'move',
  chang: 'change',
  cancell: 'cancel',
  delet: 'delete',
};
const GET_ONE = /\bget a reminder (?=(?:for|about|to)\b)/i;
/** Thanks ahead of an order, which need no answer of their own. */
const THANKS =
  /^\W*(?:(?:ok(?:ay)?|great|perfect|lovely|brilliant|cool)[\s,.!]+)*(?:(?:many )?thanks|thank you|cheers|ta)(?: (?:so|very) much| a lot)?[\s,.!]+(?:(?:oh|and|but|actually|also)[\s,]+)*(?=(?:(?:could|can) you |please )*(?:make|move|change|push) (?:it|that)\b)/i;

/** "Would you be so kind as to remind me", "thanks, oh and could you make it 11": the order itself. */
export function orderAsked(message: string): string {
  const text = message.replace(THANKS, '');
  const mind = WOULD_MIND.exec(text);
  const plain = mind
    ? `${mind[1]}please ${VERBS[mind[2]?.toLowerCase() ?? ''] ?? mind[2]} ${text.slice(mind[0].length)}`
    : text.replace(POLITELY, '$1please ');
  // What is ordered so is no question.
  return plain === message ? message : plain.replace(GET_ONE, 'set a reminder ').replace(/\s*\?(?=\s|$)/, '.');
}
