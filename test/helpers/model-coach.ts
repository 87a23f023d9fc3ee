import type { Person, TestAppOptions } from './app.ts';
import { type TestChat, testChat } from './chat.ts';
import { type ModelProvider, modelProvider } from './model-provider.ts';
import { type Talk, talkWith } from './talk.ts';

export type ModelCoach = TestChat & {
  provider: ModelProvider;
  /** Somebody who told about themselves before, at that moment (an instant), and their talk with the coach. */
  someone(at: string, timezone?: string): Promise<{ who: Person; talk: Talk }>;
};

/** The app with a model server behind it. Turns have all the time a busy machine needs, unless `env` says otherwise. */
export async function modelCoach({ env = {}, ...options }: TestAppOptions = {}): Promise<ModelCoach> {
  const provider = await modelProvider();
  const chat = await testChat({
    ...options,
    env: {
      OPENROUTER_API_KEY: 'key',
      OPENROUTER_BASE_URL: provider.baseUrl,
      TURN_DEADLINE_SECONDS: '120',
      ...env,
    },
  });
  return {
    ...chat,
    provider,
    async someone(at, timezone = 'Europe/London') {
      chat.clock.set(at);
      const who = await chat.signUp({ timezone });
      await chat.pool.query('update profiles set onboarded_at = $2 where id = $1', [who.id, at]);
      return { who, talk: talkWith(chat, who) };
    },
    async close() {
      await chat.close();
      await provider.close();
    },
  };
}
