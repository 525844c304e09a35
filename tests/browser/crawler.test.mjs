// What does a program find that reads a page by plain HTTP and runs no script: a messenger, a search engine, a CMS?

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { arrestsDuring, counties } from './data.mjs';
import { base, spelled } from './harness.mjs';

/** A build without an address names this one. */
const PUBLISHED = 'http://localhost:8080/';
const get = (address) => fetch(address.replace(PUBLISHED, `${base}/`));
const text = async (address) => (await get(address)).text();

/** Every page that the site map names, with its tags `og:` and `twitter:`. */
const pages = await Promise.all(
  [...(await text(`${PUBLISHED}sitemap.xml`)).matchAll(/<loc>(.*?)<\/loc>/g)].map(async ([, address]) => {
    const html = spelled(await text(address));
    const tags = [...html.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]*)" content="([^"]*)">/g)];
    return { address, html, tags: Object.fromEntries(tags.map(([, name, content]) => [name, content.replaceAll('&quot;', '"').replaceAll('&amp;', '&')])) };
  }),
);
const of = (path) => pages.find(({ address }) => address === PUBLISHED + path);

test('every page has a card of the right size, and no two are the same, but that of years has its measure’s', async () => {
  const seen = new Map();
  for (const { address, tags } of pages) {
    const owner = address.replace(/years\/$/, '');
    assert.equal(tags['og:image'], `${owner}card.png`);
    if (owner !== address) continue;
    assert.equal(tags['twitter:image'], tags['og:image']);
    const answer = await get(tags['og:image']);
    assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'image/png'], address);
    const bytes = Buffer.from(await answer.arrayBuffer());
    assert.equal(bytes.subarray(0, 8).toString('latin1'), '\x89PNG\r\n\x1a\n', address);
    assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630], address);
    assert.deepEqual([tags['og:image:width'], tags['og:image:height']], ['1200', '630']);
    assert.ok(bytes.length > 10_000 && bytes.length <= 60_000, `${address}: ${bytes.length} bytes`);
    const hash = createHash('sha256').update(bytes).digest('hex');
    assert.equal(seen.get(hash), undefined, `${address} has the same card as ${seen.get(hash)}`);
    seen.set(hash, address);
  }
  assert.equal(seen.size, 2 * (1 + 3 + 82), 'in English and in Spanish');
});

test('the card, its words and the description of a county say its figure', () => {
  const arrests = arrestsDuring();
  for (const { geoid, name } of counties) {
    const path = `county/${name.toLowerCase().replaceAll(' ', '-')}/`;
    const { html, tags } = of(path) ?? assert.fail(path);
    const alt = tags['og:image:alt'];
    assert.ok(alt.includes(`${name} County outlined`), alt);
    const known = { 28001: '2,051 removals since 2012', 28071: '56 removals since 2012' }[geoid];
    assert.ok(alt.includes(known ?? 'Not published: removals since 2012. Not published is not zero'), alt);
    if (!known) assert.ok(alt.includes(`ICE arrests, 2014–18: ${arrests[geoid]?.toLocaleString('en-US') ?? 'None attributed'}.`), alt);
    assert.ok(html.includes(`<meta name="description" content="${tags['og:description']}">`), path);
    assert.ok(tags['og:description'].includes(known ?? 'Removals: not published'), tags['og:description']);
    assert.ok(html.includes(`<title>${tags['og:title']}</title>`) && tags['og:title'].startsWith(`${name} County`));
    assert.equal(tags['twitter:image:alt'], alt);
  }
});

test('the caveat of a figure is in the words of its card', () => {
  assert.match(of('county/adams/').tags['og:image:alt'], /A federal contract prison stood near Natchez/);
  assert.match(of('measure/arrests-2025/').tags['og:image:alt'], /Another 1,326 can be given to no county/);
});

test('a Spanish page has a Spanish card', () => {
  const { tags } = of('es/county/adams/');
  assert.match(tags['og:image:alt'], /^Mapa de Mississippi: Condado de Adams, con el contorno resaltado\. 2,051 expulsiones desde 2012\. /);
  assert.deepEqual([tags['og:locale'], tags['og:locale:alternate']], ['es_US', 'en_US']);
  assert.equal(tags['og:url'], `${PUBLISHED}es/county/adams/`);
});

test('a search engine and a CMS find the same picture', async () => {
  for (const path of ['', 'county/lafayette/', 'measure/start/']) {
    const { html, tags } = of(path);
    const [, graph] = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s);
    const page = JSON.parse(graph)['@graph'].find((part) => part['@type'] === 'WebPage');
    assert.deepEqual(page.primaryImageOfPage, { '@type': 'ImageObject', url: tags['og:image'], width: 1200, height: 630 });
    const [, cms] = html.match(/type="application\/json\+oembed" href="([^"]*)"/);
    const answer = await (await get(cms)).json();
    assert.deepEqual([answer.thumbnail_url, answer.thumbnail_width, answer.thumbnail_height], [tags['og:image'], 1200, 630]);
  }
});
