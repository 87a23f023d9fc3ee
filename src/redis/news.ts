import { randomUUID } from 'node:crypto';
import type { Redis } from './index.ts';

/** The longest that a timer can wait, in milliseconds. */
const NEVER = 2 ** 31 - 1;

/** What the processes of one installation tell each other, now and to whoever listens: nothing is kept, nothing is repeated. */
export type News = {
  /**
   * Hears what other processes tell under this name, never what this one tells; returns how to tell. While Redis is away nobody hears
   * anything: what must not be missed stands in the database.
   */
  channel<T>(name: string, hear: (news: T) => void): (news: T) => void;
  /** Resolves when Redis brings what is told from then on. */
  ready(): Promise<void>;
  close(): void;
};

/** Publish and subscribe (https://redis.io/docs/latest/develop/pubsub/) on a connection of its own beside `redis`. */
export function createNews(redis: Redis): News {
  const self = randomUUID();
  const hearing = new Map<string, (news: never) => void>();
  // Nobody waits for its commands: a subscription that is answered late counts all the same, and one given up would leave this process deaf.
  const ear = redis.duplicate({ autoResubscribe: false, connectionName: 'flux-news', commandTimeout: NEVER });
  // The connection beside it says in the log that Redis is away.
  ear.on('error', () => undefined);
  let listening = () => {};
  let heard = new Promise<void>((resolve) => {
    listening = resolve;
  });
  const subscribe = async () => {
    if (hearing.size > 0) await ear.subscribe(...hearing.keys());
    listening();
  };
  ear.on('ready', () => void subscribe().catch(() => undefined));
  ear.on('close', () => {
    heard = new Promise((resolve) => {
      listening = resolve;
    });
  });
  ear.on('message', (name, text) => {
    const { from, news } = JSON.parse(text) as { from: string; news: never };
    if (from !== self) hearing.get(name)?.(news);
  });
  return {
    channel(name, hear) {
      const key = `flux:news:${name}`;
      hearing.set(key, hear);
      if (ear.status === 'ready') void subscribe().catch(() => undefined);
      return (news) => void redis.publish(key, JSON.stringify({ from: self, news })).catch(() => undefined);
    },
    ready: () => heard,
    close: () => ear.disconnect(),
  };
}
