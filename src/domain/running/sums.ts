import { plain } from '../plan/index.ts';

/** What is said of the money of a goal that runs. */
export type SumWord =
  /** So much was put aside this time, less than planned or more; none: "nothing this month". */
  | { kind: 'less'; sum: number }
  /** So much came on top. */
  | { kind: 'extra'; sum: number }
  /** So much it is to be in all. */
  | { kind: 'target'; sum: number }
  /** So much on one payday that is still ahead. */
  | { kind: 'once'; sum: number }
  /** So much each time. */
  | { kind: 'each'; sum: number };

const SUM =
  '(?:€|\\$|£)?(\\d{1,3}(?:[.,]\\d{3})+|\\d{1,6})(?!\\d)(?: ?(?:€|\\$|£|euros?|eur|pounds?|quid|bucks|dollars|k\\b))?(?! ?(?:min|hours?|h\\b|km|pages?|days?|weeks|months|%|[ap]m|:|th\\b|st\\b|nd\\b))';
const LEAD =
  "(?:(?:so|ok|sorry|well|hi|hey|ugh|oh|i|i've|have|we|done|but|and|yes|hm|actually|just|this time|this week|this month)[,! ]+)*";
const NOTHING =
  /\b(?:nothing|(?:can't|cannot|couldn't|could not|can not|won't be able to|didn't|unable to) (?:save|put|set|pay|manage|spare|afford)(?: (?:anything|any|it|that|a penny|a cent|in|by))?(?: (?:aside|away|in|by))?|no money|zero|skint|broke)\b(?=.{0,30}\b(?:this|in|for|until|till|aside|month|week|time|payday|january|february|march|april|may|june|july|august|september|october|november|december)\b)/;
const LESS = [
  `^${LEAD}(?:only|just|barely|at least) (?:managed?|could|got|put|set|had|saved?|paid|able to|afford)?(?: (?:to|put|save|set|pay|afford|spare|do|away|aside|in|only|about|around))* ?${SUM}`,
  `^${LEAD}(?:managed|could|could only|can|can only|got|put|set|saved|paid|was able to)(?: (?:to|put|save|set|pay|afford|spare|do|away|aside|in))* (?:only|just|about only|no more than) ${SUM}`,
  `^${LEAD}(?:could|can) (?:only|just) (?:put|save|set|pay|afford|spare|do|manage)(?: (?:away|aside|in))? ${SUM}`,
  `^${LEAD}(?:put|paid|saved|transferred|moved|set|stashed|deposited|added|managed)(?: (?:away|aside|in|over|across|about|around))* ${SUM}(?: (?:away|aside|in|over|across|into (?:it|savings|the (?:pot|account|savings))|this (?:time|month|week|payday|payday)|today|yesterday|already|instead(?: of ${SUM})?|not ${SUM}|so far))*$`,
  `^${LEAD}${SUM} (?:this (?:time|month|week|payday)|went in|is in|in the pot|(?:put |set )?(?:away|aside)(?: this (?:time|month|week))?)(?: (?:instead(?: of ${SUM})?|not ${SUM}|today))*$`,
  `^${LEAD}${SUM} (?:is|was) all (?:i|we) (?:could|can|had|got|managed|put)`,
].map((form) => new RegExp(form));
const EXTRA = [
  `\\b(?:got|had|have|received|get) (?:an? |my )?(?:(?:christmas|tax|year[- ]end|little|nice|work) )*(?:bonus|refund|rebate|windfall|gift|tip|back pay|birthday money|inheritance)(?: (?:of|from [a-z]+ of|at work,?))? ?(?:of )?${SUM}`,
  `${SUM}(?: [a-z]+)? (?:bonus|refund|rebate|windfall|extra|on top|gift|tip|from (?:selling|my|the) [a-z ]{2,20})\\b`,
  `\\b(?:extra|additional|another|further|bonus of|refund of) ${SUM}(?: (?:in|aside|away|on top|towards?))?`,
  `\\b(?:put|paid|pay|add|added|throw|chuck|saved|save) (?:in |aside |away )?(?:an? )?(?:extra|additional|another|further) ${SUM}`,
  `\\b(?:put|paid|add|added|threw|chucked|saved) (?:in |aside |away )?${SUM} (?:more|extra|on top)(?! (?:min|hour|day|week|session|time))`,
].map((form) => new RegExp(form));
const EACH = new RegExp(
  `${SUM} (?:each|every|per|a) (?:time|week|month|payday|fortnight|go)\\b|\\b(?:put|save|pay|make it|do|only)(?: (?:aside|away))? ${SUM} each\\b`,
);
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const ONCE = [
  `^${LEAD}(?:(?:can|could) (?:we|you|i) |let's |please |i'll |i can |i'd like to )*(?:do|put|save|pay|make it|set|have)(?: (?:away|aside|in))? ${SUM}(?: (?:away|aside|in))? (?:in ${MONTH}|next (?:month|time|payday|week)|for ${MONTH})(?: .{0,40})?$`,
].map((form) => new RegExp(form));
const TARGET = [
  `^${LEAD}(?:(?:can|could) (?:we|you|i) |let's |please )*(?:make (?:it|that|the (?:goal|target|total))|change (?:it|the (?:goal|target|total|amount)) to|(?:raise|lower|up|drop|increase|reduce|cut|bring|set) (?:it|the (?:goal|target|total|amount))(?: up| down)? to|(?:i )?(?:only )?need|it (?:only |just )?(?:needs|has) to be|i want|i'd like(?: to save)?|i want to save|the (?:goal|target|total) is|aim for|go for) (?:now )?${SUM}(?: instead(?: of ${SUM})?| in all| in total| now| not ${SUM}| rather than ${SUM}| altogether| please)*$`,
].map((form) => new RegExp(form));

/** Null: no word of its sums. */
export function sumIn(message: string): SumWord | null {
  if (message.length > 160 || /\bremind\b/i.test(message)) return null;
  const text = plain(message).replace(/[.!?]+$/, '');
  const first = (forms: readonly RegExp[]) => {
    const said = forms.map((form) => form.exec(text)).find((match) => match !== null);
    return said ? Number((said[1] ?? said[2] ?? '').replace(/[.,]/g, '')) : null;
  };
  const each = first([EACH]);
  if (each !== null) return { kind: 'each', sum: each };
  const extra = first(EXTRA);
  if (extra !== null) return { kind: 'extra', sum: extra };
  const once = first(ONCE);
  if (once !== null) return { kind: 'once', sum: once };
  const less = first(LESS);
  if (less !== null) return { kind: 'less', sum: less };
  if (NOTHING.test(text)) return { kind: 'less', sum: 0 };
  const target = first(TARGET);
  return target === null ? null : { kind: 'target', sum: target };
}

/** What is left to be put aside, over the paydays that are left: of the plan that runs, and of each milestone behind it. */
export type Spread = { each: number; shares: number[] };

/** `counts`: paydays of each; the last one that has any takes what is left. */
export function spreadOver(left: number, counts: readonly number[], each: number | null = null): Spread {
  const paydays = counts.reduce((sum, n) => sum + n, 0);
  const share = each ?? Math.ceil(left / Math.max(1, paydays));
  let open = left;
  const last = counts.findLastIndex((n) => n > 0);
  const shares = counts.map((n, i) => {
    const own = i === last ? open : Math.min(open, share * n);
    open -= own;
    return own;
  });
  return { each: share, shares };
}
