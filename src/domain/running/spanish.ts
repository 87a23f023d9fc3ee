import { foreign } from '../wish/index.ts';
import { between, clock, counted, D, dated, form, M, number, type Tongue } from './tongue.ts';

const { any, word, DAYS, MONTHS, LANGUAGES, INSTRUMENTS } = foreign;

const N_ES = '(\\d{1,2}|una?|dos|tres|cuatro|cinco|seis|ocho|diez)';
const ES = number('un|una|uno dos tres cuatro cinco seis siete ocho nueve diez');
const UNIT_ES = '(días?|semanas?|mes(?:es)?)';
const unitEs = (said: string) => (said.startsWith('d') ? 'day' : said.startsWith('s') ? 'week' : 'month');
const NEAR_EN: Record<string, string> = {
  hoy: 'today',
  mañana: 'tomorrow',
  ayer: 'yesterday',
  'pasado mañana': 'the day after tomorrow',
};
const CERCA = '(hoy|pasado mañana|mañana|ayer)';

const BODY: Record<string, string> = {
  rodilla: 'knee',
  rodillas: 'knees',
  pie: 'foot',
  tobillo: 'ankle',
  espalda: 'back',
  pierna: 'leg',
  gemelo: 'calf',
  cadera: 'hip',
  hombro: 'shoulder',
};

/** What is said in Spanish of goals that run. */
export const SPANISH: Tongue = {
  told: [
    [
      'ill',
      form(
        '(?:estoy|ando) (?:muy |un poco )?(?:enferm[oa]|mal[oa]|resfriad[oa]|lesionad[oa])|estoy con (?:la )?(?:gripe|fiebre|covid|anginas)|tengo (?:la )?(?:gripe|fiebre|covid|un resfriado)',
      ),
    ],
    [
      'away',
      form(
        '(?:estoy|estaré|me voy|voy a estar) (?:de (?:vacaciones|viaje)|fuera|ausente)|no (?:estoy|estaré)(?: en casa)?',
      ),
    ],
    ['hurts', form(`me (?:duele|duelen|molesta) (?:mucho )?(?:el|la|los|las|un|una) (${any(BODY)})`)],
    ['cannot', form('no (?:puedo|podré|voy a poder|me da tiempo|tengo tiempo|llego)(?: ir)?|tampoco')],
  ],
  body: BODY,
  acts: [
    ['undo', form('deshacer|deshaz(?:lo)?(?: eso| el cambio| lo último)?|revierte(?:lo)?|revertir')],
    [
      'how',
      form(
        '(?:cómo|como) (?:voy|vamos|lo llevo|va(?: todo| el plan| la cosa)?|estoy (?:yendo|haciéndolo))|qué tal voy|mi progreso',
      ),
    ],
    [
      'left',
      form(
        'cuántas (?:sesiones|carreras|clases)? ?(?:me )?(?:quedan|faltan)|cuánto (?:me )?(?:queda|falta)(?: del plan)?',
      ),
    ],
    [
      'next',
      form(
        '(?:cuándo|cuando) (?:es|toca|tengo)(?: (?:mi|la|el))? (?:próxim[oa]|siguiente)|qué (?:toca|sigue|viene)(?: ahora| después)?',
      ),
    ],
    ['missed', form('no (?:he podido|pude|lo hice|hice|corrí|nadé|entrené|estudié|fui a)|me (?:salté|perdí)|falté a')],
    [
      'resume',
      form(
        'ya (?:estoy|me siento) (?:mejor|bien|de vuelta|recuperad[oa])|(?:retomar|retoma|retomemos|reanuda(?:r)?|seguimos|sigamos)',
      ),
    ],
    ['pause', form('pausar?|(?:pon(?:er)?|deja(?:r)?)(?= .{0,60}en pausa )|suspende(?:r)?|detén|detener|descanso')],
    ['later', form('más tarde|después|retrasa(?:r|lo)?|aplaza(?:r|lo)?|pospón|posponer')],
    ['move', form('mueve|mu[eé]vel[oa]|mover|pasar?|p[aá]sal[oa]|cambiar?|c[aá]mbial[oa]|p[oó]nl[oa]')],
    ['skip', form('s[aá]lta(?:r|te|me)?|omit(?:e|ir)|quita(?:r)?|sin(?= (?:sesi|entren|clase|yoga))|nada de')],
    ['anew', form('(?:no )?(?:mejor|s[oó]lo|mejor s[oó]lo)(?= hasta )')],
    ['often', form('s[oó]lo')],
    [
      'easier',
      form(
        '(?:haz(?:lo|la)? |que sea |hacerlo )?(?:un poco )?(?:más (?:fácil|suave|ligero|sencillo)|menos (?:duro|difícil))',
      ),
    ],
    ['harder', form('(?:haz(?:lo|la)? |que sea )?(?:un poco )?más (?:difícil|duro|intenso)')],
    ['shorter', form('(?:haz(?:lo|las?)? |que sean? )?(?:un poco )?más cort[oa]s?')],
    ['longer', form('(?:haz(?:lo|las?)? |que sean? )?(?:un poco )?más larg[oa]s?')],
    ['end', form('(?:dejar?|abandonar?|terminar?)')],
    ['done', / (?:corrí|corrido|nadé|nadado|entrené|estudié|practiqué|hice|hecho|terminé|list[oa]) /u],
  ],
  slots: [
    [
      'week',
      form(`(?:del|desde el|entre el) (\\d{1,2})(?: de ${M})? (?:al|hasta el|y el) (\\d{1,2}) de ${M}`),
      (said) => between(said),
    ],
    ['span', form(`hasta (?:el )?${D} (\\d{1,2})`), ([day = '', d = '']) => `until ${word(DAYS, day)} ${d}`],
    ['span', form(`hasta (?:el )?(\\d{1,2})(?: de)? ${M}`), ([d = '', m = '']) => `until ${dated(d, m)}`],
    ['span', form('hasta el (\\d{1,2})'), ([d = '']) => `until the ${d}`],
    ['span', form(`hasta (?:el )?(?:próximo )?${D}`), ([d = '']) => `until ${word(DAYS, d)}`],
    ['span', form(`hasta (?:finales de |principios de |después de )?${M}`), ([m = '']) => `until ${word(MONTHS, m)}`],
    ['span', form(`hasta ${CERCA}`), ([d = '']) => `until ${NEAR_EN[d]}`],
    ['span', form('hasta la (?:próxima semana|semana que viene)'), () => 'until next week'],
    [
      'span',
      form(`(?:por|durante) (?:las próximas |los próximos )?${N_ES} ${UNIT_ES}`),
      ([n = '', u = '']) => `for ${counted(ES(n), unitEs(u))}`,
    ],
    ['count', form(`${N_ES} ve(?:z|ces) (?:por|a la|en la) semana`), ([n = '']) => String(ES(n))],
    ['by', form(`${N_ES} ${UNIT_ES}`), ([n = '', u = '']) => counted(ES(n), unitEs(u))],
    [
      'week',
      form('(esta semana|la (?:próxima semana|semana que viene))'),
      ([one]) => (one === 'esta semana' ? 'this week' : 'next week'),
    ],
    ['to', form('a las? (\\d{1,2})(?::(\\d\\d))? de la (?:tarde|noche)'), ([h = '', m]) => clock(h, m, true)],
    ['to', form('a las? (\\d{1,2})(?::(\\d\\d))?(?: de la mañana)?'), ([h = '', m]) => clock(h, m)],
    ['from', form(`(?:del|de los) ${D}`), ([d = '']) => word(DAYS, d)],
    ['from', form(`de ${CERCA}`), ([d = '']) => NEAR_EN[d] ?? ''],
    ['to', form(`(?:al|para el|a) (?:próximo )?${D}`), ([d = '']) => word(DAYS, d)],
    ['to', form(`(?:mejor|prefiero|entonces) (?:el |este )?${D}`), ([d = '']) => word(DAYS, d)],
    ['to', form(`(?:mejor|prefiero|entonces) ${CERCA}`), ([d = '']) => NEAR_EN[d] ?? ''],
    ['to', form(`(?:a|para) ${CERCA}`), ([d = '']) => NEAR_EN[d] ?? ''],
    ['from', form(`(?:el |este )?${D}`), ([d = '']) => word(DAYS, d)],
    ['from', form(CERCA), ([d = '']) => NEAR_EN[d] ?? ''],
  ],
  things: {
    todo: 'everything',
    todos: 'everything',
    ...Object.fromEntries('carrera carreras correr corrí corrido'.split(' ').map((one) => [one, 'run'])),
    ...Object.fromEntries('nadar nadé nadado natación'.split(' ').map((one) => [one, 'swim'])),
    ...Object.fromEntries(
      'sesión sesiones entrenos clase clases entreno entrenamiento entrenar entrené'
        .split(' ')
        .map((one) => [one, 'session']),
    ),
    yoga: 'yoga',
    lectura: 'reading',
    leer: 'reading',
    ...LANGUAGES,
    ...INSTRUMENTS,
  },
  fillers:
    /^(?:por|favor|porfa|el|la|los|las|lo|de|del|al|a|en|pausa|mi|mis|con|y|ya|que|se|me|objetivo|objetivos|meta|plan|puedes|podemos|hola|sí|si|ok|vale|gracias|hoy|un|una|he|estudié|practiqué|hice|hecho|quiero|ir)$/u,
};
