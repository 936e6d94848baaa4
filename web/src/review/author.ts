const KEY = 'hearsay.author';

/** Who sits at this desk; remembered on this machine. Empty until somebody signs. */
export const author = (): string => localStorage.getItem(KEY) ?? '';

export const remember = (name: string): void => localStorage.setItem(KEY, name);
