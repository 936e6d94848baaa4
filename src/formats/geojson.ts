import type { Incident } from '../model/incident.ts';
import type { View } from '../model/view.ts';
import { articlesOf, type Lookup, listed, lookupOf } from './lookup.ts';

/** A FeatureCollection (RFC 7946) of incidents: a point where the place is known, else no geometry. */
export function geojson(view: View): string {
  const lookup = lookupOf(view);
  const features = view.incidents.map((incident) => featureOf(incident, lookup));
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 2)}\n`;
}

function featureOf(incident: Incident, lookup: Lookup) {
  const { id, kind, when, where, outlets, origins, findings } = incident;
  const articles = articlesOf(incident, lookup);
  return {
    type: 'Feature',
    id,
    geometry: pointOf(where),
    properties: {
      id,
      kind: kind?.code ?? null,
      event_type: kind?.acled.event_type ?? null,
      sub_event_type: kind?.acled.sub_event_type ?? null,
      when,
      place: where?.name ?? null,
      country: where?.country ?? null,
      precision: where?.precision ?? null,
      radius_km: where?.radius ?? null,
      gazetteer: where?.gazetteer ?? null,
      outlets,
      origins,
      sources: listed(articles.map(({ source }) => source)),
      findings: findings.map(({ field, group, low, best, high, profile, grade }) => ({
        ...{ field, group, low, best, high, profile, grade },
      })),
    },
  };
}

/** Longitude first, as the format has it. */
function pointOf(where: Incident['where']) {
  if (where === null || where.lat === null || where.lon === null) return null;
  return { type: 'Point', coordinates: [where.lon, where.lat] };
}
