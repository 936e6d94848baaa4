import { changed, go, useAddress } from '../address/address.ts';
import type { Article, Claim } from '../api/types.ts';
import { useWords } from '../words/index.tsx';
import { piecesOf } from './pieces.ts';

interface TextProps {
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly chosen: string | null;
}

/** The article as it was read, block by block, every quote a claim stands on marked. Plain text: no markup of the page is shown. */
export function Text({ article, claims, chosen }: TextProps) {
  const words = useWords();
  return (
    <section className="text" aria-label={words.article.text} lang={article.language} dir="auto">
      {article.blocks.map(({ role, span }) => (
        <p key={span[0]} data-role={role}>
          {role !== 'body' && role !== 'headline' && <span className="role">{words.roles[role] ?? role}</span>}
          {piecesOf(span, claims).map((piece) => (
            <Run
              key={piece.start}
              text={article.text.slice(piece.start, piece.end)}
              claims={piece.claims}
              chosen={chosen}
            />
          ))}
        </p>
      ))}
    </section>
  );
}

function Run({
  text,
  claims,
  chosen,
}: {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly chosen: string | null;
}) {
  const address = useAddress();
  if (claims.length === 0) return text;
  // Of quotes within one another, the shortest is the one meant.
  const [nearest] = claims.toSorted((one, two) => one.quote.length - two.quote.length);
  const told = claims.some(({ incident }) => incident !== null);
  const current = claims.some(({ id }) => id === chosen);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of claims beside it does the same by keyboard.
    <mark
      data-claims={claims.map(({ id }) => id).join(' ')}
      className={`${told ? '' : 'outside'} ${current ? 'chosen' : ''}`}
      onClick={() => go(changed(address, { claim: nearest!.id }), { replace: true })}
    >
      {text}
    </mark>
  );
}
