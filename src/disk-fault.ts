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
  const { code, path, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  // Node says so of a folder that is to be made, with those above it, on a disk that is read-only.
  const refused = code === 'ENOENT' && syscall === 'mkdir' ? 'EROFS' : code;
  const sentence = refused === undefined ? undefined : SENTENCES[refused];
  if (!sentence || typeof path !== 'string') return null;
  return `Cannot write ${path}: ${sentence} Make room there, or set FLUX_DATA_DIR to a folder that can be written.`;
}

/** The same where a file must be written: a sentence for whatever went wrong. A write that fails names no path itself. */
export function cannotWrite(file: string, error: unknown): string {
  const { code, syscall, path = file, message } = error as NodeJS.ErrnoException;
  return (
    diskFault({ code, syscall, path }) ??
    `Cannot write ${file} (${message}). Set FLUX_DATA_DIR to a folder that can be written.`
  );
}
