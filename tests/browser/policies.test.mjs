// Does the embed work under the strictest headers that a host may send?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LISTENER, embed, hosted, toldHeight } from './elsewhere.mjs';
import { base } from './harness.mjs';
import { ADAMS, LAFAYETTE, choice, classes, map, panel, shape, tooltip, until, words } from './page.mjs';

/** What a journalist pastes. */
const SNIPPET = `<iframe src="${embed}?measure=arrests&controls=all" title="Map" loading="lazy" height="900"
  style="border:0;width:0;min-width:100%;color-scheme:normal" allow="clipboard-write; web-share"
  referrerpolicy="strict-origin-when-cross-origin"></iframe>`;

const POLICY = `default-src 'none'; frame-src ${base}; style-src 'self'; script-src 'self'`;
const FILES = {
  '/host.css': ['text/css', 'body { margin: 0; max-width: 640px }'],
  '/host.js': ['text/javascript', LISTENER.replaceAll(/<\/?script>/g, '').replace('const heard', 'var heard')],
};
const HEAD = '<link rel="stylesheet" href="/host.css"><script src="/host.js"></script>';

/** Every window keeps what its policy refused. */
function keepViolations() {
  window.violations = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => window.violations.push(`${violatedDirective} ${blockedURI}`));
}
const violations = (frame) => frame.evaluate(() => window.violations);

async function assertAnswers(frame) {
  assert.equal((await map(frame)).length, 82);
  await frame.locator(shape(ADAMS)).hover();
  await until(() => words(frame, tooltip), (text) => text.startsWith('Adams County'));
  await frame.locator(shape(LAFAYETTE)).click();
  await until(() => words(frame, panel), (text) => text.includes('Lafayette County'));
  const before = await classes(frame);
  await frame.locator(choice('period', 'FY 2016')).click();
  await until(() => words(frame, '#summary'), (text) => text.startsWith('628 ICE arrests, fiscal 2016'));
  assert.notDeepEqual(await classes(frame), before);
  await frame.locator('[data-action="play"]').click();
  await frame.getByRole('button', { name: 'Copy link' }).click();
}

test('under a host’s strict policy only the style of the snippet is refused, and the embed stays usable', async () => {
  const host = { headers: { 'content-security-policy': POLICY }, files: FILES };
  const { page, frame, seen, close } = await hosted(HEAD + SNIPPET, { init: keepViolations, host });
  await assertAnswers(frame);
  assert.deepEqual(await violations(frame), []);
  assert.deepEqual(await violations(page), ['style-src-attr inline']);
  assert.ok((await toldHeight(page, (height) => height > 300)) < 3000);
  const { width, height } = await page.locator('iframe').boundingBox();
  assert.ok(width >= 280 && height >= 900, `the frame is ${width} by ${height}`);
  assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  assert.deepEqual(seen.errors, []);
  await close();
});

test('a policy of a host that forgets us leaves an empty frame and the host whole', async () => {
  const host = { headers: { 'content-security-policy': POLICY.replace(base, "'self'") }, files: FILES };
  const { page, frame, close } = await hosted(`${HEAD}<h1>Article</h1>${SNIPPET}`, { init: keepViolations, host, ready: false });
  await until(() => violations(page), (list) => list.some((violation) => violation.startsWith('frame-src')));
  assert.equal(await page.locator('h1').isVisible(), true);
  assert.doesNotMatch(frame.url(), /embed/);
  await close();
});

/** Storage as a reader's browser may block it: every way throws. */
function blockStorage() {
  const refuse = { get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) Object.defineProperty(window, name, refuse);
  Object.defineProperty(Document.prototype, 'cookie', { ...refuse, set: refuse.get });
  Object.defineProperty(Document.prototype, 'domain', { ...refuse, set: refuse.get });
}

test('with storage, cookies and document.domain refused, the embed answers', async () => {
  const { frame, seen, close } = await hosted(SNIPPET, { init: blockStorage });
  await assert.rejects(frame.evaluate(() => localStorage.length));
  await assertAnswers(frame);
  assert.deepEqual([seen.errors, seen.failures], [[], []]);
  await close();
});

test('a frame marked credentialless loads under any embedder policy', async () => {
  for (const policy of ['require-corp', 'credentialless']) {
    const host = { headers: { 'cross-origin-embedder-policy': policy } };
    const { page, frame, seen, close } = await hosted(SNIPPET.replace('<iframe', '<iframe credentialless'), { host });
    await assertAnswers(frame);
    assert.deepEqual([seen.errors, seen.failures], [[], []], policy);
    await close();
  }
});

for (const policy of ['require-corp', 'credentialless', 'unsafe-none']) {
  test(`the embed loads in a host that isolates itself by ${policy}, in a sandbox too`, async () => {
    const host = { headers: { 'cross-origin-embedder-policy': policy } };
    const plain = SNIPPET.replace('loading="lazy"', '');
    const { frames, seen, close } = await hosted(plain + plain.replace('<iframe', '<iframe sandbox="allow-scripts"'), { host });
    for (const frame of frames) await assertAnswers(frame);
    assert.deepEqual([seen.errors, seen.failures], [[], []]);
    await close();
  });
}
