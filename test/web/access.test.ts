import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withoutBrowser } from './browser.ts';
import { type ServedDesk, servedDesk } from './served.ts';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const SPACED = '* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important; }';

/** Every route, by a name; the ids are of the sample pages' first incident. */
const ROUTES = ['list', 'filters', 'incident', 'claim', 'article', 'review', 'read', 'decisions'] as const;

describe.skipIf(withoutBrowser())('for everyone', () => {
  let desk: ServedDesk;
  let paths: Readonly<Record<(typeof ROUTES)[number], string>>;
  beforeAll(async () => {
    desk = await servedDesk();
    const { incidents } = await desk.ask<{ incidents: { id: string }[] }>('/incidents');
    const id = incidents[0]!.id;
    const page = await desk.ask<{ claims: { id: string; article: string }[] }>(`/incidents/${id}`);
    const [claim] = page.claims;
    paths = {
      ...{ list: '/', filters: '/?contested=1', incident: `/incidents/${id}`, review: '/review', read: '/read' },
      ...{ claim: `/incidents/${id}?claim=${claim!.id}`, article: `/articles/${claim!.article}?claim=${claim!.id}` },
      decisions: '/decisions',
    };
  }, 180_000);
  afterAll(() => desk?.close());

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    test.each(ROUTES)('axe finds nothing on %s', async (route) => {
      const page = await desk.tab({ colorScheme, bypassCSP: true, reducedMotion: 'reduce' });
      await page.goto(paths[route]);
      await page.locator('h1').waitFor();
      if (route === 'list' || route === 'filters') await page.getByText(/\d incidents?$/).waitFor();
      await page.evaluate(AXE);
      const run = `axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then((found) => found.violations)`;
      const found = (await page.evaluate(run)) as Violation[];
      expect(found.map(({ id, nodes }) => [id, nodes[0]!.html, nodes[0]!.failureSummary])).toEqual([]);
      expect(page.wrongs).toEqual([]);
      await page.context().close();
    });
  });

  // Twice: as it is, and with the letters and words as far apart as WCAG 1.4.12 lets a reader set them, which is also
  // what a machine without the fonts we name comes to.
  test.each(ROUTES.flatMap((route) => [[route, ''] as const, [route, SPACED] as const]))(
    '%s fits a phone without scrolling sideways',
    async (route, spacing) => {
      const page = await desk.tab({ viewport: { width: 360, height: 740 }, hasTouch: true, bypassCSP: true });
      await page.goto(paths[route]);
      await page.locator('h1').waitFor();
      if (spacing !== '') await page.addStyleTag({ content: spacing });
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      await page.context().close();
    },
  );

  test('the desk speaks Russian when that is asked for, and remembers it', async () => {
    const page = await desk.tab({ locale: 'ru-RU' });
    await page.goto(paths.incident);
    await page.getByRole('heading', { name: 'Кто что говорит' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('ru');
    await page.getByLabel('Язык').selectOption('en');
    await page.reload();
    await page.getByRole('heading', { name: 'Who says what' }).waitFor();
  });
});
