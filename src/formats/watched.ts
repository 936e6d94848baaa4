import type { Figure, Watched } from '../model/alert.ts';

/** What is known of an incident, a line for each thing. */
export function watchedLines(incident: Watched): readonly string[] {
  const { kind, when, where, killed, wounded, measures, outlets, origins, grade, contested } = incident;
  return [
    kind === null ? 'Kind not known' : `${kind.event_type}: ${kind.sub_event_type}`,
    `Where: ${where === null ? 'not known' : [where.name, where.country].filter((part) => part !== null).join(', ')}`,
    `When: ${when ?? 'not stated'}`,
    `Killed: ${figureLine(killed)}`,
    `Wounded: ${figureLine(wounded)}`,
    ...(measures.length > 0 ? [`Measures: ${measures.join(', ')}`] : []),
    `Reported by ${outlets} outlets, from ${origins} independent origins; grade ${grade}${contested ? '; contested' : ''}`,
  ];
}

function figureLine(figure: Figure | null): string {
  if (figure === null) return 'not reported';
  const { low, best, high } = figure;
  return low === best && best === high ? String(best) : `${best} (${low} to ${high})`;
}
