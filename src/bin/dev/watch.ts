import { type FSWatcher, watch } from 'node:fs';
import path from 'node:path';

/** Calls `changed` with a file's name once the source files under `folders` have been quiet for a moment; never twice at once. */
export function watchSources(folders: string[], changed: (file: string) => Promise<unknown>) {
  let timer: NodeJS.Timeout | undefined;
  let busy = Promise.resolve<unknown>(undefined);
  const watchers: FSWatcher[] = folders.map((folder) =>
    watch(folder, { recursive: true }, (_event, name) => {
      if (name === null || !/\.(ts|sql|html|css|js|json)$/.test(name) || name.endsWith('.test.ts')) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        busy = busy.then(() => changed(path.join(folder, name)));
      }, 150);
    }),
  );
  const close = () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
  return {
    stop: async () => {
      close();
      await busy;
    },
    force: close,
  };
}
