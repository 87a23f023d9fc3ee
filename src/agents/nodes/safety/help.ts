import type { Crisis } from '../../../domain/language/index.ts';
import type { Worry } from '../../../domain/safety/index.ts';

/** Numbers to call, by the zone that the person lives in. Elsewhere findahelpline.com knows them. */
type Numbers = { emergency: string; listening: string | null };

const BY_ZONE: [RegExp, Numbers][] = [
  [
    /^America\/(?:Toronto|Vancouver|Edmonton|Winnipeg|Halifax|St_Johns|Regina|Montreal|Whitehorse|Iqaluit|Moncton)$|^Canada\//,
    { emergency: '911', listening: '988 (call or text, day and night)' },
  ],
  [
    /^(?:America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Detroit|Boise|Indiana\/.*|Kentucky\/.*|Juneau|Nome|Menominee|North_Dakota\/.*)|Pacific\/Honolulu|US\/.*)$/,
    { emergency: '911', listening: '988, the Suicide & Crisis Lifeline (call or text, day and night)' },
  ],
  [
    /^Europe\/(?:London|Belfast|Jersey|Guernsey|Isle_of_Man)$/,
    { emergency: '999', listening: 'Samaritans on 116 123 (free, day and night)' },
  ],
  [/^Europe\/Dublin$/, { emergency: '112', listening: 'Samaritans on 116 123 (free, day and night)' }],
  [/^Europe\/Berlin$/, { emergency: '112', listening: 'TelefonSeelsorge on 0800 111 0 111 (free, day and night)' }],
  [/^Europe\/Vienna$/, { emergency: '112', listening: 'TelefonSeelsorge on 142 (free, day and night)' }],
  [/^Europe\/Zurich$/, { emergency: '112', listening: 'Die Dargebotene Hand on 143 (day and night)' }],
  [/^Europe\/Paris$/, { emergency: '112', listening: '3114 (free, day and night)' }],
  [/^Europe\/Madrid$|^Atlantic\/Canary$/, { emergency: '112', listening: '024 (free, day and night)' }],
  [/^Europe\/(?:Moscow|Minsk|Istanbul)$/, { emergency: '112', listening: null }],
  [/^Europe\//, { emergency: '112', listening: null }],
  [/^Australia\//, { emergency: '000', listening: 'Lifeline on 13 11 14 (day and night)' }],
  [/^Pacific\/Auckland$/, { emergency: '111', listening: '1737 (free call or text, day and night)' }],
  [/^Asia\/(?:Kolkata|Calcutta)$/, { emergency: '112', listening: 'Tele-MANAS on 14416 (free, day and night)' }],
];

export function numbersFor(zone: string): Numbers | null {
  return BY_ZONE.find(([pattern]) => pattern.test(zone))?.[1] ?? null;
}

/** With care, without a diagnosis, with help that is real. Written by hand: no model writes these words. */
export function helpWords(crisis: Crisis, zone: string): string {
  const numbers = numbersFor(zone);
  const emergency = numbers
    ? `**${numbers.emergency}**`
    : 'your local emergency number (**112** works in many countries, **911** in the Americas)';
  const listening = numbers?.listening ? `- To talk to somebody now: **${numbers.listening}**` : null;
  const anywhere = '- Free and confidential lines in every country: [findahelpline.com](https://findahelpline.com)';
  const lines = (...items: (string | null)[]) => items.filter((item) => item !== null).join('\n');
  switch (crisis) {
    case 'self_harm':
      return lines(
        "I'm really glad you told me. That sounds very hard, and you don't have to carry it alone.",
        '',
        'I am only a reminder coach, so please reach a person right now:',
        `- If you might act on it, or have done something already: call ${emergency}`,
        listening,
        anywhere,
        '',
        'If you can, go to somebody you trust and tell them what you told me. Is there someone near you?',
      );
    case 'medical':
      return lines(
        'This may be an emergency. Please do not wait for me.',
        '',
        `- Call ${emergency} now, or have somebody near you call`,
        '- Say what happened, and if something was taken: what, how much and when',
        '- Stay with the person, and stay on the line: they tell you what to do',
        '',
        'I plan nothing now. Your health comes first.',
      );
    case 'violence':
      return lines(
        "I'm glad you wrote this. Safety comes first, yours and everybody else's.",
        '',
        `- If anybody is in danger right now: call ${emergency}, and go where other people are if you can`,
        listening,
        anywhere,
        '',
        'You can talk to them about what is happening, without giving your name. Is there a safe place you can go to?',
      );
  }
}

/** Not certain: one caring question, and the numbers all the same. Written by hand. */
export function careWords(worry: Worry, zone: string): string {
  const numbers = numbersFor(zone);
  const emergency = numbers
    ? `**${numbers.emergency}**`
    : 'your local emergency number (**112** works in many countries, **911** in the Americas)';
  const listening = numbers?.listening
    ? `**${numbers.listening}**`
    : '[findahelpline.com](https://findahelpline.com), free and confidential in every country';
  switch (worry) {
    case 'despair':
      return [
        'That sounds heavy, and I am glad you said it. I am a program and may have misread you, so I would rather ask: are you thinking of hurting yourself, or of not wanting to live?',
        '',
        `- To talk to somebody now: ${listening}`,
        `- In danger right now: ${emergency}`,
      ].join('\n');
    case 'unsafe':
      return [
        'I am glad you wrote that, and your safety comes first. Are you safe where you are right now?',
        '',
        `- In danger: ${emergency}, and go where other people are if you can`,
        `- To talk about it, also without your name: ${listening}`,
      ].join('\n');
    case 'unwell':
      return [
        'I am no doctor, and that is worth taking seriously. Is it happening right now?',
        '',
        `- If it is, or if you are short of breath, faint or in pain: call ${emergency} now`,
        '- If it is over: please have a doctor look at it soon, before anything strenuous',
      ].join('\n');
  }
}

/** It was not that. Taken at their word, and the door stays open. */
export function reliefWords(worry: Worry, zone: string): string {
  const listening = numbersFor(zone)?.listening ?? 'findahelpline.com';
  if (worry === 'unwell')
    return 'Good. Please let a doctor look at it before anything strenuous. Shall I remind you to book an appointment?';
  return `Thank you for telling me. If it ever gets to that, ${listening} is there. Is there something I could take off your day?`;
}

/** One line in the language of the message, above the English ones. */
export const IN_LANGUAGE: Record<string, string> = {
  de: 'Du bist nicht allein. Bitte sprich jetzt mit einem Menschen: Notruf **112**, oder eine Nummer in deiner Sprache auf findahelpline.com.',
  fr: "Vous n'êtes pas seul. Parlez tout de suite à quelqu'un : le **112**, ou une ligne dans votre langue sur findahelpline.com.",
  es: 'No tienes que pasar por esto a solas. Habla ahora con alguien: el **112** (o el **911** en América), o una línea en tu idioma en findahelpline.com.',
  pt: 'Você não precisa passar por isso só. Fale agora com alguém: **112** (ou **192** no Brasil), ou uma linha no seu idioma em findahelpline.com.',
  it: 'Non devi affrontarlo da solo. Parla subito con qualcuno: il **112**, o una linea nella tua lingua su findahelpline.com.',
  nl: 'Je staat er niet alleen voor. Praat nu met iemand: **112**, of een lijn in jouw taal op findahelpline.com.',
  pl: 'Nie musisz być z tym sam. Porozmawiaj teraz z kimś: **112** albo linia w Twoim języku na findahelpline.com.',
};
