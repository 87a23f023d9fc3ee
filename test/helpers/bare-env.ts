const kept = ['PATH', 'NODE_COMPILE_CACHE'] as const;

/** What a program that is started needs of this process, and nothing else: where programs are, and what is compiled already (test/run.ts). */
export const bareEnv: Record<string, string> = Object.fromEntries(
  kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
);
