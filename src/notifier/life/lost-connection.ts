/**
 * Whether an error is about what was asked, and would come again; not about the connection, a server that restarts, a lock that was
 * waited for in vain, two changes that met, or a process that stood still for so long that its transaction was given up (25P03).
 */
export function isOurFault(error: unknown): boolean {
  if (!(error instanceof Error)) return true;
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return !/connection|timeout|terminated|ended/i.test(error.message);
  return !/^E[A-Z]{3}/.test(code) && !/^(08|25006|25P0[34]|40|53|55P03|57)/.test(code);
}
