const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'The disk quota of this user is used up.',
  EROFS: 'The disk is read-only.',
  EACCES: 'This user may not write there.',
  EPERM: 'This user may not write there.',
  EEXIST: 'A file of that name is in the way.',
  ENOTDIR: 'A part of this path is a file, not a folder.',
};

/** One sentence for what a disk refuses, with what to do; null for every other error. */
export function diskFault(error: unknown): string | null {
  const { code, path } = (error ?? {}) as NodeJS.ErrnoException;
  const sentence = code === undefined ? undefined : SENTENCES[code];
  if (!sentence || typeof path !== 'string') return null;
  return `Cannot write ${path}: ${sentence} Make room there, or set FLUX_DATA_DIR to a folder that can be written.`;
}
