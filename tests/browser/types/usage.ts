// Compiled, never run: each `@ts-expect-error` is an error itself where the compiler finds nothing wrong.
import type { County } from '../../../scripts/embed';

const map = document.createElement('county-map');
map.view = 'county=adams';
const found: string | undefined = document.querySelector('county-map')?.view;
map.setAttribute('theme', 'dark');

map.addEventListener('ready', ({ detail }) => {
  const view: string = detail.view;
  const county: County | null = detail.county;
  console.log(view, county?.geoid, found);
});
map.addEventListener('view', (event) => console.log(event.detail.view.length), { once: true });
map.addEventListener('select', function (event) {
  console.log(this.view, event.detail.county?.name);
});
map.addEventListener('click', (event) => console.log(event.clientX));

const listen = (event: CustomEvent<{ view: string }>) => console.log(event.detail.view);
map.addEventListener('view', listen);
map.removeEventListener('view', listen);

// @ts-expect-error A view is a text.
map.view = 1;
// @ts-expect-error Where no county is chosen there is none.
map.addEventListener('select', (event) => event.detail.county.name);
// @ts-expect-error Only `ready` says both.
map.addEventListener('view', (event) => event.detail.county);
