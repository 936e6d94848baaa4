import type { Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withoutBrowser } from './browser.ts';
import { type ServedDesk, servedDesk } from './served.ts';

/** Ways a page tries to run in whoever looks at it. Each sets `window.ran` or calls out when it succeeds. */
const ATTACKS = `
<script>parent.ran = top.ran = window.ran = 1; fetch('https://evil.example.org/script')</script>
<img src="x" onerror="top.ran=1"><img src="https://evil.example.org/pixel.gif">
<svg onload="top.ran=1"><script>top.ran=1</script><foreignObject><iframe src="javascript:top.ran=1"></iframe></foreignObject></svg>
<style>@import url(https://evil.example.org/style.css); body { background: url(https://evil.example.org/bg.png) }</style>
<link rel="stylesheet" href="https://evil.example.org/link.css"><meta http-equiv="refresh" content="0;url=https://evil.example.org/away">
<a id="out" href="javascript:top.ran=1">javascript</a><a href="data:text/html,<script>top.ran=1</script>">data</a>
<iframe src="https://evil.example.org/frame"></iframe><object data="data:text/html,<script>top.ran=1</script>"></object>
<form action="https://evil.example.org/form"><input autofocus onfocus="top.ran=1"></form>`;

const page = `<!doctype html><html><head><title>"><img src=x onerror=top.ran=1> Three guards killed near Garissa</title>
<meta name="author" content="<script>top.ran=1</script>"></head><body><article>
<h1>Three guards killed near Garissa &lt;img src=x onerror=top.ran=1&gt;</h1>
<p>GARISSA, Kenya, 6 May 2031 - Gunmen killed three guards near Garissa on Tuesday, police said.
&lt;script&gt;top.ran=1&lt;/script&gt; The attackers fled.</p>
<p>A resident named &lt;svg onload=top.ran=1&gt; said two people were wounded, and a doctor confirmed the two.</p>
${ATTACKS}</article></body></html>`;

const nested = `<!doctype html><title>Two killed in Isiolo</title><p>ISIOLO, Kenya, 7 May 2031 - Gunmen killed two drivers in Isiolo on Wednesday, police said.</p>${'<div>'.repeat(2_000_000)}`;

describe.skipIf(withoutBrowser())('hostile pages', () => {
  let desk: ServedDesk;
  beforeAll(async () => {
    desk = await servedDesk();
  }, 180_000);
  afterAll(() => desk?.close());

  const given = async (html: string): Promise<{ articles: string[]; incidents: string[]; state: string }> => {
    const body = JSON.stringify({
      pages: [{ base64: Buffer.from(html).toString('base64'), name: 'javascript:top.ran=1' }],
    });
    const sent = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    const { id } = (await (await fetch(`${desk.address}api/v1/readings`, sent)).json()) as { id: string };
    for (;;) {
      const run = await desk.ask<{ state: string; articles: string[]; incidents: string[] }>(`/readings/${id}`);
      if (run.state === 'done' || run.state === 'failed') return run;
      await new Promise((done) => setTimeout(done, 100));
    }
  };

  test('nothing of a page runs, loads or leads away, neither in the desk nor in its frame', async () => {
    const run = await given(page);
    expect([run.state, run.articles.length, run.incidents.length]).toEqual(['done', 1, 1]);
    const tab = await desk.tab();
    const away: string[] = [];
    // A request that the page's policy stops is told of as well, as one that failed by `csp`: it never left.
    const left = (request: Request): void => {
      const own = request.url().startsWith(desk.address) || /^(blob|data):/.test(request.url());
      if (!own && request.failure()?.errorText !== 'csp') away.push(request.url());
    };
    tab.on('requestfinished', left).on('requestfailed', left);
    for (const path of ['/', `/incidents/${run.incidents[0]}`, `/articles/${run.articles[0]}`]) {
      await tab.goto(path);
      await tab.locator('h1').waitFor();
      expect(await tab.locator('a[href^="javascript:" i], a[href^="data:" i]').count()).toBe(0);
      expect(await tab.evaluate('window.ran')).toBeUndefined();
    }
    await tab.getByRole('button', { name: 'Show the page' }).click();
    const frame = tab.frameLocator('iframe.captured');
    await frame.getByText('Gunmen killed three guards').first().waitFor();
    await frame.locator('#out').click({ force: true });
    await tab.waitForTimeout(500);
    expect(await tab.evaluate('window.ran')).toBeUndefined();
    expect(tab.url()).toContain('/articles/');
    expect(away).toEqual([]);
  });

  test('ten megabytes of nesting are read or refused, and the desk stays up', async () => {
    const run = await given(nested);
    expect(['done', 'failed']).toContain(run.state);
    const tab = await desk.tab();
    await tab.goto('/');
    await tab.getByText(/\d incidents/).waitFor();
  });
});
