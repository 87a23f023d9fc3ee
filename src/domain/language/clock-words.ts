/** Whether these words show that their writer uses the 24-hour clock: then "8" beside "20" is eight in the morning. */
export function shows24(words: string): boolean {
  return /(?<![\d:./-])(?:1[3-9]|2[0-3]|0\d)(?:[:h]\d\d)(?![\d:])/.test(words);
}
