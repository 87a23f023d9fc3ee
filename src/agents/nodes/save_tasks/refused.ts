const OF_THE_INTERFACE = /\b[a-z]+_[a-z_]+\b|\bscope=|\bIdempotency-Key\b|\b(?:GET|PUT|POST|PATCH|DELETE) \//;

/** What a service refused, in a person's words: the fields of the interface mean nothing in a chat. */
export function refusal(message: string): string {
  if (/several times a day/.test(message))
    return 'Nothing was changed: it comes up several times a day, so I cannot tell which time to move. Say all its times, for example "every day at 8:00 and 20:00", or move only the next one.';
  if (/first time/.test(message) && OF_THE_INTERFACE.test(message))
    return 'Nothing was changed: I need to know when it comes first. Say a day and a time, for example "every Monday at 18:00".';
  if (OF_THE_INTERFACE.test(message))
    return 'Nothing was changed: that cannot be done in this way. Say the task and the day and time you want, for example "move gym to tomorrow at 7:00".';
  return `Nothing was changed: ${message}`;
}
