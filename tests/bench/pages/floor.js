// The least that does it: the shapes are in the page, and this is all its program. Before it stand `P`, the periods, `N`,
// names, `D`, counts of each county, and `T`, the breaks; classes are named k0 to k6 in the page's style.

const $ = (selector) => document.querySelector(selector);
const svg = $('#map svg');
const shapes = [...svg.children];
const tip = $('#tip');
const sum = (counts) => {
  let all = 0;
  for (let i = +$('#from').value; i <= +$('#to').value; i += 1) all += counts[i];
  return all;
};

svg.onpointermove = ({ target, clientX, clientY }) => {
  const i = shapes.indexOf(target);
  if (i < 0) return svg.onpointerleave();
  tip.textContent = `${N[i]}: ${sum(D[i])}`;
  tip.style.cssText = `display:block;transform:translate(${clientX + 12}px,${clientY + 12}px)`;
};
svg.onpointerleave = () => (tip.style.display = 'none');
svg.onclick = ({ target }) => {
  const i = shapes.indexOf(target);
  if (i < 0) return;
  const most = Math.max(1, ...D[i]);
  $('#panel').innerHTML = `<h2>${N[i]}</h2>` + D[i].map((count, j) => `<div>${P[j]} <b style="width:${(200 * count) / most}px"></b> ${count}</div>`).join('');
};
$('#from').onchange = $('#to').onchange = () => {
  shapes.forEach((shape, i) => {
    const all = sum(D[i]);
    shape.setAttribute('class', `k${T.filter((least) => all >= least).length}`);
  });
};
