import { DE } from '../locales/de/commands.ts';
import { EN } from '../locales/en/commands.ts';
import { ES } from '../locales/es/commands.ts';
import type { Setting, Understanding } from '../types.ts';
import { readAbout, readLookBack } from './asks.ts';
import { mayBeATask, readChange } from './change.ts';
import { readList } from './list.ts';
import { commandsOf } from './opening.ts';
import { readTalk } from './talk.ts';

export { itemsOf } from './items.ts';
export { type PauseWish, readPause } from './pause.ts';
export { type Report, reportsIn } from './report.ts';

/** No phrase of one language is an everyday sentence of another, so all are tried, English first. */
const COMMANDS = [EN, DE, ES].map(commandsOf);

/** Greetings, thanks and the like, when a message is nothing else. */
export const talkIn = (message: string) => readTalk(message, COMMANDS);

/** A question about what is planned, or a change of something that is. */
export function commandIn(message: string, setting: Setting): Understanding | null {
  return (
    readLookBack(message, setting) ??
    readList(message, setting, COMMANDS) ??
    readAbout(message, setting) ??
    readChange(message, setting, COMMANDS)
  );
}

/** Whether the verb that opens a command may as well open a task: "cancel", "move", "complete"; a quoted name is a task that is there. */
export function isTaskVerb(message: string): boolean {
  return !/["“”„]/.test(message) && mayBeATask(message, COMMANDS);
}
