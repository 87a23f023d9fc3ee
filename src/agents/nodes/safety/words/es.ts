import { lines, type Words } from './words.ts';

const ANYWHERE = '- Líneas gratuitas y confidenciales en cada país: [findahelpline.com](https://findahelpline.com)';
const inSpanish = (number: string) =>
  number
    .replace('(free, day and night)', '(gratis, las 24 horas)')
    .replace('(day and night)', '(las 24 horas)')
    .replace('(from a mobile)', '(desde un móvil)')
    .replace(', option 5', ', opción 5');
const emergencyOf = (number: string | undefined) =>
  number ? `**${number}**` : 'al número de emergencias (**112**, o **911** en América)';

export const ES: Words = {
  help(crisis, numbers, other) {
    const emergency = emergencyOf(numbers?.emergency);
    const listening = numbers?.listening
      ? `- Para hablar ahora con alguien: **${inSpanish(numbers.listening)}**`
      : null;
    switch (crisis) {
      case 'self_harm':
        return lines(
          other
            ? 'Gracias por decírmelo y por estar ahí. Tómalo en serio, por favor, y no lo lleves a solas.'
            : 'Gracias por contármelo. Suena muy duro, y no tienes que pasar por esto a solas.',
          '',
          other
            ? `- Si hay peligro ahora: llama al ${emergency} y quédate hasta que llegue ayuda`
            : `- Si podrías hacerlo, o ya has hecho algo: llama al ${emergency}`,
          listening,
          ANYWHERE,
          '',
          other
            ? '¿Hay alguien con esa persona ahora?'
            : 'Si puedes, ve con alguien de confianza. ¿Hay alguien cerca de ti?',
        );
      case 'medical':
        return lines(
          'Puede ser una emergencia. No me esperes, por favor.',
          '',
          `- Llama ahora al ${emergency}, o que llame alguien cerca`,
          '- Di qué ha pasado; si se ha tomado algo: qué, cuánto y cuándo',
          '- Quédate con la persona y no cuelgues: te dirán qué hacer',
        );
      case 'violence':
        return lines(
          'Has hecho bien en escribirlo. Lo primero es estar a salvo.',
          '',
          `- En peligro ahora: llama al ${emergency} y ve, si puedes, a donde haya gente`,
          numbers?.abuse ? `- Para quien sufre violencia en casa: **${inSpanish(numbers.abuse)}**` : listening,
          ANYWHERE,
          '',
          'Puedes hablar sin dar tu nombre. ¿Tienes un lugar seguro a donde ir?',
        );
    }
  },
  care(worry, numbers) {
    const emergency = emergencyOf(numbers?.emergency);
    const listening = numbers?.listening ? `**${inSpanish(numbers.listening)}**` : 'findahelpline.com';
    const question = {
      despair:
        'Eso suena muy duro, y me alegro de que lo digas. Soy un programa y prefiero preguntar: ¿piensas en hacerte daño o en no querer vivir?',
      unsafe: 'Has hecho bien en escribirlo. ¿Estás a salvo ahora mismo?',
      unwell: 'No soy médico, y eso hay que tomarlo en serio. ¿Te está pasando ahora?',
      eating: 'Gracias por contármelo. ¿Hay alguien, un médico o una persona cercana, a quien puedas decírselo hoy?',
    }[worry];
    return lines(question, '', `- En peligro ahora: ${emergency}`, `- Para hablar ahora con alguien: ${listening}`);
  },
};
