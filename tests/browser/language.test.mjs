// Does a reader come to the same view in the other language, by the switch and by `lang` in a link, and is all of it there?

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { embed, hosted, relay } from './elsewhere.mjs';
import { assertOneOrigin, assertQuiet, base, isReady, open, picture } from './harness.mjs';
import { ADAMS, LAFAYETTE, choice, classes, click, hover, panel, reader, table, tooltip, until, words } from './page.mjs';
import { loader, said, story } from './story.mjs';

const visit = reader({ context: { acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] } });

const language = (page) => page.evaluate(() => document.documentElement.lang);
const at = (page) => page.url().slice(base.length);
const other = (page) => page.locator('a[hreflang]');

/** Goes by the switch to the other language. */
async function cross(page, seen) {
  await Promise.all([page.waitForNavigation(), other(page).click()]);
  await isReady(page, seen);
}

test('the switch follows the view, and leads there and back', async () => {
  const { page, seen } = await visit('/');
  assert.equal(await other(page).innerText(), 'Español');
  await page.locator(choice('measure', 'ICE arrests, 2014–18')).click();
  await click(page, LAFAYETTE);
  await page.locator(choice('by', 'Per 10,000 residents')).click();
  const english = await classes(page);
  const view = 'county/lafayette/?measure=arrests&by=residents';
  await until(() => other(page).getAttribute('href'), (href) => href === `es/${view}`);
  await cross(page, seen);
  assert.deepEqual([at(page), await language(page)], [`/es/${view}`, 'es']);
  assert.equal(await words(page, `${panel} h2`), 'Condado de Lafayette');
  assert.deepEqual(await classes(page), english, 'the same map');
  assert.match(await words(page, '#summary'), /por cada 10,000 residentes/);
  assertQuiet(seen);
  await cross(page, seen);
  assert.deepEqual([at(page), await language(page)], [`/${view}`, 'en']);
  assert.deepEqual(await classes(page), english);
});

test('what the address holds beside the view goes along', async () => {
  const { page, seen } = await visit('/county/adams/?measure=arrests&utm_source=a%2Cb');
  await cross(page, seen);
  assert.equal(at(page), '/es/county/adams/?measure=arrests&utm_source=a%2Cb');
});

test('an embed keeps what its host asked for', async () => {
  const { page, seen } = await visit('/embed/?measure=arrests&theme=dark&controls=all');
  await click(page, ADAMS);
  await until(() => other(page).getAttribute('href'), (href) => href.includes('county=adams'));
  await cross(page, seen);
  assert.equal(at(page), '/es/embed/?measure=arrests&county=adams&theme=dark&controls=all');
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  assert.equal(await page.locator('a[data-full]').evaluate((link) => link.href), `${base}/es/county/adams/?measure=arrests`);
});

const LEADS = {
  '/?lang=es': '/es/',
  '/county/adams/?lang=es&measure=arrests&x=a%2Cb#data-table': '/es/county/adams/?measure=arrests&x=a%2Cb#data-table',
  '/?county=adams&lang=es': '/es/?county=adams',
  '/es/measure/start/?lang=en': '/measure/start/',
  '/es/embed/?lang=en&theme=dark': '/embed/?theme=dark',
  '/embed/?theme=dark&lang=es&lang=en': '/es/embed/?theme=dark',
};
for (const [link, expect] of Object.entries(LEADS)) {
  test(`${link} leads to ${expect}`, async () => {
    const { page, close } = await open({ path: link, ready: false });
    await until(() => at(page), (path) => path === expect);
    await isReady(page);
    assert.equal(at(page), expect);
    await page.goBack().catch(() => null);
    assert.notEqual(at(page), link, 'Back does not lead to where it began');
    await close();
  });
}

test('a language that is unknown, or there already, leads nowhere', async () => {
  for (const [path, expect] of [['/?lang=fr', 'en'], ['/?lang=en', 'en'], ['/es/?lang=es', 'es'], ['/?lang=../es', 'en'], ['/es/?lang=', 'es']]) {
    const { page } = await visit(path);
    assert.equal(await language(page), expect, path);
    assert.equal(new URL(page.url()).pathname, new URL(path, base).pathname, path);
  }
});

test('it works in a folder of some other site', async () => {
  const folder = '/interactives/removals/';
  const lost = [];
  const site = (await relay({ way: (path) => (path.startsWith(folder) ? path.slice(folder.length - 1) : undefined), lost })) + folder;
  const { page, seen, close } = await open({ path: 'county/adams/?lang=es', base: site, ready: false });
  await until(() => page.url(), (url) => url === `${site}es/county/adams/`);
  await isReady(page, seen);
  await Promise.all([page.waitForNavigation(), other(page).click()]);
  assert.equal(page.url(), `${site}county/adams/`);
  assert.deepEqual(lost, []);
  await close();
});

test('a host’s page may ask for the language in the frame’s address', async () => {
  const { frame, seen, close } = await hosted(`<iframe src="${embed}?lang=es&county=adams" title="Mapa" width="640" height="900"></iframe>`);
  await until(() => frame.locator('html').getAttribute('lang').catch(() => ''), (lang) => lang === 'es');
  await until(() => words(frame, `${panel} h2`).catch(() => ''), (text) => text === 'Condado de Adams');
  assert.deepEqual(seen.errors, []);
  await close();
});

test('without scripts the switch is a link, and the Spanish page is whole', async () => {
  const { page, close } = await open({ path: '/county/lafayette/?lang=es', js: false });
  assert.equal(await language(page), 'en', 'nothing happens');
  await other(page).click();
  await page.waitForURL('**/es/county/lafayette/');
  assert.match(await words(page, '#summary'), /^Se han publicado cifras de 2 de 82 condados/);
  assert.match(await words(page, 'noscript'), /^Sin JavaScript/);
  await close();
});

test('every measure in Spanish is taken over in silence, and keeps to one origin', async () => {
  for (const path of ['/es/', '/es/measure/arrests/', '/es/measure/arrests-2025/?county=yazoo', '/es/measure/start/', '/es/county/issaquena/?measure=arrests&by=residents']) {
    const { page, seen } = await visit(path);
    assertQuiet(seen);
    assertOneOrigin(seen);
    assert.equal((await table(page)).headings[0].words, 'Condado', path);
  }
});

test('a county answers in Spanish, to the pointer and to a name', async () => {
  const { page } = await visit('/es/');
  await hover(page, LAFAYETTE);
  assert.match(await words(page, tooltip), /^Condado de Lafayette 56 expulsiones desde 2012/);
  await page.getByLabel('Buscar un condado').fill('condado de adams');
  await page.keyboard.press('Enter');
  await until(() => words(page, `${panel} h2`), (text) => text === 'Condado de Adams');
  assert.equal(await page.title(), 'Condado de Adams: Expulsiones y arrestos del ICE en Mississippi, condado por condado');
});

test('what is copied and embedded is Spanish and leads to Spanish', async () => {
  const { page } = await visit('/es/county/lafayette/');
  await page.getByRole('button', { name: 'Citar' }).click();
  await until(() => page.locator('.share [role="status"]').innerText(), (text) => text === 'Cita copiada.');
  const quote = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(quote, /^Condado de Lafayette, Mississippi: 56 expulsiones desde 2012, 12\.º de los condados/);
  assert.ok(quote.endsWith(` ${base}/es/county/lafayette/`), quote);
  await page.getByRole('button', { name: 'Insertar esta vista' }).click();
  const code = await until(() => page.locator('dialog.embed textarea').inputValue(), Boolean);
  assert.ok(code.includes(`src="${base}/es/embed/?county=lafayette"`) && code.includes(`src="${base}/embed.js"`), code);
});

test('what is saved is Spanish', async () => {
  const { page } = await visit('/es/');
  await page.getByRole('button', { name: 'Guardar' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
  assert.equal(download.suggestedFilename(), 'mississippi-expulsiones.csv');
  const [head, ...rows] = (await readFile(await download.path(), 'utf8')).split('\r\n');
  assert.equal(head, '\ufeffgeoid,condado,indicador,periodo,parte,cifra,unidad,base,estatus,puesto,advertencia,fuente,obtenido');
  assert.ok(rows.find((row) => row.startsWith('28001,Adams,Expulsiones,desde 2012,,2051,expulsiones,,publicado,')), rows[0]);
  assert.equal(rows.filter((row) => row.includes(',no-publicado,')).length, 80);
  const picture = decodeURIComponent(await page.locator('.save-preview img').getAttribute('src'));
  assert.ok(picture.includes('Lo que se sabe de las expulsiones del ICE'));
});

test('the switch has its place at every width and moves nothing', async () => {
  for (const width of [360, 390, 768, 1200, 1600]) {
    const { page, close } = await open({ path: '/es/', width });
    const [link, title] = await Promise.all([other(page).boundingBox(), page.locator('h1').boundingBox()]);
    assert.ok(link.y >= 0 && link.y + link.height <= title.y + 1, `${width}: above the headline`);
    assert.ok(link.x + link.width <= width && link.height >= 24, `${width}: within the page, and large enough to tap`);
    await picture(page, `spanish-${width}`);
    await close();
  }
});

test('an element of a host’s page may say the language, and still speaks with the map', async () => {
  const { page: article, close } = await story(`${loader}<county-map src="${embed}" lang="es" view="county=adams" theme="dark"></county-map>`);
  const frame = await until(() => article.frames().find((it) => it.url().startsWith(`${base}/es/embed/`)), Boolean);
  assert.equal(frame.url(), `${base}/es/embed/?county=adams&theme=dark`);
  const [first] = await said(article, 1);
  assert.deepEqual(first, { type: 'ready', detail: { view: 'county=adams', county: { geoid: ADAMS, name: 'Adams' } } });
  await article.$eval('county-map', (element) => { element.view = 'county=lafayette'; });
  await until(() => words(frame, `${panel} h2`), (text) => text === 'Condado de Lafayette');
  await close();
});
