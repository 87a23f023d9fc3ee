const TAGS = /^(health|medical|medication|medicine|therapy|mental[ _-]?health|wellness|sleep|nutrition|diet)$/i;
const WORDS = new RegExp(
  `(^|[^\\p{L}])(${[
    'pills?|tablets?|medications?|medicines?|meds|insulin|inhaler|injections?|vitamins?|doctor|dentist',
    String.raw`therap\p{L}*|psych\p{L}*|counsell?ing|clinic|hospital|blood|vaccin\p{L}*|chemo\p{L}*|dialysis`,
    String.raw`antidepressants?|contracepti\p{L}*|pregnan\p{L}*|period|hiv|weigh\p{L}*|sober\p{L}*|rehab|physio\p{L}*`,
    String.raw`tabletten?|medikament\p{L}*|arzt|pastillas?|medicament\p{L}*|médic\p{L}*`,
  ].join('|')})(?![\\p{L}])`,
  'iu',
);

/** Does it look like something about somebody's health? Rather yes than no: it keeps a thing from being told. */
export function looksLikeHealth({ title, class_tags }: { title: string; class_tags: readonly string[] }): boolean {
  return class_tags.some((tag) => TAGS.test(tag)) || WORDS.test(title);
}
