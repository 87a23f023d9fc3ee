import { isTimeAlone } from '../amend/index.ts';
import { WEEKDAYS_IN } from '../calendar-names.ts';
import { TENS, UNITS } from '../number-words.ts';
import { folded } from '../text/index.ts';
import { of, type Rewording, reword } from './rewording.ts';

const DE_IT = '(?:es|das|den|die|ihn|sie)';
const DE_DAYS = `(?:${WEEKDAYS_IN.de.join('|')})`;
/** With and without the accents. */
const ES_DAYS = `(?:${[...new Set(WEEKDAYS_IN.es.flatMap((name) => [name, folded(name)]))].join('|')}|s[aá]bados|domingos)`;
const numbers = (one: string, words: readonly string[]) => [one, ...words, ...words.map(folded)].join('|');
const DE_NUMBER = numbers('eine', [...UNITS.de.slice(2), ...TENS.de]);
const ES_NUMBER = numbers('una', [...UNITS.es.slice(2), ...TENS.es]);

/** Changes said in German or Spanish, and the same in words that the grammar of changes reads. */
export const IN_GERMAN_AND_SPANISH: Rewording[] = [
  // German
  reword(
    of(
      `(?:bitte |nein |ach |doch |doch lieber |kannst du |mach |mache |verschieb |verschiebe |schieb |leg |stell |${DE_IT} |das |ganze |auf |um |bitte )*(?:eine )?halbe stunde (sp[aä]ter|fr[uü]her)(?: machen| verschieben| bitte)*`,
    ),
    '30 minutes $1',
    'mach es eine halbe Stunde später',
    '30 minutes later',
  ),
  reword(
    of(
      `(?:bitte |nein |ach |doch |doch lieber |kannst du |mach |mache |verschieb |verschiebe |schieb |leg |stell |${DE_IT} |ganze |auf |um |bitte )*(${DE_NUMBER}|\\d{1,3}) (stunden?|minuten) (sp[aä]ter|fr[uü]her)(?: machen| verschieben| bitte)*`,
    ),
    '$1 $2 $3',
    'kannst du es eine Stunde früher machen?',
    'one hour earlier',
  ),
  reword(
    of(
      `(?:nein |ach |doch |erst |lieber |besser |eher |sorry |mach |mache |verschieb |verschiebe |schieb |leg |stell |${DE_IT} |bitte |auf |am )*(${DE_DAYS})s(?: bitte| statt.{0,30})?`,
    ),
    'no, every $1',
    'nein, dienstags',
    'no, every tuesday',
  ),
  reword(
    of(
      `(?:nein |ach |doch |erst |lieber |besser |eher |sorry |mach |mache |verschieb |verschiebe |schieb |leg |stell |${DE_IT} |bitte |auf |am |immer )+(${DE_DAYS})s (?:um |immer um )(\\d{1,2}(?:[:.]\\d\\d)?) ?(?:uhr)?(?: bitte)?`,
    ),
    'no, every $1 at $2',
    'ach nein, sonntags um 20 Uhr',
    'no, every sunday at 20',
  ),
  reword(
    of(
      `(?:nein |ach |doch |erst |lieber |besser |eher |sorry |mach |mache |mache?'?s |verschieb |verschiebe |schieb |leg |stell |${DE_IT} |bitte |auf |am |kannst du |kann man |k[oö]nnen wir |geht )+(${DE_DAYS}|morgen|[uü]bermorgen|heute abend)(?: bitte| verschieben| machen| legen| schieben| verlegen)*`,
    ),
    'no, $1',
    'doch lieber am Freitag',
    'no, friday',
  ),
  reword(
    of(
      `(?:nein |ach |doch |erst |lieber |besser |eher |sorry |mach |mache |mache?'?s |verschieb |verschiebe |schieb |leg |stell |${DE_IT} |daraus |bitte |auf )*(?:um )?(\\d{1,2}(?:[:.]\\d\\d)?) ?(?:uhr)?(?: bitte| machen| verschieben)*`,
    ),
    'make it $1',
    'lieber um 10',
    'make it 10',
  ),
  reword(
    of(
      `(?:nein |ach |doch |erst |lieber |besser |eher |sorry |mach |mache |mache?'?s |verschieb |verschiebe |schieb |leg |stell |${DE_IT} |bitte |auf |am |kannst du )+(${DE_DAYS}|morgen|[uü]bermorgen|heute) (?:um |auf )(\\d{1,2}(?:[:.]\\d\\d)?) ?(?:uhr)?(?: bitte| verschieben| machen| legen)*`,
    ),
    'no, $1 at $2',
    'nein, doch Dienstag um 11',
    'no, tuesday at 11',
  ),
  reword(
    of(
      `(?:und |aber |dann |bitte )*(?:ab |erst ab |von )(${DE_DAYS}|morgen|januar|februar|m[aä]rz|april|mai|juni|juli|august|september|oktober|november|dezember|n[aä]chster woche|n[aä]chste woche) (?:an )?(?:immer )?um (\\d{1,2}(?:[:.]\\d\\d)?) ?(?:uhr)?(?: bitte)?`,
    ),
    'from $1 at $2',
    'ab Januar um 19 Uhr bitte',
    'from january at 19',
  ),
  reword(
    of(
      `(?:ach |oh |und |ja |bitte )*(?:auch |noch )*(?:am |an )?(?:(?:den )?(?:n[aä]chsten )?)(${DE_DAYS}|morgen|[uü]bermorgen)s?(?: noch)? (?:auch|nochmal|noch einmal|wieder)(?: noch| bitte)*|(?:ach |oh |und |ja |bitte )*(?:auch |noch )+(?:am |an )?(${DE_DAYS}|morgen|[uü]bermorgen)s?(?: bitte)?`,
    ),
    'also on $1$2',
    'und am Mittwoch auch',
    'also on wednesday',
  ),
  reword(
    of(
      `(?:ach |oh |und |aber |ja |bitte |doch )*(?:am |an )?(${DE_DAYS}|morgen|[uü]bermorgen|heute|diese woche|n[aä]chste woche)s? (?:lieber |doch |dann |aber |bitte )*nicht(?: mehr| bitte)*`,
    ),
    'not on $1',
    'am Freitag lieber nicht',
    'not on friday',
  ),
  reword(
    of(
      `(?:ach |oh |und |leider |am )*(${DE_DAYS}|morgen|heute|n[aä]chste woche|diese woche) (?:f[aä]llt|entf[aä]llt|ist)(?: es| er| sie| das| der kurs| die stunde)?(?: leider)?(?: aus| nicht| nichts)?|(?:es |er |sie |das )?f[aä]llt (?:am )?(${DE_DAYS}|morgen|heute|n[aä]chste woche|diese woche) aus`,
    ),
    'none $1$2',
    'nächste Woche fällt es aus',
    'none next week',
  ),
  reword(
    of(
      `(?:daf[uü]r |stattdessen |dann )*(?:am )?(${DE_DAYS}|morgen|[uü]bermorgen) (?:daf[uü]r|stattdessen)(?: bitte)?`,
    ),
    '$1 instead',
    'am Donnerstag stattdessen',
    'thursday instead',
  ),
  reword(
    of(
      `(?:und |auch |dann |bitte )*(?:nochmal|noch einmal|noch mal|wieder) um (\\d{1,2}(?:[:.]\\d\\d)?) ?(?:uhr)?,? (?:wenn|falls) ich(?:'s| es)? (?:vergesse|vergess|nicht (?:mache|gemacht habe|reagiere|antworte|schaffe)|noch nicht gemacht habe)`,
    ),
    'and again at $1 if I forget',
    'und nochmal um 16 Uhr, falls ich es vergesse',
    'and again at 16 if I forget',
  ),
  reword(
    of(
      '(?:und |aber |nein |ach |doch |lieber |bitte )*(?:am wochenende|an wochenenden|wochenends) (?:lieber |erst |schon |dann )*(?:um )?(\\d{1,2}(?:[:.]\\d\\d)?) ?(?:uhr)?(?: bitte)?',
    ),
    'on weekends at $1',
    'am Wochenende erst um 10',
    'on weekends at 10',
  ),
  reword(
    of(
      '(?:und |pero |mejor |y )*(?:los fines de semana|el fin de semana) (?:mejor )?a las? (\\d{1,2}(?:[:.]\\d\\d)?)(?: por favor)?',
    ),
    'on weekends at $1',
    'los fines de semana a las 10',
    'on weekends at 10',
  ),
  reword(
    of('ya (?:l[aoe]s? )?(?:llam[eé]|hice|tom[eé]|pagu[eé]|compr[eé]|envi[eé]|saqu[eé])(?: hoy| ayer)?'),
    'I did it',
    'ya la llamé',
    'I did it',
  ),
  reword(
    of(
      `(?:bitte |nein |ach |doch |wieder |kannst du )*(?:l[oö]sch|l[oö]sche|streich|streiche|entfern|entferne|vergiss) ${DE_IT}(?: termin| erinnerung| aufgabe)?(?: bitte| wieder| doch)*`,
    ),
    'delete it',
    'lösch das wieder',
    'delete it',
  ),
  reword(
    of('(?:bitte |nein |ach )*(?:r[uü]ckg[aä]ngig(?: machen)?|mach (?:das|es) r[uü]ckg[aä]ngig)(?: bitte)?'),
    'undo',
    'mach das rückgängig',
    'undo',
  ),
  reword(
    of(
      '(?:das |hab ich |habe ich |ich hab[e]? (?:das|es|sie|ihn) |schon |bereits |ist )*(?:erledigt|gemacht|geschafft|fertig|getan)',
    ),
    'I did it',
    'schon erledigt',
    'I did it',
  ),
  reword(
    of(
      '(?:und |bitte |auch |noch |erinner mich |erinnere mich )*(?:(eine|einen|zwei|drei|\\d{1,2}) (stunden?|tage?|minuten|wochen?)) (?:vorher|davor)(?: erinnern| bitte| auch| noch)*',
    ),
    'remind me $1 $2 before',
    'einen Tag vorher erinnern',
    'remind me one day before',
  ),
  reword(
    of(
      '(?:und |bitte |auch |noch |erinnere? mich )*am (abend|tag) (?:vorher|davor|zuvor)(?: erinnern| bitte| auch| noch)*',
    ),
    'remind me the $1 before',
    'und am Abend vorher auch',
    'remind me the evening before',
  ),
  // Spanish
  reword(
    of(
      '(?:y |tambi[eé]n |rec[uú]erdame(?:lo)? |av[ií]same )*(una|un|dos|tres|\\d{1,2}) (horas?|d[ií]as?|semanas?|minutos) antes(?: tambi[eé]n| por favor)*',
    ),
    'remind me $1 $2 before',
    'y una hora antes también',
    'remind me one hour before',
  ),
  reword(
    of('(?:y |eso |es )*(?:de |todos los |cada )+mes(?:es)?'),
    'make it every month',
    'de cada mes',
    'make it every month',
  ),
  reword(
    of(
      '(?:no |mejor |hazlo |ponl[oa] |m[uú][eé]vel[oa] |c[aá]mbial[oa] |por favor )*media hora (m[aá]s tarde|antes|despu[eé]s)(?: por favor)?',
    ),
    '30 minutes $1',
    'mejor media hora más tarde',
    '30 minutes later',
  ),
  reword(
    of(
      `(?:no |mejor |hazlo |ponl[oa] |m[uú][eé]vel[oa] |c[aá]mbial[oa] |por favor )*(${ES_NUMBER}|\\d{1,3}) (horas?|minutos) (m[aá]s tarde|antes|despu[eé]s)(?: por favor)?`,
    ),
    '$1 $2 $3',
    'ponlo una hora antes',
    'one hour earlier',
  ),
  reword(
    of(
      `(?:no |mejor |hazlo |ponl[oa] |m[uú][eé]vel[oa] |c[aá]mbial[oa] |por favor |a |para )*los (${ES_DAYS})(?: por favor)?`,
    ),
    'no, every $1',
    'no, los martes',
    'no, every tuesday',
  ),
  reword(
    of(
      `(?:no |mejor |hazlo |ponl[oa] |m[uú][eé]vel[oa] |c[aá]mbial[oa] |p[aá]salo |por favor |a |al |para )+(?:el )?(${ES_DAYS}|ma[nñ]ana)(?: por favor)?`,
    ),
    'no, $1',
    'mejor el viernes',
    'no, friday',
  ),
  reword(
    of(
      `(?:no |mejor |hazlo |ponl[oa] |m[uú][eé]vel[oa] |c[aá]mbial[oa] |p[aá]sal[oa] |por favor |a |al |para )+(?:el )?(${ES_DAYS}|ma[nñ]ana) a las? (\\d{1,2}(?:[:.]\\d\\d)?)(?: por favor)?`,
    ),
    'no, $1 at $2',
    'no, mejor el viernes a las 10',
    'no, friday at 10',
  ),
  reword(
    of(
      '(?:no |mejor |hazlo |ponl[oa] |m[uú][eé]vel[oa] |c[aá]mbial[oa] |p[aá]sal[oa] |por favor )+a las? (\\d{1,2}(?:[:.]\\d\\d)?)(?: por favor)?',
    ),
    'make it $1',
    'mejor a las 6',
    'make it 6',
  ),
  reword(
    of(
      `(?:y |ah |oh )*(?:tambi[eé]n )(?:el )?(${ES_DAYS}|ma[nñ]ana)(?: por favor)?|(?:y |ah |oh )*(?:el )?(${ES_DAYS}|ma[nñ]ana) tambi[eé]n(?: por favor)?`,
    ),
    'also on $1$2',
    'y el miércoles también',
    'also on wednesday',
  ),
  reword(
    of(
      `(?:y |pero |ah )*(?:el )?(${ES_DAYS}|ma[nñ]ana|hoy|la semana que viene|la pr[oó]xima semana|esta semana) no (?:hay|tengo|toca)(?: clase)?`,
    ),
    'none $1',
    'la semana que viene no hay',
    'none next week',
  ),
  reword(
    of(`(?:mejor |y |entonces )*(?:el )?(${ES_DAYS}|ma[nñ]ana) (?:en su lugar|en vez|en cambio)(?: por favor)?`),
    '$1 instead',
    'el jueves en su lugar',
    'thursday instead',
  ),
  reword(
    of(
      `(?:y |pero |mejor )*(?:el |este )?(${ES_DAYS}|hoy|ma[nñ]ana|esta semana) (?:mejor |ya )?no(?: por favor| puedo)*`,
    ),
    'not on $1',
    'el viernes no',
    'not on friday',
  ),
  reword(
    of(
      '(?:y |o )*(?:otra vez|de nuevo) a las? (\\d{1,2}(?:[:.]\\d\\d)?) si (?:no lo hago|me olvido|se me olvida|no contesto|no respondo)',
    ),
    'and again at $1 if I forget',
    'y otra vez a las 4 si no lo hago',
    'and again at 4 if I forget',
  ),
  reword(
    of(
      '(?:no |por favor )*(?:b[oó]rralo|b[oó]rrala|elim[ií]nalo|qu[ií]talo|canc[eé]lal[oa]|c[aá]ncelal[oa]|elim[ií]nala|qu[ií]tala|olv[ií]dalo)(?: por favor)?',
    ),
    'delete it',
    'bórralo',
    'delete it',
  ),
  reword(of('(?:no |por favor )*(?:deshaz(?:lo)?|deshacer)(?: por favor)?'), 'undo', 'deshazlo', 'undo'),
  reword(of('(?:ya |lo )*(?:lo )?(?:hice|est[aá] hecho|he hecho|termin[eé])'), 'I did it', 'ya lo hice', 'I did it'),
];

const RATHER =
  /^(?:(?:nein|ach|oh|no|bitte|perd[oó]n|digo|por favor)[\s,]+)*(?:lieber|besser|doch|eher|mejor|nein|erst)[\s,]+(?:(?:doch|erst|lieber|bitte)[\s,]+)*(\S.{2,40})$/iu;
const RATHER_BEHIND = /^(\S.{2,40}?)[\s,]+(?:lieber|besser|mejor|doch|por favor|porfa)[.!]*$/iu;

/** "Nein, mittwochs um halb acht", "a las 7 mejor": another time in its own words, which the language room reads. Null: it says more, or another thing. */
export function ratherThen(message: string): string | null {
  const [, words] = RATHER.exec(message.trim()) ?? RATHER_BEHIND.exec(message.trim()) ?? [];
  const time = words?.replace(/[\s.!]+$/, '');
  // What the rows read keeps the words that they know.
  const isKnown = IN_GERMAN_AND_SPANISH.some(({ says }) =>
    says.test(
      message
        .toLowerCase()
        .replace(/,/g, '')
        .replace(/[.!]+$/, ''),
    ),
  );
  return time && !isKnown && isTimeAlone(time) ? `no, ${time}` : null;
}
