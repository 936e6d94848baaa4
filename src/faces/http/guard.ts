import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { StreetMap } from './desk.ts';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * Answers only requests that name this machine: a page elsewhere whose host name was pointed at the loopback address
 * (DNS rebinding) is refused, and so is anything that would change the ledger and comes from another site.
 */
export const fromThisMachine: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  if (!LOOPBACK.test(host)) return context.json({ error: `'${host}' is not this machine; expected localhost.` }, 403);
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  const foreign =
    (origin !== undefined && URL.parse(origin)?.host !== host) || site === 'cross-site' || site === 'same-site';
  if (foreign && context.req.method !== 'GET')
    return context.json({ error: `'${origin ?? site}' may not change the ledger; expected the desk itself.` }, 403);
  return next();
};

/** What the desk may load: its own files and the map's tiles, nothing else from elsewhere, no script that stands in a page. */
export const headersWith = (map: StreetMap | null): MiddlewareHandler => secureHeaders(policy(originsOf(map)));

/** Where a map's style and all it needs come from. */
function originsOf(map: StreetMap | null): readonly string[] {
  if (map === null) return [];
  const { protocol, host } = new URL(map.style);
  return [...new Set([host, ...map.hosts])].map((name) => `${protocol}//${name}`);
}

const policy = (elsewhere: readonly string[]) => ({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:', ...elsewhere],
    fontSrc: ["'self'"],
    // The map takes its points from a blob that the desk itself made.
    connectSrc: ["'self'", 'blob:', ...elsewhere],
    workerSrc: ["'self'", 'blob:'],
    frameSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  crossOriginResourcePolicy: 'same-origin',
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
});
