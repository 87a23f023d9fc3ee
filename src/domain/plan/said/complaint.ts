/** "I can't get off my phone at night" tells of a habit: no hour is refused by it, and nothing of it is left unread. Lower-case text. */
export const cannotLeave = (text: string): boolean => CANNOT_LEAVE.test(text);

const CANNOT_LEAVE =
  /\b(?:can't|cannot|cant|can never) (?:seem to |ever )?(?:get off|get away from|put (?:\w+ ){0,2}down|stop|stay off|keep off|resist|switch off|wind down)\b/;
