import { existsSync } from 'node:fs';

/** A browser of this machine, for tests that look at a page as a person does; undefined where there is none. */
export const executablePath = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
].find(existsSync);

/** Why no real browser can be asked here; false: one can. */
export const noBrowser = executablePath ? false : 'no Chromium on this machine (apt-get install chromium)';
