// With the colours of the reader's system forced on the page: is what was said by a ground or a shadow still said?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAFAYETTE, drawn, hover, reader, tooltip } from './page.mjs';

const visit = reader({ context: { forcedColors: 'active' } });
const style = (page, selector, name) => page.$eval(selector, (element, key) => getComputedStyle(element)[key], name);

test('the choice that is made is told from the others', async () => {
  const { page } = await visit('/?measure=arrests');
  for (const key of ['measure', 'by', 'classes']) {
    const [made, other] = [`[data-key="${key}"] a[aria-current]`, `[data-key="${key}"] a:not([aria-current])`];
    assert.notEqual(await style(page, made, 'backgroundColor'), await style(page, other, 'backgroundColor'), key);
  }
});

test('classes keep their colours, and counties have lines between them', async () => {
  const { page } = await visit('/?measure=arrests');
  const fills = await page.$$eval('#map path[data-geoid]', (paths) => [...new Set(paths.map((path) => getComputedStyle(path).fill))]);
  assert.equal(fills.length, 6, fills.join());
  assert.notEqual(await style(page, '#map path[data-class="1"]', 'stroke'), await style(page, 'body', 'backgroundColor'));
});

test('the answer has an edge, and the period a line', async () => {
  const { page } = await visit('/?measure=arrests');
  await hover(page, LAFAYETTE);
  await drawn(page);
  assert.equal(await style(page, tooltip, 'borderTopWidth'), '1px');
  const line = await page.$eval('.range', (range) => getComputedStyle(range, '::before').backgroundColor);
  assert.notEqual(line, await style(page, 'body', 'backgroundColor'));
});
