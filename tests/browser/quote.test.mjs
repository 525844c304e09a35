// Is what a reader quotes, shares or mails of a view the figure with its caveat, source and link, and nothing of others?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertOneOrigin, assertQuiet, base, open } from './harness.mjs';
import { LAFAYETTE, choice, click, rested, until } from './page.mjs';

const END = 'Figures retrieved 24 November 2026.';
const REMOVALS = 'Removals under Secure Communities, counted in the county where the fingerprints were submitted. Source: TRAC, '
  + `Syracuse University, in the Daily Mississippian, 9 August 2019. ${END}`;
const ARRESTS = 'ICE arrests, counted in the county to which TRAC traced them; close surroundings may be included. Source: TRAC, '
  + `Syracuse University, ICE arrests tool, October 2014 to May 2018. ${END}`;
const ADAMS = 'Adams County, Mississippi: 2,051 removals since 2012, highest of Mississippi’s counties by TRAC’s count. A federal '
  + `contract prison stood near Natchez. ${REMOVALS}`;
const STATE = 'Mississippi: Figures have been published for 2 of 82 counties: Adams 2,051 and Lafayette 56 removals since 2012. For '
  + 'the other 80 no figure has been published, which does not mean that there were none. Adams: A federal contract prison stood '
  + `near Natchez. ${REMOVALS}`;

const quote = (page) => page.getByRole('button', { name: 'Quote this' });
const said = (page) => page.locator('.share [role="status"]');
const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };

async function copied(page) {
  await quote(page).click();
  await until(() => said(page).innerText(), (text) => text === 'Quote copied.');
  return page.evaluate(() => navigator.clipboard.readText());
}

const QUOTES = {
  '/county/adams/?utm_source=x&parentUrl=https%3A%2F%2Fhost.example%2F': `${ADAMS} ${base}/county/adams/`,
  '/?utm_source=x': `${STATE} ${base}/`,
  '/?county=alcorn': `Alcorn County, Mississippi: no figure has been published for removals since 2012. This does not mean that `
    + `there were none. ${REMOVALS} ${base}/county/alcorn/`,
  '/?measure=arrests&by=residents&county=alcorn': 'Alcorn County, Mississippi: 4.3 ICE arrests per 10,000 residents, October '
    + '2014 to May 2018. This rate rests on 20 events or fewer and is unstable. All events of the period per 10,000 residents, '
    + `mean of July estimates 2014–2018; not per year. ${ARRESTS} ${base}/county/alcorn/?measure=arrests&by=residents`,
  '/county/adams/?measure=start': 'Adams County, Mississippi: Program start, 22 November 2011. The day on which Secure '
    + 'Communities began in the county. Source: ICE activation lists, as used in published research. '
    + `${END} ${base}/county/adams/?measure=start`,
  '/embed/?county=adams&parentUrl=https%3A%2F%2Fhost.example%2F&utm_source=x': `${ADAMS} ${base}/county/adams/`,
};

for (const [path, expected] of Object.entries(QUOTES)) {
  test(`${path} is quoted whole, with a link of its own`, async () => {
    const { page, seen, close } = await open({ path, context: allowed });
    assert.equal(await copied(page), expected);
    assertQuiet(seen);
    assertOneOrigin(seen);
    await close();
  });
}

test('what was said of one quote is not left standing beside another view', async () => {
  const { page, close } = await open({ context: allowed });
  await copied(page);
  await click(page, LAFAYETTE);
  assert.equal(await said(page).innerText(), '');
  assert.match(await copied(page), /^Lafayette County, Mississippi: 56 removals since 2012/);
  await close();
});

const REFUSALS = {
  'the clipboard is refused': () => (navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'))),
  'the page came without TLS': () => {
    Object.defineProperty(window, 'isSecureContext', { value: false });
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  },
  'a browser with TLS has no clipboard': () => Object.defineProperty(navigator, 'clipboard', { value: undefined }),
};

for (const [name, init] of Object.entries(REFUSALS)) {
  test(`where ${name}, the quote is offered to be selected, and then the link`, async () => {
    const { page, seen, close } = await open({ path: '/?county=adams&utm_source=x', init });
    const field = said(page).getByRole('textbox');
    const assertOffered = async (text) => {
      await field.waitFor();
      await until(() => field.inputValue(), (value) => value === text);
      await field.press('Control+a');
      assert.equal(await field.evaluate((it) => it.value.slice(it.selectionStart, it.selectionEnd)), text);
      assert.equal(await field.getAttribute('readonly'), '');
    };
    await quote(page).click();
    await assertOffered(`${ADAMS} ${base}/county/adams/`);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await assertOffered(`${base}/county/adams/`);
    await quote(page).click();
    await assertOffered(`${ADAMS} ${base}/county/adams/`);
    assertQuiet(seen);
    await close();
  });
}

/** What the two links to send a view hold, decoded. */
async function letters(page) {
  const links = await page.$$eval('.share a[rel="noopener"]', (links) => links.map(({ href, target }) => ({ href, target })));
  assert.deepEqual(links.map(({ target }) => target), ['_blank', '_blank']);
  const [mail, messenger] = links.map(({ href }) => new URL(href));
  assert.deepEqual([mail.protocol, mail.pathname, messenger.origin], ['mailto:', '', 'https://wa.me']);
  return {
    subject: mail.searchParams.get('subject'),
    body: mail.searchParams.get('body'),
    message: messenger.searchParams.get('text'),
  };
}

test('links to mail and message a view hold its quote and its link, and follow it', async () => {
  const { page, seen, close } = await open({ path: '/county/adams/?utm_source=x' });
  const text = `${ADAMS} ${base}/county/adams/`;
  assert.deepEqual(await letters(page), { subject: 'Adams County: Removals', body: text, message: text });
  await click(page, LAFAYETTE);
  await page.locator('.measures a', { hasText: '2014' }).click();
  await page.locator(choice('period', 'FY 2016')).click();
  await rested(page);
  const { subject, body, message } = await letters(page);
  assert.equal(subject, 'Lafayette County: ICE arrests, 2014–18');
  assert.equal(message, body);
  assert.match(body, /^Lafayette County, Mississippi: \d+ ICE arrests, fiscal 2016, /);
  assert.ok(body.endsWith(` ${base}/county/lafayette/?measure=arrests&from=2015-10&to=2016-09`), body);
  assertOneOrigin(seen);
  await close();
});

test('without scripts the links to send a page lead to where it is published', async () => {
  const { page, close } = await open({ path: '/county/adams/', js: false });
  const own = await page.getAttribute('link[rel="canonical"]', 'href');
  const { body, message } = await letters(page);
  assert.deepEqual([body, message], [`${ADAMS} ${own}`, `${ADAMS} ${own}`]);
  assert.equal(await page.getByRole('link', { name: 'E-mail' }).isVisible(), true);
  for (const name of ['Quote this', 'Share …']) assert.equal(await page.getByRole('button', { name }).isVisible(), false);
  await close();
});

// The system's sheet cannot open without a system: in its place stands a function that keeps what it was given.
function sheet() {
  window.shared = [];
  navigator.canShare = () => true;
  navigator.share = (data) => {
    window.shared.push({ ...data, byReader: navigator.userActivation.isActive });
    return Promise.reject(new DOMException('closed', 'AbortError'));
  };
}

test('the system’s sheet gets title, sentence and link, and the page says nothing when it is closed', async () => {
  const { page, seen, close } = await open({ path: '/county/adams/?utm_source=x', init: sheet });
  await page.getByRole('button', { name: 'Share …' }).click();
  const expected = [{ title: 'Adams County: Removals', text: ADAMS, url: `${base}/county/adams/`, byReader: true }];
  assert.deepEqual(await page.evaluate(() => window.shared), expected);
  assert.equal(await said(page).innerText(), '');
  assertQuiet(seen);
  await close();
});

for (const [name, init] of [['no sheet', () => delete Navigator.prototype.canShare], ['one that may not share', () => (navigator.canShare = () => false)]]) {
  test(`with ${name} there is no button for it`, async () => {
    const { page, close } = await open({ init });
    assert.equal(await page.locator('[data-action="share"]').isVisible(), false);
    assert.equal(await page.getByRole('link', { name: 'WhatsApp' }).isVisible(), true);
    await close();
  });
}

test('a host that wants no controls gets no button of ours', async () => {
  const { page, close } = await open({ path: '/embed/?controls=none' });
  assert.equal(await quote(page).isVisible(), false);
  assert.equal(await page.locator('.share a').filter({ visible: true }).count(), 1, 'the way to the full page is all');
  await close();
});
