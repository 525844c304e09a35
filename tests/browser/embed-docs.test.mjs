// Do the examples of docs/embedding.md do what they say, pasted as they are?

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { base } from './harness.mjs';
import { until, words } from './page.mjs';
import { assertCalm, fits, frameOf, story } from './story.mjs';

const text = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8');
const blocks = [...text.matchAll(/^```html\n(.*?)^```$/gms)].map(([, html]) => html.replaceAll('https://example.org/map', base));
const [frame, element, script, events, alone] = blocks;

test('there are five, and no other', () => {
  assert.equal(blocks.length, 5);
});

for (const [name, html] of Object.entries({ frame, element, script })) {
  test(`pasted: ${name}`, async () => {
    const { page, seen, close } = await story(html);
    const map = await frameOf(page);
    await fits(page, map);
    assert.match(await words(map, '#county-panel'), /Adams County/);
    assert.equal(await page.$eval('iframe', ({ title }) => title), 'Removals by county');
    assertCalm(seen);
    await close();
  });
}

test('pasted: events', async () => {
  const { page, seen, close } = await story(events);
  await until(() => words(page, 'output'), (chosen) => chosen === 'Yazoo');
  assertCalm(seen);
  await close();
});

test('pasted: a host without embed.js', async () => {
  const { page, seen, close } = await story(`<div id="host">${alone}</div>`);
  const map = await frameOf(page, '#host');
  await until(() => words(map, '#county-panel'), (panel) => panel.includes('Yazoo County'));
  await fits(page, map, '#host');
  assertCalm(seen);
  await close();
});
