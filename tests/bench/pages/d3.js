// The map as D3's own documentation draws one: TopoJSON decoded and projected in the browser, shapes joined to features.
// Written for `US`, whether the counties are the whole country's.

import { json } from 'd3-fetch';
import { geoAlbersUsa, geoMercator, geoPath } from 'd3-geo';
import { scaleThreshold } from 'd3-scale';
import { schemeBlues } from 'd3-scale-chromatic';
import { select } from 'd3-selection';
import { feature } from 'topojson-client';

const BREAKS = [1, 10, 50, 100, 250, 500];
const COLOURS = ['#f1f1f1', ...schemeBlues[8].slice(2)];
const WIDTH = 744;
const HEIGHT = US ? 480 : 600;

const [topology, { periods, counts }] = await Promise.all([json('topo.json'), json('data.json')]);
const collection = feature(topology, topology.objects.counties);
const outline = geoPath((US ? geoAlbersUsa() : geoMercator()).fitSize([WIDTH, HEIGHT], collection));
const colour = scaleThreshold(BREAKS, COLOURS);
const [from, to] = ['#from', '#to'].map((id) => select(id).node());
const tip = select('#tip');

const figure = ({ id }) => {
  let sum = 0;
  for (let i = +from.value; i <= +to.value; i += 1) sum += counts[id][i];
  return sum;
};

function point(event, county) {
  tip.style('display', 'block').style('transform', `translate(${event.clientX + 12}px,${event.clientY + 12}px)`)
    .text(`${county.properties.name}: ${figure(county)}`);
}

function open(event, { id, properties }) {
  const most = Math.max(1, ...counts[id]);
  const panel = select('#panel').html('');
  panel.append('h2').text(properties.name);
  const row = panel.selectAll('div').data(counts[id]).join('div');
  row.append('span').text((_, i) => `${periods[i]} `);
  row.append('b').style('width', (count) => `${(200 * count) / most}px`);
  row.append('span').text((count) => ` ${count}`);
}

const svg = select('#map').append('svg').attr('viewBox', [0, 0, WIDTH, HEIGHT]).attr('stroke', '#fff').attr('stroke-width', 0.5);
const shapes = svg.selectAll('path').data(collection.features).join('path').attr('d', outline)
  .on('pointermove', point)
  .on('pointerleave', () => tip.style('display', 'none'))
  .on('click', open);
const paint = () => shapes.attr('fill', (county) => colour(figure(county)));

paint();
const label = (i) => (i === 0 ? '0' : i < BREAKS.length ? `${BREAKS[i - 1]}–${BREAKS[i] - 1}` : `${BREAKS[i - 1]}+`);
const key = select('#legend').selectAll('span').data(COLOURS).join('span');
key.append('i').style('background', (it) => it);
key.append('span').text((_, i) => label(i));
for (const field of [from, to]) field.addEventListener('change', paint);
