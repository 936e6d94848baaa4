import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { ask } from '../api/client.ts';
import type { Setting } from '../api/types.ts';

/** The map with streets that the server is set to; null where it is set to none, or it cannot be had. */
export async function streets(): Promise<StyleSpecification | null> {
  try {
    const { map_style: address } = await ask<Setting>('/setting');
    if (address === null) return null;
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address} answered with status ${answer.status}`);
    const style = absolute((await answer.json()) as StyleSpecification, address);
    if (sourcesOf(style).some((url) => url.startsWith('pmtiles://'))) await withArchives();
    return style;
  } catch (error) {
    console.warn(error);
    return null;
  }
}

const sourcesOf = ({ sources }: StyleSpecification): readonly string[] =>
  Object.values(sources).flatMap((source) => ('url' in source && typeof source.url === 'string' ? [source.url] : []));

/** A style's own addresses may be given from where it stands. */
function absolute(style: StyleSpecification, base: string): StyleSpecification {
  const whole = (url: string): string => decodeURI(new URL(url, base).href);
  return {
    ...style,
    ...(typeof style.glyphs === 'string' && { glyphs: whole(style.glyphs) }),
    ...(typeof style.sprite === 'string' && { sprite: whole(style.sprite) }),
  };
}

/** Tiles may come out of one archive file, a range of bytes each. */
async function withArchives(): Promise<void> {
  const [{ Protocol }, { addProtocol }] = await Promise.all([import('pmtiles'), import('maplibre-gl')]);
  addProtocol('pmtiles', new Protocol().tile);
}

/** The font that a style writes its own labels in: another one its glyphs may not have. */
export function fontOf({ layers }: StyleSpecification): readonly string[] | null {
  const fonts = layers.flatMap((layer: LayerSpecification) =>
    layer.type === 'symbol' && Array.isArray(layer.layout?.['text-font'])
      ? [layer.layout['text-font'] as string[]]
      : [],
  );
  return fonts.find(([first]) => typeof first === 'string' && first !== 'literal' && first !== 'case') ?? null;
}
