const FOLDS = 5;

/** Every fold's reports, treated by what the other folds taught. */
export function outOfFold<Item, Model, Result>(
  items: readonly Item[],
  teach: (items: readonly Item[]) => Model,
  use: (model: Model, item: Item) => Result,
): Result[] {
  const results: Result[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = teach(items.filter((_, i) => i % FOLDS !== fold));
    items.forEach((item, i) => {
      if (i % FOLDS === fold) results[i] = use(model, item);
    });
  }
  return results;
}
