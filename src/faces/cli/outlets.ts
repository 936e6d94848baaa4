import { takeOutlets } from '../../run/outlets.ts';
import { BadSetting } from '../../settings.ts';

/** Takes the list of outlets that the setting names. Throws BadSetting for one that cannot be read or is no such list. */
export function ownOutlets(path: string): void {
  const wrong = takeOutlets(path);
  if (wrong !== null)
    throw new BadSetting(
      `HEARSAY_OUTLETS is '${path}': ${wrong}. docs/settings.md names the columns; without the setting the built-in registry is used.`,
    );
}
