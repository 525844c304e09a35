// What an embedded page reads from its host and tells it. Runs before the first paint.
(function () {
  var html = document.documentElement;
  var asked = new URLSearchParams(location.search);

  // The style reads these; it ignores what it does not know.
  document.currentScript.dataset.options.split(",").forEach(function (name) {
    if (asked.has(name)) html.setAttribute("data-" + name, asked.get(name));
  });
})();
