// Is the page whole without any script?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counties, names } from './data.mjs';
import { ADAMS, ALCORN, LAFAYETTE, legend, link, map, reader, shape, table, words } from './page.mjs';

const visit = reader({ js: false });

const fill = (page, geoid) => page.$eval(shape(geoid), (path) => getComputedStyle(path).fill);

test('without scripts the map is coloured, and what is not published looks like no class', async () => {
  const { page } = await visit();
  const [adams, lafayette, alcorn] = [await fill(page, ADAMS), await fill(page, LAFAYETTE), await fill(page, ALCORN)];
  assert.match(adams, /^rgb/);
  assert.match(lafayette, /^rgb/);
  assert.notEqual(adams, lafayette);
  assert.match(alcorn, /url\("?#hatch"?\)/);
});

test('without scripts each of the 82 counties has an outline, leads to its page and says what is known', async () => {
  const { page } = await visit();
  assert.deepEqual((await map(page)).map(({ geoid }) => geoid).sort(), counties.map(({ geoid }) => geoid).sort());
  const links = await page.$$eval('#map a:has(path[data-geoid])', (links) =>
    links.map((link) => {
      const path = link.querySelector('path');
      const row = document.querySelector(`tr[data-geoid="${path.dataset.geoid}"] a`);
      return { outline: path.getAttribute('d').length > 20, same: row.href === new URL(link.getAttribute('href'), document.baseURI).href, says: link.ariaLabel };
    }));
  assert.equal(links.length, 82);
  for (const [i, { outline, same, says }] of links.entries()) {
    assert.ok(outline && same, `${names[i]} has no outline, or another page than its row`);
    assert.match(says, new RegExp(`^${names[i]} County: .+`));
  }
});

test('without scripts a county’s link leads to its page', async () => {
  const { page } = await visit();
  await page.locator(link(LAFAYETTE)).press('Enter');
  await page.waitForURL('**/county/lafayette/');
  assert.match(await words(page, '#county-panel'), /Lafayette County 56 removals since 2012/);
});

test('without scripts legend, summary, state panel and table tell the published figures', async () => {
  const { page } = await visit();
  const swatches = await legend(page);
  assert.equal(swatches.reduce((all, { counties }) => all + counties, 0), 82);
  assert.match(await words(page, '#summary'), /2 of 82 counties: Adams 2,051 and Lafayette 56 removals since 2012/);
  assert.match(await words(page, '#county-panel'), /Mississippi 65 people a month/);
  const { rows } = await table(page);
  assert.deepEqual(rows.map(({ name }) => name), names);
  assert.match(rows.find(({ geoid }) => geoid === LAFAYETTE).cells[0], /^56$/);
  assert.equal(rows.filter(({ cells }) => cells[0] === 'Not published').length, 80);
});

test('without scripts no control is offered that would not answer', async () => {
  const { page } = await visit();
  assert.equal(await page.locator('#find').isVisible(), false);
  assert.equal(await page.getByRole('button', { name: 'Copy link' }).isVisible(), false);
  assert.equal(await page.locator('[data-key="by"]').isVisible(), false);
});
