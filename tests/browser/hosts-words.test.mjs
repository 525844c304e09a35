// What exactly does the frame say to its host, and what does it keep to itself until it is asked?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base } from './harness.mjs';
import { choose, fits, heard, host, isSize, post, unchoose } from './hosts.mjs';
import { until } from './page.mjs';

const READY = [{ sentinel: 'amp', type: 'embed-ready' }, '[iFrameResizerChild]Ready'];

/** What every host is told of one height. */
const sizes = (embed, height, width = 400) => [
  { 'datawrapper-height': { [embed.replace(/#.*/, '')]: height } },
  { sentinel: 'amp', type: 'embed-size', height },
  JSON.stringify({ src: `${base}${embed}`, context: 'iframe.resize', height }),
  { type: 'iframe-resized', width, height },
];

/** What was heard from one size on, until there are `count` sizes in all. */
async function told(page, count = 1) {
  const all = await until(() => heard(page), (messages) => messages.filter(isSize).length >= count);
  return all.slice(READY.length);
}

/** The host's words, one after another, and that each is answered with sizes. */
async function assertAnswered(page, questions) {
  for (const question of questions) {
    const before = (await heard(page)).filter(isSize).length;
    await post(page, question);
    await told(page, before + 1);
  }
}

test('unasked, nothing but sizes leaves the frame', async () => {
  const embed = '/embed/?utm_source=newsletter';
  const { page, frame, close } = await host('plain', { width: 400, embed });
  assert.deepEqual((await heard(page)).slice(0, 2), READY);
  const [first] = (await told(page)).filter(isSize);
  assert.deepEqual(await told(page), sizes(embed, first.height));

  await choose(frame);
  await unchoose(frame);
  const all = await told(page, 3);
  const heights = all.filter(isSize).map(({ height }) => height);
  assert.deepEqual(all, heights.flatMap((height) => sizes(embed, height)));
  assert.ok(Math.max(...heights) > first.height);
  assert.equal(heights.at(-1), first.height);
  await close();
});

test('what other hosts write into the address is told back as they wrote it', async () => {
  const embed = '/embed/?utm_source=a%20b&county=adams#amp=1';
  const { page, close } = await host('plain', { width: 400, embed });
  const [first] = (await told(page)).filter(isSize);
  assert.deepEqual((await told(page)).slice(0, 4), sizes(embed, first.height));
  await close();
});

const ASKED = {
  pym: { extra: (h) => `pymxPYMxmapxPYMxheightxPYMx${h}` },
  guardian: {
    embed: '/embed/?messenger=guardian',
    extra: (h) => JSON.stringify({ type: 'set-height', value: h, id: 'iframeMessenger:0' }),
  },
  wordpress: { extra: (h) => ({ message: 'height', value: h, secret: 'Ab3dEf6hIj' }) },
};
for (const [name, { embed, extra }] of Object.entries(ASKED)) {
  test(`${name}: its own words come after the others, once its address asks for them`, async () => {
    const { page, frame, close } = await host(name, { width: 400, embed });
    await choose(frame);
    const all = await until(() => told(page), (messages) => messages.filter(isSize).length >= 2);
    const heights = all.filter(isSize).map(({ height }) => height);
    assert.equal(all.length, heights.length * 5);
    assert.deepEqual(all.filter((_, i) => i % 5 === 4), heights.map(extra));
    await close();
  });
}

for (const name of ['iframe-resizer-4', 'iframe-resizer-5']) {
  test(`${name}: its parent gets an answer, and then every change`, async () => {
    const { page, frame, seen, close } = await host(name, { width: 400 });
    await until(() => page.evaluate(() => window.isAnswered), Boolean);
    const words = async () => (await heard(page)).filter((text) => /^\[iFrameSizer\]/.test(text));
    const first = await fits(frame);
    assert.equal((await words())[0], `[iFrameSizer]map:${first}:400:init`);

    await choose(frame);
    await until(() => heard(page), (all) => all.filter(isSize).at(-1).height > first);
    const opened = await fits(frame);
    const last = `[iFrameSizer]map:${opened}:400:resizeObserver`;
    await until(words, (all) => all.at(-1) === last);
    assert.equal((await words()).filter((text) => text.endsWith(':init')).length, 1);

    await assertAnswered(page, ['[iFrameSizer]resize', '[iFrameSizer]reset']);
    assert.deepEqual(seen.errors, []);
    // Version 5 speaks of its licence, and of children that are not its own.
    const complaints = seen.messages.filter((text) => /^(warning|error):/.test(text));
    assert.deepEqual(complaints.filter((text) => !/License|Legacy|target origin/.test(text)), []);
    await close();
  });
}

test('open-iframe-resizer: its parent may ask for a size at any time', async () => {
  const { page, close } = await host('open-iframe-resizer', { width: 400 });
  const before = (await heard(page)).filter(isSize).length;
  await until(() => page.evaluate(() => window.resizers), Boolean);
  await page.evaluate(() => window.resizers[0].resize());
  await told(page, before + 1);
  await close();
});

test('every hello is answered, however late', async () => {
  const { page, close } = await host('plain', { width: 400, embed: '/embed/?childId=x#?secret=abcdefghij' });
  await assertAnswered(page, [
    { sentinel: 'amp', type: 'frames-init' },
    { type: 'iframe-child-init' },
    { type: 'iframe-get-child-dimensions' },
    { type: 'county-map-hello', version: 1 },
    { message: 'ready', secret: 'abcdefghij' },
    'pymxPYMxxxPYMxwidthxPYMx400',
    '[iFrameSizer]other:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true',
  ]);
  await close();
});

test('a flood of questions gets few answers', async () => {
  const { page, close } = await host('plain', { width: 400 });
  await page.evaluate(() => {
    const { contentWindow } = document.querySelector('iframe');
    for (let i = 0; i < 1000; i += 1) contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
  });
  // Messages keep their order: this hello comes last, and `ready` after all that came before.
  await post(page, { type: 'county-map-hello', version: 1 });
  const all = await until(() => heard(page), (messages) => messages.some(({ type }) => type === 'ready'));
  assert.ok(all.filter(isSize).length < 30);
  await close();
});
