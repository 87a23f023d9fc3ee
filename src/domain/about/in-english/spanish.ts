import { form, type Tongue, words } from './tongue.ts';

const IT = '(?:l[oa]s?)?';

export const SPANISH: Tongue = {
  language: 'es',
  acts: [
    [
      'next',
      form(
        '(?:que|cual|cuando) (?:es|viene|tengo|toca)(?: lo| mi)? (?:proximo|siguiente|proxima)(?: tarea| cita)?|que (?:sigue|viene) (?:ahora|despues)',
      ),
    ],
    ['free', form('(?:estoy|tengo|estare)(?= .{0,60}(?:libre|tiempo|hueco) )')],
    [
      'list',
      form(
        '(?:que|cuales) (?:hay|tengo|toca|tenemos|me toca|me queda|me falta)(?: que hacer| pendiente| planeado| por hacer)?|(?:tengo|hay) (?:algo|planes)(?: planeado| pendiente)?|(?:lee|leeme|dime|ensename|muestrame) (?:mi|la|mis) (?:lista|tareas|agenda|citas)',
      ),
    ],
    [
      'when',
      form(
        '(?:y )?cuando (?:es|son|tengo|toca|era|tenia|me toca)|a que hora (?:es|son|tengo|toca|era)|que dia (?:es|tengo|toca)',
      ),
    ],
    [
      'missed',
      form(
        'no (?:pude|fui|hice|he podido|he hecho|lo hice|la hice|me dio tiempo)|se me (?:olvido|paso)|(?:me )?olvide',
      ),
    ],
    [
      'done',
      form(
        'hech[oa]|list[oa]|terminad[oa]|acabad[oa]|completad[oa]|ya esta(?: hech[oa])?|ya (?:lo|la) (?:hice|he hecho|tengo)|marca(?= .{0,60}hech[oa] )',
      ),
    ],
    [
      'cancel',
      form(
        `cancel(?:a|ar|ad|e|en)${IT}|borra(?:r)?${IT}|elimina(?:r)?${IT}|quita(?:r)?${IT}|anula(?:r)?${IT}|se cancelo|(?:esta|ha sido|han) cancelad[oa]|(?:me )?han cancelado|ya no (?:hace falta|necesito|voy a|tengo que)`,
      ),
    ],
    ['skip', form(`saltate|salta(?:r|rme)?${IT}|omite|omitir|no hay|no tengo|me salto|no toca|sin`)],
    [
      'move',
      form(
        `muev[ae]${IT}|mover${IT}|pas[ae]${IT}|pasar${IT}|cambi(?:a|ar|e)${IT}|aplaza(?:r)?${IT}|retrasa(?:r)?${IT}|pospon(?:er)?${IT}|adelanta(?:r)?${IT}|pon(?:er)?${IT}|traslada(?:r)?${IT}|deja${IT} para`,
      ),
    ],
    ['rather', form('mejor|en su lugar')],
    [
      'is',
      form(
        '(?:ahora |al final |finalmente )*(?:es|sera|son|queda|empieza)(?: (?:ahora|al final|finalmente))*|al final|finalmente',
      ),
    ],
  ],
  told: form('ya(?: he)?|acabo de|he'),
  ways: [
    [1, form('mas tarde|despues|retrasa(?:r)?')],
    [-1, form('antes|mas temprano|adelanta(?:r)?|mas pronto')],
  ],
  weekend: form('(?:(?:el|este|para el) )fin de semana'),
  weeks: [
    [form('esta semana'), 'this week'],
    [form('(?:la )?(?:proxima semana|semana que viene)'), 'next week'],
  ],
  later: 'más tarde',
  not: /(?<=\s)(?:y )?(?:no|en vez de|en lugar de)(?=\s)/u,
  it: form('lo|la|eso|esto|\\p{L}+(?:lo|la)'),
  asides: form(
    '(?:me )?(?:han|ha) (?:llamado|avisado|escrito)|(?:me )?llamaron|lo siento|no (?:puedo|me viene bien|llego)(?: ir)?(?: hoy| manana)?|no me da tiempo|estoy (?:enferm[oa]|mal[oa])',
  ),
  fillers: words(
    'libre tiempo hueco hacer pendiente planeado algo alguna cosa mas todavia aun queda falta tareas agenda citas por favor porfa el la los las lo un una mi mis con de del al a en y para que hola vale ok si puedes podrias me te se es ya cita recordatorio tarea lista su esta este hoy una uno unas por ahora al final hora he ido fui hice hecho ha sido no voy tengo ir cambiar mover como perdon espera ay',
  ),
};
