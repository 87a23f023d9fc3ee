import { folded, signsIn } from '../../domain/text/index.ts';
import type { Answer } from './answer.ts';

/** Words that alone answer a reminder, in the languages that people write to it in. Compared folded. */
const WORDS = new Map<string, Answer>(
  Object.entries({
    done: `done|all done|i'm done|did it|i did|i did it|just did it|just did|done it|it's done|its done|finished|i finished|completed|complete|taken|took it|took them|i took it|yes done|yes i did|yep done|yup done|already done|done already|already did|did that|done thanks|done thank you|ok done|check|checked
      erledigt|gemacht|fertig|hab ich|habe ich|schon gemacht|schon erledigt|ist erledigt|ja erledigt|ja gemacht|genommen|geschafft
      hecho|ya esta|listo|lista|terminado|ya lo hice|lo hice|hecha|ya|tomado
      fait|c'est fait|termine|fini|j'ai fait|deja fait
      fatto|fatta|finito|gia fatto
      feito|pronto|ja fiz|terminei|concluido
      gedaan|klaar|al gedaan
      klart|gjort|fardig|ferdig|faerdig|tehty|valmis
      zrobione|gotowe|hotovo|gata|kesz|kész
      yaptim|tamam|bitti|tamamlandi
      готово|сделано|сделал|сделала|зроблено|выполнено
      تم|خلصت|انتهيت
      עשיתי|בוצע|סיימתי
      हो गया|कर लिया|हो गयी|ho gaya|kar liya
      完成|完成了|做完了|好了|做了
      完了|できた|終わった|やった|終わりました|しました
      완료|했어|했어요|끝|다했어
      sudah|selesai|xong|เสร็จแล้ว|tapos na`,
    reschedule: `later|another time|reschedule|move|move it|not now|some other time|other time|postpone|maybe later|do it later|remind me later|can we move it|different time
      spater|verschieben|nicht jetzt|andermal|ein andermal|anderer zeitpunkt|andere zeit
      luego|mas tarde|despues|otro momento|ahora no|aplazar|otra hora
      plus tard|pas maintenant|reporter|un autre moment|une autre fois
      dopo|piu tardi|non ora|non adesso|rimanda|un altro momento
      depois|mais tarde|agora nao|adiar|outra hora
      niet nu|straks|een andere keer
      senare|inte nu|senere|ikke na|myohemmin
      pozniej|pozdeji|mai tarziu|kesobb
      sonra|daha sonra|simdi degil
      позже|потом|не сейчас|пізніше
      لاحقا|بعدين|ليس الان
      אחר כך|מאוחר יותר|לא עכשיו
      बाद में|baad mein
      稍后|晚点|以后|改天|待会
      後で|あとで|また今度
      나중에|이따가
      nanti|de sau|ภายหลัง|mamaya`,
    missed: `can't|cannot|cant|i can't|i cannot|can't do it|i can't do it|can't today|missed|missed it|i missed it|no|nope|nah|not today|not done|didn't|i didn't|didn't do it|i didn't do it|did not do it|failed|won't|i won't
      nein|kann nicht|ich kann nicht|geht nicht|heute nicht|nicht geschafft|schaffe ich nicht|schaff ich nicht|verpasst
      no puedo|hoy no|no lo hice|no pude
      non|je ne peux pas|je peux pas|impossible|pas aujourd'hui|rate
      non posso|oggi no|non oggi|non ce la faccio|non l'ho fatto
      nao|nao posso|hoje nao|nao consigo|nao fiz
      nee|kan niet|vandaag niet|lukt niet
      nej|kan inte|nei|kan ikke|en voi|ei tanaan
      nie|nie moge|dzis nie|ne|nemohu|nu pot|nem|nem tudom
      hayir|yapamam|bugun degil|yapmadim
      нет|не могу|не сегодня|не сделал|не сделала|ні
      لا|لا استطيع|ليس اليوم
      לא|לא יכול|לא יכולה|לא היום
      नहीं|नहीं हो सकता|आज नहीं|nahi
      不|不行|没做|今天不行|做不了
      いいえ|無理|できない|できません
      아니|아니요|못해|못했어|안돼
      tidak|tidak bisa|khong|ไม่ได้|hindi`,
    skip: `skip|skip it|skip this|skip this one|skip today
      uberspringen|auslassen|saltar|omitir|passer|salta|pular|overslaan|пропустить|跳过|スキップ|건너뛰기`,
    snooze: `snooze|wait|in a bit|in a minute|give me a minute|give me a min|give me 10 minutes|give me ten minutes|10 minutes|10 min|ten minutes|in 10 minutes|in ten minutes|in 10 min|hold on|one moment|just a moment|5 minutes|in 5 minutes|soon|one sec|coming
      gleich|moment|einen moment|in 10 minuten|10 minuten
      un momento|espera|en 10 minutos|10 minutos|ahorita
      un instant|attends|dans 10 minutes
      un attimo|aspetta|tra 10 minuti
      um momento|espere|em 10 minutos
      even wachten|over 10 minuten|подожди|сейчас|через 10 минут`,
  } satisfies Record<Answer, string>).flatMap(([answer, words]) =>
    words.split(/[|\n]/).map((word) => [folded(word), answer as Answer] as const),
  ),
);

/** An answer is a few words; what is longer says more than that. */
const LONGEST = 60;

const SIGNS = new Map<string, Answer>([
  ...[...'👍✅✔☑👌💪🙌🎉🆗💯👏🏆'].map((sign) => [sign, 'done'] as const),
  ...[...'👎❌✖❎🚫🙅⛔'].map((sign) => [sign, 'missed'] as const),
  ...[...'⏰⏳⌛🔁🔄🔜📅🕐⏱'].map((sign) => [sign, 'reschedule'] as const),
  ...[...'⏭'].map((sign) => [sign, 'skip'] as const),
  ...[...'😴💤⏸'].map((sign) => [sign, 'snooze'] as const),
]);

/** Politeness around the answer itself: "done, thanks", "ok done 🙂". */
const POLITE =
  /^(?:ok|okay|yes|yep|yeah|hey|hi|ja|si|oui|sorry|please)[ ,.!]+|[ ,.!]+(?:thanks|thank you|thx|please|now|today|danke|gracias|merci|grazie|obrigado|obrigada|boss|coach|mate|man)$/gu;

/** What a text without a button answers, by its words and its signs; null when they say nothing, or two things. */
export function answerIn(text: string): Answer | null {
  const said = folded(text);
  const signs = new Set(signsIn(text).flatMap((sign) => SIGNS.get(sign) ?? []));
  if (signs.size > 1) return null;
  const [sign = null] = signs;
  if (said === '') return sign;
  if (said.length > LONGEST) return null;
  const word =
    WORDS.get(said) ?? WORDS.get(said.replace(/[,.!?;:]+/g, '')) ?? WORDS.get(said.replace(POLITE, '')) ?? null;
  return word === null || sign === null || word === sign ? word : null;
}

/** The same of words that were folded already, and nothing around them. */
export const wordsThatAnswer = (said: string): Answer | null => WORDS.get(said) ?? null;

/** Numbers up to three in words; more is not offered. */
const COUNTED = new Map(
  ['one|first|eins|erste|erster|uno|una|primero|primera', 'two|second|zwei|zweite|zweiter|dos|segundo|segunda']
    .concat('three|third|drei|dritte|dritter|tres|tercero|tercera')
    .flatMap((words, index) => words.split('|').map((word) => [word, index + 1] as const)),
);
/** "option 2", "No. 1", "the second one", "2nd". */
const NUMBERED =
  /^(?:(?:the|die|der|das|la|el) )?(?:option|opcion|number|nummer|numero|choice|no|nr)?[. #]{0,3}(\d|\p{L}+)(?:st|nd|rd|th)?(?: one)?$/u;

/** A number on its own, as people write one: "1", "#1", "1)", "1️⃣", "option 2", "No. 1", "2nd", "the second one". */
export function numberIn(text: string): number | null {
  const said = folded(text);
  if (said.length > LONGEST) return null;
  const [, found = ''] = said.replace(POLITE, '').match(NUMBERED) ?? [];
  return /^\d$/.test(found) ? Number(found) : (COUNTED.get(found) ?? null);
}
