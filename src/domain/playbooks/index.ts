export { playbookById, playbookFor } from './find.ts';
export { playbooks } from './library.ts';
export { conditionNote, fixedAnswer, type Limit, limitFor } from './limits.ts';
export type { Counts, Playbook, PlaybookQuestion, Ramp, Stage, Step, Strand } from './types.ts';
