import { writeFileSync } from 'node:fs';
import { learnedText, stamp as ofIntents } from '../src/domain/intent/examples.ts';
import { learnedTexts, stamp as ofDangers } from '../src/domain/safety/examples.ts';

// npm run intents: after a change of an examples.txt, a word-groups.txt or of what is looked at.
const write = (path: string, text: string) => writeFileSync(new URL(`../src/domain/${path}`, import.meta.url), text);
write('intent/weights.txt', learnedText());
const { weights, kinds } = learnedTexts();
write('safety/weights.txt', weights);
write('safety/kinds.txt', kinds);
write('intent/learned-from.txt', `${ofIntents()}\n`);
write('safety/learned-from.txt', `${ofDangers()}\n`);
