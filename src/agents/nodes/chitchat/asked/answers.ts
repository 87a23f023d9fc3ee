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
  calling: {
    en: 'When a push and a WhatsApp message stay unanswered, and you put "call me" to that task, your phone rings: a voice reads the reminder, and you press 1 for done, 2 for another time, 3 for not today, 0 for no more calls. It takes a verified number, and calls allowed in the settings.',
  },
  caller: {
    en: 'From the number of those who run this service; which one, your phone shows at the first call, so save it then. I call only a number that you have verified, and only for what you put "call me" to.',
  },
  different: {
    en: 'A calendar shows things and waits. I make a plan out of what you want, fit it around your week, and keep at it until you answer: a push, then WhatsApp, then a call if you like. And whatever does not fit, you change in a sentence.',
  },
  looks: {
    en: 'A short line with the task and its time, and buttons: done, another time, not today. It comes as a push; if that stays unanswered, as a WhatsApp message.',
  },
  sharing: {
    en: 'Everybody has an account of their own, and lists and plans are not shared. One partner of your choice can hear of what stays unanswered; that is set up in the settings.',
  },
  remembers: {
    en: 'Yes: your tasks, goals, hours and what we wrote in this chat are kept. Ask "what\'s on this week?" or "what are my goals?", and I show what stands there.',
  },
  learns: {
    en: 'In a plain way: I see at which hours things get done and which slip, and then suggest a better one. Nothing is moved before you say yes to it.',
  },
  repeats: {
    en: 'Yes, any rhythm: "every weekday at 8", "every second Tuesday", "on the 1st of each month", "three times a day". What should come again?',
  },
  changing: {
    en: 'At any time, in a sentence: "move gym to 7", "make it Thursdays", "done with pills", "skip yoga today", "delete the dentist", and "undo" takes the last change back.',
  },
  believes: {
    en: 'I think so, if the steps are small enough: ten minutes that happen are worth more than an hour that does not. Nobody does all of it; you begin again the next day, and that counts.',
  },
  where_to_start: {
    en: 'With the one thing that has been on your mind longest, and only ten minutes of it. What is it? Say it with a time, and I put it into your day.',
  },
  number_for: {
    en: 'Only for WhatsApp and calls, when a push stays unanswered. You can leave it out: then I remind you by push alone.',
  },
  placing: {
    en: 'I go by what you tell me: when you get up and sleep, your work, what else is fixed, and what is planned already. Sessions go into what is left, at an hour that is usual for them; a time that you name always comes first.',
  },
  weekends: {
    en: 'Yes, weekends count like other days, unless you say "not at weekends". What shall be there?',
  },
  just_text: {
    en: 'Only written words, I am afraid: no photos, files or voice notes. A line like "dentist Tuesday 9:30" is enough.',
  },
  app: {
    en: 'It runs in the browser of a phone, tablet or computer. Allow notifications there, and reminders come also while the page is closed.',
  },
  profile: {
    en: 'Here, in a sentence: "I get up at 7 now", "I work 10 to 6", "call me Sam". The settings have it as well.',
  },
  location: {
    en: 'I do not follow where you are. A place is only used for reminders that you tie to one, such as "when I get home".',
  },
  always_on: {
    en: 'Yes, day and night. In the hours you sleep I keep quiet, except for what you put there yourself.',
  },
  pausing: {
    en: 'Then say so: "I\'m ill, pause everything until Monday" or "skip today". What is missed meanwhile counts against nothing, and you go on where you stopped.',
  },
  judges: {
    en: 'Not at all. What was missed is no verdict on you; I only ask what would make the next one easier.',
  },
  many_tasks: {
    en: 'As many tasks as you need; goals with a plan of their own are at most three at a time, so that a week stays doable.',
  },
  support: {
    en: 'I am the only one in this chat, and a program. Those who run this service can help with accounts and faults; for tasks and plans, just tell me what went wrong.',
  },
  no_writer: {
    en: 'That is not my trade: I neither write, translate nor calculate, I plan and remind. If it has to be done by you, tell me by when, and I see that it gets its time.',
  },
  plan_end: {
    en: 'Then you have reached a milestone, and I offer the next one, or a rest, or something new. Nothing goes on by itself; you decide.',
  },
  sees_device: {
    en: 'No. I see only what you write in this chat and what you answer to my reminders, nothing else on your phone or computer.',
  },
  exporting: { en: 'The settings have "Export": a file with everything that is stored about you.' },
  password: {
    en: 'That is done where you sign in: for a forgotten one a code comes by mail. I see no password, and never ask for one.',
  },
  missed: {
    en: 'Nothing bad: it counts as missed or skipped, nothing piles up, and the rest stays as it is. I ask whether you want another go; "move it to tomorrow" or "skip it" beforehand is just as fine.',
  },
  streak: {
    en: 'Days in a row on which something was done. A reminder that is ignored to the end breaks it; what you skip, move or say you missed does not, and a pause freezes it.',
  },
  why_called: {
    en: 'I only write or ring about something on your list: a push first, then WhatsApp, and a call only for what is set to it, when nobody answered. Say "no calls for pills" for one of them, "don\'t call me any more" for all, or "no calls before 9".',
  },
  listening: {
    en: 'No. When I call, a voice reads the reminder and takes a key that you press; nothing you say is recorded or listened to. I read only what you write here.',
  },
  opinion: {
    en: 'There I have no opinion, I am a program that plans and reminds. Yours counts: what would you like to get done?',
  },
  plan_length: {
    en: 'At most six weeks at a time. What takes longer becomes milestones: the first is planned, and the next is offered once it is reached.',
  },
  goal_kinds: {
    en: 'Most things that are done in small steps: running, strength, sleep, reading, a language, an instrument, an exam, saving, smoking or drinking less, a tidy home, a project of your own. Which one is yours?',
  },
  goals_how: {
    en: 'Tell me what you want to reach, for example "I want to run 5 km by spring". I ask what I must know, propose sessions in your free hours for up to six weeks, and you change them in words; nothing is saved before your yes.',
  },
  tasks_how: {
    en: 'Say what and when: "call mum tomorrow at 6 pm", "pills every day at 8". Without a time it goes onto your list: "add milk to my list".',
  },
  time_zones: {
    en: 'I go by the time zone of your account. Tell me when you travel, for example "I\'m in Lisbon until Sunday", and your usual hours ring by the time there.',
  },
  number_change: {
    en: 'That is done in the settings: a number counts once the code that goes to it was entered. Until then nothing goes there.',
  },
  summaries: {
    en: 'Not by myself yet: I note the wish, but send neither a weekly summary nor daily nudges. Ask me "how did I do last week?" whenever you like, and I tell you.',
  },
  slow_start: {
    en: 'On purpose: a first week that feels almost too easy is kept, and the body and the habit follow from there. It grows a little at a time; say "make it harder" if you want more.',
  },
  partner: {
    en: 'Somebody you choose, and who agreed to it first: they hear of what stays unanswered to the end, and of nothing else. That is set up in the settings.',
  },
  reliable: {
    en: 'What I call saved is stored and waits for its time, and where one way fails or stays unanswered the next is tried. A push needs notifications allowed in your browser; WhatsApp and calls need a verified number.',
  },
  tracking: {
    en: 'No figures like that: I keep what was done and what was missed, and tell you how a week went. I can remind you to measure it: say when.',
  },
  seeing: {
    en: 'Ask me here: "what\'s on today?", "what do I have on Friday?", "what are my goals?", and I show what stands there.',
  },
  known_from: {
    en: 'Only from you: what you told me here or entered in the settings, such as your name, your number and the hours you sleep.',
  },
  no_couple: {
    en: "That is kind, and I have to be honest: I am a program, a coach and nobody's partner. What I can do is stay at your side with what you want to get done.",
  },
  fewer: {
    en: 'Then say which may go: "stop reminding me about yoga", "no calls for pills", or "pause everything until Monday". Nothing was changed now.',
  },
  tone: {
    en: 'I stay friendly, and can be strict all the same: put "call me" to what must not slip, and your phone rings until you answer. What shall that be?',
  },
  stop: {
    en: 'One reminder: "stop reminding me about yoga". All for a while: "pause everything until Monday". Messages and calls for good: answer STOP on WhatsApp, or switch them off in the settings; "Delete account" there ends it all. Nothing was changed now.',
  },
  notifications: {
    en: 'They need two things: that notifications are allowed for this page (in the settings here and in those of your browser or phone), and that the phone is not on "do not disturb". For WhatsApp and calls, enter your number in the settings. Until then everything still stands in your list.',
  },
  not_rung: {
    en: 'I am sorry. A call needs three things: a verified number, calls allowed in the settings, and "call me" on that task; a push needs notifications allowed in your browser. If all of that is so, tell me what it was and when, and I set it again. "What was on today?" shows what stood there.',
  },
  no_whatsapp: {
    en: 'Without WhatsApp it works as well: I remind you by push, and by a call where you put "call me" to a task and your number is verified. SMS, Telegram and the like I do not have.',
  },
  account: {
    en: 'One account is one person, with an e-mail of their own; you sign in with it on as many devices as you like. Signing out and the e-mail stand where you sign in; two people take two accounts.',
  },
  takes_time: {
    en: 'That differs: a habit sits after some two to three months, a plan here runs up to six weeks and begins almost too easy, so that the first weeks are done at all. Ask me "how is it going?" whenever you like.',
  },
  sound: {
    en: 'No music and no tones of my own: a push sounds as your phone sounds, and a call rings like any other, with a voice that reads the reminder. Both are set in your phone.',
  },
  legal_advice: {
    en: 'That I must not judge: a lawyer, an advice centre or your bank can. I can remind you to call one: say when, and have the papers at hand.',
  },
  work_too: {
    en: 'Yes, whatever is to be done and has a time or a goal behind it: at work, at home, for school, for medicine or for yourself. What should I remind you of first?',
  },
  settings: {
    en: 'In the menu of the app: there are your number, notifications, calls, your hours, your calendar and your data. Your hours and your name you can also tell me here.',
  },
  approvals: {
    en: 'Reminders that you ask for are saved at once, and "undo" takes them back. A plan, or a change of one, is shown first and saved only by your yes; by myself I move or delete nothing.',
  },
};
