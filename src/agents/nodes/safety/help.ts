import { type Crisis, languageOf } from '../../../domain/language/index.ts';
import { isAboutAnother, type Worry } from '../../../domain/safety/index.ts';
import { numbersFor } from './numbers.ts';
import { DE } from './words/de.ts';
import { EN } from './words/en.ts';
import { ES } from './words/es.ts';
import type { Words } from './words/words.ts';

const WHOLE: Record<string, Words> = { de: DE, es: ES };

/** Help with the numbers of the country that the person lives in, in English, German or Spanish; to others a line of theirs comes first. */
export function helpWords(crisis: Crisis, zone: string, message = ''): string {
  const language = languageOf(message);
  const words = (WHOLE[language] ?? EN).help(crisis, numbersFor(zone), isAboutAnother(message));
  return [IN_LANGUAGE[language], words].filter(Boolean).join('\n\n');
}

/** Not certain: one caring question, and the numbers all the same. */
export function careWords(worry: Worry, zone: string, message = ''): string {
  return (WHOLE[languageOf(message)] ?? EN).care(worry, numbersFor(zone), isAboutAnother(message));
}

/** It was not that. Taken at their word, and the door stays open. */
export function reliefWords(worry: Worry, zone: string, other = false): string {
  const listening = numbersFor(zone)?.listening ?? 'findahelpline.com';
  if (worry === 'eating')
    return `Good that you told me. ${capital(listening)} is there at any time, and a doctor is a good first step. I plan nothing about food or weight for now.`;
  if (worry === 'unwell' && other)
    return 'I am glad that it is over. Is there something on your list that I should move or skip meanwhile?';
  if (worry === 'unwell')
    return 'Good. Please let a doctor look at it before anything strenuous. Shall I remind you to book an appointment?';
  return `Thank you for telling me. If it ever gets to that, ${listening} is there. Is there something I could take off your day?`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** One line in the language of the message, above the English ones. */
const IN_LANGUAGE: Record<string, string> = {
  fr: "Vous n'êtes pas seul. Parlez tout de suite à quelqu'un : le **112**, ou une ligne dans votre langue sur findahelpline.com.",
  pt: 'Você não precisa passar por isso só. Fale agora com alguém: **112** (ou **192** no Brasil), ou uma linha no seu idioma em findahelpline.com.',
  it: 'Non devi affrontarlo da solo. Parla subito con qualcuno: il **112**, o una linea nella tua lingua su findahelpline.com.',
  nl: 'Je staat er niet alleen voor. Praat nu met iemand: **112**, of een lijn in jouw taal op findahelpline.com.',
  pl: 'Nie musisz być z tym sam. Porozmawiaj teraz z kimś: **112** albo linia w Twoim języku na findahelpline.com.',
};
