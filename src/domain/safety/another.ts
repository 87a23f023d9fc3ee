const ANOTHER =
  /\b(?:she|he|they|herself|himself|themselves|(?:my|a|our)\s+(?:best\s+|close\s+|little\s+|older?\s+|younger\s+)?(?:friend|son|daughter|child|kid|brother|sister|mum|mom|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|roommate|flatmate|housemate|mate|cousin|nephew|niece|uncle|aunt(?:ie)?|nan|gran\w*|stepson|stepdaughter|student|pupil|neighbour|neighbor|boss|ex|colleague)|meine?|sie|er|sich|mi|él|ella|suicidarse|matarse)\b/i;
const ONESELF =
  /\b(?:myself|kms|my\s+(?:own\s+)?life|i\s+(?:just\s+)?(?:want|wanna|wish|will|would|can't|cannot|don't)\b|i'm\s+(?:going|suicidal)|me\s+myself|(?:better|easier|happier|fine|best)(?:\s+off)?\s+without\s+me|if\s+i\s+(?:was|were|am|wasn't|weren't|died|disappeared|left)|i'm\s+gone|i\s+was\s+gone|burden|mich|mir|ich\s+(?:will|kann|möchte)|me\s+quiero|quiero|quitarme|matarme|suicidarme)\b/i;

/** Whether the life that is in danger is somebody else's: "my friend says she will kill herself". */
export const isAboutAnother = (message: string): boolean => {
  const text = message.slice(0, 2_000).replaceAll('’', "'");
  return ANOTHER.test(text) && !ONESELF.test(text);
};
