import { any, DAYS, INSTRUMENTS, LANGUAGES, MONTHS, NUMBERS, THINGS, whole } from './foreign-words.ts';

/** A German or Spanish form, and the English that says the same; a capital stands for a word of that table. */
export type Row = [RegExp, string];

/** What is wished for, verb and object together: the order of the words is another one. */
export const WISHES: Row[] = [
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
    '(?:aufhören|aufhoeren) (?:zu rauchen|mit (?:dem )?rauchen)|(?:mit dem )?rauchen (?:aufzuhören|aufhören)|mit dem rauchen aufhören|nicht mehr rauchen|dejar de fumar|dejar el tabaco',
    'quit smoking',
  ],
  ['weniger (?:alkohol )?trinken|beber menos(?: alcohol)?', 'drink less alcohol'],
  [
    'weniger (?:zeit )?am handy(?: sein| verbringen)?|(?:usar|mirar) menos el (?:móvil|celular|teléfono)',
    'less screen time',
  ],
  ['(N) ?(?:€|euro|euros) (?:sparen|zurücklegen|ansparen)|ahorrar (N) ?(?:€|euros|pesos|dólares)', 'save N euros'],
  ['(N) bücher (?:zu )?lesen|leer (N) libros', 'read N books'],
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

const BEGINS =
  'ab|von|desde|a partir del?|(?:empiez|comienz)(?:a|o|e)|empezando|comenzando|(?:beginn|start)(?:e|en|end|et|t)?(?: ab| am)?';

/** What stands beside it: by when, how often, how long, on which days. */
export const BESIDE: Row[] = (
  [
    [
      '(?:ich )?(?:bekomme|kriege) (?:ich )?(?:mein(?:en)? )?(?:gehalt|lohn|geld) (?:immer )?am (\\d{1,2})\\.?|(?:gehalt|lohn|geld)(?: kommt| ist)?(?: immer)? am (\\d{1,2})\\.?|(?:cobro|me pagan)(?: siempre)? (?:el día|el|los días) (\\d{1,2})',
      'paid on the Nth',
    ],
    [
      `(?:für|para) (?:eine?n?|den|die|das|meine?n?|unsere?n?|un|una|el|la|las|los|mi|mis|unas?) (?:neue[nrs]? |nuev[oa] )?(${any(THINGS)})`,
      'for a T',
    ],
    [
      '(?:ich )?(?:wiege|peso)(?: aktuell| jetzt| gerade| derzeit| ahora)? (\\d{2,3})(?: ?(?:kg|kilos?))?',
      'i weigh N kg',
    ],
    [
      `(?:${BEGINS})(?: dem| den| am| el| del)* (?:${any(DAYS)}),? (?:dem |den |der )?(\\d{1,2}) (?:de )?(${any(MONTHS)})`,
      'from N M',
    ],
    [
      `(?:${BEGINS})(?: der| la)? (?:nächster? woche|kommender? woche|próxima semana|semana que viene|semana próxima)`,
      'from next week',
    ],
    [`(?:${BEGINS}) (?:morgen|mañana)`, 'from tomorrow'],
    ['(?:innerhalb von|binnen|in|en) (\\d{1,2}) (?:wochen|semanas)', 'in N weeks'],
    ['(?:innerhalb von|binnen|in|en) (\\d{1,2}) (?:monaten|meses)', 'in N months'],
    ['(?:für |über |durante |por )?(\\d{1,2}) (?:wochen|semanas)(?: lang)?', 'for N weeks'],
    ['(?:für |über |durante |por )?(\\d{1,2}) (?:monate|meses)(?: lang)?', 'for N months'],
    [
      '(?:je|jeweils) (\\d+) ?(?:minuten|min)|(\\d+) ?(?:minuten|min|minutos) (?:jeweils|jedes mal|pro mal|cada (?:vez|una?|sesión)|por sesión)',
      'N minutes each',
    ],
    ['(?:jeden (?:abend|nacht)|cada (?:noche|tarde)|todas las (?:noches|tardes))', 'every evening'],
    ['(?:jeden morgen|cada mañana|todas las mañanas)', 'every morning'],
    [`(?:bis(?: zum)?|vor dem|antes del|para el|hasta el) (\\d{1,2}) (?:de )?(${any(MONTHS)})`, 'by N M'],
    [`(?:ab|ab dem|von|desde el|a partir del) (\\d{1,2}) (?:de )?(${any(MONTHS)})`, 'from N M'],
    ['(?:nächstes jahr|im nächsten jahr|el año que viene|el próximo año)', 'next year'],
    ['(\\d{1,2})(?: zigaretten)? am tag|(\\d{1,2}) cigarrillos al día', 'about N cigarettes a day'],
    [`(?:am|el|der) (\\d{1,2}) (?:de )?(${any(MONTHS)})`, 'on N M'],
    [
      '(?:aktuell|jetzt|derzeit|momentan) (?:laufe|jogge) ich (?:etwa |ca\\.? )?(\\d+) ?km|ich (?:laufe|jogge) (?:aktuell|schon|jetzt|derzeit|gerade) (\\d+) ?km|(?:ahora|ya) corro (?:unos )?(\\d+) ?(?:km|kilómetros)',
      'currently run N km',
    ],
    [
      '(?:ich )?rauche (?:etwa |ca\\.? |ungefähr )?(\\d+)(?: zigaretten)? (?:am|pro) tag|fumo (?:unos |como )?(\\d+)(?: cigarrillos)? (?:al|por) día',
      'about N cigarettes a day',
    ],
    [
      `bis(?: zum)? ende (${any(MONTHS)})|(?:para|antes de|hasta) (?:finales|fines|el final) de (${any(MONTHS)})`,
      'by the end of M',
    ],
    [`(?:bis|vor)(?: zum| ende| anfang| mitte)? (${any(MONTHS)})`, 'by M'],
    [`(?:para|antes de|hasta)(?: el| la| finales de)? (${any(MONTHS)})`, 'by M'],
    [`(?:im|en) (${any(MONTHS)})`, 'in M'],
    ['(\\d+) ?(?:x|mal|veces|times) (?:pro|die|in der|a la|por) (?:woche|semana)', 'N times a week'],
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
    ['um (\\d{1,2})[:.](\\d\\d)(?: uhr)?|a las? (\\d{1,2})[:.](\\d\\d)', 'at N:N'],
    ['(?:um|gegen) (\\d{1,2})(?: uhr)?|(\\d{1,2}) uhr', 'at N:00'],
    ['a las? (\\d{1,2}) (?:de la |por la )?(?:tarde|noche)', 'at N pm'],
    ['a las? (\\d{1,2}) (?:de la |por la )?mañana', 'at N am'],
    ['a las (\\d{1,2})', 'at N:00'],
    ['(?:eine|una) (?:stunde|hora)', 'an hour'],
    ['(?:(?:eine |je )?halbe stunde|media hora)', 'half an hour'],
    ['(?:morgens|vormittags|am morgen|por las? mañanas?)', 'in the mornings'],
    ['(?:abends|am abend|por las? (?:tardes?|noches?))', 'in the evenings'],
    ['(?:am wochenende|an wochenenden|los fines de semana|el fin de semana)', 'on weekends'],
    ['(?:unter der woche|werktags|entre semana)', 'on weekdays'],
    [
      `(?:nicht|nie|kein(?:e|er)?|no|nunca|außer|ausser|excepto|menos|salvo) (?:am |an |los |el )?(${any(DAYS)})s?`,
      'not on Ds',
    ],
    [`(?:ab|von|seit|desde|a partir del?)(?: dem| nächstem| nächsten| kommendem| el| del)? (${any(DAYS)})`, 'from D'],
    [
      `(?:(?:empiez|comienz)(?:a|o|e)|empezamos|comenzamos|(?:empez|comenz)(?:ar|ando|aría)|(?:beginn|start)(?:e|en|end|et|t)?)(?: am| ab| nächsten| el| este| próximo)* (${any(DAYS)})`,
      'from D',
    ],
    [`(?:nächsten?|kommenden?|próximo|el próximo|este|el|am) (${any(DAYS)})`, 'D'],
    [`(${any(DAYS)})s?`, 'D'],
    ['(?<=days?\\P{L}*)(?:und|y)(?= \\P{L}*[A-Z])', 'and'],
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
