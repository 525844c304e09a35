// What is a screen reader told? Chromium's accessibility tree against a copy to read: `UPDATE_SNAPSHOTS=1` renews it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counties } from './data.mjs';
import { edition } from './harness.mjs';
import { reader } from './page.mjs';
import { snapshot, tree } from './tree.mjs';

const visit = reader();

const PAGES = {
  main: '/',
  county: '/county/lafayette/?measure=arrests',
  embed: '/embed/?county=adams',
  // Of the made-up edition, since no published one has categories that are looked at alone.
  category: `${edition('synthetic')}/?part=citizenship.brazil&county=addison`,
};

for (const [name, path] of Object.entries(PAGES)) {
  test(`${name} says what trees/${name}.txt says`, async () => {
    const { page } = await visit(path);
    const { found, kept } = snapshot(name, await tree(page, '#app'));
    assert.equal(found, kept);
  });
}

test('the map is a named group that is described by its highest figures and what is not published', async () => {
  const { page } = await visit('/?measure=arrests');
  const map = (await tree(page, '#map')).find((line) => line.startsWith('group “Map”'));
  assert.match(map, /described as “[\d,]+ ICE arrests, .* in 57 of 82 counties\./);
  assert.match(map, /The lowest: /);
  assert.match(map, /To 25 counties the source attributes none\./);
});

test('each county is a link whose name is a sentence: name, figure with its unit, rank, caveat, or that none is published', async () => {
  const { page } = await visit();
  const links = (await tree(page, '#map')).map((line) => line.trim()).filter((line) => line.startsWith('link'));
  assert.equal(links.length, counties.length);
  for (const [i, { name }] of counties.entries()) {
    const sentence = new RegExp(`^link “${name} County: (Removals: not published|[\\d,]+ removals since 2012, .+)\\..*”`);
    assert.match(links[i], sentence);
  }
  assert.match(links[0], /2,051 removals since 2012, highest .*A federal contract prison stood near Natchez/);
});

test('the table has a caption, headings with their order, and heads of rows', async () => {
  const { page } = await visit('/?measure=arrests');
  const lines = (await tree(page, '#data-table')).map((line) => line.trim());
  assert.ok(lines.includes('table “ICE arrests, October 2014 to May 2018”'), lines[1]);
  assert.equal(lines.filter((line) => line.startsWith('columnheader')).length, 6);
  assert.equal(await page.locator('#data-table tbody th[scope="row"]').count(), counties.length);
  assert.equal(await page.locator('#data-table thead th[scope="col"][aria-sort="ascending"]').count(), 1);
  await page.locator('#data-table [data-sort="figure"]').first().click();
  assert.equal(await page.locator('#data-table thead th').nth(1).getAttribute('aria-sort'), 'descending');
});
