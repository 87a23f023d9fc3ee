// Goals and short answers in German and Spanish, said in the English that the rules read.
import { BESIDE, type Row, WISHES } from './foreign-rows.ts';
import { inDigits, TABLES, word } from './foreign-words.ts';

const YES =
  /^\W*(?:(?:ja|jawohl|jo|genau|klar|gerne?|passt(?: so)?|gut|super|perfekt|speichern?|mach das|einverstanden|sí|si|vale|claro|perfecto|bien|bueno|guárdalo|guardar|de acuerdo|está bien|adelante|danke|gracias|bitte|por favor)[\s,.!]*)+$/iu;
const NO = /^\W*(?:nein|nee|nö|lieber nicht)\W*$/iu;
const WANTS =
  /^\W*(?:(?:hallo|hola|hi|servus|moin)[\s,!.]+)?(?:(?:(?:ich\s+)?(?:will|möchte|moechte|würde\s+gerne?)(?=\s)|ich\s+(?:muss|werde))|(?:mein\s+ziel(?:\s+ist)?:?)|(?:quiero|quisiera|me\s+gustaría|mi\s+(?:meta|objetivo)\s+es|necesito))(?:\s+(?:gerne?|endlich|unbedingt|wieder|por\s+fin|volver\s+a))*\s+/iu;
/** Words that add nothing. */
const FILLER =
  /^(?:und|y|aber|pero|zu|a|de|el|la|los|am|im|in|an|gerne?|endlich|wieder|unbedingt|bitte|por|favor|gracias|danke|beginner|start|etwas|un|poco|mich|me)$/iu;

/** "Ich will bis zum Sommer 10 km laufen, 3x pro Woche": "I want to run 10 km, by summer, 3 times a week". Null: no goal that these tables hold. */
export function goalInEnglish(written: string): string | null {
  const message = asDates(written).replace(VERB_FIRST, 'ich $2 $3 $1');
  if (message.length > 300 || !WANTS.test(message)) return null;
  const said = inDigits(message.replace(WANTS, ' '));
  const asSaid = wishRead(said);
  const read = asSaid && asSaid.lost === 0 ? asSaid : (wishRead(asideLast(said)) ?? asSaid);
  return read?.english ?? null;
}

/** The first wish that a table holds, with what stands beside it; `lost`: how many pieces are not read. */
function wishRead(said: string): { english: string; lost: number } | null {
  for (const [form, by] of WISHES) {
    const beside = read(said, [[form, `‹${by}›`]]);
    if (beside === said) continue;
    const wish = /‹([^›]*)›/u.exec(beside)?.[1] ?? '';
    const pieces = piecesOf(read(beside.replace(/‹[^›]*›/u, ' , '), BESIDE)).filter((piece) => piece.trim() !== '');
    const rest = pieces.filter(isEnglish);
    // What it is for belongs to its name.
    const purpose = rest.find((piece) => /^\P{L}*for a \p{L}+\P{L}*$/u.test(piece)) ?? '';
    const others = rest.filter((piece) => piece !== purpose);
    const english = `I want to ${wish} ${purpose}, ${others.join(', ')}`
      .replace(/[\s,.;!]+$/u, '')
      .replace(/\b(\d?)([123])th\b/gu, (_all, ten: string, one: string) =>
        ten === '1' ? `${ten}${one}th` : `${ten}${one}${ENDS_OF_ONE[one]}`,
      )
      .replace(/\s*,(?:\s*,)*\s*/gu, ', ')
      .replace(/\s+/gu, ' ');
    return { english, lost: pieces.length - rest.length };
  }
  return null;
}

const ENDS_OF_ONE: Record<string, string> = { 1: 'st', 2: 'nd', 3: 'rd' };

/** "1000 Euro für ein Fahrrad sparen", "einen Marathon am 13 Dezember laufen": what stands between a thing and its verb, behind the rest. */
const asideLast = (text: string): string => {
  const asides = BETWEEN.flatMap((form) => form.exec(text)?.[0] ?? []);
  const rest = asides.reduce((left, aside) => left.replace(aside, ' '), text);
  return [rest.replace(/\s+/gu, ' ').trim(), ...asides].join(', ');
};
const BETWEEN = [
  /(?<!\p{L})(?:für|para) (?:eine?n?|den|die|das|meine?n?|unsere?n?|un|una|el|la|las|los|mi|mis|unas?) (?:neue[nrs]? |nuev[oa] )?(?!fin(?:al)?\b)\p{L}{3,}(?!\p{L})/iu,
  /(?<!\p{L})(?:am|bis(?: zum)?|vor dem) \d{1,2} \p{L}{3,9}(?= .)/iu,
  /(?<!\p{L})bis (?:(?:zum|ende|anfang|mitte) ){0,2}\p{L}{3,10}(?= .)/iu,
  /(?<!\p{L})in \d{1,2} (?:wochen|monaten)(?= .)/iu,
];

/** "Mo Mi Fr", "Di/Do": days of a list, written out. */
const withDays = (text: string): string =>
  text
    .replace(/(?<![\p{L}])mo ?(?:-|bis) ?fr(?![\p{L}])/giu, 'werktags')
    .replace(SHORT_DAYS, (list) =>
      (list.match(/\p{L}+/gu) ?? []).flatMap((day) => IN_FULL[day.toLowerCase()] ?? []).join(', '),
    );
const SHORT_DAYS =
  /(?<!\p{L})(?:mo|di|mi|do|fr|sa|so)(?:(?:,? (?:und |u\. )?|[/+&,] ?)(?:mo|di|mi|do|fr|sa|so)(?!\p{L}))+/giu;
const IN_FULL: Record<string, string> = {
  mo: 'Montag',
  di: 'Dienstag',
  mi: 'Mittwoch',
  do: 'Donnerstag',
  fr: 'Freitag',
  sa: 'Samstag',
  so: 'Sonntag',
};

/** "11. April": the point ends no sentence. */
const asDates = (text: string): string =>
  withDays(text).replace(/(\d{1,2})\.\s*(?=(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)\p{L}*)/giu, '$1 ');

/** "Lernen will ich Gitarre": what is wanted, said first. */
const VERB_FIRST =
  /^\W{0,3}(lernen|spielen|sprechen|schreiben|lesen|laufen|joggen|abnehmen|sparen) (will|möchte|würde) ich ([^,.;!?]{2,60})/iu;

const piecesOf = (text: string): string[] => text.split(/[,.;](?!\d)/);

/** What stands in a goal and no table holds. */
function unreadIn(message: string): string[] {
  const said = asDates(message).replace(VERB_FIRST, 'ich $2 $3 $1').replace(WANTS, ' ');
  const whole = wishRead(inDigits(said));
  return piecesOf(whole?.lost === 0 ? said : asideLast(said))
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
  return /^\W*(?:(?:hallo|hi|servus|moin)[\s,!.]+)?(?:ich|mein|will|möchte|würde)\b/iu.test(message) ||
    VERB_FIRST.test(message)
    ? `Verstanden: „${wish}“. Ohne Sprachmodell plane und antworte ich nur auf Englisch; „ja“, „morgen“ oder „nicht freitags“ verstehe ich.${unread ? ` Nicht verstanden: „${unread}“.` : ''}`
    : `Entendido: «${wish}». Sin modelo de lenguaje planifico y respondo solo en inglés; entiendo «sí», «mañana» o «no los viernes».${unread ? ` No he entendido: «${unread}».` : ''}`;
}

/** "Ja", "am Montag", "nicht freitags", "20 minutos": what is said to a plan or a question, in English. Null: nothing of that. */
export function answerInEnglish(message: string): string | null {
  if (message.length > 120) return null;
  if (YES.test(message)) return 'yes';
  if (NO.test(message)) return 'no';
  const rest = read(inDigits(asDates(withoutRest(message))), BESIDE);
  return rest !== message && isEnglish(rest) ? rest.replace(/\s+/gu, ' ').trim() : null;
}

/** What changes nothing is left out, and a first day is said in the words of the tables. */
const withoutRest = (message: string): string =>
  message
    .replace(LEAVES_IT, '')
    .replace(IS_WELL, '')
    .replace(/\b(anfänger)in\b/giu, '$1')
    .replace(/\b(?:empezar|empezando|empiezo|comenzar|comenzando)\s+(?=el\s|mañana)/giu, 'desde ')
    .replace(/\b(?:beginnen|anfangen|starten|start)\s+am\s+/giu, 'ab ');

/** "Sin lesiones", "gesund". */
const IS_WELL =
  /(?:^|[,.;])\s*(?:ich\s+bin\s+|estoy\s+)?(?:keine\s+(?:verletzung(?:en)?|beschwerden|schmerzen)|(?:kern)?gesund|fit|sin\s+(?:lesi(?:ón|ones)|dolores|problemas)|san[oa])(?=\s*(?:$|[,.;!]))/giu;
/** "Der Rest ist egal", "lo demás lo decides tú": nothing more is wished. */
const LEAVES_IT =
  /[,.;]?\s*(?:und\s+|y\s+)?(?:(?:der|den|alles)\s+(?:rest|andere)\s+(?:ist\s+(?:mir\s+)?egal|überlasse\s+ich\s+dir|entscheidest\s+du|machst\s+du)|(?:el\s+resto|lo\s+demás)\s+(?:me\s+)?(?:da\s+igual|(?:lo\s+)?decides\s+tú|como\s+quieras)|entscheide\s+du|du\s+entscheidest|tú\s+decides)(?=\s*(?:$|[,.;!]))/giu;

function read(text: string, rows: readonly Row[]): string {
  return rows.reduce(
    (left, [form, by]) =>
      left.replace(form, (...found: unknown[]) => {
        const groups = found
          .slice(1)
          .filter((one): one is string => typeof one === 'string' && one !== '' && one !== text && one !== left);
        let next = 0;
        const english = by.replace(/\b[LIMDNCT](?=s?\b|th\b)/gu, (kind) => {
          const value = word(TABLES[kind] ?? {}, groups[next]).replace(/\.(?=\d{3}\b)/gu, '');
          next += 1;
          return value;
        });
        return ` ${english}${ENGLISH} `;
      }),
    text,
  );
}

/** Marks what is English already. */
const ENGLISH = '';

const KNOWN =
  /^(?:paid|pm|and|th|for|i|weigh|weeks|months|bike|car|holiday|trip|wedding|laptop|phone|driving|licence|flat|kitchen|move|presents|computer|house|motorbike|currently|run|about|cigarettes|hours|most|at|kg|km|euros|kilos|times|by|in|a|an|the|of|on|not|from|to|week|day|days|year|end|cigarettes|every|each|times|minutes|hour|half|mornings?|evenings?|weekends|weekdays|tomorrow|today|after|next|beginner|summer|spring|autumn|winter|christmas|easter|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/i;

/** Every word that is left is one that was read, or adds nothing. */
const isEnglish = (text: string): boolean =>
  (text.match(/\p{L}+/gu) ?? []).every((one) => KNOWN.test(one) || FILLER.test(one));
