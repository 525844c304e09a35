// Can any query, as a host or its software writes it, break the embed or get into its page?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LISTENER, embed, heard, hosted, toldHeight } from './elsewhere.mjs';
import { base } from './harness.mjs';
import { LAFAYETTE, map, panel, shape, until, words } from './page.mjs';

const SCRIPT = encodeURIComponent('<script>alert(1)</script>');
const IMAGE = encodeURIComponent('"><img src=x onerror=alert(1)>');

const QUERIES = {
  'a script for a theme': `theme=${SCRIPT}&background=${SCRIPT}`,
  'two themes': 'theme=dark&theme=light',
  'no byte for controls': 'controls=%00&title=%00',
  'broken percent signs': 'theme=%&background=%E0%A4&controls=%ff',
  'code for options': 'theme=javascript:alert(1)&messenger=__proto__&title=constructor&background=url(x)',
  'markup for pym’s name': `childId=${IMAGE}&parentTitle=${SCRIPT}&parentUrl=javascript:alert(1)&initialWidth=-1`,
  'a name of pym that ends its own message': 'childId=xPYMxheightxPYMx99999',
  'keys of prototypes': '__proto__=1&constructor=1&toString=1&hasOwnProperty=1',
  'markup in a fragment': `#?secret=${IMAGE}`,
  'a secret that is none': '#?secret=0123456789a&secret=../../x',
  // Servers refuse more than 64 KiB, ours too.
  'sixty thousand bytes': `x=${'a'.repeat(60_000)}`,
  'ten thousand pairs': 'a=b&'.repeat(10_000),
};

// The switch of languages takes the query along, as text.
const cleared = (html) => html
  .replaceAll(/ data-(theme|background|controls|title)="[^"]*"/g, '')
  .replace(/(<a href="[^"?]*)\?[^"]*(" lang="es" hreflang="es">)/, '$1$2');
const content = async (frame) => cleared(await frame.$eval('#page', (page) => page.outerHTML));

/** Fails where a dialog opens: nothing of ours does. */
function listen(page) {
  const dialogs = [];
  page.on('dialog', (dialog) => dialogs.push(dialog.message()) && dialog.dismiss());
  return dialogs;
}

let plain;
const expected = async () => (plain ??= await hosted(`<iframe src="${embed}" width="640" height="900"></iframe>`).then(async ({ frame, close }) => {
  const html = await content(frame);
  await close();
  return html;
}));

for (const [what, query] of Object.entries(QUERIES)) {
  test(`${what}: the embed is as it is without`, async () => {
    const wanted = await expected();
    const src = embed + (query.startsWith('#') ? query : `?${query}`);
    const { page, frame, seen, close } = await hosted(`${LISTENER}<iframe src="${src}" width="640" height="900"></iframe>`);
    const dialogs = listen(page);
    assert.equal(await content(frame), wanted);
    assert.equal(await frame.locator('a[hreflang]').evaluate(({ origin, pathname }) => origin + pathname), `${base}/es/embed/`);
    assert.equal((await map(frame)).length, 82);
    const height = await toldHeight(page, (height) => height > 0);
    assert.ok(height < 3000);
    await frame.locator(shape(LAFAYETTE)).click();
    await until(() => words(frame, panel), (text) => text.includes('Lafayette County'));
    await assertOwnLink(frame);
    assert.equal(await frame.locator('img, iframe').count(), 0);
    assert.equal((await heard(page)).some(({ data }) => data?.source === 'county-map' || data?.secret), false);
    assert.deepEqual([dialogs, seen.messages.filter((message) => !/Clipboard API/.test(message)), seen.errors, seen.failures], [[], [], [], []]);
    await close();
  });
}

/** The link that is sent on has nothing of the host's. */
async function assertOwnLink(frame) {
  const button = frame.getByRole('button', { name: 'Copy link' });
  await button.evaluate((button) => button.click());
  const field = frame.locator('.share').getByRole('textbox');
  await field.waitFor({ state: 'attached' });
  assert.equal(await field.inputValue(), `${base}/county/lafayette/`);
}
