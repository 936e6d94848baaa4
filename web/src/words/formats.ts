/** Formatters of `Intl` cost a thousand times what using one does; each is made once for a language and kept. */
const kept = new Map<string, Intl.DateTimeFormat | Intl.DisplayNames>();

function once<T extends Intl.DateTimeFormat | Intl.DisplayNames>(key: string, make: () => T): T {
  const known = kept.get(key) as T | undefined;
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}

/** Days as a language writes them, with the day or without. English is that of dates such as 14 July 2016. */
export const dayFormat = (language: string, withDay: boolean): Intl.DateTimeFormat =>
  once(`day ${language} ${withDay}`, () => {
    const day = withDay ? ({ day: 'numeric' } as const) : {};
    const locale = language === 'en' ? 'en-GB' : language;
    return new Intl.DateTimeFormat(locale, { ...day, month: 'long', year: 'numeric', timeZone: 'UTC' });
  });

/** Names of countries in a language. */
export const countryNames = (language: string): Intl.DisplayNames =>
  once(`country ${language}`, () => new Intl.DisplayNames([language], { type: 'region' }));
