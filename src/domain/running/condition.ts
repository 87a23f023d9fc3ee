/** What hangs on something that nobody knows yet. */

const IF =
  /(?:^|[,;.] ?| )((?:but |only |and )?(?:if|unless|in case|provided|assuming|depending on|as long as) (?!possible\b|so\b|need be\b|anything\b|that's\b|that is\b|that works\b|it helps\b|you\b|ok\b|okay\b|it's (?:ok|okay|not too|possible|alright|all right|fine)\b|(?:i|we) (?:may|can|could)$)[^,;.!?]{3,80})/;

/** "Skip Saturday if it rains": the condition, and the order without it. Null: there is none, or nothing stands beside it. */
export function conditionIn(text: string): { words: string; without: string } | null {
  const match = IF.exec(text);
  const words = match?.[1]?.trim();
  if (!match || !words) return null;
  const without = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
    .replace(/^[\s,;.!?]+|[\s,;.!?]+$/g, '')
    .replace(/^(?:then|please|can we|could we|can you)[, ]+/, '');
  return without === '' ? null : { words: words.replace(/^(?:but|and) /, ''), without };
}
