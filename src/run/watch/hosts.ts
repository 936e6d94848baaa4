import parser from 'robots-parser';
import { AGENT, type FetchLimits, get, NotFetched } from '../fetch/get.ts';

/** What a robots.txt says; the package's own types know no default export under this module system. */
interface Robots {
  isAllowed(url: string, agent?: string): boolean | undefined;
  getCrawlDelay(agent?: string): number | undefined;
}
const robotsParser = parser as unknown as (address: string, text: string) => Robots;

/** How a watch treats hosts. Times in milliseconds. */
export interface Manners {
  /** Between two questions to one host, at least; a host's own `Crawl-delay` wins where it is longer. */
  readonly gap: number;
  /** First wait after a host could not answer; doubled with each failure in a row, up to `longest`. */
  readonly wait: number;
  readonly longest: number;
  /** 0 to 1, for the jitter of waits. */
  readonly chance: () => number;
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** What a host's robots.txt says of a page; `unknown` where the host could not say. */
export type Leave = 'open' | 'closed' | 'unknown';

interface Rules {
  readonly leave: (url: string) => Leave;
  readonly delay: number;
  readonly until: number;
}

interface Host {
  /** When it may be asked next. */
  free: number;
  failures: number;
  rules: Rules | null;
  /** The last turn taken: turns of one host follow one another. */
  turn: Promise<void>;
}

/** How long a host's rules are believed, and the rules of one that could not be asked for them. */
const RULES_FOR = 24 * 3_600_000;
const ASK_AGAIN = 600_000;
/** A `Crawl-delay` longer than this is not waited for. */
const LONGEST_DELAY = 60_000;
const ROBOTS_BYTES = 500_000;

/** Every host that is asked, one question at a time, with the manners that robots.txt and its answers ask for. */
export class Hosts {
  readonly #hosts = new Map<string, Host>();
  readonly #manners: Manners;
  readonly #limits: FetchLimits;

  constructor(manners: Manners, limits: FetchLimits) {
    this.#manners = manners;
    this.#limits = limits;
  }

  /** Whether the host's robots.txt lets this page be read. Asks the host for it when it is not known. */
  async leave(url: string): Promise<Leave> {
    const host = this.#hostOf(url);
    const { now } = this.#manners;
    if (host.rules === null || host.rules.until < now()) host.rules = await this.#rulesOf(new URL(url));
    return host.rules.leave(url);
  }

  /** Asks when the host's turn has come, and remembers how it answered. */
  async ask<T>(url: string, question: () => Promise<T>): Promise<T> {
    const host = this.#hostOf(url);
    const before = host.turn;
    let done = (): void => {};
    host.turn = new Promise<void>((over) => {
      done = over;
    });
    await before;
    try {
      const wait = host.free - this.#manners.now();
      if (wait > 0) await this.#manners.sleep(wait);
      const answer = await question();
      host.failures = 0;
      host.free = this.#manners.now() + Math.max(this.#manners.gap, host.rules?.delay ?? 0);
      return answer;
    } catch (error) {
      host.free = this.#manners.now() + this.#waitAfter(host, error);
      throw error;
    } finally {
      done();
    }
  }

  /** A host that could not answer is left alone for a while: as long as it says, else longer each time. */
  #waitAfter(host: Host, error: unknown): number {
    const { gap, wait, longest, chance } = this.#manners;
    const { status, retryAfter, rule } =
      error instanceof NotFetched ? error : { status: null, retryAfter: null, rule: 'fetch/unreachable' };
    const silent = rule === 'fetch/timeout' || rule === 'fetch/unreachable';
    const busy = status === null ? silent : status === 429 || status >= 500;
    if (!busy) return gap;
    host.failures++;
    const own = Math.min(longest, wait * 2 ** (host.failures - 1));
    return Math.min(longest, Math.max((retryAfter ?? 0) * 1000, own * (0.5 + chance())));
  }

  async #rulesOf(url: URL): Promise<Rules> {
    const { now } = this.#manners;
    const address = new URL('/robots.txt', url).href;
    try {
      const { bytes } = await this.ask(url.href, () => get(address, { ...this.#limits, maxBytes: ROBOTS_BYTES }));
      const robots = robotsParser(address, new TextDecoder().decode(bytes));
      const delay = Math.min(LONGEST_DELAY, 1000 * (robots.getCrawlDelay(AGENT) ?? 0));
      const leave = (page: string): Leave => (robots.isAllowed(page, AGENT) === false ? 'closed' : 'open');
      return { leave, delay, until: now() + RULES_FOR };
    } catch (error) {
      // RFC 9309: no rules where there is no file; everything is closed while the host cannot say (5xx, no answer).
      const absent = error instanceof NotFetched && error.status !== null && error.status < 500;
      // An address that may not be asked at all says so when the page itself is asked for.
      const refused = error instanceof NotFetched && error.rule === 'fetch/private-address';
      const leave = (): Leave => (absent || refused ? 'open' : 'unknown');
      return { leave, delay: 0, until: now() + (absent ? RULES_FOR : ASK_AGAIN) };
    }
  }

  #hostOf(url: string): Host {
    const { host } = new URL(url);
    const known = this.#hosts.get(host) ?? { free: 0, failures: 0, rules: null, turn: Promise.resolve() };
    this.#hosts.set(host, known);
    return known;
  }
}
