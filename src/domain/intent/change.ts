import { readValues, type Setting } from '../language/index.ts';

/** What may be done to a task that is there, the likeliest first, and the new time in the words of the message where it has one. */
export type ChangeMeant = {
  acts: Act[];
  time: string | null;
  /** The one act that its words speak of, where they tell of it plainly; null: several, or it may be meant otherwise. */
  sure: Act | null;
};
export type Act = 'done' | 'missed' | 'skip' | 'move' | 'delete';

/** What speaks for each; the first that fits is likeliest. */
const CUES: [Act, RegExp][] = [
  [
    'delete',
    /\b(?:no\s+longer|any\s*more|no\s+need|don'?t\s+need|get\s+rid|scrap|ditch|axe|turn\s+off|switch\s+off|stop|quit|never\s+again|delete|remove)\b/i,
  ],
  [
    'move',
    /\b(?:moved?|postponed?|rescheduled?|pushed|brought|shifted?|bumped?|instead|later|earlier|rather|change[ds]?|swap|put\s+off)\b/i,
  ],
  [
    'skip',
    /\b(?:cancel(?:l?ed)?|called\s+off|is\s+off|fell\s+through|skip|leave\s+out|give\s+.*\bmiss|(?:can'?t|won'?t|cannot|not\s+going\s+to|no\s+time)|not\s+today|no\s+\w+\s+today)\b/i,
  ],
  [
    'missed',
    /\b(?:missed|forgot|bailed|flaked|chickened|didn'?t|did\s+not|haven'?t|couldn'?t|never|overslept|blew\s+off|failed)\b/i,
  ],
  [
    'done',
    /\b(?:done|did|finished|completed?|ticked|crossed|checked?|managed|happened|took|taken|went|been|had|sent|paid|out|over|in)\b/i,
  ],
];
const ALL: Act[] = ['done', 'skip', 'move', 'missed'];
const TIMES = new Set(['bound', 'date', 'clock', 'clock_range', 'part', 'weekdays']);

/** Only thought, wished or asked. */
const DOUBTS =
  /\?|\b(?:if|maybe|perhaps|might|could|would|should|may|hope|hate|love|wish|want|think|guess|probably|almost|nearly|wonder|afraid|worried|sure|whether|unless|but|why|what|how|when|who)\b/i;
const TOLD_DONE =
  /\b(?:is|are|was|were|been|all|already|just|i|i've|we|we've)\s+(?:\w+\s+)?(?:done|finished|completed|ticked|managed|did|took|paid|sent|sorted)\b|^\W*(?:(?:i|i've|we|we've|have|just|already|ok|finally)\s+)*(?:been|went|(?:got|came|am)?\s*back)\s+(?:to|from|for|out)\b/i;

/** Reads a message that is about a task and that no command is, such as "the dentist called, they moved me to Thursday 2 pm". */
export function changeMeant(message: string, setting: Setting): ChangeMeant {
  const text = message.replaceAll('’', "'").slice(0, 300);
  const likely = CUES.filter(([, cue]) => cue.test(text)).map(([act]) => act);
  const times = readValues(text, setting).filter(({ kind }) => TIMES.has(kind));
  const first = times[0];
  const last = times.at(-1);
  const time =
    first && last
      ? text
          .slice(first.start, last.end)
          .replace(/^(?:to|until|till|by)\s+/i, '')
          .trim()
      : null;
  // "No wait, they open at 10": a time and no other act is a new time.
  const likeliest = likely[0] ?? (time ? 'move' : undefined);
  const acts = [...new Set([...(likeliest ? [likeliest] : []), ...ALL])].slice(0, 4);
  const [only, ...others] = likely;
  const sure =
    only && others.length === 0 && !DOUBTS.test(text) && (only !== 'done' || TOLD_DONE.test(text)) ? only : null;
  return { acts, time: acts[0] === 'move' ? time : null, sure };
}
