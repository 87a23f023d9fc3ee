import { folded } from '../../domain/text/index.ts';

/**
 * Words that alone mean: nothing more, ever. Twilio's own (https://help.twilio.com/articles/223134027) and those that carriers and
 * senders of other languages know. None of them is a word of the coach. Compared folded.
 */
const WORDS = setOf(`
  stop stopall unsubscribe cancel end quit revoke optout opt-out stopp
  arret arretez arreter desabonner desinscrire
  alto parar pare parem baja detener cancelar desuscribir desuscribirme sair descadastrar
  ferma fermati basta disiscrivi disiscrivimi annulla
  stoppen abmelden abbestellen austragen aufhören beenden
  afmelden uitschrijven stopzetten
  avsluta avregistrera avslutt afmeld lopeta
  wypisz rezygnuje koniec zatrzymaj odhlasit zrusit prestat odjava prekini leiratkozas leallitas opreste dezabonare
  dur durdur iptal ret berhenti batal hinto itigil dung huy simama
  стоп отписаться отписка отмена отменить хватит відписатися зупинити отказ
  στοπ σταματα διαγραφη
  توقف قف ايقاف الغاء لغو
  עצור הפסק הסר להסיר
  रोको रोकें रुको बंद
  বন্ধ থামুন நிறுத்து ఆపు
  หยุด ยกเลิก
  停止 停 退订 退訂 取消 取消订阅 取消訂閱 td
  ストップ 配信停止 解除 停止して
  중지 정지 수신거부 취소
`);

/** Whole sentences that leave no doubt. */
const SENTENCES = setOf(
  `
  stop all | stop it | stop now | please stop | stop please | stop stop | stop stop stop | just stop | stop everything
  stop calling | stop calling me | stop phoning me | stop ringing me | don't call me | do not call me | don't call me again | don't call me anymore | never call me again
  stop texting me | stop texting | stop messaging me | stop messaging | stop messages | stop the messages | stop sending messages | stop sending me messages
  stop contacting me | don't contact me | do not contact me | don't text me | don't message me | do not text me | do not message me
  stop reminding me | stop all reminders | stop all messages | stop all calls | no more messages | no more calls | no more calls or messages | no more messages or calls | no more reminders | no more texts | no more whatsapp | remove me from your list | remove me from this list | remove me from the list | take me off your list | delete my number
  opt out | opt me out | i want to opt out | i'd like to opt out | unsubscribe me | unsubscribe please | please unsubscribe | please unsubscribe me | remove me | take me off | take me off this list | remove my number | leave me alone
  hor auf | hort auf | bitte stopp | bitte nicht mehr | keine nachrichten mehr | keine anrufe mehr | ruf mich nicht mehr an | nicht mehr anrufen | nicht mehr schreiben | lass mich in ruhe
  deja de llamarme | deja de escribirme | dejen de llamarme | no me llames mas | no me llames | no me escribas mas | no mas mensajes | no mas llamadas | para ya | no mas | dar de baja | darse de baja | dame de baja
  ne m'appelez plus | ne m'appelle plus | arrete de m'appeler | arretez de m'appeler | plus de messages | ne m'ecrivez plus
  pare de me ligar | para de me ligar | nao me ligue mais | nao quero mais mensagens | pare de mandar mensagens
  smettila | smetti di chiamarmi | non chiamarmi piu | non chiamatemi piu | basta messaggi | basta chiamate
  الغاء الاشتراك | बंद करो | बंद करें | tu choi | cancelar inscricao | ne plus recevoir
  bel me niet meer | stop met bellen | geen berichten meer
  не звоните мне | не звони мне | не пишите мне | больше не звоните | больше не пишите
`,
  '|',
);

/** Words that open the door again. */
const START_WORDS = setOf(
  'start unstop subscribe opt-in optin resume iniciar empezar reactivar demarrer anfangen weiter начать старт',
);

/** A sign of a wish to stop inside of a longer text; which one it is, only the person can say. */
const STOPPING =
  /(^|[^\p{L}])(stop\p{L}*|no more(?=$| (?:of|please|calls?|messages?|texts?|reminders?))|do not disturb|don't disturb|remove m[ey]|take me off|unsubscrib\p{L}*|opt(ing|ed)? out|quit|leave me alone|aufhor\p{L}*|hor\p{L}? auf|abbestell\p{L}*|abmeld\p{L}*|arrete\p{L}*|desabonn\p{L}*|parar|pare|deja de|dejen de|cancela\p{L}*|darme de baja|smett\p{L}*|disiscriv\p{L}*|стоп|отпис\p{L}*|хватит)(?![\p{L}])/u;
/** What it would have to be about. */
const ABOUT_US =
  /(^|[^\p{L}])(messag\p{L}*|text\p{L}*|call\p{L}*|ring\p{L}*|phon\p{L}*|remind\p{L}*|contact\p{L}*|notif\p{L}*|whatsapp|bother\p{L}*|annoy\p{L}*|spam\p{L}*|writing|nachricht\p{L}*|anruf\p{L}*|anzurufen|erinner\p{L}*|schreib\p{L}*|mensaje\p{L}*|llama\p{L}*|escrib\p{L}*|recorda\p{L}*|message\p{L}*|appel\p{L}*|rappel\p{L}*|ligar|mensage\p{L}*|messagg\p{L}*|chiama\p{L}*|this|it|me|us|everything|all)(?![\p{L}])/u;
const SHORT_WORDS = 3;
const LONGEST_SENTENCE = 80;
/** What is put around it, and makes it no less sure. */
const POLITE =
  /^(?:please|hey|hi|sorry|bitte|por favor)[ ,.!]+|[ ,.!]+(?:please|thanks|thank you|now|bitte|danke|por favor|gracias)$/gu;

export type StopWish = 'stop' | 'maybe' | null;

/** Whether a text asks for nothing more at all: surely, maybe (then the answer names STOP), or not. */
export function stopWish(text: string): StopWish {
  const said = folded(text);
  const bare = said.length > LONGEST_SENTENCE ? '' : said.replace(POLITE, '');
  if (WORDS.has(said) || SENTENCES.has(said) || SENTENCES.has(bare) || isSpelledStop(said) || hasLineOfStop(text))
    return 'stop';
  // "Stop.", "STOP!!!", "stop, please": punctuation is no doubt.
  const words = said.split(/[^\p{L}\p{M}\p{N}']+/u).filter(Boolean);
  const joined = words.join(' ');
  if (SENTENCES.has(joined) || (words.length > 0 && words.every((word) => word === 'stop'))) return 'stop';
  if (!STOPPING.test(said) || /(^|[^\p{L}])(don't|do not|never|can't|cannot) stop/u.test(said)) return null;
  return words.length <= SHORT_WORDS || ABOUT_US.test(said) ? 'maybe' : null;
}

/** Letters of other alphabets that look like those of "stop": a keyboard that was left in Russian, or somebody who tries. */
const LOOKS_LIKE: Record<string, string> = { ѕ: 's', т: 't', τ: 't', о: 'o', ο: 'o', օ: 'o', '0': 'o', р: 'p', ρ: 'p' };

/** "S T O P", "s.t.o.p", and with letters that only look like these. */
function isSpelledStop(said: string): boolean {
  if (said.length > 'stop'.length * 4) return false;
  const letters = [...said.replace(/[^\p{L}\p{N}]+/gu, '')];
  return letters.map((letter) => LOOKS_LIKE[letter] ?? letter).join('') === 'stop';
}

/** The word on a line of its own, above a signature or below what they quote. */
function hasLineOfStop(text: string): boolean {
  const lines = text.split('\n').filter((line) => /\S/.test(line) && !line.trimStart().startsWith('>'));
  return [lines[0], lines.at(-1)].some((line) => line !== undefined && folded(line) === 'stop');
}

export const isStart = (text: string): boolean => START_WORDS.has(folded(text));

function setOf(list: string, separator: string | RegExp = /\s+/): Set<string> {
  const entries = list.split('\n').flatMap((line) => line.trim().split(separator));
  return new Set(entries.map(folded).filter(Boolean));
}
