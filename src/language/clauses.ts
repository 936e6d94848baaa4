/** Words that open a clause of their own inside a sentence. */
export const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  'but while whereas although though because who which that where when after before as'.split(' '),
);
