import { lines, type Words } from './words.ts';

const ANYWHERE = '- Kostenlose, vertrauliche Nummern in jedem Land: [findahelpline.com](https://findahelpline.com)';
const inGerman = (number: string) =>
  number
    .replace('(free, day and night)', '(kostenlos, rund um die Uhr)')
    .replace('(day and night)', '(rund um die Uhr)');
const emergencyOf = (number: string | undefined) => (number ? `**${number}**` : 'den Notruf (**112**)');

export const DE: Words = {
  help(crisis, numbers, other) {
    const emergency = emergencyOf(numbers?.emergency);
    const listening = numbers?.listening ? `- Jetzt mit jemandem reden: **${inGerman(numbers.listening)}**` : null;
    switch (crisis) {
      case 'self_harm':
        return lines(
          other
            ? 'Gut, dass du das sagst, und dass du da bist. Bitte nimm es ernst und trag es nicht allein.'
            : 'Ich bin froh, dass du mir das sagst. Das klingt sehr schwer, und du musst da nicht allein durch.',
          '',
          other
            ? `- Wenn es jetzt gefährlich ist: ruf ${emergency} an und bleib dabei, bis Hilfe kommt`
            : `- Wenn du es tun könntest oder schon etwas getan hast: ruf ${emergency} an`,
          listening,
          ANYWHERE,
          '',
          other
            ? 'Ist gerade jemand bei der Person?'
            : 'Geh, wenn du kannst, zu jemandem, dem du vertraust. Ist jemand in deiner Nähe?',
        );
      case 'medical':
        return lines(
          'Das kann ein Notfall sein. Bitte warte nicht auf mich.',
          '',
          `- Ruf jetzt ${emergency} an, oder lass jemanden anrufen`,
          '- Sag, was passiert ist; wenn etwas genommen wurde: was, wie viel und wann',
          '- Bleib bei der Person und am Telefon: dort sagt man dir, was zu tun ist',
        );
      case 'violence':
        return lines(
          'Gut, dass du das schreibst. Sicherheit geht vor.',
          '',
          `- Bei Gefahr jetzt: ${emergency}, und geh wenn möglich dorthin, wo andere Menschen sind`,
          numbers?.abuse ? `- Wer zu Hause verletzt oder bedroht wird: **${inGerman(numbers.abuse)}**` : listening,
          ANYWHERE,
          '',
          'Du kannst dort auch ohne deinen Namen reden. Gibt es einen sicheren Ort für dich?',
        );
    }
  },
  care(worry, numbers) {
    const emergency = emergencyOf(numbers?.emergency);
    const listening = numbers?.listening ? `**${inGerman(numbers.listening)}**` : 'findahelpline.com';
    const question = {
      despair:
        'Das klingt schwer, und es ist gut, dass du es sagst. Ich bin ein Programm und frage lieber nach: Denkst du daran, dir etwas anzutun oder nicht mehr leben zu wollen?',
      unsafe: 'Gut, dass du das schreibst. Bist du gerade in Sicherheit?',
      unwell: 'Ich bin kein Arzt, und das ist ernst zu nehmen. Ist es gerade jetzt so?',
      eating:
        'Danke, dass du mir das sagst. Gibt es jemanden, dem du es heute sagen kannst, einen Arzt oder jemand Nahen?',
    }[worry];
    return lines(question, '', `- Bei Gefahr jetzt: ${emergency}`, `- Jetzt mit jemandem reden: ${listening}`);
  },
};
