/** Words that are written without their apostrophe so often that they are read as with it; none of them is another English word. */
const WITHOUT: Record<string, string> = {
  im: "i'm",
  ive: "i've",
  id: "i'd",
  lets: "let's",
  thats: "that's",
  whats: "what's",
  wheres: "where's",
  whens: "when's",
  hows: "how's",
  whos: "who's",
  theres: "there's",
  heres: "here's",
  hes: "he's",
  shes: "she's",
  itll: "it'll",
  youre: "you're",
  youve: "you've",
  youll: "you'll",
  theyre: "they're",
  theyve: "they've",
  weve: "we've",
  dont: "don't",
  doesnt: "doesn't",
  didnt: "didn't",
  isnt: "isn't",
  arent: "aren't",
  wasnt: "wasn't",
  werent: "weren't",
  hasnt: "hasn't",
  havent: "haven't",
  hadnt: "hadn't",
  cant: "can't",
  couldnt: "couldn't",
  wont: "won't",
  wouldnt: "wouldn't",
  shouldnt: "shouldn't",
  mustnt: "mustn't",
  neednt: "needn't",
  oclock: "o'clock",
};
const WORD = new RegExp(`(?<![\\p{L}'])(?:${Object.keys(WITHOUT).join('|')})(?![\\p{L}'])`, 'gu');

/** English in small letters, its apostrophes put back: "im" is "i'm", "dont" "don't". For reading, not for what is kept. */
export function withApostrophes(text: string): string {
  return text.replace(/[’‘`]/g, "'").replace(WORD, (word) => WITHOUT[word] ?? word);
}
