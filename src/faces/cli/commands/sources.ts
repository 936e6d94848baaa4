import type { Citing } from '../../../run/citing.ts';
import { citing } from '../../../run/citing.ts';
import { composition } from '../../../run/composition.ts';
import { meantIncident } from '../../../run/find.ts';
import { telling } from '../../../run/telling.ts';
import type { Command, Context } from '../context.ts';
import { harmless, toned } from '../report/style.ts';
import { counted } from '../report/words.ts';
import { profileOf } from './profile.ts';
import { withStore } from './store.ts';

/** `hearsay sources [ID]`: who cites whom, outlets first, down to the origins. */
export const sources: Command = (context, [id], options) =>
  withStore(context, options, { readOnly: true }, async (store) => {
    const whole = await composition(store, options.asOf ?? null);
    const groups = id === undefined ? whole.groups : [await meantIncident(store, whole, id)];
    const all: { incident: string; sources: readonly Citing[] }[] = [];
    for (const group of groups) {
      const { incident, articles, claims } = await telling(store, whole, group, profileOf(context, options));
      const outlets = new Map(articles.map((article) => [article.id, article.outlet ?? article.source]));
      const tree = citing(claims, (article) => outlets.get(article) ?? article);
      if (options.json) all.push({ incident: incident.id, sources: tree });
      else {
        context.out(
          toned(
            'title',
            `${incident.id}: ${counted(incident.outlets, 'outlet')}, ${counted(incident.origins, 'independent origin')}`,
            context.setting,
          ),
        );
        context.out(branches(tree, '', context).join('\n'));
      }
    }
    if (options.json) context.out(JSON.stringify(all, null, 2));
    return 0;
  });

function branches(nodes: readonly Citing[], indent: string, context: Context): string[] {
  return nodes.flatMap((node, i) => {
    const last = i === nodes.length - 1;
    const about = toned(
      'quiet',
      `${node.fields.join(', ')}${node.origin === null ? '' : ` · origin ${node.origin}`}`,
      context.setting,
    );
    const line = `${indent}${last ? '└─' : '├─'} ${harmless(node.text)}  ${about}`;
    return [line, ...branches(node.cites, `${indent}${last ? '   ' : '│  '}`, context)];
  });
}
