/** What is studied side by side for exams. */
export const SUBJECTS =
  'further maths|maths?|chem|bio|psych|econ|geog|lit|mathematics|english lit(?:erature)?|english|french|german|spanish|italian|latin|biology|chemistry|physics|sciences?|history|geography|economics|psychology|sociology|politics|philosophy|religious studies|computing|computer science|statistics|mechanics|accounting|law|anatomy|physiology|pharmacology|biochemistry|business(?: studies)?|art history|media|grammar|vocab(?:ulary)?|listening|reading|writing|speaking|quant(?:itative)?|verbal|theory';
const ALL = new RegExp(`\\b(?:${SUBJECTS})\\b`, 'g');
const ONLY = new RegExp(
  `^(?:(?:my|the|and|some|also|then|plus) )*(?:${SUBJECTS})(?:(?:,| and|, and| &| plus) (?:${SUBJECTS}))*$`,
);

/** The subjects that a text names, in its order, each once. Small letters. */
export const subjectsNamed = (text: string): string[] => [...new Set(text.match(ALL) ?? [])];

/** "English and French": nothing but subjects. */
export const isOnlySubjects = (text: string): boolean => ONLY.test(text.toLowerCase().trim());
