/** Said before what is only thought about. */
const OPENERS = /^[\s\W]*(?:(?:and|so|but|ok(?:ay)?|hey|hm+|oh|well|no|wait|coach|flux|just|btw|honestly)[\s,.:!-]+)*/i;
const SUPPOSING = new RegExp(
  `^(?:${[
    String.raw`what\s+(?:if|about\s+if|happens\s+if|would\s+(?:happen|it\s+look\s+like)\s+(?:if|with))`,
    String.raw`(?:should|shall)\s+(?:i|we)`,
    String.raw`would\s+it\s+(?:be|help|work|matter|make\s+sense|hurt)(?:\s+\w+){0,2}?\s+(?:if|to)`,
    String.raw`is\s+it\s+(?:ok|okay|fine|bad|better|alright|all\s+right|possible|a\s+good\s+idea|a\s+problem)\s+(?:if|to)`,
    String.raw`do\s+you\s+think\s+(?:(?:i|we)\s+(?:should|could|can)|it'?s\s+(?:ok|fine)\s+(?:if|to))`,
    String.raw`how\s+would\s+it\s+(?:be|look)\s+(?:if|with)|suppose|imagine`,
  ].join('|')})\\b\\s*`,
  'i',
);
/** "What if I skip …": the act without who does it. */
const WHO = /^(?:i|we|you)\s+(?=\p{L})/iu;

/**
 * "What if I skip the morning one?": what is thought about, as if it were asked for ("skip the morning one"). Null: it is no such question. What is
 * only supposed changes nothing before a yes.
 */
export function supposed(message: string): string | null {
  const said = message.replaceAll('’', "'").replace(OPENERS, '');
  const opening = SUPPOSING.exec(said)?.[0];
  if (!opening) return null;
  const rest = said
    .slice(opening.length)
    .replace(WHO, '')
    .replace(/[\s?!.]+$/, '');
  return rest === '' ? null : rest;
}
