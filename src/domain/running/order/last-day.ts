import { readValues, type Setting } from '../../language/index.ts';
import { today } from '../../plan/said/index.ts';

/** What stands between a word and its day; a day alone is read behind it. */
const JOINT = /\b(?:after|until|till|til|up to|before|on|with)\b/g;
const FILLERS =
  /^(?:and|let|but|so|then|please|pls|can|could|should|shall|would|will|must|we|i|you|it|they|let's|i'd|want|like|need|to|the|my|our|a|just|actually|is|be|have|has|sorry|ok|okay|think|for good|altogether|completely|of|this|that|there)$/;
const THING = '(?: (?:S|session|sessions|one|ones|plan|goal|all|everything|it|training|day|time))*';

/** How the last day is said; `D`: the day, `S`: a word by which sessions are called. */
const FORMS = [
  `^(?:stop|end|finish|quit)${THING}(?: (?:after|on|with|at))? D$`,
  `^(?:no|nothing|none)(?: more)?${THING} after D$`,
  `^(?:last|final)${THING}(?: (?:on|by))? D$`,
  `^${THING}(?: (?:stop|stops|end|ends|finish|finishes))(?: (?:after|on|with|at)) D$`,
  `^only(?: (?:do|go|doing|going|run|keep|keeping))?${THING} (?:until|till|til|up to) D$`,
  `^(?:until|till|til|up to) D only$`,
].map((form) => new RegExp(form.replace('^(?: ', '^(?:')));
/** "Stop after that". */
const THERE =
  /^(?:(?:and|so|then|please|we|i|i'll|i'd|want|to) )*(?:stop|end|quit|finish|no more|nothing|that's it|that is it|done)(?: (?:after|with|it|on))?(?: (?:that|then|there))?$/;

/** "The last run should be on Friday the 18th, stop after that": the day after which nothing comes. Null: it says something else. */
export function lastDayIn(
  clauses: readonly string[],
  own: ReadonlySet<string>,
  setting: Setting,
): Temporal.PlainDate | null {
  const told = clauses.filter((clause) => !THERE.test(clause));
  const [clause, ...others] = told;
  if (!clause || others.length > 0) return null;
  const dates = readValues(
    clause.replace(JOINT, (joint) => '#'.repeat(joint.length)),
    setting,
  );
  const [value, ...more] = dates;
  if (value?.kind !== 'date' || more.length > 0 || Temporal.PlainDate.compare(value.date, today(setting)) < 0)
    return null;
  const words = `${clause.slice(0, value.start)} D ${clause.slice(value.end)}`
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter((word) => word !== '' && !FILLERS.test(word))
    .map((word) => (own.has(word) ? 'S' : word));
  const said = words.join(' ');
  return FORMS.some((form) => form.test(said)) ? value.date : null;
}
