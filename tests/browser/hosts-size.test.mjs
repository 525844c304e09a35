// Does the frame follow its content in every kind of host, without a scrollbar of its own, and does the article stay still?

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { HIGHEST, assertTwoOrigins, choose, content, fits, frameHeight, host, shifts, unchoose } from './hosts.mjs';
import { until } from './page.mjs';

const WIDTHS = [280, 400, 700, 1200];
const HOSTS = [
  'datawrapper', 'datawrapper-older', 'amp', 'newswire', 'sidechain', 'pym', 'iframe-resizer-4', 'iframe-resizer-5',
  'open-iframe-resizer', 'open-iframe-resizer-legacy', 'medium', 'guardian', 'native',
];

const embed = (name) => (name === 'guardian' ? '/embed/?messenger=guardian' : '/embed/');

/** What a journalist's dialog measures once for each width: the height to keep for the frame. */
let measured;
const heights = () => (measured ??= measure());
async function measure() {
  const { page, visit } = await host('plain', { ready: false });
  after(() => page.context().close());
  const found = {};
  for (const width of WIDTHS) found[width] = (await content((await visit({ width })).frame)).needed;
  return found;
}

async function assertSeen({ page, seen }) {
  assert.deepEqual(await shifts(page), []);
  assert.deepEqual(seen.errors, []);
  assertTwoOrigins(page, seen);
}

for (const name of HOSTS) {
  test(`${name}: at every width the frame is as high as its content, with a panel and without, and nothing shifts`, async () => {
    const kept = await heights();
    const { visit, close } = await host(name, { ready: false });
    for (const width of WIDTHS) {
      const visited = await visit({ width, embed: embed(name), height: kept[width] });
      const { frame } = visited;
      assert.equal(await fits(frame), kept[width]);
      await assertSeen(visited);
      await choose(frame);
      await until(() => frameHeight(frame), (height) => height > kept[width]);
      assert.ok((await fits(frame)) > kept[width]);
      await unchoose(frame);
      await until(() => frameHeight(frame), (height) => Math.abs(height - kept[width]) <= 1);
      assert.equal(await fits(frame), kept[width]);
    }
    await close();
  });

  test(`${name}: a frame for which nothing was kept gets its height`, async () => {
    const kept = await heights();
    const { page, frame, seen, close } = await host(name, { width: 400, embed: embed(name) });
    assert.equal(await fits(frame), kept[400]);
    assert.deepEqual(seen.errors, []);
    assertTwoOrigins(page, seen);
    await close();
  });
}

test('wordpress: the frame is as high as its content, or as WordPress allows, and nothing shifts', async () => {
  const kept = await heights();
  const { visit, close } = await host('wordpress', { ready: false });
  const is = (frame, wanted) => until(() => frameHeight(frame), (height) => height === wanted);
  for (const width of WIDTHS) {
    const height = Math.min(kept[width], HIGHEST);
    const visited = await visit({ width, height });
    const { frame } = visited;
    await is(frame, height);
    const { below, beside } = await content(frame);
    assert.deepEqual({ fits: below <= 0, beside }, { fits: kept[width] <= HIGHEST, beside: 0 });
    await assertSeen(visited);
    await choose(frame);
    await is(frame, HIGHEST);
    await unchoose(frame);
    await is(frame, height);
  }
  await close();
});

test('without any script of the host, a kept height leaves no scrollbar', async () => {
  const kept = await heights();
  const { visit, close } = await host('plain', { ready: false });
  for (const width of WIDTHS) {
    const visited = await visit({ width, height: kept[width] });
    const { below, beside } = await content(visited.frame);
    assert.deepEqual({ below, beside }, { below: 0, beside: 0 });
    await assertSeen(visited);
  }
  await close();
});

test('room to spare is filled, so that the article stays still; much room is given back', async () => {
  const kept = await heights();
  const { visit, close } = await host('datawrapper', { width: 400, ready: false });
  const visited = await visit({ height: kept[400] + 90 });
  assert.equal(await frameHeight(visited.frame), kept[400] + 90);
  await assertSeen(visited);
  await choose(visited.frame);
  assert.ok((await fits(visited.frame)) > kept[400] + 90);
  await unchoose(visited.frame);
  await until(() => frameHeight(visited.frame), (height) => height === kept[400] + 90);

  const { frame } = await visit({ height: kept[400] + 200 });
  assert.equal(await fits(frame), kept[400]);
  await close();
});
