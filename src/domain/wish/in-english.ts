/** Goals and short answers in German and Spanish, said in the English that the rules read. */

type Row = [RegExp, string];

const MONTHS: Record<string, string> = {
  januar: 'January',
  februar: 'February',
  märz: 'March',
  april: 'April',
  mai: 'May',
  juni: 'June',
  juli: 'July',
  august: 'August',
  september: 'September',
  oktober: 'October',
  november: 'November',
  dezember: 'December',
  enero: 'January',
  febrero: 'February',
  marzo: 'March',
  abril: 'April',
  mayo: 'May',
  junio: 'June',
  julio: 'July',
  agosto: 'August',
  septiembre: 'September',
  octubre: 'October',
  noviembre: 'November',
  diciembre: 'December',
  sommer: 'summer',
  frühling: 'spring',
  frühjahr: 'spring',
  herbst: 'autumn',
  winter: 'winter',
  weihnachten: 'Christmas',
  ostern: 'Easter',
  verano: 'summer',
  primavera: 'spring',
  otoño: 'autumn',
  invierno: 'winter',
  navidad: 'Christmas',
  'semana santa': 'Easter',
};
const DAYS: Record<string, string> = {
  montag: 'Monday',
  dienstag: 'Tuesday',
  mittwoch: 'Wednesday',
  donnerstag: 'Thursday',
  freitag: 'Friday',
  samstag: 'Saturday',
  sonntag: 'Sunday',
  lunes: 'Monday',
  martes: 'Tuesday',
  miércoles: 'Wednesday',
  jueves: 'Thursday',
  viernes: 'Friday',
  sábado: 'Saturday',
  sábados: 'Saturday',
  domingo: 'Sunday',
  domingos: 'Sunday',
};
const LANGUAGES: Record<string, string> = {
  spanisch: 'Spanish',
  englisch: 'English',
  französisch: 'French',
  italienisch: 'Italian',
  deutsch: 'German',
  portugiesisch: 'Portuguese',
  japanisch: 'Japanese',
  chinesisch: 'Chinese',
  türkisch: 'Turkish',
  polnisch: 'Polish',
  russisch: 'Russian',
  schwedisch: 'Swedish',
  español: 'Spanish',
  inglés: 'English',
  francés: 'French',
  italiano: 'Italian',
  alemán: 'German',
  portugués: 'Portuguese',
  japonés: 'Japanese',
  chino: 'Chinese',
};
const INSTRUMENTS: Record<string, string> = {
  gitarre: 'guitar',
  klavier: 'piano',
  geige: 'violin',
  schlagzeug: 'drums',
  ukulele: 'ukulele',
  guitarra: 'guitar',
  piano: 'piano',
  violín: 'violin',
  batería: 'drums',
};
const NUMBERS: Record<string, string> = {
  einmal: '1 times',
  zweimal: '2 times',
  dreimal: '3 times',
  viermal: '4 times',
  fünfmal: '5 times',
  sechsmal: '6 times',
  'una vez': '1 times',
  'dos veces': '2 times',
  'tres veces': '3 times',
  'cuatro veces': '4 times',
  'cinco veces': '5 times',
};

const any = (table: Record<string, string>) => Object.keys(table).join('|');
const word = (table: Record<string, string>, found = '') => table[found.toLowerCase()] ?? found;
const NOT_BEFORE = '(?<![\\p{L}\\p{N}])';
const NOT_BEHIND = '(?![\\p{L}\\p{N}])';
const whole = (form: string) => new RegExp(`${NOT_BEFORE}(?:${form})${NOT_BEHIND}`, 'giu');

/** What is wished for, verb and object together: the order of the words is another one. */
const WISHES: Row[] = [
  ['(?:fließend|fliessend|gut|besser) ?(L) (?:sprechen|lernen|können)', 'speak fluent L'],
  ['(?:hablar) (?:bien |con fluidez )?(L)(?: con fluidez| bien)?', 'speak fluent L'],
  ['(L) (?:zu )?lernen|aprender (?:a hablar )?(L)|estudiar (L)|mejorar (?:mi )?(L)', 'learn L'],
  [
    '(?:die |das )?(I) (?:spielen )?(?:zu )?lernen|(?:besser )?(I) spielen|aprender (?:a tocar )?(?:el |la )?(I)|tocar (?:el |la )?(I)',
    'learn the I',
  ],
  ['(N) ?(?:km|kilometer) (?:am stück )?(?:laufen|joggen|rennen)|correr (N) ?(?:km|kilómetros)', 'run N km'],
  ['(N) ?(?:km|kilometer) schwimmen|nadar (N) ?(?:km|kilómetros)', 'swim N km'],
  [
    '(?:einen |meinen ersten )?halbmarathon (?:laufen|schaffen)|correr (?:un |mi primer )?(?:medio maratón|media maratón)',
    'run a half marathon',
  ],
  ['(?:einen |meinen ersten )?marathon (?:laufen|schaffen)|correr (?:un |mi primer )?maratón', 'run a marathon'],
  ['(?:mehr |wieder )?(?:joggen|laufen)(?: gehen)?|(?:salir a |empezar a )?correr(?: más)?', 'start running'],
  ['schwimmen lernen|aprender a nadar', 'learn to swim'],
  ['(N) ?(?:kg|kilo|kilos) (?:abnehmen|verlieren)|(?:perder|bajar|adelgazar) (N) ?(?:kg|kilos)', 'lose N kg'],
  ['abnehmen|perder peso|bajar de peso|adelgazar', 'lose weight'],
  [
    '(?:mit dem )?rauchen (?:aufzuhören|aufhören)|mit dem rauchen aufhören|nicht mehr rauchen|dejar de fumar|dejar el tabaco',
    'quit smoking',
  ],
  ['weniger (?:alkohol )?trinken|beber menos(?: alcohol)?', 'drink less alcohol'],
  [
    'weniger (?:zeit )?am handy(?: sein| verbringen)?|(?:usar|mirar) menos el (?:móvil|celular|teléfono)',
    'less screen time',
  ],
  ['(N) ?(?:€|euro|euros) (?:sparen|zurücklegen|ansparen)|ahorrar (N) ?(?:€|euros|pesos|dólares)', 'save N euros'],
  ['mehr (?:bücher )?lesen|leer más(?: libros)?', 'read more'],
  ['besser schlafen|dormir mejor', 'sleep better'],
  ['(?:anfangen zu )?meditieren|(?:empezar a )?meditar', 'meditate'],
  [
    '(?:wieder )?fit(?:ter)? werden|(?:mehr )?sport (?:machen|treiben)|muskeln aufbauen|ponerme en forma|estar en forma|hacer (?:más )?(?:ejercicio|deporte)',
    'get fit',
  ],
  ['yoga (?:machen|lernen)|hacer yoga', 'do yoga'],
  [
    '(?:meine )?(?:doktorarbeit|bachelorarbeit|masterarbeit|abschlussarbeit|diplomarbeit|diss) (?:fertig ?)?(?:schreiben|abgeben|machen)|(?:terminar|acabar|escribir) mi (?:tesis|tfg|tfm)',
    'finish my thesis',
  ],
  ['(?:ein|mein) buch schreiben|escribir (?:un|mi) libro', 'write a book'],
  [
    '(?:die |meine )?(?:wohnung|keller|garage) (?:aufräumen|ausmisten|entrümpeln)|ordenar (?:mi |la )?(?:casa|piso)',
    'declutter my home',
  ],
].map(
  ([form = '', by = '']): Row => [
    whole(
      form
        .replaceAll('(L)', `(${any(LANGUAGES)})`)
        .replaceAll('(I)', `(${any(INSTRUMENTS)})`)
        .replaceAll('(N)', '(\\d[\\d.,]*)'),
    ),
    by,
  ],
);

/** What stands beside it: by when, how often, how long, on which days. */
const BESIDE: Row[] = (
  [
    [`(?:bis|vor)(?: zum| ende| anfang| mitte)? (${any(MONTHS)})`, 'by M'],
    [`(?:para|antes de|hasta)(?: el| la| finales de)? (${any(MONTHS)})`, 'by M'],
    [`(?:im|en) (${any(MONTHS)})`, 'in M'],
    ['(\\d+) ?(?:x|mal|times) (?:pro|die|in der|a la|por) (?:woche|semana)', 'N times a week'],
    [`(${any(NUMBERS)}) (?:pro|die|in der|a la|por) (?:woche|semana)`, 'C a week'],
    ['(\\d+) ?(?:stunden|std\\.?|h|horas) (?:pro|die|in der|je|a la|por|cada) (?:woche|semana)', 'N hours a week'],
    ['(?:eine|1|una) (?:stunde|hora) (?:pro|die|in der|je|a la|por|cada) (?:woche|semana)', 'an hour a week'],
    ['(?:eine|1|una) (?:stunde|hora) (?:am|pro|je|al|por|cada) (?:tag|día)', 'an hour a day'],
    ['(?:eine halbe stunde|media hora) (?:am|pro|je|al|por|cada) (?:tag|día)', '30 minutes a day'],
    ['(\\d+) ?(?:tage|abende|días|noches) (?:pro|die|in der|je|a la|por|cada) (?:woche|semana)', 'N days a week'],
    [
      '(?:höchstens|maximal|nicht (?:mehr|länger) als|como máximo|máximo|no más de) (\\d+) ?(?:minuten|min|minutos)',
      'at most N minutes',
    ],
    ['(?:jeden tag|täglich|cada día|todos los días|a diario)', 'every day'],
    ['(\\d+) ?(?:minuten|min|minutos) (?:am|pro|al|por) (?:tag|día)', 'N minutes a day'],
    ['(\\d+) ?(?:minuten|minutos)', 'N minutes'],
    ['(?:eine|una) (?:stunde|hora)', 'an hour'],
    ['(?:eine halbe stunde|media hora)', 'half an hour'],
    ['(?:morgens|vormittags|am morgen|por las? mañanas?)', 'in the mornings'],
    ['(?:abends|am abend|por las? (?:tardes?|noches?))', 'in the evenings'],
    ['(?:am wochenende|an wochenenden|los fines de semana|el fin de semana)', 'on weekends'],
    ['(?:unter der woche|werktags|entre semana)', 'on weekdays'],
    [`(?:nicht|nie|kein(?:e|er)?|no|nunca) (?:am |an |los |el )?(${any(DAYS)})s?`, 'not on Ds'],
    [`(?:ab|von|seit|desde|a partir de)(?: dem| nächstem| nächsten| kommendem| el| del)? (${any(DAYS)})`, 'from D'],
    [`(?:nächsten?|kommenden?|próximo|el próximo|este|el|am) (${any(DAYS)})`, 'D'],
    [`(${any(DAYS)})s?`, 'D'],
    ['(?:übermorgen|pasado mañana)', 'the day after tomorrow'],
    ['(?:ab )?(?:morgen|mañana)', 'tomorrow'],
    ['(?:ab )?(?:heute|hoy)', 'today'],
    ['(?:nächste woche|la (?:próxima semana|semana que viene))', 'next week'],
    [
      '(?:anfänger(?:in)?|ganz am anfang|bei null|noch nie(?: (?:gelaufen|gemacht|probiert|gespielt))?|principiante|desde cero|nunca (?:lo )?he (?:corrido|hecho|probado|tocado|nadado))',
      'beginner',
    ],
  ] as [string, string][]
).map(([form, by]): Row => [whole(form), by]);

const YES =
  /^\W*(?:(?:ja|jawohl|jo|genau|klar|gerne?|passt(?: so)?|gut|super|perfekt|speichern?|mach das|einverstanden|sí|si|vale|claro|perfecto|bien|bueno|guárdalo|guardar|de acuerdo|está bien|adelante|danke|gracias|bitte|por favor)[\s,.!]*)+$/iu;
const NO = /^\W*(?:nein|nee|nö|lieber nicht)\W*$/iu;
const WANTS =
  /^\W*(?:(?:hallo|hola|hi|servus|moin)[\s,!.]+)?(?:(?:ich\s+(?:will|möchte|moechte|würde\s+gerne?|muss|werde))|(?:mein\s+ziel(?:\s+ist)?:?)|(?:quiero|quisiera|me\s+gustaría|mi\s+(?:meta|objetivo)\s+es|necesito))(?:\s+(?:gerne?|endlich|unbedingt|wieder|por\s+fin|volver\s+a))*\s+/iu;
/** Words that add nothing. */
const FILLER =
  /^(?:und|y|aber|pero|zu|a|de|el|la|los|am|im|in|an|gerne?|endlich|wieder|unbedingt|bitte|por|favor|gracias|danke|beginner|start|etwas|un|poco|mich|me)$/iu;

/** "Ich will bis zum Sommer 10 km laufen, 3x pro Woche": "I want to run 10 km, by summer, 3 times a week". Null: no goal that these tables hold. */
export function goalInEnglish(written: string): string | null {
  const message = written.replace(VERB_FIRST, 'ich $2 $3 $1');
  if (message.length > 300 || !WANTS.test(message)) return null;
  const said = inDigits(message.replace(WANTS, ' '));
  for (const [form, by] of WISHES) {
    const beside = read(said, [[form, `‹${by}›`]]);
    if (beside === said) continue;
    const wish = /‹([^›]*)›/u.exec(beside)?.[1] ?? '';
    const rest = piecesOf(read(beside.replace(/‹[^›]*›/u, ' , '), BESIDE))
      .filter(isEnglish)
      .join(', ');
    return `I want to ${wish}, ${rest}`
      .replace(/[\s,.;!]+$/u, '')
      .replace(/\s*,(?:\s*,)*\s*/gu, ', ')
      .replace(/\s+/gu, ' ');
  }
  return null;
}

const COUNTS = 'null ein zwei drei vier fünf sechs sieben acht neun zehn'.split(' ');
const CUENTAS = 'cero un dos tres cuatro cinco seis siete ocho nueve diez'.split(' ');
const COUNTED = whole(
  `(${[...COUNTS.slice(2), ...CUENTAS.slice(2)].join('|')})(?= (?:stunden|tage|abende|minuten|horas|días|noches|minutos)${NOT_BEHIND})`,
);
/** "Drei Stunden", "tres horas". */
const inDigits = (text: string): string =>
  text.replace(COUNTED, (one) =>
    String(Math.max(COUNTS.indexOf(one.toLowerCase()), CUENTAS.indexOf(one.toLowerCase()))),
  );

/** "Lernen will ich Gitarre": what is wanted, said first. */
const VERB_FIRST =
  /^\W{0,3}(lernen|spielen|sprechen|schreiben|lesen|laufen|joggen|abnehmen|sparen) (will|möchte|würde) ich ([^,.;!?]{2,60})/iu;

const piecesOf = (text: string): string[] => text.split(/[,.;](?!\d)/);

/** What stands in a goal and no table holds. */
function unreadIn(message: string): string[] {
  const said = message.replace(VERB_FIRST, 'ich $2 $3 $1').replace(WANTS, ' ');
  return piecesOf(said)
    .map((piece) => piece.trim())
    .filter(
      (piece) =>
        piece !== '' &&
        !isEnglish(read(inDigits(piece), BESIDE)) &&
        WISHES.every(([form]) => read(piece, [[form, '']]) === piece),
    );
}

/** Said once where a goal is read so: what was understood, and in which language it goes on. */
export function saysReadSo(message: string, english: string): string {
  const unread = unreadIn(message).join('”, “');
  const wish = english.replace(/^I want to /, '');
  return /^\W*(?:(?:hallo|hi|servus|moin)[\s,!.]+)?(?:ich|mein)\b/iu.test(message) || VERB_FIRST.test(message)
    ? `Verstanden: „${wish}“. Ohne Sprachmodell plane und antworte ich nur auf Englisch; „ja“, „morgen“ oder „nicht freitags“ verstehe ich.${unread ? ` Nicht verstanden: „${unread}“.` : ''}`
    : `Entendido: «${wish}». Sin modelo de lenguaje planifico y respondo solo en inglés; entiendo «sí», «mañana» o «no los viernes».${unread ? ` No he entendido: «${unread}».` : ''}`;
}

/** "Ja", "am Montag", "nicht freitags", "20 minutos": what is said to a plan or a question, in English. Null: nothing of that. */
export function answerInEnglish(message: string): string | null {
  if (message.length > 120) return null;
  if (YES.test(message)) return 'yes';
  if (NO.test(message)) return 'no';
  const rest = read(inDigits(message), BESIDE);
  return rest !== message && isEnglish(rest) ? rest.replace(/\s+/gu, ' ').trim() : null;
}

function read(text: string, rows: readonly Row[]): string {
  return rows.reduce(
    (left, [form, by]) =>
      left.replace(form, (...found: unknown[]) => {
        const groups = found
          .slice(1)
          .filter((one): one is string => typeof one === 'string' && one !== '' && one !== text && one !== left);
        const [value = ''] = groups;
        return ` ${by.replace(/\b[LIMDNC](?=s?\b)/u, (kind) => word(TABLES[kind] ?? {}, value).replace(/\.(?=\d{3}\b)/gu, ''))}${ENGLISH} `;
      }),
    text,
  );
}

const TABLES: Record<string, Record<string, string>> = {
  L: LANGUAGES,
  I: INSTRUMENTS,
  M: MONTHS,
  D: DAYS,
  N: {},
  C: NUMBERS,
};
/** Marks what is English already. */
const ENGLISH = '';

const KNOWN =
  /^(?:hours|most|at|kg|km|euros|kilos|times|by|in|a|an|the|of|on|not|from|to|week|day|days|every|times|minutes|hour|half|mornings|evenings|weekends|weekdays|tomorrow|today|after|next|beginner|summer|spring|autumn|winter|christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/i;

/** Every word that is left is one that was read, or adds nothing. */
const isEnglish = (text: string): boolean =>
  (text.match(/\p{L}+/gu) ?? []).every((one) => KNOWN.test(one) || FILLER.test(one));
