/** Somebody's own text inside Markdown: shown as it is. */
export function asText(title: string): string {
  return title.replace(/([\\`*_[\]<>#|~])/g, '\\$1').replace(/\s+/g, ' ');
}
