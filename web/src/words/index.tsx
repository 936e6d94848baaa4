import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { english, type Words } from './english/index.ts';
import { russian } from './russian/index.ts';

/** The languages of the desk. */
export const LANGUAGES: readonly Words[] = [english, russian];

const KEY = 'hearsay.language';
const Language = createContext<readonly [Words, (code: string) => void]>([english, () => {}]);

/** The one that was chosen on this machine, else the first that the browser asks for. */
function preferred(): Words {
  const wanted = [localStorage.getItem(KEY) ?? [], navigator.languages].flat();
  const codes = wanted.map((code) => code.slice(0, 2));
  const found = codes.flatMap((code) => LANGUAGES.find((one) => one.code === code) ?? []);
  return found[0] ?? english;
}

/** Speaks one language to everything within. */
export function Speaking({ children }: { readonly children: ReactNode }) {
  const [words, setWords] = useState(preferred);
  useEffect(() => {
    document.documentElement.lang = words.code;
    document.documentElement.dir = words.direction;
  }, [words]);
  const value = useMemo(() => {
    const choose = (code: string): void => {
      localStorage.setItem(KEY, code);
      setWords(LANGUAGES.find((one) => one.code === code) ?? english);
    };
    return [words, choose] as const;
  }, [words]);
  return <Language value={value}>{children}</Language>;
}

export const useWords = (): Words => useContext(Language)[0];
export const useLanguage = () => useContext(Language);
