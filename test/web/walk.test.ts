import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withoutBrowser } from './browser.ts';
import { type ServedDesk, servedDesk } from './served.ts';

interface List {
  readonly incidents: readonly { readonly id: string; readonly where: { readonly name: string } }[];
}

/** Reports without a date from towns of the sample pages: whether they tell of the same, nobody can say. */
const UNDATED = [
  'Two police officers shot in Kaduna\n\nGunmen shot two police officers in Kaduna, residents said. The officers were taken to hospital.\n',
  'Nine bodies found near Fresnillo\n\nThe bodies of nine men were found near Fresnillo, a prosecutor said. The victims had been shot.\n',
];

/** What a person at the desk does, from the list to the export, on the built desk in a real browser. */
describe.skipIf(withoutBrowser())('at the desk', () => {
  let desk: ServedDesk;
  let kaduna: string;
  beforeAll(async () => {
    desk = await servedDesk();
    const { incidents } = await desk.ask<List>('/incidents');
    kaduna = incidents.find(({ where }) => where.name === 'Kaduna')!.id;
  }, 180_000);
  afterAll(() => desk?.close());

  test('the list shows the incidents; words narrow it, and stand in the address', async () => {
    const page = await desk.tab();
    await page.goto('/');
    await page.getByText('4 incidents').waitFor();
    await page.getByRole('searchbox').fill('Kaduna');
    await page.getByText('1 of 4 incidents').waitFor();
    expect(new URL(page.url()).search).toBe('?q=Kaduna');
    await page.getByRole('link', { name: /Riot · Kaduna/ }).click();
    await page.getByRole('heading', { level: 1, name: /Kaduna, Nigeria · 2 November 2020/ }).waitFor();
    expect(page.wrongs).toEqual([]);
  });

  test('the time chosen on the timeline narrows the list', async () => {
    const page = await desk.tab();
    await page.goto('/');
    await page.getByText('4 incidents').waitFor();
    const bars = (await page.locator('.timeline svg').boundingBox())!;
    const y = bars.y + bars.height / 2;
    await page.mouse.move(bars.x + bars.width * 0.9, y);
    await page.mouse.down();
    await page.mouse.move(bars.x + bars.width, y, { steps: 4 });
    await page.mouse.up();
    await page.getByText('1 of 4 incidents').waitFor();
    expect(page.url()).toMatch(/from=2020-\d\d-\d\d&to=2020-11/);
  });

  test('the map draws its land and its points without leaving this machine', async () => {
    const page = await desk.tab();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto('/');
    await page.locator('.map[data-drawn]').waitFor({ timeout: 50_000 });
    expect(asked.some((url) => url.includes('world'))).toBe(true);
    expect(asked.filter((url) => !url.startsWith(desk.address) && !url.startsWith('blob:'))).toEqual([]);
    expect(page.wrongs).toEqual([]);
  });

  test('one click on a value shows its sentence with the quote marked, and its page', async () => {
    const page = await desk.tab();
    await page.goto(`/incidents/${kaduna}`);
    await page.getByRole('link', { name: /^Killed.*: 7$/ }).click();
    const evidence = page.getByRole('complementary', { name: 'What it stands on' });
    const quote = await evidence.locator('mark').innerText();
    expect(quote).toMatch(/seven|7/i);
    expect(await evidence.locator('blockquote').innerText()).toContain(quote);
    expect(await evidence.innerText()).toMatch(/[0-9a-f]{64}/);
    await evidence.getByRole('link', { name: 'Read in the article' }).click();
    await page.locator('mark.chosen').first().waitFor();
    expect(quote).toContain(await page.locator('mark.chosen').first().innerText());
    expect(page.wrongs).toEqual([]);
  });

  test('the keyboard alone reaches a value, its evidence, and the way back', async () => {
    const page = await desk.tab();
    await page.goto(`/incidents/${kaduna}`);
    const value = page.locator('.summary a').first();
    await value.focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.className')).toBe('evidence');
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-current")')).toBe('true');
  });

  test('the slider shows the incident as it had been reported by then', async () => {
    const page = await desk.tab();
    await page.goto(`/incidents/${kaduna}`);
    await page.getByText('4 reports').waitFor();
    const slider = page.getByRole('slider');
    await slider.fill('0');
    await page.getByText('Later reports are left out').waitFor();
    expect(page.url()).toContain('as_of=');
    await expect.poll(() => page.locator('.counts').innerText(), { timeout: 15_000 }).toMatch(/[123] reports?/);
    await page.getByRole('link', { name: 'Back to now' }).click();
    await page.getByText('4 reports').waitFor();
  });

  test('a time before any report shows that nothing had been said, and the way on', async () => {
    const page = await desk.tab();
    await page.goto(`/incidents/${kaduna}?as_of=2001-01-01`);
    await page.getByText('Nothing had been reported of this by then').waitFor();
    await page.getByRole('link', { name: 'Back to now' }).click();
    await page.getByText('4 reports').waitFor();
  });

  test('another profile settles the figures anew, and the address says whose', async () => {
    const page = await desk.tab();
    await page.goto(`/incidents/${kaduna}`);
    await page.getByRole('link', { name: 'ACLED' }).click();
    expect(page.url()).toContain('profile=acled');
    await page.locator('[aria-busy="false"]').waitFor();
  });

  test('two incidents are merged by a signed ruling, and are two again when it is undone', async () => {
    const page = await desk.tab();
    const { incidents } = await desk.ask<List>('/incidents');
    const other = incidents.find(({ id }) => id !== kaduna)!.id;
    await page.goto(`/incidents/${kaduna}`);
    await page.getByText('Merge with another incident').click();
    await page.getByLabel('Id of the other incident').fill(other);
    await page.getByLabel('Signed by').fill('A. Tester');
    await page.getByRole('button', { name: 'Sign' }).click();
    await page.getByText('merged 2 incidents').waitFor();
    expect((await desk.ask<List>('/incidents')).incidents).toHaveLength(3);
    await page.getByRole('link', { name: 'Decisions' }).click();
    await page.getByText('Undo', { exact: true }).first().click();
    expect(await page.getByLabel('Signed by').inputValue()).toBe('A. Tester');
    await page.getByRole('button', { name: 'Sign' }).click();
    await page.getByText('undid a ruling').waitFor();
    expect((await desk.ask<List>('/incidents')).incidents).toHaveLength(4);
  });

  test('a place read wrongly is corrected, signed, and back when it is undone', async () => {
    const page = await desk.tab();
    await page.goto(`/incidents/${kaduna}`);
    const { claims } = await desk.ask<{ readonly claims: readonly { readonly id: string; readonly field: string }[] }>(
      `/incidents/${kaduna}`,
    );
    await page.goto(`/incidents/${kaduna}?claim=${claims.find(({ field }) => field === 'place')!.id}`);
    await page.getByText('Correct this value').click();
    await page.getByLabel('place', { exact: true }).fill('Zaria');
    await page.getByLabel('Signed by').fill('A. Tester');
    await page.getByRole('button', { name: 'Sign' }).click();
    await page.getByText('Zaria').first().waitFor();
    await page.getByRole('link', { name: 'Decisions' }).click();
    await page.getByText('Undo', { exact: true }).first().click();
    await page.getByRole('button', { name: 'Sign' }).click();
    await page.getByText('undid a ruling').first().waitFor();
    expect(page.wrongs).toEqual([]);
  });

  test('pasted text is read, its progress shown, and its incident a click away', async () => {
    const page = await desk.tab();
    await page.goto('/read');
    const text = `Four herders killed near Marsabit\n\nMARSABIT, Kenya, 5 May 2031 - Gunmen killed four herders near Marsabit on Monday, police said.\n`;
    await page.getByLabel('Or paste a page’s text').fill(text);
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await page.getByText('1 of 1 pages').waitFor();
    await page.getByRole('link', { name: /^i_/ }).click();
    await page.getByRole('heading', { level: 1, name: /Marsabit/ }).waitFor();
  });

  test('a folder of many pages is read in runs, and what cannot be used is named', async () => {
    const page = await desk.tab();
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-'));
    mkdirSync(join(folder, 'saved/deeper'), { recursive: true });
    for (let i = 0; i < 200; i++)
      writeFileSync(
        join(folder, i % 2 ? 'saved' : 'saved/deeper', `${i}.txt`),
        `Market hours ${i}\n\nThe market of stall ${i} opens at nine and closes at five, the town hall said on Friday. Traders were content with it.\n`,
      );
    writeFileSync(join(folder, 'saved/empty.txt'), '');
    await page.goto('/read');
    await page.getByLabel('Choose a folder').setInputFiles(join(folder, 'saved'));
    await page.getByText('100 of 100 pages').first().waitFor();
    await page.getByText('Could not be used').waitFor();
    await page.getByText('saved/empty.txt').first().waitFor();
    expect(await page.getByText('100 of 100 pages').count()).toBe(2);
    expect(page.wrongs).toEqual([]);
  });

  test('an address that is none is refused in words', async () => {
    const page = await desk.tab();
    await page.goto('/read');
    await page.getByLabel('Addresses, one a line').fill('not an address');
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/pages/);
  });

  test('an incident prints as a document, and reads from right to left without running over', async () => {
    const page = await desk.tab({ viewport: { width: 400, height: 800 } });
    await page.goto(`/incidents/${kaduna}`);
    await page.getByRole('heading', { level: 1, name: /Kaduna/ }).waitFor();
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(10_000);
    await page.evaluate("document.documentElement.dir = 'rtl'");
    const over = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(over)).toBe(0);
    await page.getByRole('link', { name: /^Killed.*: 7$/ }).click();
    expect(await page.evaluate(over)).toBe(0);
  });

  test('an incident is saved as one file that needs nothing else, and exported for other programs', async () => {
    const page = await desk.tab();
    await page.goto(`/incidents/${kaduna}`);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as one file' }).click();
    const file = readFileSync(await (await saving).path(), 'utf8');
    expect(file).not.toMatch(/<script|src=|<link/i);
    await page.setContent(file);
    await page.locator('.summary a').first().click();
    const target = await page.locator('.summary a').first().getAttribute('href');
    expect(await page.locator(`[id="${target!.slice(1)}"] mark`).count()).toBe(1);
    await page.goto(`/incidents/${kaduna}`);
    const export_ = page.waitForEvent('download');
    await page.getByText('Download as').click();
    await page.getByRole('link', { name: 'ucdp', exact: true }).click();
    expect(readFileSync(await (await export_).path(), 'utf8')).toContain('Kaduna');
  });

  test('a pair in doubt is ruled on by one key, signed, and taken back by another', async () => {
    const page = await desk.tab();
    await page.goto('/review');
    await page.request.post('/api/v1/readings', { data: { pages: UNDATED.map((text) => ({ text })) } });
    await page.getByText(/1 of \d+ in doubt/).waitFor();
    const count = async (): Promise<number> => (await desk.ask<unknown[]>('/doubts')).length;
    const before = await count();
    await page.getByLabel('Signed by').fill('A. Tester');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('d');
    await expect.poll(count, { timeout: 15_000 }).toBe(before - 1);
    await expect.poll(() => page.getByRole('button', { name: 'Undo' }).isEnabled(), { timeout: 15_000 }).toBe(true);
    await page.keyboard.press('z');
    await expect.poll(count, { timeout: 15_000 }).toBe(before);
  });
});
