/** What somebody weighs and wants to weigh, in kilos, and the target as it is said. */
export type BodyWeight = { lose: number; target: string };

const UNIT = '(kg|kgs|kilos?|lbs?|pounds?|st|stone)';
const NOW = new RegExp(
  String.raw`(?:^|\b(?:i'm|i am|i weigh|weigh(?:ing)?|currently|now|am at|i'm at|from|at) )(?:about |around |currently |now |at )?(\d{2,3}(?:\.\d)?) ?${UNIT}?\b(?! ?(?:years|and a half|%|cm|m\b))`,
);
const TARGET = new RegExp(
  String.raw`\b(?:(?:get|come|go|drop|slim|down)(?: back)?(?: down)? to|be|reach|weigh|(?:target|goal)(?: weight)?(?: is| of|:)?|to) (?:about |around |under |below )?(\d{2,3}(?:\.\d)?(?: and a half| 1/2)?) ?${UNIT}?(?=$|[ ,.;!?])(?! ?(?:%|km|k\b|min|pages|words|€|euros?|cm))`,
  'g',
);
const KILOS: Record<string, number> = { k: 1, l: 0.4536, p: 0.4536, s: 6.35 };

/** "I'm 88 kg and want to be 80", "from 200 to 170 lbs". Null: not both are told, or it is not less. Lower-case text. */
export function bodyWeightIn(text: string): BodyWeight | null {
  const now = NOW.exec(text);
  if (!now) return null;
  const after = text.slice(0, now.index) + ' '.repeat(now[0].length) + text.slice(now.index + now[0].length);
  const target = [...after.matchAll(TARGET)].at(0);
  const unit = now[2] ?? target?.[2];
  if (!target || !unit) return null;
  const [from, to] = [
    Number(now[1]),
    Number.parseFloat(target[1] ?? '') + (/half|1\/2/.test(target[1] ?? '') ? 0.5 : 0),
  ];
  const lose = Math.round((from - to) * (KILOS[unit.charAt(0)] ?? 1) * 2) / 2;
  const most = from * (KILOS[unit.charAt(0)] ?? 1);
  if (most < 40 || lose < 1 || lose > most / 2) return null;
  return { lose, target: `${target[1]} ${unit.startsWith('k') ? 'kg' : unit}` };
}
