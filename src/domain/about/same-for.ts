/** "Same for the dog", "and the same for my son at 8": for whom or what, and what else was said. */
export type SameFor = { what: string; rest: string; too?: true };

const SAME =
  /^\W*(?:(?:and|also|oh|ok|please|now|yes)[ ,]+)*(?:(?:do |set |make |put )?(?:the |exactly the )?same(?: thing| again| reminder| one)?(?: please)? (?:for|with)|likewise for|ditto for) ((?:the |my |our |his |her |a )?\p{L}[\p{L}'-]*(?: (?!but\b)\p{L}[\p{L}'-]*)?)((?: (?:at|on|but|every|from|an?|half|just|only|too|please|as well)\b.{0,40})?)[.!]*$/iu;

/** "And for Maya the same". */
const TURNED =
  /^((?:(?:and|also|then)[ ,]+)*)for ((?:my |the |our |his |her )?\p{L}[\p{L}'-]*),? (?:(?:do|exactly) )?(?:the )?same(?= |[.!]*$)/iu;

export function sameForIn(message: string): SameFor | null {
  if (message.length > 100) return null;
  const [, name, clock] = NAME_AT.exec(message.trim()) ?? [];
  if (name && clock) return { what: name, rest: clock };
  const too = tooIn(message.trim().replaceAll('’', "'"));
  if (too) return too;
  const said = message.replaceAll('’', "'").replace(TURNED, '$1same for $2');
  const [, what, rest = ''] = SAME.exec(said) ?? [];
  return what ? { what, rest: rest.replace(/ (?:too|please|as well|but)\b/gi, '').trim() } : null;
}

/** "And Luna at 9:40". */
const NAME_AT = /^(?:[Aa]nd|[Aa]lso|[Pp]lus) (\p{Lu}\p{Ll}{1,15}),? (?:at )?(\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?)[.!]*$/u;
/** "The dog too", "and Mia as well, same place, at quarter past". */
const TOO =
  /^(?:(?:and|also|oh|plus|yes)[ ,]+)*((?:the |my |our |his |her )?\p{L}[\p{L}'-]*) (?:too|as well|also)(?:,? (?:the )?same (?:place|time|thing|way))?(?:,? (?:but )?at (\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|quarter (?:past|to)|half past))?[.!]*$/iu;
const NOBODY =
  /^(?:it|that|this|them|me|i|he|she|we|they|one|him|her|us|you|now|today|tonight|tomorrow|then|there|done|good|great|yes|no|please|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?|(?:the )?(?:week(?:end|day)?s?|mornings?|evenings?|afternoons?|nights?|other)|everything|all|both|nothing|something)$/i;

function tooIn(message: string): (SameFor & { too: true }) | null {
  const [, what, rest = ''] = TOO.exec(message) ?? [];
  if (!what || NOBODY.test(what)) return null;
  // Names are typed in small letters.
  const name = what.includes(' ') ? what : `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  return { what: name, rest, too: true };
}

const LAST_NOUN = /\b(the|my|our|his|her|a) (\p{L}[\p{L}'-]*)$/iu;
const PEOPLE =
  /^(?:son|daughter|husband|wife|partner|mum|mom|dad|mother|father|brother|sister|kid|kids|baby|boy|girl|gran|nan|grandma|grandpa|flatmate)$/i;

/** "Feed the cat", the same for the dog: "Feed the dog". "Vitamin D", the same for my son: "Vitamin D for my son". */
export function titleFor(title: string, what: string): string {
  const [found, article = ''] = LAST_NOUN.exec(title) ?? [];
  const [, own = '', noun = what] = /^(the|my|our|his|her|a) (.+)$/i.exec(what) ?? [];
  // "Pick up Leo from school" has one name.
  const [name, ...others] = /^\p{Lu}/u.test(what) ? title.matchAll(/(?<=\s)\p{Lu}\p{L}+/gu) : [];
  if (name && others.length === 0)
    return `${title.slice(0, name.index)}${what}${title.slice(name.index + name[0].length)}`;
  const isOther =
    found !== undefined &&
    own !== '' &&
    (article.toLowerCase() === own.toLowerCase() || PEOPLE.test(found.split(' ')[1] ?? ''));
  if (isOther && PEOPLE.test(noun) === PEOPLE.test(found.split(' ')[1] ?? ''))
    return `${title.slice(0, title.length - found.length)}${what}`;
  return `${title} for ${what}`;
}
