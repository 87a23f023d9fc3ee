import { BODY } from './body.ts';
import { EATING } from './eating.ts';
import { FAREWELL } from './farewell.ts';
import { IN_DANGER } from './in-danger.ts';
import { MEANS } from './means.ts';
import { MIND } from './mind.ts';
import { NO_WAY_ON } from './no-way-on.ts';
import { WOUNDS } from './wounds.ts';

/** Phrases that may stand for more than they say, beside the expressions of `worry.ts`, in English, German and Spanish; the first row that stands counts. */
export const SIGNS = [...NO_WAY_ON, ...MEANS, ...FAREWELL, ...WOUNDS, ...EATING, ...IN_DANGER, ...BODY, ...MIND];
