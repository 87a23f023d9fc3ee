/** Somebody's own text inside Markdown: shown as it is. */
export function asText(title: string): string {
  return title.replace(/([\\`*_[\]<>#|~])/g, '\\$1').replace(/\s+/g, ' ');
}

/** Our own Markdown → the words as they are read, for clients that draw a reply as plain text. */
export function withoutMarkup(markdown: string): string {
  return markdown.replace(/\\([\\`*_[\]<>#|~])|\*\*/g, (_mark, literal?: string) => literal ?? '');
}
