import type { Article } from '../model/article.ts';
import type { Incident } from '../model/incident.ts';
import type { Span } from '../model/span.ts';
import type { ShownClaim, View } from '../model/view.ts';
import { articlesOf, type Lookup, lookupOf } from './lookup.ts';
import { objectText } from './pieces.ts';

const CONTEXT = {
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  id: '@id',
  type: '@type',
};

/** Characters before and after a quote that help to find it again. */
const AROUND = 32;

/**
 * Linked data: incidents as schema.org events, claims as Web Annotations on their articles with the W3C PROV terms
 * for where they come from. Ids are `urn:hearsay:` and the id. Positions count code points, as the annotation
 * model asks; everywhere else they count UTF-16 units.
 */
export function jsonld(view: View): AsyncGenerator<string> {
  return objectText({ '@context': CONTEXT, '@graph': graphOf(view) });
}

async function* graphOf(view: View): AsyncGenerator<object> {
  for await (const shown of view.incidents()) yield incidentNode(shown.incident, lookupOf(shown));
  for await (const article of view.articles()) yield articleNode(article);
  for await (const shown of view.claims()) yield claimNode(shown);
}

const urn = (id: string): string => `urn:hearsay:${id}`;

function incidentNode(incident: Incident, lookup: Lookup) {
  const { id, kind, when, where, findings } = incident;
  return {
    id: urn(id),
    type: 'schema:Event',
    'schema:name': kind?.acled.sub_event_type ?? null,
    'schema:temporalCoverage': when === null ? null : { '@type': 'edtf:EDTF', '@value': when },
    'schema:location':
      where === null
        ? null
        : {
            type: 'schema:Place',
            'schema:name': where.name,
            'schema:addressCountry': where.country,
            'schema:geo':
              where.lat === null || where.lon === null
                ? null
                : { type: 'schema:GeoCoordinates', 'schema:latitude': where.lat, 'schema:longitude': where.lon },
          },
    'schema:additionalProperty': findings.map(({ field, group, low, best, high, profile, claims }) => ({
      type: 'schema:PropertyValue',
      'schema:name': group === null ? field : `${field}/${group}`,
      'schema:value': best,
      'schema:minValue': low,
      'schema:maxValue': high,
      'schema:measurementTechnique': profile,
      'prov:wasDerivedFrom': claims.map((claim) => ({ id: urn(claim) })),
    })),
    'prov:wasDerivedFrom': articlesOf(incident, lookup).map((article) => ({ id: urn(article.id) })),
  };
}

function articleNode({ id, title, outlet, published, language, url, source, sha256 }: Article) {
  return {
    id: urn(id),
    type: 'schema:NewsArticle',
    'schema:headline': title,
    'schema:publisher': outlet === null ? null : { type: 'schema:Organization', 'schema:name': outlet },
    'schema:datePublished': published?.edtf ?? null,
    'schema:inLanguage': language,
    'schema:url': url,
    'schema:isBasedOn': source,
    'schema:sha256': sha256,
  };
}

function claimNode({ claim, origin, article: { text } }: ShownClaim) {
  const { id, article, span, quote, field, group, value, polarity, hedge, mode, by, attribution } = claim;
  return {
    id: urn(id),
    type: ['oa:Annotation', 'schema:Claim'],
    'schema:about': group === null ? field : `${field}/${group}`,
    'oa:hasBody': { '@type': '@json', '@value': { field, group, value, polarity, hedge, mode } },
    'oa:hasTarget': { 'oa:hasSource': { id: urn(article) }, 'oa:hasSelector': selectorsOf(text, span, quote) },
    'prov:wasQuotedFrom': { id: urn(article) },
    'prov:hadPrimarySource': { id: urn(origin.id), 'schema:name': origin.text },
    'prov:wasAttributedTo': attribution.map((speaker) => ({
      'schema:name': speaker.text,
      'schema:jobTitle': speaker.kind,
    })),
    'prov:wasGeneratedBy': by,
  };
}

function selectorsOf(text: string, [start, end]: Span, exact: string) {
  return [
    {
      type: 'oa:TextQuoteSelector',
      'oa:exact': exact,
      'oa:prefix': text.slice(Math.max(0, start - AROUND), start).toWellFormed(),
      'oa:suffix': text.slice(end, end + AROUND).toWellFormed(),
    },
    { type: 'oa:TextPositionSelector', 'oa:start': codePoints(text, start), 'oa:end': codePoints(text, end) },
  ];
}

/** How many code points stand before a UTF-16 offset. */
export function codePoints(text: string, offset: number): number {
  let count = 0;
  for (const _ of text.slice(0, offset)) count += 1;
  return count;
}
