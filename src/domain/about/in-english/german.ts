import { form, type Tongue, words } from './tongue.ts';

export const GERMAN: Tongue = {
  language: 'de',
  acts: [
    [
      'next',
      form(
        '(?:was|wann) (?:kommt|ist|steht|habe?)(?: ich)?(?: denn)? als nachste[rs]?(?: an| dran| vor)?|mein nachster termin|was ist (?:mein|der) nachster? termin',
      ),
    ],
    ['free', form('(?:bin|habe?) ich(?= .{0,60}(?:frei|zeit) )')],
    [
      'list',
      form(
        '(?:was|habe?|muss|gibt|gibts|steht|stehen|liegt)(?= .{0,60}(?:an|vor|termine?|machen|tun|los|was|auf dem plan|auf der liste|geplant|erledigen) )|lies(?: mir)? (?:die |meine )?(?:liste|termine)(?: vor)?|zeig(?:e)?(?: mir)? (?:alles|meine (?:termine|aufgaben))',
      ),
    ],
    ['when', form('wann (?:ist|war|habe?|muss|soll|kommt|findet)|(?:um )?wie ?viel uhr|an welchem tag')],
    [
      'missed',
      form('nicht (?:geschafft|gemacht|hingekriegt|dazu gekommen)|vergessen|verpasst|verschwitzt|verpennt|versaumt'),
    ],
    ['done', form('erledigt|geschafft|abgehakt|hak(?:e)?(?= .{0,60}ab )|abhaken|hinter mir|fertig')],
    [
      'cancel',
      form(
        'streich(?:e|en)?|losch(?:e|en)?|entfern(?:e|en)?|sag(?:e)?(?= .{0,60}ab )|absagen|abgesagt|(?:brauche?|muss) ich nicht mehr|nicht mehr notig|kann weg|hat sich erledigt|storniere?n?|nimm(?= .{0,60}(?:raus|runter|weg) )',
      ),
    ],
    [
      'skip',
      form(
        'uberspring(?:e|en)?|lass(?:e)?(?= .{0,60}(?:aus|ausfallen|weg) )|fallt(?= .{0,40}(?:aus|weg) )|fallt aus|auslassen|ausfallen lassen|weglassen|keine?n?|nicht(?= (?:heute|morgen|diesen|diese|am|nachste) .{0,20}$)',
      ),
    ],
    [
      'move',
      form(
        'verschieb(?:e|en|t)?|verschoben|verleg(?:e|en|t)?|schieb(?:e|en)?|leg(?:e|en)?|pack(?:e|en)?|mach(?:e|en)?|setz(?:e|en)?|andere?',
      ),
    ],
    ['rather', form('lieber|besser|stattdessen')],
    [
      'is',
      form(
        '(?:ist|sind|ware|findet|geht|beginnt|startet|fangt|wird)(?: (?:doch|jetzt|erst|schon|nun|nur|leider|aber))*|doch erst|erst|doch|jetzt',
      ),
    ],
  ],
  told: form('(?:ich )?(?:habe?|bin|war)(?: ich)?'),
  ways: [
    [1, form('spater|nach hinten|langer')],
    [-1, form('fruher|nach vorne?|eher')],
  ],
  weekend: form('(?:am|dieses|kommendes) wochenende'),
  weeks: [
    [form('(?:in )?dieser? woche'), 'this week'],
    [form('(?:in der |die )?(?:nachste|kommende)n? woche'), 'next week'],
  ],
  later: 'später',
  not: /(?<=\s)(?:und )?(?:nicht|statt|anstatt)(?=\s)/u,
  it: form('es|ihn|sie|das|den|der|die'),
  asides: form(
    '(?:hat|haben|hatte) (?:mich |gerade |eben )*(?:angerufen|abgesagt|geschrieben)|tut mir leid|(?:ich )?(?:kann|schaffe?|pack)(?:s|e)? (?:ich )?(?:da |es |das |leider |heute )*nicht|(?:ich )?(?:hab|habe) (?:ich )?(?:da |leider )*keine zeit|(?:das )?(?:passt|geht|klappt)(?: mir| da)? (?:leider )?nicht(?: mehr)?|(?:ich )?bin (?:leider )?(?:krank|unterwegs|im stau)',
  ),
  fillers: words(
    'genommen eingenommen getrunken gegessen gegossen gegangen gewesen los was frei zeit vor los plan geplant steht gibt erledigen tun denn alles etwas irgendwas eigentlich sonst dran termine aufgaben muss soll bin gibts bitte ich ihn sie mal doch den die das der dem des ein eine einen mein meine meinen meinem meiner mit es und noch ab auf aus ausfallen weg raus runter zu zum zur von vom im in am an um fur hey hi hallo ja ok okay kannst du konnen wir leider wieder jetzt ist schon einfach danke uhr termin da dann mir uns statt stattdessen statt findet bei beim heute machen legen schieben verschieben lassen erst gerade eben endlich bereits erinnerung liste meiner wird wurde worden hab habe auch nur mich so gern gerne nein ne quatsch sorry moment ach',
  ),
};
