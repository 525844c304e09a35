// How is each kind of page looked at and used? These functions run in the page, before its own scripts; the rest of the
// bench knows pages by them alone. While a page is used they do not search it for what they look at in each frame: that would
// be counted as its own work, and in a long page takes longer than to show a tooltip.
//
//   shapes()   its counties’ shapes, in the order of the site’s counties
//   isTrue()   whether they show the figures that the address asks for
//   fill(shape)  what changes when a county is coloured anew
//   choose(from, to)  moves the filter of periods, as one event of a reader’s would
//   tip()      the words of the tooltip that can be seen      panel()  the words of the panel
//   isReady()  whether everything answers
//   step()     what changes with each step of a film; without it, there is no film

export const views = {
  /** The project’s page, by the handles that its tests use too. */
  ours() {
    const isMarked = (name) => document.documentElement.hasAttribute(name);
    const found = {};
    const kept = (selector) => (found[selector]?.isConnected ? found[selector] : (found[selector] = document.querySelector(selector)));
    const seen = (element) => element?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
    return {
      shapes: () => document.querySelectorAll('#map path[data-geoid]'),
      isTrue: () => !isMarked('data-pending'),
      fill: ({ dataset }) => `${dataset.class} ${dataset.status}`,
      choose(from, to) {
        for (const [name, value] of [['from', from], ['to', to]]) {
          const handle = kept(`[name=${name}]`);
          if (Number(handle.value) === value) continue;
          handle.value = value;
          handle.dispatchEvent(new Event('input', { bubbles: true }));
        }
      },
      // It stands in the map, or in its own place there.
      tip: () => [...(document.getElementById('map')?.children ?? [])].flatMap((child) => [child, child.firstElementChild])
        .filter((element) => element?.role === 'tooltip' && seen(element)).map(({ textContent }) => textContent).join(''),
      panel: () => document.getElementById('county-panel')?.textContent ?? '',
      isReady: () => isMarked('data-ready'),
      step: () => kept('.period').querySelector('b').textContent,
    };
  },

  /** `floor` and `d3`: they answer once their shapes are there. */
  peer() {
    const element = (id) => document.getElementById(id);
    return {
      shapes: () => document.querySelectorAll('#map path'),
      isTrue: () => true,
      fill: (shape) => `${shape.getAttribute('fill')} ${shape.getAttribute('class')}`,
      choose(from, to) {
        element('from').selectedIndex = from;
        element('to').selectedIndex = to;
        element('to').dispatchEvent(new Event('change', { bubbles: true }));
      },
      // In a long page the map is painted before these have come.
      tip: () => (element('tip')?.style.display === 'block' ? element('tip').textContent : ''),
      panel: () => element('panel')?.textContent ?? '',
      isReady: () => true,
    };
  },
};
