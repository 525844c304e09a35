// What the reader does, as marks in the browser's own record of the page's times. A newsroom would count it on its own server:
// docs/embedding.md, "On the page itself".
document.addEventListener('county-map', ({ detail }) => performance.mark(`county-map ${detail.type}`, { detail }));
