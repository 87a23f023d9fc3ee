const OPENS =
  /^\W*(?:(?:and|so|but|hey|ok(?:ay)?|well|also|btw|oh|hm+|just)[\s,]+)*(?:(?:is|are|was|were|does|did|has|will|do|should|may|am)(?:n't)?\s+(?:i|you|u|we|they|he|she|it|this|that|there|flux|people|the|my|your|a|an|\w+ing|\d\S*|any\w*|some\w*|every\w*|two)\b|(?:can|could)\s+(?:i|we)\s+(?:have|put|set|add|use|take|see|send|switch|turn|get|ask|talk|speak|share|change)\b|(?:what|how)\s+(?:if|happens|about)\b|what's\b)/i;
const WISHES =
  /\b(?:way\s+(?:to|you|for)|help|want\s+(?:to\s+(?!quit|stop|leave|give)|a|that)|wanna|like\s+to|love\s+to|learn|plan\s+(?:to|for)|fancy)\b/i;

/** "Do some stretching every other day", without a question mark: what is to be done. */
const TELLS_TO = /^\W*(?:(?:and|so|also|just|please)[\s,]+)*do\s+(?:a|an|the|my|some|\d\S*)\s/i;

/** "Is 5 km a day too much for a beginner?", "what if I want to quit halfway": a question, in which no wish is stated. */
export const onlyAsks = (message: string): boolean => {
  const text = message.replaceAll('’', "'");
  return OPENS.test(text) && !WISHES.test(text) && !(TELLS_TO.test(text) && !text.includes('?'));
};
