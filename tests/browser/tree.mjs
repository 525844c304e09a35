// Chromium's accessibility tree as lines: what a screen reader is told.

import { readFileSync, writeFileSync } from 'node:fs';

const STATES = ['checked', 'expanded', 'pressed', 'selected', 'disabled', 'level', 'live'];
/** Boxes without a meaning of their own, and the lines of a text that stands above them as a whole. */
const SILENT = ['none', 'generic', 'InlineTextBox', 'LineBreak', 'ListMarker', 'MenuListPopup', 'option'];
/** Of a table's 82 rows the first few are enough to read. */
const ROWS = 4;

/** The part of the tree below an element: one line for each node, indented, with role, name, description and state. */
export async function tree(page, selector) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Accessibility.enable');
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const { root } = await cdp.send('DOM.getDocument');
  const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { node } = await cdp.send('DOM.describeNode', { nodeId });
  await cdp.detach();
  const byId = new Map(nodes.map((it) => [it.nodeId, it]));
  const top = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  const lines = [];
  walk(top, byId, 0, lines);
  return lines;
}

function walk(node, byId, depth, lines, above = '') {
  const role = node.role?.value;
  const name = node.name?.value ?? '';
  // A text repeats the name that was made from it.
  const isSaid = !node.ignored && !SILENT.includes(role) && !(role === 'StaticText' && above.includes(name));
  if (isSaid) lines.push('  '.repeat(depth) + line(node, role));
  let rows = 0;
  for (const id of node.childIds) {
    const child = byId.get(id);
    rows += child?.role?.value === 'row';
    if (child?.role?.value === 'row' && rows > ROWS) continue;
    if (child) walk(child, byId, depth + isSaid, lines, name || above);
  }
  if (rows > ROWS) lines.push(`${'  '.repeat(depth + isSaid)}… ${rows - ROWS} more rows`);
}

function line({ name, description, value, properties = [] }, role) {
  const quoted = (text) => (text ? ` “${String(text).replace(/\s+/g, ' ').trim()}”` : '');
  const states = properties.filter((it) => STATES.includes(it.name) && it.value.value !== false && !(it.name === 'level' && role !== 'heading'));
  const said = states.map((it) => `${it.name}=${it.value.value}`);
  return [
    `${role}${quoted(name?.value)}`,
    description?.value && `described as${quoted(description.value)}`,
    value?.value !== undefined && `value${quoted(value.value)}`,
    ...said,
  ].filter(Boolean).join(', ');
}

/** Compares lines with a committed file, or writes it where UPDATE_SNAPSHOTS is set. Returns both as text. */
export function snapshot(name, lines) {
  const file = new URL(`trees/${name}.txt`, import.meta.url);
  const found = `${lines.join('\n')}\n`;
  if (process.env.UPDATE_SNAPSHOTS) writeFileSync(file, found);
  return { found, kept: readFileSync(file, 'utf8') };
}
