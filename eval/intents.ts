import { writeFileSync } from 'node:fs';
import { learnedText } from '../src/domain/intent/examples.ts';
import { learnedTexts } from '../src/domain/safety/examples.ts';

// npm run intents: after a change of an examples.txt, a word-groups.txt or of what is looked at.
const write = (path: string, text: string) => writeFileSync(new URL(`../src/domain/${path}`, import.meta.url), text);
write('intent/weights.txt', learnedText());
const { weights, kinds } = learnedTexts();
write('safety/weights.txt', weights);
write('safety/kinds.txt', kinds);
