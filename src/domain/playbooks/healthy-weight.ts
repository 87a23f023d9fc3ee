/** Below this body mass index an adult is underweight (WHO); losing weight towards it is nothing to plan. */
const HEALTHY = 18.5;

const KILOS = /\b(\d{2,3}(?:[.,]\d)?) ?(?:kg|kilos?|kilograms?)\b/g;
const POUNDS = /\b(\d{2,3}) ?(?:lbs?|pounds)\b/g;
const STONE = /\b(\d{1,2}) ?(?:stones?|st)\b(?: ?(\d{1,2})(?: ?(?:lbs?|pounds))?)?/g;
/** Pounds and kilos that are to go, not what somebody weighs. */
const TO_LOSE =
  /\b(?:lose|losing|drop|shed|cut) (?:about |around |another |the last )?(\d{1,3}(?:[.,]\d)?) ?(kg|kilos?|lbs?|pounds|stones?|st)\b/;
const METRES = /\b(?:1[.,](\d{2})) ?(?:m\b|metres?|meters?)?|\b(1\d{2}) ?cm\b/;
const FEET = /\b([4-6]) ?(?:'|ft|foot|feet) ?(\d{1,2})?/;

/** Whether what somebody weighs or wants to weigh, with the height they name, is below a healthy weight. Unknown counts as no. */
export function leadsBelowHealthy(words: string): boolean {
  const height = heightIn(words);
  if (height === null) return false;
  const toLose = TO_LOSE.exec(words);
  const rest = toLose ? words.replace(toLose[0], ' ') : words;
  const said = weightsIn(rest);
  if (said.length === 0) return false;
  const less = toLose ? kilosOf(Number(toLose[1]?.replace(',', '.')), toLose[2] ?? '') : 0;
  return (Math.min(...said) - less) / height ** 2 < HEALTHY;
}

/** In kilograms. */
function weightsIn(words: string): number[] {
  return [
    ...[...words.matchAll(KILOS)].map(([, kilos]) => Number(kilos?.replace(',', '.'))),
    ...[...words.matchAll(POUNDS)].map(([, pounds]) => kilosOf(Number(pounds), 'lb')),
    ...[...words.matchAll(STONE)].map(
      ([, stone, pounds]) => kilosOf(Number(stone), 'st') + kilosOf(Number(pounds ?? 0), 'lb'),
    ),
  ].filter((kilos) => kilos >= 30 && kilos <= 300);
}

function kilosOf(amount: number, unit: string): number {
  if (unit.startsWith('st')) return amount * 6.35;
  return /^(?:lb|pound)/.test(unit) ? amount * 0.4536 : amount;
}

/** In metres. */
function heightIn(words: string): number | null {
  const metres = METRES.exec(words);
  if (metres) return metres[1] ? 1 + Number(metres[1]) / 100 : Number(metres[2]) / 100;
  const feet = FEET.exec(words);
  return feet ? Number(feet[1]) * 0.3048 + Number(feet[2] ?? 0) * 0.0254 : null;
}
