// Can the map be read by those who see colours differently, want more contrast, larger letters or their own colours?

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, lab, parse, wcagContrast } from 'culori';
import { open } from './harness.mjs';

/** Colours of the style as the page has them, by the names of its tokens. */
function tokens(page, names) {
  return page.evaluate((wanted) => {
    const probe = document.body.appendChild(document.createElement('span'));
    const colour = (name) => {
      probe.style.color = `var(--${name})`;
      return getComputedStyle(probe).color;
    };
    return Object.fromEntries(wanted.map((name) => [name, colour(name)]));
  }, names);
}

const CLASSES = [0, 1, 2, 3, 4, 5, 6].map((i) => `class-${i}`);
const difference = differenceCiede2000();
/** Full dichromacy, as Machado, Oliveira and Fernandes (2009) simulate it. */
const EYES = { all: (colour) => colour, protanopia: filterDeficiencyProt(1), deuteranopia: filterDeficiencyDeuter(1), tritanopia: filterDeficiencyTrit(1) };
const neighbours = (list) => list.slice(1).map((colour, i) => [list[i], colour]);

for (const dark of [false, true]) {
  const theme = dark ? 'dark' : 'light';

  test(`neighbouring classes differ for every kind of colour vision and in greys, ${theme}`, async () => {
    const { page, close } = await open({ dark });
    const classes = Object.values(await tokens(page, CLASSES)).map(parse);
    for (const [eye, see] of Object.entries(EYES)) {
      for (const [a, b] of neighbours(classes.map(see))) assert.ok(difference(a, b) >= 6, `${eye}: ΔE ${difference(a, b)}`);
    }
    const steps = neighbours(classes.map((colour) => lab(colour).l)).map(([a, b]) => b - a);
    assert.ok(steps.every((step) => Math.sign(step) === Math.sign(steps[0]) && Math.abs(step) >= 5), `lightness: ${steps}`);
    await close();
  });

  test(`lines that carry meaning stand out three to one, ${theme}`, async () => {
    const { page, close } = await open({ dark, path: '/?measure=arrests&county=adams&compare=hinds' });
    const { paper, ink, control, accent, bar, ...rest } = await tokens(page, ['paper', 'ink', 'control', 'accent', 'bar', ...CLASSES]);
    for (const [name, colour] of Object.entries({ ink, control, accent, bar })) {
      assert.ok(wcagContrast(colour, paper) >= 3, `--${name} on --paper: ${wcagContrast(colour, paper)}`);
    }
    // A mark is a line on a broader one of the paper's colour: one of the two stands out from any class.
    for (const name of CLASSES) {
      assert.ok(Math.max(wcagContrast(ink, rest[name]), wcagContrast(paper, rest[name])) >= 3, name);
    }
    const line = (selector) => page.$eval(selector, (element) => {
      const { stroke, strokeWidth } = getComputedStyle(element.localName === 'use' ? element.instanceRoot ?? element : element);
      return { stroke, width: parseFloat(strokeWidth) };
    });
    const colour = async (selector) => (await line(selector)).stroke;
    assert.equal(await colour('#map .rim'), control);
    const uses = await page.$$eval('#map .marks use', (all) => all.map((use) => [use.className.baseVal, use.getAttribute('href')]));
    assert.deepEqual(uses.map(([name]) => name), ['halo', 'outlier', 'halo', 'compared', 'halo', 'chosen']);
    assert.ok(uses.every(([, href], i) => href === uses[i - (i % 2)][1]), 'each lies on a halo of its own');
    await close();
  });
}

test('where the system chooses the colours, what is chosen is seen, and classes keep theirs', async () => {
  const options = { path: '/?measure=arrests&county=adams', context: { forcedColors: 'active' } };
  const { page, close } = await open(options);
  const grounds = (selector) => page.$$eval(selector, (all) => all.map((element) => getComputedStyle(element).backgroundColor));
  for (const list of ['.choices', '.measures']) {
    const [chosen, others] = [await grounds(`${list} a[aria-current]`), await grounds(`${list} a:not([aria-current])`)];
    assert.ok(chosen.length && others.length && chosen.every((ground) => !others.includes(ground)), list);
  }
  const fills = await page.$$eval('#map path[data-geoid]', (all) => all.map((path) => getComputedStyle(path).fill));
  assert.ok(new Set(fills).size >= 6, [...new Set(fills)].join());
  const [text, ground] = await page.$eval('#map .rim', (rim) => [getComputedStyle(rim).stroke, getComputedStyle(document.body).backgroundColor]);
  assert.ok(wcagContrast(text, ground) >= 3);
  await close();
});

/** What sticks out of the window, and text that its box cuts off. */
function lost(page) {
  return page.evaluate(() => {
    const isHidden = (element) => element.closest('.spoken, .skip, [aria-hidden="true"], svg, .table-scroll') || !element.checkVisibility({ visibilityProperty: true });
    const all = [...document.querySelectorAll('#page *')].filter((element) => !isHidden(element));
    const out = all.filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
    const cut = all.filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
      return hides && (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1);
    });
    return [...out, ...cut].map((element) => `${element.localName}.${element.className}: ${element.textContent.slice(0, 40)}`);
  });
}

const PAGES = ['/?measure=arrests&county=adams&compare=hinds', '/measure/start/', '/embed/?measure=arrests&county=adams'];

for (const path of PAGES) {
  test(`at four times the size nothing is lost: ${path}`, async () => {
    // 1,280 pixels at 400 %.
    const { page, close } = await open({ path, width: 320, height: 256 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    assert.deepEqual(await lost(page), []);
    await close();
  });

  test(`with letters, words and lines set apart nothing is lost: ${path}`, async () => {
    const { page, close } = await open({ path, width: 700 });
    // WCAG 2.2, success criterion 1.4.12. A style sheet of the reader's own is beyond the page's policy.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }');
      document.adoptedStyleSheets = [sheet];
    });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    assert.deepEqual(await lost(page), []);
    await close();
  });

  test(`with letters twice as large nothing is lost: ${path}`, async () => {
    const { page, close } = await open({ path, width: 700 });
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(':root { font-size: 200% !important; }');
      document.adoptedStyleSheets = [sheet];
    });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
    assert.deepEqual(await lost(page), []);
    await close();
  });
}

for (const [width, path] of [[320, '/'], [280, '/embed/'], [320, '/embed/?measure=arrests&controls=all'], [1200, '/?measure=arrests&county=adams']]) {
  test(`no letter is smaller than 12 pixels: ${path}, ${width} px`, async () => {
    const { page, close } = await open({ path, width });
    const small = await page.evaluate(() => [...document.querySelectorAll('#page *')].flatMap((element) => {
      if (!element.checkVisibility() || ![...element.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim())) return [];
      const svg = element.closest('#map svg');
      const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
      const size = parseFloat(getComputedStyle(element).fontSize) * scale;
      return size < 12 ? [`${element.localName} ${size}: ${element.textContent}`] : [];
    }));
    assert.deepEqual(small, []);
    await close();
  });
}
