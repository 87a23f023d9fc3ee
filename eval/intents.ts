import { writeFileSync } from 'node:fs';
import { learnedText } from '../src/domain/intent/examples.ts';

// npm run intents: after a change of examples.txt, word-groups.txt or of what is looked at (features.ts).
writeFileSync(new URL('../src/domain/intent/weights.txt', import.meta.url), learnedText());
