// Can a reader check that the figures she was given are those of the page, and what was mended in them?

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { base, open } from './harness.mjs';

for (const path of ['/', '/county/adams/']) {
  test(`without scripts, the sum on ${path} is that of the file that it links to`, async () => {
    const { page, close } = await open({ path, js: false, width: 390 });
    const href = await page.getByRole('link', { name: 'The figures as JSON' }).evaluate((link) => link.href);
    assert.ok(href.startsWith(`${base}/data/`), href);
    const file = Buffer.from(await (await fetch(href)).arrayBuffer());
    const sum = createHash('sha256').update(file).digest('hex');
    const summary = page.locator('.checksum summary');
    assert.equal(await summary.innerText(), `SHA-256 of that file: ${sum.slice(0, 12)}…`);
    assert.equal(await page.locator('#sha256').isVisible(), false);
    await summary.click();
    assert.equal(await page.locator('#sha256').innerText(), sum);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'the sum wraps');
    assert.match(await page.locator('.checksum').innerText(), new RegExp(`sha256sum ${href.split('/').at(-1)}$`));
    const graph = JSON.parse(await page.textContent('script[type="application/ld+json"]'))['@graph'];
    const { distribution } = graph.find((part) => part['@type'] === 'Dataset');
    assert.equal(distribution[0].sha256, sum);
    await close();
  });
}

test('that nothing was corrected so far is said beside the contact', async () => {
  const { page, close } = await open({ js: false });
  assert.match(await page.locator('.about').innerText(), /Errors and contact[^]*Corrections\s+No corrections so far\./);
  await close();
});
