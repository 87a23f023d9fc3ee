/** A form that was filled in by hand: "Wake: 06:00", "Phone - none". */
const LABEL =
  /(^|\n)[ \t]*(?:[-*•]\s*)?(name|first\s+name|preferred\s+name|chronotype|type|commitments?|fixed(?:\s+times)?|busy|phone|mobile|tel|number|whats\s?app|calls?)[ \t]*(?:[:=]|[ \t][-–])[ \t]*([^\n]*)/gi;

const NONE = /^(?:no(?:ne|pe)?|n\/a|skip|nothing|-|–)?[\s.]*$/i;
/** The same form in one line: "Name: Tomasz. Wake: 5:30. Phone: skip". */
const IN_ONE_LINE =
  /[.;,]\s+(?=(?:name|wake(?:\s+up)?|up|sleep|bed(?:time)?|work|chronotype|type|commitments?|fixed|busy|phone|mobile|number|whats\s?app|calls?)\s?:\s)/gi;

/** The same in sentences, which the readers know: "my name is …", "no phone", "morning person". */
export const withoutLabels = (text: string): string =>
  text
    .replace(IN_ONE_LINE, '\n')
    .replace(LABEL, (_all, start: string, label: string, value: string) => start + sentenceOf(label, value.trim()));

function sentenceOf(label: string, value: string): string {
  const key = label.toLowerCase().replace(/\s+/g, '');
  if (key.endsWith('name')) return value === '' ? '' : `my name is ${value}`;
  if (key === 'chronotype' || key === 'type')
    return /^(?:morning|evening|night|afternoon)s?\W*$/i.test(value) ? `${value.replace(/s?\W*$/, '')} person` : value;
  if (/^(?:phone|mobile|tel|number)$/.test(key)) return NONE.test(value) ? 'no phone' : `phone ${value}`;
  if (/^(?:commitment|fixed|busy)/.test(key)) return NONE.test(value) ? 'no commitments' : value;
  return `${label} ${value}`;
}
