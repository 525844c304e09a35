// Do the types of embed.js let through what is right, and report what is wrong?

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { base } from './harness.mjs';

const here = (path) => new URL(path, import.meta.url);

test('TypeScript agrees with the examples, also where they are wrong on purpose', () => {
  const words = [here('node_modules/typescript/bin/tsc').pathname, '--project', here('types').pathname];
  const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  assert.equal(stdout, '');
  assert.equal(status, 0);
});

test('the types that are published are those', async () => {
  const answer = await fetch(`${base}/embed.d.ts`);
  assert.equal(await answer.text(), readFileSync(here('../../scripts/embed.d.ts'), 'utf8'));
});
