/** "Same for the dog", "and the same for my son at 8": for whom or what, and what else was said. */
export type SameFor = { what: string; rest: string };

const SAME =
  /^\W*(?:(?:and|also|oh|ok|please|now|yes)[ ,]+)*(?:(?:do |set |make |put )?(?:the |exactly the )?same(?: thing| again| reminder| one)?(?: please)? (?:for|with)|likewise for|ditto for) ((?:the |my |our |his |her |a )?\p{L}[\p{L}'-]*(?: \p{L}[\p{L}'-]*)?)((?: (?:at|on|but|every|from|an?|half|just|only|too|please|as well)\b.{0,40})?)[.!]*$/iu;

export function sameForIn(message: string): SameFor | null {
  if (message.length > 100) return null;
  const [, name, clock] = NAME_AT.exec(message.trim()) ?? [];
  if (name && clock) return { what: name, rest: clock };
  const [, what, rest = ''] = SAME.exec(message.replaceAll('’', "'")) ?? [];
  return what ? { what, rest: rest.replace(/ (?:too|please|as well)\b/gi, '').trim() } : null;
}

/** "And Luna at 9:40". */
const NAME_AT = /^(?:[Aa]nd|[Aa]lso|[Pp]lus) (\p{Lu}\p{Ll}{1,15}),? (?:at )?(\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?)[.!]*$/u;
const LAST_NOUN = /\b(the|my|our|his|her|a) (\p{L}[\p{L}'-]*)$/iu;
const PEOPLE =
  /^(?:son|daughter|husband|wife|partner|mum|mom|dad|mother|father|brother|sister|kid|kids|baby|boy|girl|gran|nan|grandma|grandpa|flatmate)$/i;

/** "Feed the cat", the same for the dog: "Feed the dog". "Vitamin D", the same for my son: "Vitamin D for my son". */
export function titleFor(title: string, what: string): string {
  const [found, article = ''] = LAST_NOUN.exec(title) ?? [];
  const [, own = '', noun = what] = /^(the|my|our|his|her|a) (.+)$/i.exec(what) ?? [];
  const name = /^\p{Lu}/u.test(what) ? /(?<=\s)\p{Lu}\p{L}+$/u.exec(title)?.[0] : undefined;
  if (name) return `${title.slice(0, title.length - name.length)}${what}`;
  const isOther =
    found !== undefined &&
    own !== '' &&
    (article.toLowerCase() === own.toLowerCase() || PEOPLE.test(found.split(' ')[1] ?? ''));
  if (isOther && PEOPLE.test(noun) === PEOPLE.test(found.split(' ')[1] ?? ''))
    return `${title.slice(0, title.length - found.length)}${what}`;
  return `${title} for ${what}`;
}
