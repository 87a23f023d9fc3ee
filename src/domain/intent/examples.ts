import type { Setting } from '../language/index.ts';
import { type Example, learn, weightsText } from '../learned/learn.ts';
import { stampOf } from '../learned/stamp.ts';
import { examplesFrom } from '../learned/words.ts';
import { featuresOf } from './features.ts';

/** A Thursday at noon. */
export const SETTING: Setting = { now: Temporal.Instant.from('2026-11-26T12:00:00Z'), zone: 'Europe/London' };

const TABLE = new URL('examples.txt', import.meta.url);

/** The table of messages and what each is about. */
export const examples = () => examplesFrom(TABLE);

/** `learned-from.txt`, as the tables give it now. */
export const stamp = () => stampOf(TABLE, new URL('word-groups.txt', import.meta.url));

/** Those that the weights are learned from: a crisis and a goal noted as a task are told by other means. */
export const learnable = (): (Example & { message: string })[] =>
  examples()
    .filter(({ intent }) => intent !== 'GOAL_OFFER' && intent !== 'SAFETY')
    .map(({ intent, message }) => ({ intent, message, signs: featuresOf(message, SETTING) }));

/** `weights.txt`, as the table gives it now. */
export const learnedText = (): string => weightsText(learn(learnable()));
