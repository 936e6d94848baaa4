import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian, Fedora and others put Chromium; CHROMIUM names another. */
const PLACES = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The installed Chromium; null where there is none. */
export const CHROMIUM = PLACES.find((path) => path !== '' && existsSync(path)) ?? null;

/** True where the tests in a browser cannot run. In CI they have to, so there it throws instead. */
export function withoutBrowser(): boolean {
  if (CHROMIUM !== null) return false;
  const said = 'No Chromium is installed (apt-get install chromium, or name one in CHROMIUM)';
  if (process.env.CI) throw new Error(`${said}; CI needs one.`);
  console.warn(`${said}: the tests of the desk in a browser are skipped.`);
  return true;
}

/** A browser of its own. Root has no sandbox to give, as in a container. */
export const launched = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM!, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
