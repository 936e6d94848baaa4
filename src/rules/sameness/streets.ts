import type { Analysis, Token } from '../../language/analysis.ts';

/** Words that end a street's name, with the form they are compared in. */
const WAYS = new Map(
  (
    'street:street st:street avenue:avenue ave:avenue road:road rd:road drive:drive dr:drive lane:lane ln:lane boulevard:boulevard ' +
    'blvd:boulevard court:court ct:court place:place pl:place way:way highway:highway hwy:highway parkway:parkway pkwy:parkway ' +
    'terrace:terrace circle:circle cir:circle square:square trail:trail alley:alley route:route interstate:interstate ' +
    'turnpike:turnpike pike:pike bridge:bridge freeway:freeway expressway:expressway loop:loop crescent:crescent prospekt:avenue ulitsa:street'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Streets named in the tokens `[first, last)`: `elm street`, without house numbers and compass points. */
export function streetsOf(analysis: Analysis, first = 0, last = analysis.tokens.length): string[] {
  const found: string[] = [];
  const { tokens } = analysis;
  for (let i = first + 1; i < last; i++) {
    const token = tokens[i]!;
    const way = WAYS.get(token.lower.replace(/\.$/, ''));
    if (way === undefined || !capital(token)) continue;
    let start = i;
    while (
      start > first &&
      i - start < 3 &&
      partOfName(tokens[start - 1]!) &&
      tokens[start - 1]!.sentence === token.sentence
    )
      start--;
    const words = tokens.slice(start, i).map((word) => word.lower.replace(/\.$/, ''));
    while (words.length > 1 && /^(n|s|e|w|ne|nw|se|sw|north|south|east|west|\d{3,})$/.test(words[0]!)) words.shift();
    if (words.length > 0) found.push(`${words.join(' ')} ${way}`);
  }
  return found;
}

/** "1200 block": the number of a block of houses, as American police name places. */
export function blocksOf(analysis: Analysis, first = 0, last = analysis.tokens.length): string[] {
  const found: string[] = [];
  for (let i = first + 1; i < last; i++) {
    if (analysis.tokens[i]!.lower === 'block' && /^\d{2,6}$/.test(analysis.tokens[i - 1]!.text))
      found.push(`${analysis.tokens[i - 1]!.text} block`);
  }
  return found;
}

function capital(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  return code >= 65 && code <= 90;
}

function partOfName(token: Token): boolean {
  return capital(token) || /^\d+(st|nd|rd|th)$/.test(token.lower);
}
