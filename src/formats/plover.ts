import type { Claim } from '../model/claim.ts';
import type { Group } from '../model/fields.ts';
import type { Finding } from '../model/finding.ts';
import type { Incident } from '../model/incident.ts';
import type { View } from '../model/view.ts';
import { daysOf } from './days.ts';
import { allHarmed } from './deaths.ts';
import { articlesOf, claimsOf, type Lookup, lookupOf } from './lookup.ts';

/**
 * PLOVER 2.0 records, one incident a line: id, date, actor and event are required there. The names of the fields
 * are the manual's; the shape of the entries within `actor` and `event` is ours (text, code), for want of a schema.
 * An incident without a day has `date` null: PLOVER has no other word for it, and a day is never made up.
 */
export async function* plover(view: View): AsyncGenerator<string> {
  for await (const shown of view.incidents()) {
    if (shown.incident.kind === null) continue;
    yield `${JSON.stringify(recordOf(shown.incident, lookupOf(shown)))}\n`;
  }
}

function recordOf(incident: Incident, lookup: Lookup) {
  const { id, kind, where, findings, when } = incident;
  const [article] = articlesOf(incident, lookup);
  const told = claimsWhere(findings, lookup, ({ field }) => field === 'kind')[0];
  return {
    id,
    date: daysOf(when)?.first ?? null,
    actor: claimsWhere(findings, lookup, ({ field }) => field === 'perpetrator').map(partyOf),
    event: [{ code: kind!.plover.type, text: told?.quote ?? null }],
    mode: kind!.plover.mode === null ? [] : [kind!.plover.mode],
    recipient: recipientsOf(findings, lookup),
    context: [],
    event_loc: where === null ? null : { name: where.name, country: where.country, lat: where.lat, lon: where.lon },
    size: {
      dead: allHarmed(findings, 'killed')?.best ?? null,
      injured: allHarmed(findings, 'wounded')?.best ?? null,
      arrested: allHarmed(findings, 'detained')?.best ?? null,
    },
    ...(article === undefined || told === undefined
      ? {}
      : {
          event_text: told.quote,
          link: article.url ?? article.source,
          text: textOf(told, lookup),
          text_info: {
            start: told.span[0] - told.sentence[0],
            end: told.span[1] - told.sentence[0],
            article: told.article,
          },
        }),
    cite_info: articlesOf(incident, lookup).map(({ outlet, title, published, source }) => ({
      ...{ outlet, title, source },
      date: published?.edtf ?? null,
    })),
    claims: [...new Set(findings.flatMap(({ claims }) => claims))],
    coder: 'hearsay',
    codebook: 'PLOVER 2.0',
  };
}

function claimsWhere(findings: readonly Finding[], lookup: Lookup, test: (finding: Finding) => boolean): Claim[] {
  return findings.filter(test).flatMap((finding) => claimsOf(finding, lookup));
}

function partyOf({ value, quote }: Claim) {
  const text = value.kind === 'event' ? quote : value.words;
  return { code: value.kind === 'who' ? value.code : 'UNK', text };
}

/** Groups of people as PLOVER's sectors. */
const SECTOR: Partial<Record<Group, string>> = {
  police: 'COP',
  military: 'MIL',
  security: 'COP',
  officials: 'GOV',
  civilians: 'CIV',
  protesters: 'CIV',
  medics: 'CIV',
  journalists: 'CIV',
  children: 'CIV',
};

function recipientsOf(findings: readonly Finding[], lookup: Lookup) {
  const hit = findings.filter(
    ({ field, group }) => ['killed', 'wounded', 'shot', 'abducted'].includes(field) && group !== null,
  );
  return hit.flatMap((finding) => {
    const code = SECTOR[finding.group!];
    const [claim] = claimsOf(finding, lookup);
    return code === undefined || claim === undefined ? [] : [{ code, text: claim.quote }];
  });
}

/** The sentence the event is told in. */
function textOf({ article, sentence }: Claim, lookup: Lookup): string {
  return lookup.articles.get(article)?.text.slice(...sentence) ?? '';
}
