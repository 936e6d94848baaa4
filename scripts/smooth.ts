/**
 * `npm run smooth`: looks through 100,000 invented incidents in the built desk, in a real browser, and prints how long the
 * first content took and the longest tasks of the main thread while typing, filtering, panning the map, scrolling and
 * moving the time. Ends with 1 when a task took longer than 50 ms or the first content more than a second; what a map that
 * is drawn without a graphics card takes is printed and not counted.
 */
import type { Page } from 'playwright-core';
import { type ServedDesk, servedDesk } from '../test/web/served.ts';

const INCIDENTS = Number(process.argv[2] ?? 100_000);
const LONGEST = 50;
const FIRST = 1000;

const KINDS = [
  ['bombing', 'Explosions/Remote violence', 'Remote explosive/landmine/IED'],
  ['shooting', 'Violence against civilians', 'Attack'],
  ['riot', 'Riots', 'Violent demonstration'],
  ['clash', 'Battles', 'Armed clash'],
] as const;
const TOWNS = ['Gao', 'Quetta', 'Shymkent', 'Cali', 'Izmir', 'Kano', 'Mosul', 'Cotabato', 'Osh', 'Goma'];
const COUNTRIES = ['ML', 'PK', 'KZ', 'CO', 'TR', 'NG', 'IQ', 'PH', 'KG', 'CD'];

/** Numbers that look like chance and are the same each time. */
function* chance(): Generator<number, never> {
  for (let state = 1; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** A list of incidents as `GET /incidents` gives it. */
function invented(count: number): string {
  const numbers = chance();
  const next = (below: number): number => Math.floor(numbers.next().value * below);
  const incidents = Array.from({ length: count }, (_, i) => {
    const [code, eventType, subEventType] = KINDS[next(KINDS.length)]!;
    const town = next(TOWNS.length);
    const killed = next(20);
    const when = new Date(Date.UTC(2015, 0, 1 + next(3600))).toISOString().slice(0, 10);
    const figure = (n: number) => ({ low: n, best: n, high: n });
    return {
      id: `i_${i.toString(16).padStart(16, '0')}`,
      title: `${killed} dead in ${TOWNS[town]} as reports of day ${i} come in`,
      kind: { code, event_type: eventType, sub_event_type: subEventType },
      when: next(20) === 0 ? null : when,
      where: {
        ...{ name: TOWNS[town], country: COUNTRIES[town], precision: 'town' },
        ...{ lat: next(120) - 55 + numbers.next().value, lon: next(340) - 170 + numbers.next().value },
      },
      killed: figure(killed),
      wounded: next(3) === 0 ? null : figure(next(60)),
      named: { perpetrator: ['armed men'], target: ['a market'], weapon: ['a bomb'], measure: ['curfew'] },
      groups: ['civilians', 'unspecified'],
      ...{ reports: 1 + next(9), outlets: 1 + next(6), origins: 1 + next(4), grade: String(1 + next(4)) },
      contested: next(4) === 0,
      first_reported: `${when}T08:00:00Z`,
      last_reported: `${when}T20:00:00Z`,
    };
  });
  return JSON.stringify({ mark: 'invented', total: count, incidents });
}

/** What is measured inside the page, which this project's own types know nothing of. */
const WATCH = `window.longTasks = [];
new PerformanceObserver((seen) => {
  for (const { duration } of seen.getEntries()) window.longTasks.push(Math.round(duration));
}).observe({ type: 'longtask', buffered: true });`;
const FIRST_CONTENT = `new Promise((done) => {
  const painted = () => performance.getEntriesByName('first-contentful-paint')[0];
  if (painted()) done(Math.round(painted().startTime));
  else new PerformanceObserver(() => painted() && done(Math.round(painted().startTime))).observe({ type: 'paint', buffered: true });
})`;
const DRAWN_BY = `(() => {
  const gl = document.createElement('canvas').getContext('webgl2');
  const asked = gl?.getExtension('WEBGL_debug_renderer_info');
  return asked ? gl.getParameter(asked.UNMASKED_RENDERER_WEBGL) : 'nothing';
})()`;

async function opened(desk: ServedDesk, list: string, width: number) {
  const page = await desk.tab({ viewport: { width, height: 800 } });
  await page
    .context()
    .route(/\/api\/v1\/incidents(\?|$)/, (route) => route.fulfill({ contentType: 'application/json', body: list }));
  await page.addInitScript(WATCH);
  await page.goto('/');
  const first = await page.evaluate<number>(FIRST_CONTENT);
  await page.locator('.list [role="row"], .list li, .row').first().waitFor({ timeout: 120_000 });
  return { page, first };
}

/** The longest task of the main thread while something is done, milliseconds; 0 for none over 50. */
async function longestIn(page: Page, work: () => Promise<unknown>): Promise<number> {
  await page.waitForTimeout(1000);
  await page.evaluate('window.longTasks = []');
  await work();
  await page.waitForTimeout(1500);
  return page.evaluate<number>('Math.max(0, ...window.longTasks)');
}

async function dragged(page: Page, selector: string): Promise<void> {
  const box = (await page.locator(selector).first().boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 30; i++) await page.mouse.move(x + i * 6, y + i * 2);
  await page.mouse.up();
}

/** Does what a person does, and prints how long the page was busy with each; gives how often that was too long. */
async function worked(desk: ServedDesk, list: string, width: number): Promise<number> {
  let slow = 0;
  const said = (what: string, took: number, most: number): void => {
    if (took > most) slow++;
    console.log(`  ${what.padEnd(24)} ${String(took).padStart(5)} ms${took > most ? `  (more than ${most})` : ''}`);
  };
  const { page, first } = await opened(desk, list, width);
  said('first content', first, FIRST);
  const search = page.locator('input[type="search"]').first();
  said('typing', await longestIn(page, () => search.pressSequentially('quetta', { delay: 120 })), LONGEST);
  said('clearing', await longestIn(page, () => search.fill('')), LONGEST);
  const kinds = page.locator('select').first();
  said('choosing a kind', await longestIn(page, () => kinds.selectOption({ index: 2 })), LONGEST);
  said('scrolling the list', await longestIn(page, () => page.mouse.wheel(0, 60_000)), LONGEST);
  const time = '.timeline, [class*="time"]';
  said('moving the time', await longestIn(page, () => dragged(page, time)), LONGEST);
  if (width >= WIDE) said('panning the map', await longestIn(page, () => dragged(page, '.map')), LONGEST);
  await page.context().close();
  return slow;
}

const WIDE = 1280;

const desk = await servedDesk();
try {
  const list = invented(INCIDENTS);
  console.log(`${INCIDENTS} incidents; longest task of the main thread`);
  console.log('list and timeline:');
  const slow = await worked(desk, list, 800);
  const tab = await desk.tab();
  const drawer = await tab.evaluate<string>(DRAWN_BY);
  await tab.context().close();
  // Where no graphics card draws the map, the processor does, within the page's own tasks.
  const software = /swiftshader|llvmpipe|software/i.test(drawer);
  console.log(`with the map, drawn by ${drawer}${software ? ' (software: not counted)' : ''}:`);
  const slowMap = await worked(desk, list, WIDE);
  process.exitCode = slow + (software ? 0 : slowMap) > 0 ? 1 : 0;
} finally {
  await desk.close();
}
