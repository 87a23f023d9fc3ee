import { any, DAYS, inDigits, MONTHS, word } from './foreign-words.ts';

// What is said to a plan that is open, in German or Spanish, said in the English that the readers of changes know.

const ONE_DAY = `(?:${any(DAYS)})(?:s|es)?`;
const D = `(${ONE_DAY}(?: (?:und|y|e|oder|o) (?:am |an |los |el )?${ONE_DAY})*)`;
const N = '(\\d{1,3})';
/** "Martes y jueves": Tuesdays and Thursdays. */
const days = (said: string) =>
  said
    .split(/ (?:und|y|e|oder|o) (?:am |an |los |el )?/)
    .map((day) => `${DAYS[day] ?? word(DAYS, day.replace(/(?:s|es)$/, ''))}s`)
    .join(' and ');

type Piece = [words: string, english: string | ((found: string[]) => string)];

/** Piece by piece, the longer ones first; what is in no piece and is no filler makes the message somebody else's. */
const PIECES: Piece[] = [
  // A yes; "ok" is English as well, and to an explanation it is none.
  [
    'passt(?: so| mir)?|(?:ja|sí|si|vale|klar|gerne?|genau|perfekt|perfecto|super|claro que sí|claro|muy bien|bueno)(?: so)?|de acuerdo|machen wir(?: so)?|guárda(?:me)?lo|guardar(?:lo)?|guarda|speicher(?:e|n)?(?: es| das)?|adelante|está bien así',
    'yes',
  ],
  [
    '(?:das |es |der plan |el plan )?(?:sieht (?:gut|super|toll) aus|klingt (?:gut|super|toll)|gefällt mir|(?:se ve|suena|pinta) bien|me gusta|está (?:genial|perfecto)|todo bien)(?: soweit| so weit| sonst)?',
    'looks good',
  ],
  ['(?:aber|pero|nur dass|außer dass|salvo que)', 'but'],
  ['(?:jeden tag|täglich|todos los días|cada día) (?:ist |es )?(?:mir )?(?:zu viel|demasiado)', 'not every day'],
  [
    '(?:das ist |es ist |ist )?(?:mir )?zu viel|es demasiado|demasiado|es mucho|me parece (?:mucho|demasiado)',
    'too much',
  ],
  ['(?:warum|wieso|(?:por|para) qué) (?:so |tan )?(?:kurz|corto|cortas?|poco)', 'why so short?'],
  ['(?:warum|wieso|por qué) (?:so |tan )?(?:oft|viel|a menudo|muchas veces)', 'why so often?'],
  [
    'wie lange (?:dauert|geht|läuft)(?: das| es| der plan| er)*(?: ganze)?|cuánto (?:tiempo )?dura(?: el plan| esto| todo)?',
    'how long does it run?',
  ],
  [
    'wann (?:endet|ist|hört)(?: das| es| der plan)*(?: ganze)?(?: zu ende| fertig| vorbei| auf)?|cuándo (?:termina|acaba)(?: el plan| esto| todo)?',
    'when does it end?',
  ],
  // As it was, or not at all.
  [
    '(?:(?:mach|nimm) )?(?:das |es )?(?:wieder )?(?:rückgängig|zurück)(?: machen| bitte)?|(?:lass|mach) (?:es|das) (?:bitte |doch |wieder )*(?:so )?wie (?:es war|vorher|davor)|(?:so )?wie (?:vorher|zuvor|davor)|desha(?:z|cer)(?:lo)?(?: eso)?|déjalo como (?:estaba|antes)|como (?:estaba(?: antes)?|antes)',
    'undo that',
  ],
  ['vergiss es|lass (?:es )?(?:sein|bleiben)|olvídalo|olvida eso|déjalo', 'forget it'],
  // Days.
  [
    `(?:nicht|kein(?:e|en)?|ohne|no|sin)(?: am| den| el| los días)? (\\d{1,2})(?: (?:und|y)(?: am| den| el)? (\\d{1,2}))? (?:de )?(${any(MONTHS)})`,
    (found) => `not on ${found.slice(0, -1).join(' and ')} ${word(MONTHS, found.at(-1) ?? '')}`,
  ],
  [
    `(?:nicht|nie|keine?n?|ohne|außer|no|nunca|sin|excepto|menos)(?: am| an| los| el)? ${D}`,
    ([d = '']) => `not on ${days(d)}`,
  ],
  [
    `(?:am |an |los |el )?${D} (?:kann ich nicht|geht (?:es )?nicht|passt (?:es |mir )?nicht|ist schlecht|nicht|no puedo|no me va(?: bien)?|imposible|no)`,
    ([d = '']) => `not on ${days(d)}`,
  ],
  [`(?:da )?kann ich (?:am |an )?${D} (?:leider )?nicht(?: so gut)?`, ([d = '']) => `not on ${days(d)}`],
  [`(?:no puedo|ich kann nicht|kann nicht)(?: am| an| los| el)? ${D}`, ([d = '']) => `not on ${days(d)}`],
  [
    `(?:lieber |besser |mejor )?(?:am |an |los |el )?${D} (?:statt|anstatt|en vez de|en lugar de|que|y no)(?: am| an| los| el)? ${D}`,
    ([a = '', b = '']) => `${days(a)} instead of ${days(b)}`,
  ],
  [
    `(?:(?:von|vom|de|del) )?(?:am |den |los |el )?${D} (?:auf|zu|zum|a|al|por|para)(?: den| los| el)? ${D}`,
    ([a = '', b = '']) => `move ${days(a)} to ${days(b)}`,
  ],
  [
    `(?<!(?:geht|ginge|wäre|passt)(?: es)? )(?:(?:und|y) )?(?:auch(?: noch)?|también|además|zusätzlich|dazu)(?: noch)?(?: am| an| los| el)? ${D}|(?:(?:und|y) )?(?:am |an |los |el )?${D} (?:auch(?: noch| dazu)?|noch dazu|dazu|también)`,
    ([d = '']) => `one more session on ${days(d)}`,
  ],
  [
    `(?:nicht|no)(?: am| an| los| el)? (?:wochenende|wochenenden|fines? de semana)|(?:am |das )?wochenende frei|(?:los )?fin(?:es)? de semana libres?`,
    'not on weekends',
  ],
  ['(?:am |an )?wochenenden?|(?:los |el )?fin(?:es)? de semana', 'weekends'],
  ['werktags|unter der woche|entre semana', 'weekdays'],
  [`(?:nur|solo|sólo|únicamente)(?: am| an| los| el)? ${D}`, ([d = '']) => `only on ${days(d)}`],
  [`(?:lieber |besser |mejor )?(?:am |an |los |el )?${D}`, ([d = '']) => `on ${days(d)}`],
  // When.
  [
    `(?:erst |nicht vor |no antes de )+(?:ab )?(?:las )?(\\d{1,2})(?: uhr)? (?:abends|de la (?:tarde|noche))`,
    ([h = '']) => `not before ${late(h)}:00`,
  ],
  [
    `(?:nicht nach|no después de)(?: las)? (\\d{1,2})(?: uhr)? (?:abends|de la (?:tarde|noche))`,
    ([h = '']) => `not after ${late(h)}:00`,
  ],
  [
    `(?:um |gegen |a las? |sobre las? |ab |desde las? )(\\d{1,2})(?:[:.](\\d\\d))?(?: uhr)? (?:abends|nachmittags|de la (?:tarde|noche))`,
    ([h = '', m = '00']) => `at ${late(h)}:${m}`,
  ],
  [
    `(?:um |gegen |a las? |sobre las? |ab |desde las? )(\\d{1,2})(?:[:.](\\d\\d))?(?: uhr)? (?:morgens|früh|vormittags|de la mañana)`,
    ([h = '', m = '00']) => `at ${h.padStart(2, '0')}:${m}`,
  ],
  [
    `(?:um |gegen |a las? |sobre las? |ab |desde las? )(\\d{1,2})[:.](\\d\\d)(?: uhr| h)?`,
    ([h = '', m = '']) => `at ${h}:${m}`,
  ],
  [`(?:erst |nicht vor |no antes de )+(?:ab )?(?:las )?(\\d{1,2})(?: uhr)?`, ([h = '']) => `not before ${h}:00`],
  [`(?:nicht nach|no después de)(?: las)? (\\d{1,2})(?: uhr)?`, ([h = '']) => `not after ${h}:00`],
  [`(?:um |gegen )(\\d{1,2})(?: uhr)?|a las? (\\d{1,2})|(\\d{1,2}) uhr`, ([h = '']) => `at ${h}:00`],
  [
    '(?:lieber |besser |mejor |eher )?(?:morgens|vormittags|am (?:morgen|vormittag)|früh|por las? mañanas?|temprano)',
    'in the mornings',
  ],
  ['(?:lieber |besser |mejor |eher )?(?:abends|am abend|por las? noches?)', 'in the evenings'],
  ['(?:lieber |besser |mejor |eher )?(?:nachmittags|am nachmittag|por las? tardes?)', 'in the afternoons'],
  ['(?:lieber |besser |mejor )?(?:mittags|am mittag|in der mittagspause|al mediodía|a mediodía)', 'at lunchtime'],
  [
    `(?:eine|una|1) (?:woche|semana) (?:später|más tarde)(?: anfangen| beginnen| empezar)?|empezar una semana más tarde`,
    'start a week later',
  ],
  [`${N} (?:minuten|minutos) (?:später|más tarde|después)`, ([n = '']) => `${n} minutes later`],
  [`${N} (?:minuten|minutos) (?:früher|antes|más temprano)`, ([n = '']) => `${n} minutes earlier`],
  ['(?:eine )?(?:halbe stunde|media hora) (?:später|más tarde|después)', 'half an hour later'],
  ['(?:eine )?(?:halbe stunde|media hora) (?:früher|antes|más temprano)', 'half an hour earlier'],
  ['(?:eine stunde|una hora) (?:später|más tarde|después)', 'an hour later'],
  ['(?:eine stunde|una hora) (?:früher|antes|más temprano)', 'an hour earlier'],
  ['(?:etwas |ein bisschen |un poco )?(?:später|más tarde)', 'later in the day'],
  ['(?:etwas |ein bisschen |un poco )?(?:früher|más temprano|antes)', 'earlier in the day'],
  // How much.
  [`(?:nicht|no) (?:jeden tag|täglich|todos los días|cada día)`, 'not every day'],
  ['jeden tag|täglich|todos los días|cada día', 'every day'],
  [
    `(?:nur |solo |sólo |lieber |mejor )?(?:${N} ?(?:mal|x|veces|times)|(ein|zwei|drei|vier|fünf) ?mal|(dos|tres|cuatro|cinco) veces|(una) vez)(?: (?:pro|die|in der|a la|por) (?:woche|semana))?(?: reicht| reichen| basta| es suficiente| está bien)?`,
    ([n = '']) => `${TIMES[n] ?? n} times a week`,
  ],
  [
    `(?:höchstens|maximal|nicht (?:mehr|länger) als|como máximo|máximo|no más de) ${N} (?:minuten|minutos)`,
    ([n = '']) => `at most ${n} minutes`,
  ],
  [
    `(?:nur |solo |sólo |lieber |mejor )?${N} (?:minuten|minutos|min)(?: reichen| reicht| bastan| cada vez| pro mal| jedes mal| está bien)?`,
    ([n = '']) => `${n} minutes`,
  ],
  [
    '(?:nur |solo |lieber |mejor )?(?:eine halbe stunde|media hora)(?: reicht| basta| está bien| es suficiente)?',
    'half an hour',
  ],
  ['(?:eine stunde|una hora)', 'an hour'],
  ['(?:etwas |ein bisschen |viel |un poco |lieber |mejor )*(?:kürzer|más cort[oa]s?)', 'shorter'],
  ['(?:etwas |ein bisschen |viel |un poco |lieber |mejor )*(?:länger|más larg[oa]s?)', 'longer'],
  [
    '(?:etwas |ein bisschen |viel |un poco |lieber |mejor )*(?:leichter|einfacher|más fácil(?:es)?|más suave)',
    'easier',
  ],
  ['(?:etwas |ein bisschen |viel |un poco |lieber |mejor )*(?:schwerer|anspruchsvoller|más difícil(?:es)?)', 'harder'],
  ['(?:weniger oft|seltener|menos veces|un día menos|einen tag weniger|einmal weniger)', 'one session less'],
];
/** An hour of the afternoon or evening. */
const late = (hour: string): number => (Number(hour) < 12 ? Number(hour) + 12 : Number(hour));
const TIMES: Record<string, string> = {
  ein: '1',
  una: '1',
  dos: '2',
  tres: '3',
  cuatro: '4',
  cinco: '5',
  zwei: '2',
  drei: '3',
  vier: '4',
  fünf: '5',
};

const FORMS = PIECES.map(([words, english]) => ({
  form: new RegExp(`(?<=[\\s›])(?:${words})(?=[\\s‹])`, 'gu'),
  english: typeof english === 'string' ? () => english : english,
}));

const FILLERS =
  /^(?:ok|okay|bitte|por|favor|danke|gracias|das|es|den|die|lo|la|el|los|ist|auch|también|doch|mal|mach|mache|machen|machst|haz|hazlo|hacerlo|kannst|könntest|können|könnten|du|wir|ich|kann|geht|puedes|podemos|puedo|puede|se|so|etwas|und|y|noch|dann|entonces|jeweils|je|am|um|für|mir|me|lieber|besser|mejor|eher|wäre|sería|gut|bien|hm|hmm|äh|pues|bueno|nur|solo|que|sea|sean|reicht|basta|anfangen|beginnen|empezar|mejor|hola|hallo|wieder|jetzt|ahora|ser|podría|podrías|podríamos|posible|prefiero|preferiría|quiero|quisiera|cambiar|cambia|cámbialo|cambiamos|pasar|pasarlo|mover|moverlo|mueve|pon|ponlo|poner|ponerlo|hacer|todo|todos|todas|möglich|würde|hätte|will|möchte|verschieben|verschieb|verschiebe|verschiebst|legen|tauschen|ändern|gehen|ginge|sein|werden|alles|alle)$/u;
const LONGEST = 140;
/** "Ok" to an explanation is no yes, whatever the language. */
const ENGLISH_AS_WELL = /^\W*(?:(?:ok|okay|super|no)\W*)+$/i;

/** The message in English where each of its words is accounted for; null: it is not. */
export function changeInEnglish(message: string): string | null {
  if (message.length > LONGEST || ENGLISH_AS_WELL.test(message)) return null;
  const plain = message
    .toLowerCase()
    .replace(/[‹›¿¡?!"„“”«»().;…]+(?!\d)/gu, ' ')
    .replace(/,/g, ' ‹,› ');
  let text = ` ${inDigits(plain).replace(/\s+/g, ' ').trim()} `;
  for (const { form, english } of FORMS)
    text = text.replace(form, (_, ...found: unknown[]) => {
      const groups = found.slice(0, -2).filter((one): one is string => typeof one === 'string' && one !== '');
      return `‹${english(groups)}›`;
    });
  const pieces = [...text.matchAll(/‹([^‹›]*)›/gu)].map(([, piece = '']) => piece);
  const rest = text
    .replace(/‹[^‹›]*›/gu, ' ')
    .split(/\s+/u)
    .filter((one) => one !== '');
  if (!pieces.some((piece) => piece !== ',') || !rest.every((one) => FILLERS.test(one))) return null;
  return pieces
    .join(' ')
    .replace(/ ,/g, ',')
    .replace(/(?<=[a-z]) (?=(?:not|only) on |\d times a week)(?<!\b(?:but|not|yes) )/g, ', ')
    .replace(/^[, ]+|[, ]+$/g, '')
    .replace(/^yes(?:,? yes)+/, 'yes');
}
