import { useSyncExternalStore } from 'react';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'hearsay.theme';
const listeners = new Set<() => void>();

const theme = (): Theme => THEMES.find((one) => one === localStorage.getItem(KEY)) ?? 'system';

/** Puts the theme on the page; `system` leaves it to the person's own settings. */
export function wear(): void {
  const chosen = theme();
  if (chosen === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosen;
}

/** The theme, and how to choose another; it is remembered on this machine. */
export function useTheme(): readonly [Theme, (next: Theme) => void] {
  const now = useSyncExternalStore((changed) => {
    listeners.add(changed);
    return () => listeners.delete(changed);
  }, theme);
  const choose = (next: Theme): void => {
    localStorage.setItem(KEY, next);
    wear();
    for (const changed of listeners) changed();
  };
  return [now, choose];
}
