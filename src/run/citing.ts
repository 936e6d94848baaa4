import type { Claim, Origin, Speaker } from '../model/claim.ts';

/** Who cites whom: a speaker, whom they name in turn, and the fields whose claims go this way. */
export interface Citing {
  readonly text: string;
  readonly kind: Speaker['kind'];
  readonly fields: readonly string[];
  readonly claims: readonly string[];
  /** Id of the origin, where the chain ends here for some claim. */
  readonly origin: string | null;
  readonly cites: readonly Citing[];
}

interface Node {
  readonly text: string;
  readonly kind: Speaker['kind'];
  readonly claims: Claim[];
  origin: Origin | null;
  readonly cites: Map<string, Node>;
}

/** The tree of who cites whom, outlets at the root, origins at the ends. `outletOf` names an article's outlet. */
export function citing(claims: readonly Claim[], outletOf: (article: string) => string): readonly Citing[] {
  const roots = new Map<string, Node>();
  for (const claim of claims) {
    let node = within(roots, outletOf(claim.article), 'outlet');
    node.claims.push(claim);
    for (const link of claim.attribution) {
      node = within(node.cites, link.text, link.kind);
      node.claims.push(claim);
    }
    node.origin = claim.origin;
  }
  return [...roots.values()].map(frozen);
}

function within(nodes: Map<string, Node>, text: string, kind: Speaker['kind']): Node {
  const key = text.toLowerCase();
  const node = nodes.get(key) ?? { text, kind, claims: [], origin: null, cites: new Map<string, Node>() };
  nodes.set(key, node);
  return node;
}

function frozen(node: Node): Citing {
  return {
    text: node.text,
    kind: node.kind,
    fields: [...new Set(node.claims.map((claim) => claim.field))],
    claims: node.claims.map((claim) => claim.id),
    origin: node.origin?.id ?? null,
    cites: [...node.cites.values()].map(frozen),
  };
}
