import { foreign } from '../wish/index.ts';
import { between, clock, counted, D, dated, form, M, number, type Tongue } from './tongue.ts';

const { any, word, DAYS, MONTHS, LANGUAGES, INSTRUMENTS } = foreign;

const N_DE = '(\\d{1,2}|eine?n?|einer|zwei|drei|vier|fünf|sechs|acht|zehn)';
const DE = number('ein|eine|einen|einer zwei drei vier fünf sechs sieben acht neun zehn');
const UNIT_DE = '(tage?n?|wochen?|monate?n?)';
const unitDe = (said: string) => (said.startsWith('t') ? 'day' : said.startsWith('w') ? 'week' : 'month');
const NEAR_DE: Record<string, string> = {
  heute: 'today',
  morgen: 'tomorrow',
  übermorgen: 'the day after tomorrow',
  gestern: 'yesterday',
};
const RATHER =
  "lieber|besser|dann|stattdessen|dafür|geht auch|geht es auch|geht's auch|gehts auch|ginge auch|ginge|dafür dann|dann lieber|eher|mach(?:e|en wir)?(?: ich)?(?: es| das| ihn| sie)?(?: dann)?|ich (?:mach|geh|lauf|schwimm|üb|lern)e?(?: es| das)?(?: dann)?|nachholen";
const NEAR = '(heute|morgen|übermorgen|gestern)';

const BODY: Record<string, string> = {
  knie: 'knee',
  fuß: 'foot',
  knöchel: 'ankle',
  rücken: 'back',
  bein: 'leg',
  wade: 'calf',
  hüfte: 'hip',
  schulter: 'shoulder',
  achillessehne: 'achilles',
};

/** What is said in German of goals that run. */
export const GERMAN: Tongue = {
  told: [
    [
      'ill',
      form(
        '(?:ich )?bin(?= bis .{3,25} (?:krank|erkältet|verletzt) )|(?:ich )?(?:bin|liege) (?:leider |gerade |immer noch |noch |total )*(?:krank|erkältet|verletzt|flach|im bett)|(?:ich )?hab(?:e)? (?:leider |gerade )?(?:die )?(?:grippe|eine erkältung|erkältung|fieber|corona|einen infekt|magen-darm|eine grippe|migräne)|(?:ich )?bin krankgeschrieben',
      ),
    ],
    [
      'away',
      form(
        '(?:ich |wir )?(?:bin|fahre|fahr|sind|fahren) (?:ich |wir )?(?:dann |da )?(?:bei (?:meinen|den|unseren|der|meiner) (?:eltern|schwiegereltern|großeltern|familie|freunden|oma)|im urlaub|in (?:den )?urlaub|verreist|unterwegs|weg|nicht da|auf (?:reisen|dienstreise))',
      ),
    ],
    [
      'hurts',
      form(
        `(?:mir )?(?:tut|tun) (?:mir )?(?:das|der|die|mein|meine) (${any(BODY)}) weh|(?:das|der|die|mein|meine) (${any(BODY)}) (?:tut|tun)(?: mir)? weh|(?:das |mein |meine |der |die )?(${any(BODY)}) schmerzt`,
      ),
    ],
    [
      'cannot',
      form(
        "(?:ich )?(?:kann|schaffe?|schaff's|schaffs|pack(?:e)?|pack's) (?:ich |ichs |ich's )?(?:leider |es |das |'s )*(?:auch )?nicht(?: laufen| joggen| gehen| hin)?|(?:das |es )?(?:geht|klappt|passt|wird)(?: es| das)?(?: bei mir| mir)?(?: leider)? nichts?|(?:hab(?:e)? )?(?:ich )?(?:leider )?keine (?:zeit|lust|kraft)|auch nicht",
      ),
    ],
  ],
  body: BODY,
  acts: [
    [
      'undo',
      form(
        '(?:mach(?:e)? )?(?:das |es |die änderung |alles )?(?:bitte )?(?:wieder )?rückgängig(?: machen)?|nimm (?:das|es) zurück|(?:das |es )?zurücknehmen',
      ),
    ],
    ['missed', form('nicht (?:geschafft|gemacht|gelaufen|gejoggt|hingekriegt)|verpasst|versäumt|ausgelassen')],
    [
      'how',
      form(
        "wie (?:läuft|steht|geht)(?:'s| es| das)?(?: gerade| so| bisher| voran)?(?: mit| um| beim)?|wie (?:komme|komm) ich voran|wie (?:stehe|steh|liege|bin) ich(?: da| dran| im plan)?|wie weit bin ich|wie mache? ich mich|mein (?:fort|zwischen)(?:schritt|stand)",
      ),
    ],
    [
      'left',
      form(
        'wie lange (?:geht|dauert|läuft) (?:der plan|es|das|das ziel)(?: noch)?|wie viele (?:einheiten|läufe|male?|trainings) (?:(?:sind|habe?|hab) )?(?:ich )?(?:es )?noch(?: übrig)?',
      ),
    ],
    [
      'next',
      form(
        "wann (?:ist|kommt|habe ich|steht)(?: (?:mein|meine|der|die|das))? nächste[rns]?|wann (?:geht|gehts|geht's|mache|fange|lege) ?(?:'s |es |ich )?(?:dann )?(?:wieder )?(?:weiter|los|an)|was (?:kommt|ist|steht) als nächstes(?: an| dran)?",
      ),
    ],
    [
      'resume',
      form(
        "(?:ich )?bin (?:jetzt )?wieder (?:gesund|fit|da|zurück)|mir geht(?:'?s| es)? (?:jetzt |schon )?(?:wieder )?(?:gut|besser)|(?:pause beenden|weitermachen|wieder weitermachen|wieder anfangen|es kann weitergehen)",
      ),
    ],
    [
      'pause',
      form(
        '(?:mach(?:e)? )?(?:bitte )?(?:pausier(?:e|en|t)?|(?:eine )?pause(?: machen)?|unterbrich|unterbrechen|auf eis legen|ruhen lassen|aussetzen|stopp(?:e|en)?)',
      ),
    ],
    ['later', form('(?:später|nach hinten)(?: verschieben| schieben| legen)?')],
    [
      'move',
      form(
        '(?:erst(?= (?:um|am|gegen) )|verschieb(?:e|en|t)?|verleg(?:e|en)?|schieb(?:e|en)?|leg(?:e|en)?|pack(?:e)?)',
      ),
    ],
    [
      'skip',
      form(
        '(?:lass(?:e)?|fällt|fallen)(?= .{0,60}(?:aus|ausfallen|weg) )|überspring(?:e|en)?|(?:da |dann )?(?:bitte )?(?:nichts|keine (?:einheiten|termine|läufe|trainings)|kein (?:sport|training)|kein(?= (?:lauf|laufen|schwimmen|joggen|yoga) ))(?: einplanen| planen| machen)?|auslassen|weglassen|streich(?:e|en)?',
      ),
    ],
    ['anew', form('(?:nein )?(?:doch|lieber|besser|nur|eher)(?: (?:nur|lieber|erst|eher|noch))*(?= bis )')],
    ['often', form('nur(?: noch)?')],
    [
      'easier',
      form(
        '(?:mach(?:e)? )?(?:es |das |alles |den plan )?(?:bitte )?(?:etwas |viel |ein bisschen )?(?:leichter|einfacher|lockerer|ruhiger)(?: machen)?',
      ),
    ],
    [
      'harder',
      form(
        '(?:mach(?:e)? )?(?:es |das |alles |den plan )?(?:bitte )?(?:etwas |ein bisschen )?(?:schwerer|anspruchsvoller|schwieriger|härter)(?: machen)?',
      ),
    ],
    [
      'shorter',
      form('(?:mach(?:e)? )?(?:es |das |alles |die einheiten )?(?:bitte )?(?:etwas |ein bisschen )?kürzer(?: machen)?'),
    ],
    [
      'longer',
      form('(?:mach(?:e)? )?(?:es |das |alles |die einheiten )?(?:bitte )?(?:etwas |ein bisschen )?länger(?: machen)?'),
    ],
    ['end', form('beende(?:n)?|aufgeben|abbrechen|gib(?= .{0,60}auf )|brich(?= .{0,60}ab )')],
    [
      'done',
      / (?:erledigt|geschafft|gemacht|gelaufen|gejoggt|geschwommen|trainiert|fertig|(?:war|bin) (?:ich )?(?:heute |gestern )?(?:ich )?(?:laufen|joggen|schwimmen)) /u,
    ],
  ],
  slots: [
    [
      'week',
      form(
        `(?:vom |von |zwischen (?:dem )?)?(\\d{1,2})(?: ${M})? (?:bis|-|und) (?:zum |dem |einschließlich )*(\\d{1,2}) ${M}`,
      ),
      (said) => between(said),
    ],
    [
      'span',
      form('bis ende (?:der )?(?:(diese|nächste|kommende)r? )?woche'),
      ([one]) => `until the end of ${!one || one === 'diese' ? 'this' : 'next'} week`,
    ],
    [
      'span',
      form(`bis (?:zum |zu |nächsten |nächste |kommenden |einschließlich )*(\\d{1,2})\\.? ${M}`),
      ([d = '', m = '']) => `until ${dated(d, m)}`,
    ],
    ['span', form('bis (?:zum|einschließlich) (\\d{1,2})'), ([d = '']) => `until the ${d}`],
    ['span', form(`bis (?:zum |nächsten |kommenden |einschließlich )*${D}`), ([d = '']) => `until ${word(DAYS, d)}`],
    ['span', form(`bis (?:zum |ende |anfang |nach )*${M}`), ([m = '']) => `until ${word(MONTHS, m)}`],
    ['span', form(`bis ${NEAR}`), ([d = '']) => `until ${NEAR_DE[d]}`],
    ['span', form('bis (?:zur )?nächsten? woche'), () => 'until next week'],
    [
      'span',
      form(`für (?:die )?(?:nächsten |kommenden )?${N_DE} ${UNIT_DE}`),
      ([n = '', u = '']) => `for ${counted(DE(n), unitDe(u))}`,
    ],
    ['by', form(`(?:um )?${N_DE} ${UNIT_DE}`), ([n = '', u = '']) => counted(DE(n), unitDe(u))],
    ['week', form('(diese|nächste|kommende) woche'), ([one]) => (one === 'diese' ? 'this week' : 'next week')],
    ['week', form(`ab (?:anfang )?${M}`), ([m = '']) => `from ${word(MONTHS, m)}`],
    ['from', form(`(?:am |den )?${D} danach`), ([d = '']) => `the ${word(DAYS, d)} after`],
    ['count', form(`${N_DE}(?: ?mal| ?x) (?:pro|die|in der) woche`), ([n = '']) => String(DE(n))],
    ['count', form('(ein|zwei|drei|vier|fünf|sechs)mal (?:pro|die|in der) woche'), ([n = '']) => String(DE(n))],
    // "Heute geht nicht, lieber Freitag um 19 Uhr".
    [
      'to',
      form(`(?:${RATHER}) (?:am |den |diesen |kommenden )*${D}(?: (?:um )?(\\d{1,2})(?::(\\d\\d))? uhr)?`),
      ([d = '', h, m]) => `${word(DAYS, d)}${h ? ` at ${clock(h, m)}` : ''}`,
    ],
    [
      'to',
      form(`(?:${RATHER}) (?:auf )?${NEAR}(?: (?:um )?(\\d{1,2})(?::(\\d\\d))? uhr)?`),
      ([d = '', h, m]) => `${NEAR_DE[d] ?? ''}${h ? ` at ${clock(h, m)}` : ''}`,
    ],
    ['to', form('(?:auf|um) (\\d{1,2})(?::(\\d\\d))?(?: uhr)'), ([h = '', m]) => clock(h, m)],
    ['to', form(`(?:auf|zum) (?:den |nächsten |kommenden |diesen )*${D}`), ([d = '']) => word(DAYS, d)],
    ['to', form(`auf ${NEAR}`), ([d = '']) => NEAR_DE[d] ?? ''],
    ['from', form(`(?:am|der|den|ab) (\\d{1,2}) ${M}`), ([d = '', m = '']) => dated(d, m)],
    ['from', form('(?:am|der|den|ab dem) (\\d{1,2})(?! uhr)'), ([d = '']) => `the ${d}`],
    ['from', form(`(?:vom |von |am |den |diesen |kommenden |der )*${D}`), ([d = '']) => word(DAYS, d)],
    ['from', form(`(?:von |der )?${NEAR}`), ([d = '']) => NEAR_DE[d] ?? ''],
  ],
  things: {
    alles: 'everything',
    alle: 'everything',
    ...Object.fromEntries(
      'lauf laufen läufe joggen gelaufen gejoggt laufplan lauftraining laufeinheit'
        .split(' ')
        .map((one) => [one, 'run']),
    ),
    ...Object.fromEntries('schwimmen geschwommen'.split(' ').map((one) => [one, 'swim'])),
    training: 'session',
    einheit: 'session',
    trainiert: 'session',
    yoga: 'yoga',
    lesen: 'reading',
    meditation: 'meditation',
    meditieren: 'meditation',
    ...LANGUAGES,
    ...INSTRUMENTS,
  },
  fillers:
    /^(?:bitte|ich|mal|doch|den|die|das|der|dem|mein|meine|meinen|mit|es|ziel|ziele|plan|und|heute?n|noch|ab|auf|aus|ausfallen|weg|zu|von|vom|im|in|am|um|für|hey|hi|hallo|ja|ok|okay|kannst|du|können|wir|lass|uns|leider|wieder|jetzt|war|bin|hab|habe|ist|schon|einfach|danke|mach|mache|machen|weil|uhr|geübt|gelernt|fertig|erledigt|krank|erkältet|verletzt|verschieben|legen|schieben|da|dann|geht|mir)$/u,
};
