import type { Incident } from '../model/incident.ts';
import type { ShownIncident, View } from '../model/view.ts';
import { articlesOf, listed, lookupOf } from './lookup.ts';
import { mapped, objectText } from './pieces.ts';

/** A FeatureCollection (RFC 7946) of incidents: a point where the place is known, else no geometry. */
export function geojson(view: View): AsyncGenerator<string> {
  return objectText({ type: 'FeatureCollection', features: mapped(view.incidents(), featureOf) });
}

function featureOf(shown: ShownIncident) {
  const { id, kind, when, where, outlets, origins, findings } = shown.incident;
  const articles = articlesOf(shown.incident, lookupOf(shown));
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
