import { useEffect, useRef } from 'react';
import { changed, useAddress } from '../address/address.ts';
import { Go } from '../address/Go.tsx';
import type { Claim, IncidentPage } from '../api/types.ts';
import { tollsOf } from '../incident/Figures.tsx';
import { useTold } from '../incident/telling.tsx';
import { RuleOnClaim } from '../review/RuleOnClaim.tsx';
import { useWords } from '../words/index.tsx';
import { findingName, valueWords } from '../words/values.ts';
import { Chain } from './Chain.tsx';
import { Others } from './Others.tsx';
import { PageFacts } from './PageFacts.tsx';
import { Sentence } from './Sentence.tsx';
import { Standing } from './Standing.tsx';

/** Beside the incident: the sentence that the chosen value stands on, and all that is behind it. */
export function Evidence({ page }: { readonly page: IncidentPage }) {
  const address = useAddress();
  const words = useWords();
  const { claims } = useTold();
  const chosen = claims.get(address.query.get('claim') ?? '');
  const shown = chosen ?? leading(page, claims);
  const panel = useShown(chosen?.id);
  return (
    <aside
      className="evidence"
      aria-label={words.evidence.title}
      data-chosen={chosen !== undefined}
      ref={panel}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') document.querySelector<HTMLElement>('.told [aria-current="true"].to')?.focus();
      }}
    >
      <Go className="close" to={changed(address, { claim: null })} replace>
        {words.app.close}
      </Go>
      {shown === undefined ? <p className="note">{words.evidence.choose}</p> : <One claim={shown} page={page} />}
    </aside>
  );
}

/** The claim behind the first figure: what one sees before choosing. */
function leading(page: IncidentPage, claims: ReadonlyMap<string, Claim>): Claim | undefined {
  const finding = tollsOf(page)[0] ?? page.incident.findings[0];
  return claims.get(finding?.claims[0] ?? '');
}

/** A newly chosen claim is read from its start; the keyboard goes to it, since that was asked for. */
function useShown(claim: string | undefined) {
  const panel = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (claim !== undefined) {
      panel.current?.scrollTo({ top: 0 });
      if (!first.current) panel.current?.focus({ preventScroll: true });
    }
    first.current = false;
  }, [claim]);
  return panel;
}

function One({ claim, page }: { readonly claim: Claim; readonly page: IncidentPage }) {
  const words = useWords();
  const { articles } = useTold();
  const article = articles.get(claim.article);
  if (article === undefined) return null;
  return (
    <>
      <h2>
        <span className="note">{findingName(claim, words)}</span>
        {valueWords(claim, words)}
      </h2>
      <Sentence claim={claim} article={article} />
      <Chain claim={claim} article={article} collapses={page.collapses} />
      <Standing claim={claim} />
      <Others claim={claim} page={page} />
      <PageFacts claim={claim} article={article} />
      <RuleOnClaim claim={claim} outlet={article.outlet} />
    </>
  );
}
