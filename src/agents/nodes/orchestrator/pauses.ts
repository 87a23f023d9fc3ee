import { readPause, type Setting } from '../../../domain/language/index.ts';

/** A part of a message that lets all reminders rest. Beside a goal, "nothing on 12 December" is of its plan. */
export const pausesAll = (part: string, setting: Setting, besideGoal: boolean): boolean =>
  (!besideGoal || NAMES_ALL.test(part)) && readPause(part, setting) !== null;

const NAMES_ALL = /\b(?:everything|pause|mute|silence|quiet|reminders?|messages?|calls?)\b/i;
