const MEDICINE = new RegExp(
  `(?<!\\p{L})(?:${[
    'pills?|tablets?|medications?|medicines?|meds|insulin|inhaler|injections?|antibiotics?|antidepressants?',
    String.raw`dose|eye\s*drops|blood\s+pressure|blood\s+sugar|contracepti\p{L}*|dialysis|chemo\p{L}*|tabletten?`,
    'medikamente?|pastillas?|medicamentos?',
  ].join('|')})(?!\\p{L})`,
  'iu',
);

/** Whether a task may be about medicine, which is not left out without being asked about. */
export const isMedicine = (title: string): boolean => MEDICINE.test(title);
