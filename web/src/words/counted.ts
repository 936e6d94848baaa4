/** Words for a number of things: one form for each plural category of the language, in the order of `Intl`. */
export type Counted = (count: number) => string;

/** Makes counting words of a language. English gives one, other; Russian one, few, many. */
export function counted(language: string): (...forms: readonly string[]) => Counted {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const categories = rules.resolvedOptions().pluralCategories;
  const order = ['zero', 'one', 'two', 'few', 'many', 'other'].filter((one) => categories.includes(one as 'one'));
  return (...forms) =>
    (count) => {
      const at = order.indexOf(rules.select(count));
      return (forms[at] ?? forms.at(-1)!).replace('{n}', numbers.format(count));
    };
}

/** A sentence with its slots filled by text. */
export const filled = (sentence: string, slots: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(slots[name] ?? whole));
