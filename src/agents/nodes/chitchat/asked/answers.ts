import type { Language, Topic } from './topics.ts';

/** What is so, by language; where one is missing the English words stand. Nothing here depends on the person. */
export const ANSWERS: Record<Topic, { en: string } & Partial<Record<Language, string>>> = {
  others_see: {
    en: 'What you write and plan belongs to your account. Nobody else who uses Flux can see it; those who run this service look after the database it lies in. In the settings you can take a copy of everything, or erase it.',
    de: 'Was du schreibst und planst, gehört zu deinem Konto. Niemand sonst, der Flux nutzt, sieht es; wer diesen Dienst betreibt, pflegt die Datenbank, in der es liegt. In den Einstellungen kannst du alles kopieren oder löschen.',
    es: 'Lo que escribes y planeas es de tu cuenta. Nadie más que use Flux puede verlo; quien lleva este servicio cuida la base de datos donde está. En los ajustes puedes copiarlo todo o borrarlo.',
  },
  data_sold: {
    en: 'No, nothing in Flux sells or passes on what you write. It goes out only to reach you: reminders by push, WhatsApp and phone, and your messages to a language model where one is set up.',
    de: 'Nein, nichts in Flux verkauft oder verteilt, was du schreibst. Hinaus geht es nur, um dich zu erreichen: Erinnerungen per Push, WhatsApp und Telefon, und deine Nachrichten an ein Sprachmodell, wo eines eingerichtet ist.',
    es: 'No, nada en Flux vende ni reparte lo que escribes. Solo sale para llegar a ti: recordatorios por push, WhatsApp y teléfono, y tus mensajes a un modelo de lenguaje donde lo haya.',
  },
  training: {
    en: 'Flux trains nothing on what you write. Where a language model is set up, your messages go to its provider to be answered, without your phone number or e-mail; what holds there, its terms say.',
  },
  where_stored: {
    en: 'In the database of those who run this service, for as long as you have an account. In the settings you can take a copy of everything, or erase it.',
    de: 'In der Datenbank derer, die diesen Dienst betreiben, solange du ein Konto hast. In den Einstellungen kannst du alles kopieren oder löschen.',
    es: 'En la base de datos de quien lleva este servicio, mientras tengas cuenta. En los ajustes puedes copiarlo todo o borrarlo.',
  },
  erase: {
    en: '"Delete account" in the settings erases everything of yours, for good and at once. For tasks alone, tell me here which ones, for example "delete yoga". Nothing was changed now.',
    de: '„Konto löschen“ in den Einstellungen löscht alles von dir, endgültig und sofort. Jetzt wurde nichts geändert.',
    es: '«Eliminar cuenta» en los ajustes borra todo lo tuyo, para siempre y al momento. Ahora no se ha cambiado nada.',
  },
  human: {
    en: "I'm Flux, a program, not a person. I turn what you want into a plan, remind you of each step, and keep at it until you answer.",
    de: 'Ich bin Flux, ein Programm und kein Mensch. Ich mache aus dem, was du willst, einen Plan, erinnere dich an jeden Schritt und bleibe dran, bis du antwortest.',
    es: 'Soy Flux, un programa, no una persona. Convierto lo que quieres en un plan, te recuerdo cada paso e insisto hasta que respondes.',
  },
  price: {
    en: 'Nothing is charged in this chat. Flux is open source; whether using it costs something is up to those who run this service.',
    de: 'In diesem Chat wird nichts berechnet. Flux ist quelloffen; ob die Nutzung etwas kostet, bestimmt, wer diesen Dienst betreibt.',
    es: 'En este chat no se cobra nada. Flux es de código abierto; si usarlo cuesta algo, lo decide quien lleva este servicio.',
  },
  unanswered: {
    en: 'A push comes first, then WhatsApp, then a call where you allow one. If all of it stays unanswered, I leave it there and note it; you can still do it, move it or let it go.',
  },
  no_calls: {
    en: 'Say "don\'t call me any more" for all calls, "no calls for pills" for one thing, or "no calls before 9". What your phone shows as notifications is set in its own settings.',
    de: 'Sag „ruf mich nicht mehr an“; auch in den Einstellungen lassen sich Anrufe abschalten. Jetzt wurde nichts geändert.',
  },
  at_night: {
    en: 'Only for what you yourself put there with a call. Say "no calls before 9" or "quiet from 10 pm to 7 am", and it holds for everything.',
  },
  calls_others: {
    en: 'No: I call and write only to a number that its owner has verified, so to nobody but you. A partner of your choice can hear of what stays unanswered; that is set up in the settings.',
    de: 'Nein: Ich rufe nur eine Nummer an, die ihr Besitzer bestätigt hat, also niemanden außer dir.',
  },
  calendars: {
    en: 'A calendar file (.ics) can be read in, so that I plan around what stands there, and your calendar app can subscribe to a private feed of your tasks: both are in the settings. I write into no calendar myself.',
  },
  emails: { en: 'No e-mails: I remind you by push, WhatsApp and calls, and here in the chat.' },
  whatsapp: {
    en: 'No. I read only what you write here, and what you answer to my own reminders on WhatsApp. Your other chats are closed to me.',
  },
  languages: {
    en: 'I answer in English. Reminders, small changes and goals are read in German and Spanish, too; more than that only where a language model is set up.',
    de: 'Erinnerungen, kleine Änderungen und Ziele lese ich auch auf Deutsch; ich antworte meist auf Englisch. Woran soll ich dich erinnern?',
    es: 'También leo recordatorios, cambios pequeños y objetivos en español; suelo responder en inglés. ¿Qué te recuerdo?',
  },
  offline: {
    en: 'This chat, pushes and WhatsApp need the internet. A call does not: it reaches you wherever your phone has a signal.',
  },
  silent_phone: {
    en: "A phone on silent stays silent for me, too. Add my number to those that may always ring, in your phone's settings, and the call comes through.",
  },
  feelings: {
    en: 'No feelings, I am a program; but getting your things done is all I am here for. What is on your mind?',
  },
  age: { en: "I'm a program, so no birthday to speak of. Yours I would remind you of gladly." },
  maker: { en: "I'm Flux, an open-source program. I turn what you want into small steps and remind you of each." },
  talents: {
    en: 'Not that, sadly: I only plan and remind. If it is you who wants to learn it, tell me, and I make a plan.',
  },
  weather: {
    en: 'I cannot see the weather, only your list and the clock. "Umbrella tomorrow at 7:30" I do remember.',
    de: 'Das Wetter sehe ich nicht, nur deine Liste und die Uhr. An den Regenschirm erinnere ich dich gern: „erinnere mich morgen um 7:30 an den Schirm“.',
    es: 'El tiempo no lo veo, solo tu lista y el reloj. Pero te recuerdo el paraguas: «recuérdame mañana a las 7:30 el paraguas».',
  },
  health_advice: {
    en: 'That I must not judge: a pharmacist or your doctor can, and is the one to ask before you do it. I can remind you to call, or skip something for you meanwhile.',
  },
  joke: {
    en: 'Why did the to-do list go to therapy? Too many open issues. I had one about procrastination as well, but it can wait.',
    de: 'Ich hätte einen über das Aufschieben, aber der kann warten.',
    es: 'Tenía uno sobre dejar las cosas para mañana, pero puede esperar.',
  },
  not_heard: {
    en: 'I am sorry. I am a program and read plain sentences best: say in a few words what it is and when, and I try again.',
  },
  rude: {
    en: 'I am sorry that I was no help. Tell me in a few words what you need, and I try again.',
    de: 'Das tut mir leid. Sag mir in wenigen Worten, was du brauchst, dann versuche ich es noch einmal.',
    es: 'Lo siento. Dime en pocas palabras qué necesitas y lo intento otra vez.',
  },
  abilities: {
    en: 'I plan what you want to get done, remind you and keep at it until you answer.',
    de: 'Ich plane, was du schaffen willst, erinnere dich per Push, WhatsApp oder Anruf und bleibe dran, bis du antwortest. Zum Beispiel: „erinnere mich morgen um 9 an die Tabletten“ oder „ich will 5 km laufen“. Ich antworte auf Englisch.',
    es: 'Planeo lo que quieres lograr, te lo recuerdo por push, WhatsApp o llamada e insisto hasta que respondes. Por ejemplo: «recuérdame mañana a las 9 tomar las pastillas» o «quiero correr 5 km». Respondo en inglés.',
  },
  liked: {
    en: 'Thank you, that is kind!',
    de: 'Danke, das freut mich!',
    es: '¡Gracias, qué amable!',
  },
  reach: {
    en: 'A push comes first. If that stays unanswered, a WhatsApp message, and a call for what you set to it ("call me"), where your number is verified and you allow it. Which of these are on stands in the settings.',
    de: 'Zuerst kommt ein Push. Bleibt der ohne Antwort, eine WhatsApp, und ein Anruf, wo du ihn willst und deine Nummer bestätigt ist. Was davon an ist, steht in den Einstellungen.',
    es: 'Primero llega un push. Si no respondes, un WhatsApp, y una llamada donde tú la quieras y tu número esté verificado. Lo que está activado se ve en los ajustes.',
  },
  model: {
    en: 'Rules decide everything that I save, move or plan. Where those who run this service set up a language model, it helps me to understand and to talk; which one it is, they can say.',
  },
  phone_lost: {
    en: 'Sorry about that! Your list and plans are safe: sign in on another device and everything is there. Another number is entered in the settings; until then calls and WhatsApp still go to the old one, and "don\'t call me any more" stops the calls.',
  },
  not_my_doing: {
    en: 'That I cannot do myself: I neither order, book nor pay, nor look things up. I can remind you to: say what and when.',
  },
  most_goals: {
    en: 'Up to three at the same time, each with a plan of its own, laid around the others.',
  },
  time_format: {
    en: 'How times are written, with am and pm or with 24 hours, is set in the settings. Nothing was changed now.',
  },
  snooze: { en: 'As long as you say: "snooze for 20 minutes". Without a number I ask again ten minutes later.' },
  not_clear: {
    en: 'Sorry, I was not clear. You tell me what you want to get done and when, and I remind you until you answer: for example "call mum tomorrow at 6 pm". "Help" shows more.',
    de: 'Entschuldige, das war unklar. Du sagst mir, was du wann tun willst, und ich erinnere dich, bis du antwortest: zum Beispiel „erinnere mich morgen um 18 Uhr, Mama anzurufen“.',
    es: 'Perdona, no fui claro. Tú me dices qué quieres hacer y cuándo, y te lo recuerdo hasta que respondas: por ejemplo «recuérdame mañana a las 18 llamar a mamá».',
  },
  why_asked: {
    en: 'Only so that a plan fits you and a reminder comes at the right moment. Any question can be left out: say "you decide", and I take what is usual.',
  },
};
