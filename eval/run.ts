/** Plays the conversations of this folder on a tier and scores them: `npm run eval`, or `npm run eval -- goals` for those whose id says so.
 *  Without settings on the rules; with OPENROUTER_API_KEY (and OPENROUTER_BASE_URL, LLM_MODELS_FILE) on those models. */
import { parseArgs } from 'node:util';
import { testChat } from '../test/helpers/chat.ts';
import { testClock } from '../test/helpers/clock.ts';
import { conversations } from './conversations.ts';
import { play } from './play.ts';
import { reachesAims, report } from './table.ts';
import type { ScoredTurn } from './types.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { replies: { type: 'boolean', default: false } },
});
const passed = ['OPENROUTER_API_KEY', 'OPENROUTER_BASE_URL', 'LLM_MODELS_FILE', 'TURN_DEADLINE_SECONDS'];
const env = Object.fromEntries(passed.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
const chosen = conversations().filter(
  ({ id }) => positionals.length === 0 || positionals.some((part) => id.includes(part)),
);
const chat = await testChat({ clock: testClock('2026-11-26T12:00:00Z'), env });
const turns: ScoredTurn[] = [];
for (const one of chosen) {
  const scored = await play(chat, one);
  turns.push(...scored);
  if (values.replies) for (const { say, reply } of scored) console.log(`\n> ${say}\n${reply}`);
}
await chat.close();
console.log(
  `\n${chosen.length} conversations on ${env['OPENROUTER_API_KEY'] ? (env['OPENROUTER_BASE_URL'] ?? 'OpenRouter') : 'the rules'}\n`,
);
console.log(report(turns));
// A model is told how it did; the rules are held to it.
if (!env['OPENROUTER_API_KEY'] && !reachesAims(turns)) process.exitCode = 1;
