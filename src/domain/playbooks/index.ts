export { type Condition, conditions, conditionsIn, conditionsOf } from './conditions.ts';
export { playbookById, playbookFor } from './find.ts';
export { playbooks } from './library.ts';
export { fixedAnswer, shortAnswer } from './limit-answers.ts';
export { goesWithoutFood, LEAVE_NOTE, type Limit, limitFor, plainly, saysLeave, speaksOfLimit } from './limits.ts';
export { TAGS } from './tags.ts';
export { isKnown, takesOf } from './takes.ts';
export { tellsOfBody, toldOfBody } from './told.ts';
export type { Counts, Playbook, PlaybookQuestion, Ramp, Stage, Step, Strand, Takes } from './types.ts';
