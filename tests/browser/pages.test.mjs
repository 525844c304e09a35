// Has every county and measure a page of its own that is whole, valid and leads on, with a program and without?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { assertOneOrigin, assertQuiet, base, open, spelled } from './harness.mjs';
import { ADAMS, LAFAYETTE, addressIs, choice, classes, click, panel, reader, shape, tidy, until, words } from './page.mjs';

const get = (path) => fetch(new URL(path, base));
const text = async (path) => spelled(await (await get(path)).text());

/** Every page that the site map names, as paths of this server. */
async function pages() {
  const places = [...(await text('/sitemap.xml')).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place]) => place);
  return places.map((place) => place.slice(places[0].length - 1));
}

test('the site map names home, each other measure, each county and the years of a measure in both languages, and every page says that it is the one', async () => {
  const paths = await pages();
  assert.equal(paths.length, 2 * (1 + 3 + 82 + 1));
  assert.ok(paths.includes('/measure/arrests-2025/') && paths.includes('/es/measure/arrests/years/') && paths.includes('/county/pearl-river/'));
  for (const path of paths) {
    const html = await text(path);
    assert.ok(html.includes(`<link rel="canonical" href="http://localhost:8080${path}">`), path);
  }
});

test('every title and description is its own', async () => {
  const all = await Promise.all((await pages()).map(text));
  for (const pattern of [/<title>(.*?)<\/title>/, /<meta name="description" content="(.*?)">/]) {
    assert.equal(new Set(all.map((html) => html.match(pattern)[1])).size, all.length);
  }
  const lafayette = await text('/county/lafayette/');
  assert.match(lafayette, /<title>Lafayette County: ICE removals and arrests in Mississippi, county by county<\/title>/);
  assert.match(lafayette, /name="description" content="Lafayette County: 56 removals since 2012, 12th of .* ICE arrests, 2014–18: 80\. /);
  assert.match(await text('/county/alcorn/'), /name="description" content="Alcorn County: Removals: not published\. ICE arrests, 2014–18: 16\. /);
});

test('every page is valid HTML', async () => {
  const rules = { 'require-sri': 'off' };
  const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard', 'html-validate:document'], rules }));
  for (const path of [...await pages(), '/embed/', '/404.html']) {
    const report = await validator.validateString(await text(path), path);
    const messages = report.results.flatMap(({ messages }) => messages);
    assert.deepEqual(messages.map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId} ${message}`), [], path);
  }
});

test('every link and asset of every page is there', async () => {
  const asked = new Map();
  const isThere = (url) => {
    if (!asked.has(url)) asked.set(url, fetch(url, { method: 'HEAD' }).then(({ status }) => status));
    return asked.get(url);
  };
  for (const path of [...await pages(), '/embed/', '/404.html']) {
    const html = (await text(path)).replaceAll('http://localhost:8080/', `${base}/`);
    const links = [...html.matchAll(/(?: href| src| data-wasm| data-script| data-dialog)="([^"#][^"]*)"/g)].map(([, link]) => link.replaceAll('&amp;', '&'));
    assert.ok(links.length > 80, path);
    for (const link of new Set(links.map((link) => new URL(link, new URL(path, base)).href.split(/[?#]/)[0]))) {
      // Ways out, which a reader takes when she sends a page, and which no test follows.
      if (['mailto:', 'https://wa.me/'].includes(link)) continue;
      assert.equal(await isThere(link), 200, `${link} on ${path}`);
    }
  }
});

test('search engines are told of the page and of its figures', async () => {
  const html = await text('/county/lafayette/');
  const { '@graph': [page, dataset] } = JSON.parse(html.match(/<script type="application\/ld\+json">(.*?)<\/script>/)[1]);
  assert.deepEqual([page['@type'], dataset['@type']], ['WebPage', 'Dataset']);
  assert.equal(page.url, 'http://localhost:8080/county/lafayette/');
  assert.equal(page.mainEntity['@id'], dataset['@id']);
  assert.ok(dataset.description.length >= 50 && dataset.description.length <= 5000);
  const [{ contentUrl }] = dataset.distribution;
  assert.equal((await get(new URL(contentUrl).pathname)).status, 200);
});

test('a CMS that is given a county’s page gets that county', async () => {
  const { title, html } = await (await get('/county/lafayette/oembed.json')).json();
  assert.match(title, /^Lafayette County: /);
  assert.match(html, /src="http:\/\/localhost:8080\/embed\/\?county=lafayette"/);
});

test('without scripts a county’s page shows it on the map and says what is known', async () => {
  const { page, close } = await open({ path: '/county/lafayette/', js: false });
  assert.match(await words(page, panel), /Lafayette County .*By year, as printed 2017 16/);
  assert.equal(await page.locator('.marks .chosen').getAttribute('href'), `#c${LAFAYETTE}`);
  assert.equal(await page.locator('#row-lafayette[aria-current]').count(), 1);
  await page.locator('#row-adams a').click();
  assert.equal(page.url(), `${base}/county/adams/`);
  assert.match(await words(page, panel), /Adams County .*2,051 removals since 2012/);
  await close();
});

test('without scripts a measure is a link away, unless a county is chosen', async () => {
  const { page, close } = await open({ js: false });
  await page.locator(choice('measure', 'ICE arrests, 2014–18')).click();
  assert.equal(page.url(), `${base}/measure/arrests/`);
  assert.match(tidy(await page.locator('#summary').innerText()), /^3,082 ICE arrests/);
  await page.goto(`${base}/county/adams/`);
  assert.equal(await page.locator('.measures').isVisible(), false);
  await close();
});

const visit = reader();

for (const path of ['/county/lafayette/', '/measure/arrests/', '/measure/start/']) {
  test(`${path} is taken over in silence, from one origin`, async () => {
    const { seen } = await visit(path);
    assertQuiet(seen);
    assertOneOrigin(seen);
  });
}

test('on a county’s page another county, or none, is written over its path', async () => {
  const { page } = await visit('/county/lafayette/');
  assert.match(await words(page, panel), /Lafayette County/);
  await click(page, ADAMS);
  await addressIs(page, '?county=adams');
  await page.locator(`${panel} .close`).click();
  await addressIs(page, '?county=none');
  assert.match(await words(page, panel), /^State Mississippi/);
  await page.goBack();
  await until(() => words(page, panel), (said) => said.includes('Adams County'));
  await page.goBack();
  await addressIs(page, '');
  await until(() => words(page, panel), (said) => said.includes('Lafayette County'));
  assert.equal(new URL(page.url()).pathname, '/county/lafayette/');
});

test('on a measure’s page the first measure is written out', async () => {
  const { page } = await visit('/measure/arrests/');
  assert.match(await words(page, '#summary'), /^3,082 ICE arrests/);
  await page.locator(choice('measure', 'Removals')).click();
  await addressIs(page, '?measure=removals');
  await click(page, LAFAYETTE);
  await addressIs(page, '?measure=removals&county=lafayette');
});

test('the query wins over the path, and a reload brings the same view', async () => {
  for (const path of ['/county/adams/?county=lafayette', '/measure/start/?measure=removals&county=lafayette']) {
    const { page } = await visit(path);
    assert.match(await words(page, panel), /Lafayette County 56 removals/, path);
  }
  const { page } = await visit('/measure/arrests/?by=residents');
  const { page: same } = await visit('/?measure=arrests&by=residents');
  assert.deepEqual(await classes(page), await classes(same));
});

test('what is not there is said, and leads to every county', async () => {
  const answer = await get('/county/nowhere/at/all');
  assert.equal(answer.status, 404);
  const html = await answer.text();
  assert.match(html, /<h1>There is no page at this address<\/h1>/);
  assert.equal(html.match(/href="http:\/\/localhost:8080\/county\/[a-z-]+\/"/g).length, 82);
});

test('on a deep page a county answers the mouse', async () => {
  const { page } = await visit('/county/adams/?measure=arrests');
  await page.locator(shape(LAFAYETTE)).hover();
  assert.match(await words(page, '[role="tooltip"]'), /^Lafayette County 80 ICE arrests/);
});
