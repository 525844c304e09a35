// Can anything that a window says change the embed, or make it say what it should not?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LISTENER, elsewhere, embed, heard, hosted, toldHeight } from './elsewhere.mjs';
import { LAFAYETTE, drawn, panel, rested, shape, until, words } from './page.mjs';

const iframe = (query = '') => `<iframe src="${embed}${query}" width="640" height="900"></iframe>`;
const HELLO = { type: 'county-map-hello', version: 1 };
const VIEW = { type: 'county-map-view', view: 'measure=arrests&county=adams' };

/** All that a message might change. */
async function state(frame) {
  await rested(frame);
  return frame.evaluate(() => ({
    page: document.getElementById('page').outerHTML,
    html: [...document.documentElement.attributes].map(({ name, value }) => `${name}=${value}`).join(),
    address: location.href,
    entries: history.length,
    scripts: document.scripts.length,
  }));
}

/** Runs `say` in a window, with a function that posts to the embed, and waits until both have heard all. */
async function hears(page, frame, say, from = page) {
  const end = `the end ${Math.random()}`;
  await frame.evaluate((end) => {
    addEventListener('message', ({ data }) => data === end && setTimeout(() => parent.postMessage(end, '*'), 1));
  }, end);
  await from.evaluate(`{
    const embed = top.frames[0];
    const post = (message) => embed.postMessage(message, '*');
    (${say})(post);
  }`);
  await page.evaluate((end) => frames[0].postMessage(end, '*'), end);
  await until(() => heard(page), (list) => list.some(({ data }) => data === end));
  await drawn(frame);
}

const ours = (list) => list.filter(({ data }) => data?.source === 'county-map');
const sizes = (list) => list.filter(({ data }) => data?.['datawrapper-height']);

async function assertAnswers(frame) {
  await frame.locator(shape(LAFAYETTE)).click();
  await until(() => words(frame, panel), (text) => text.includes('Lafayette County'));
}

async function watched(html, options) {
  const opened = await hosted(html, options);
  await toldHeight(opened.page, (height) => height > 0);
  // The program's first view, its history and what follows from it are over.
  await drawn(opened.frame);
  return { ...opened, before: await state(opened.frame) };
}

/** Shapes that no dialect has. */
function sayShapes(post) {
  const nest = (depth) => Array.from({ length: depth }).reduce((inner) => ({ data: inner, type: inner }), null);
  const circle = { type: 'county-map-view' };
  circle.view = circle;
  const values = [
    null, undefined, true, NaN, -0, 1e308, 10n, '', '\0', [], [[]], {}, new Map([['type', 'county-map-hello']]), new Set([1]), new Date(NaN),
    /(a+)+$/, new Error('x'), new ArrayBuffer(1e6), new Float64Array(9), new Blob(['x']), new String('county-map-hello'), circle, nest(500),
    JSON.parse('{"__proto__":{"type":"county-map-hello","version":1},"constructor":{"prototype":1}}'), Array(1e6),
    { type: '__proto__' }, { type: 'constructor', version: 1 }, { sentinel: '__proto__', type: 'frames-init' }, { type: null }, { type: {} },
  ];
  const versions = [0, 2, '1', [1], true, null, NaN, 1.5, { valueOf: 1 }].map((version) => ({ type: 'county-map-hello', version }));
  const types = [['county-map-hello'], 'County-Map-Hello', 'county-map-hello ', 'county-map'].map((type) => ({ type, version: 1 }));
  [...values, ...versions, ...types].forEach(post);
}

/** Text that looks like a dialect's, and is not. */
function sayTexts(post) {
  const texts = [
    '{"type":"county-map-hello","version":1}', '{"type":"county-map-view","view":"county=adams"}', '[iFrameSizer]', '[iFrameSizer]:', '[iFrameSizer]\n\n\n',
    `[iFrameSizer]${':'.repeat(1e6)}`, `[iFrameSizer]${'a'.repeat(1e6)}:8:`, `[iFrameSizer]a:${'8'.repeat(1e6)}:`, '[iFrameSizer]a:-8:', '[iFrameSizer]message:',
    'pymxPYMx.*xPYMxwidthxPYMx100', 'pymxPYMx(((xPYMxwidthxPYMx', 'pymxPYMxxPYMxwidthxPYMx', 'pymxPYMxundefinedxPYMxwidthxPYMx1', 'x'.repeat(1e7),
    'javascript:alert(1)', '<img src=x onerror=alert(1)>', 'pymxPYMxmapxPYMxparentPositionInfoxPYMx1', 'pymxPYMxmapxPYMxnavigateToxPYMxjavascript:alert(1)',
  ];
  texts.forEach(post);
}

/** Views from a host that has not said hello. */
function sayViews(post) {
  const views = ['county=adams', '?county=adams', '', '<script>alert(1)</script>', 'javascript:alert(1)', 'measure=arrests'.padEnd(1e6, '&'), 7, null, ['county=adams'], {}];
  views.forEach((view) => post({ type: 'county-map-view', version: 1, view }));
}

for (const [what, say] of Object.entries({ shapes: sayShapes, texts: sayTexts, 'views without a hello': sayViews })) {
  test(`of wrong ${what} nothing changes and nothing is answered`, async () => {
    const { page, frame, seen, before, close } = await watched(LISTENER + iframe('?childId=map'));
    const said = sizes(await heard(page)).length;
    await hears(page, frame, say);
    assert.deepEqual(await state(frame), before);
    assert.equal(sizes(await heard(page)).length, said);
    assert.deepEqual(ours(await heard(page)), []);
    assert.deepEqual([seen.messages, seen.errors], [[], []]);
    await assertAnswers(frame);
    await close();
  });
}

test('a host that has not said hello is told sizes and nothing else', async () => {
  const { page, frame, close } = await watched(LISTENER + iframe('?childId=map'));
  await assertAnswers(frame);
  await toldHeight(page, (height) => height > 900);
  const size = /^(\{"datawrapper-height":\{"\/embed\/[^"]*":\d+\}\}|\{"sentinel":"amp","type":"embed-(ready|size)"(,"height":\d+)?\}|"\{\\"src\\":.*\\"height\\":\d+\}"|\{"type":"iframe-resized","width":\d+,"height":\d+\}|"pymxPYMxmapxPYMxheightxPYMx\d+"|"\[iFrameResizerChild\]Ready")$/;
  const others = (await heard(page)).map(({ data }) => JSON.stringify(data)).filter((text) => !size.test(text));
  assert.deepEqual(others, []);
  await close();
});

/** Says hello and asks for a view, from wherever it runs. */
const greet = `(post) => { post(${JSON.stringify(HELLO)}); post(${JSON.stringify(VIEW)}); post({ sentinel: 'amp', type: 'frames-init' }); }`;

test('a frame beside, a frame within and the embed itself are not its host', async () => {
  const beside = await elsewhere(`<html data-ready>${LISTENER}`);
  const { page, frame, frames, seen, close } = await watched(`${LISTENER}${iframe()}<iframe src="${beside}"></iframe>`);
  const within = await inner(frame);
  const before = await state(frame);
  const said = sizes(await heard(page)).length;
  for (const window of [frames[1], within, frame]) {
    await hears(page, frame, greet, window);
    assert.deepEqual(await state(frame), before);
  }
  assert.equal(sizes(await heard(page)).length, said);
  assert.deepEqual(ours(await heard(page)), []);
  assert.deepEqual(await heard(frames[1]), []);
  await assertAnswers(frame);
  assert.deepEqual([seen.messages, seen.errors], [[], []]);
  await close();
});

/** A frame within the embed, which only the embed itself could make. */
async function inner(frame) {
  await frame.evaluate(() => new Promise((loaded) => {
    const inner = document.createElement('iframe');
    inner.onload = loaded;
    inner.src = '../licences.txt';
    document.body.append(inner);
  }));
  return frame.childFrames()[0];
}

test('a host without an origin of its own cannot be told apart, and is told sizes alone', async () => {
  const { page, frame, before, close } = await watched(LISTENER + iframe(), { host: { headers: { 'content-security-policy': 'sandbox allow-scripts' } } });
  assert.equal(await page.evaluate(() => origin), 'null');
  await hears(page, frame, greet);
  assert.deepEqual(await state(frame), before);
  assert.deepEqual(ours(await heard(page)), []);
  await close();
});

test('after a hello views go to that host, from this frame alone, and none of its texts gets into the page', async () => {
  const { page, frame, frames, seen, close } = await watched(LISTENER + iframe() + iframe('?county=adams'));
  await hears(page, frame, `(post) => post(${JSON.stringify(HELLO)})`);
  const before = await state(frame);
  await hears(page, frame, sayViews);
  assert.deepEqual(await state(frame), before);
  await hears(page, frame, `(post) => post(${JSON.stringify(VIEW)})`);
  await until(() => words(frame, panel), (text) => text.includes('Adams County'));
  await frames[1].locator(shape(LAFAYETTE)).click();
  await until(() => words(frames[1], panel), (text) => text.includes('Lafayette County'));
  const events = ours(await heard(page));
  assert.deepEqual([...new Set(events.map(({ frame }) => frame))], [0]);
  assert.deepEqual([...new Set(events.map(({ data }) => data.type))], ['ready', 'view', 'select']);
  assert.deepEqual([seen.messages, seen.errors], [[], []]);
  await close();
});

// Each way makes the frame say something; a flood may not make it say as much as it hears.
const FLOOD = 10_000;
const FEW = FLOOD / 20;
const FLOODS = {
  'sizes asked for': { sentinel: 'amp', type: 'frames-init' },
  'inits of iframe-resizer': '[iFrameSizer]map:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true',
  'widths of pym': 'pymxPYMxmapxPYMxwidthxPYMx640',
  hellos: HELLO,
  garbage: { type: {}, version: null },
};

for (const [what, message] of Object.entries(FLOODS)) {
  test(`of ${FLOOD} ${what} nothing changes, and few are answered`, async () => {
    const { page, frame, seen, before, close } = await watched(LISTENER + iframe('?childId=map'));
    const said = (await heard(page)).length;
    await hears(page, frame, `(post) => { for (let i = 0; i < ${FLOOD}; i += 1) post(${JSON.stringify(message)}); }`);
    assert.deepEqual(await state(frame), before);
    const answers = (await heard(page)).length - said;
    assert.ok(answers < FEW, `${answers} messages left the frame`);
    await assertAnswers(frame);
    assert.deepEqual([seen.messages, seen.errors], [[], []]);
    await close();
  });
}

test(`of ${FLOOD} views asked for the last is shown, and few are told`, async () => {
  const { page, frame, seen, close } = await watched(LISTENER + iframe());
  await hears(page, frame, `(post) => {
    post(${JSON.stringify(HELLO)});
    const views = ['measure=arrests', 'measure=start', ''];
    for (let i = 0; i < ${FLOOD}; i += 1) post({ type: 'county-map-view', view: views[i % 3] });
    post(${JSON.stringify(VIEW)});
  }`);
  await until(() => words(frame, panel), (text) => text.includes('Adams County'));
  const told = ours(await heard(page)).length;
  assert.ok(told < FEW, `${told} messages left the frame`);
  await assertAnswers(frame);
  assert.deepEqual([seen.messages, seen.errors], [[], []]);
  await close();
});
