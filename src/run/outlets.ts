import { readFileSync } from 'node:fs';
import { useOutlets } from '../stages/origin.ts';

/** Takes the user's own list of outlets from a file; gives what is wrong with it, in words, and null when nothing is. */
export function takeOutlets(path: string): string | null {
  try {
    return useOutlets(readFileSync(path, 'utf8'));
  } catch (error) {
    return `it cannot be read (${(error as NodeJS.ErrnoException).code})`;
  }
}
