import { randomBytes } from 'node:crypto';
import { chmod, lstat, mkdir, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EmbeddedDatabaseError, explainFailure, useYourOwn } from './error.ts';

/** System folders that only root can write and everybody can enter; the first that exists here is used. */
const systemFolders = ['/var/lib', '/var/db', '/usr/local/lib', '/opt'];
const noteName = 'place';
const placeName = /^data-[0-9a-f]{16}$/;

/**
 * Makes (or checks) a folder that nobody but this user can change, so nothing in it was planted by somebody else.
 * Returns its real path. Throws a sentence when it belongs to another user.
 */
export async function privateFolder(folder: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw explainFailure(`make its folder ${folder}`, String(error));
  }
  const facts = await lstat(folder);
  if (!facts.isDirectory()) {
    throw new EmbeddedDatabaseError(`${folder} is not a folder, so the embedded database cannot keep its data there.`);
  }
  if (facts.uid !== process.getuid?.()) {
    throw new EmbeddedDatabaseError(
      `The folder ${folder} belongs to another user (number ${facts.uid}). Start Flux as that user, or remove it with "bash dev-end.sh" as that user.`,
    );
  }
  if (facts.mode & 0o022) await chmod(folder, facts.mode & 0o755);
  return realpath(folder);
}

/**
 * Where root keeps everybody's embedded databases: the project may lie under a folder that the server's account
 * cannot enter, so they live in a system folder, owned by root all the way down. Returns the path of our folder in it.
 */
export async function systemBase(): Promise<string> {
  for (const candidate of systemFolders) {
    const folder = await realpath(candidate).catch(() => null);
    if (folder === null || !(await onlyRootWrites(folder))) continue;
    const base = path.join(folder, 'flux-embedded');
    try {
      await mkdir(base, { mode: 0o755 }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
      await chmod(base, 0o711);
      if (await onlyRootWrites(base)) return base;
    } catch {
      // read-only here: try the next one
    }
  }
  throw new EmbeddedDatabaseError(
    `As root, Flux keeps the embedded database under one of ${systemFolders.join(', ')}, and none of them can be written safely here. Start it as an ordinary user. ${useYourOwn}`,
  );
}

/**
 * The place of this project's data outside the project. The note in `home` names it; when the project was copied
 * (its note is, too) the copy gets a place of its own, when it was moved it keeps the old one.
 */
export async function placeOutside(home: string, base: string): Promise<string> {
  const place = path.join(base, await readOrWriteNote(home));
  await mkdir(place, { mode: 0o711 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw explainFailure(`make its folder ${place}`, String(error));
  });
  await chmod(place, 0o711);
  if (!(await onlyRootWrites(place)))
    throw new EmbeddedDatabaseError(`${place} is not root's own folder; remove it and start again.`);
  const owner = await projectOf(place);
  if (owner !== null && owner !== home && (await noted(owner)) === path.basename(place)) {
    await rm(path.join(home, noteName));
    return placeOutside(home, base);
  }
  if (owner !== home) await writeFile(path.join(place, 'project'), `${home}\n`, { mode: 0o600 });
  return place;
}

/** The place that the note in `home` names, if there is one. */
export async function existingPlace(home: string, base: string): Promise<string | null> {
  const name = await noted(home);
  return name === null ? null : path.join(base, name);
}

/**
 * Places whose project is gone for good: the note was removed with the project's data folder, or the whole project
 * lay in the temporary folder and was deleted. (A project elsewhere may be on a disk that is not plugged in.)
 */
export async function abandonedPlaces(base: string, home: string): Promise<string[]> {
  const temporary = [await realpath(tmpdir()), '/tmp/', '/var/tmp/'].map((folder) => path.join(folder, '/'));
  const isGone = async (place: string) => {
    const project = await projectOf(place);
    if (project === null) return (await idleFor(place)) > 600_000; // its making or its removal was cut short
    if ((await noted(project)) === path.basename(place)) return false;
    return project === home || temporary.some((folder) => project.startsWith(folder));
  };
  const abandoned: string[] = [];
  for (const name of await readdir(base)) {
    if (placeName.test(name) && (await isGone(path.join(base, name)))) abandoned.push(path.join(base, name));
  }
  return abandoned;
}

/** Whether any project has its data here. */
export async function anyPlace(base: string): Promise<boolean> {
  return (await readdir(base)).some((name) => placeName.test(name));
}

async function onlyRootWrites(folder: string): Promise<boolean> {
  for (let at = folder; ; at = path.dirname(at)) {
    const facts = await lstat(at);
    const safe = facts.isDirectory() && facts.uid === 0 && (facts.mode & 0o022) === 0 && (facts.mode & 0o001) !== 0;
    if (!safe) return false;
    if (at === path.dirname(at)) return true;
  }
}

async function readOrWriteNote(home: string): Promise<string> {
  const file = path.join(home, noteName);
  const name = `data-${randomBytes(8).toString('hex')}`;
  try {
    await writeFile(file, `${name}\n`, { flag: 'wx', mode: 0o600 });
    return name;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
      throw explainFailure('note where its data is', String(error));
  }
  const existing = await noted(home);
  if (existing !== null) return existing;
  await rm(file); // empty or damaged: written when the disk was full, say
  return readOrWriteNote(home);
}

/** Milliseconds since something was last made or removed in the folder. */
async function idleFor(folder: string): Promise<number> {
  const facts = await lstat(folder).catch(() => null); // another start may be removing it as well
  return facts ? Date.now() - facts.mtimeMs : 0;
}

async function noted(home: string): Promise<string | null> {
  const text = await readFile(path.join(home, noteName), 'utf8').catch(() => '');
  return placeName.test(text.trim()) ? text.trim() : null;
}

async function projectOf(place: string): Promise<string | null> {
  const text = await readFile(path.join(place, 'project'), 'utf8').catch(() => '');
  return text.trim() === '' ? null : text.trim();
}
