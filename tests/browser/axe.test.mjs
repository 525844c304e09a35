// Does axe find anything wrong in any state of the page? It sees about half of what can be wrong; docs/accessibility.md says
// how the rest was tried.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { base, edition, open } from './harness.mjs';
import { ADAMS, hover, tooltip } from './page.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 A and AA, and what axe's makers call best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const STATES = {
  'the first view': {},
  'a measure with all its filters': { path: '/?measure=arrests&by=residents&without=adams' },
  'a chosen and a compared county': { path: '/?measure=arrests&county=lafayette&compare=adams,hinds' },
  'a county’s page': { path: '/county/lafayette/' },
  'the page of dates': { path: '/measure/start/' },
  'a page of years': { path: '/measure/arrests/years/', ready: false },
  'a page of years on a phone': { path: '/es/measure/arrests/years/', ready: false, width: 390, height: 844, touch: true },
  'a phone': { path: '/county/adams/', width: 390, height: 844, touch: true },
  'a page without scripts': { path: '/county/adams/', js: false },
  'an embed': { path: '/embed/?measure=arrests&county=hinds', width: 700 },
  'one category, some of it withheld': { path: '/?part=citizenship.brazil&county=addison', base: edition('synthetic') },
  'one category on a phone': { path: '/es/?part=sex.female', base: edition('synthetic'), width: 390, height: 844, touch: true },
  'an embed of one category': { path: '/embed/?part=conviction.level-1&controls=all', base: edition('synthetic'), width: 700 },
  'an embed with all controls': { path: '/embed/?controls=all', width: 320 },
  'the dialog for embedding': { act: (page) => page.getByRole('button', { name: 'Embed this view' }).click() },
  'the dialog for saving': { act: (page) => page.getByRole('button', { name: 'Save', exact: true }).click() },
  'a Spanish page': { path: '/es/county/adams/' },
  'an open tooltip': { act: async (page) => { await hover(page, ADAMS); await page.locator(tooltip).waitFor(); } },
};

for (const [name, { act, ...options }] of Object.entries(STATES)) {
  for (const dark of [false, true]) {
    test(`${name}, ${dark ? 'dark' : 'light'}`, async () => {
      // Without scripts axe cannot run either: it is given them in a second view of what the page then shows.
      const { page, close } = await open({ ...options, dark });
      await act?.(page);
      if (act) await page.waitForTimeout(300);
      const found = options.js === false ? await still(page, options, dark) : await violations(page);
      assert.deepEqual(found, []);
      await close();
    });
  }
}

for (const dark of [false, true]) {
  test(`what is not there, ${dark ? 'dark' : 'light'}`, async () => {
    const { page, close } = await open({ path: 'about:blank', ready: false, dark, context: { bypassCSP: true } });
    // The page may be served at any depth: its style has the site's published address, which here is not its own.
    await page.route('http://localhost:8080/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await page.request.get(new URL(pathname, base).href) });
    });
    await page.goto(new URL('/no/such/page', base).href);
    assert.deepEqual(await violations(page), []);
    await close();
  });
}

async function violations(page) {
  await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    const { violations: all, passes } = await window.axe.run(document, { runOnly: tags, iframes: false });
    if (!passes.length) throw new Error('axe looked at nothing');
    return all.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`));
  }, TAGS);
}

/** The same document in a page that runs no script of its own. */
async function still(page, options, dark) {
  const opened = await open({ ...options, js: true, ready: false, block: [/\.js$/], dark });
  const found = await violations(opened.page);
  await opened.close();
  return found;
}
