// Runs before the first paint, and says what that may show. All else is left to boot.js, at the end of the page: in the head
// its compilation and its start kept the map waiting.
(function () {
  var html = document.documentElement;
  var keys = document.currentScript.dataset.keys.split(",");

  // A link to a filtered view must not show another view's figures as fact.
  if (location.search) new URLSearchParams(location.search).forEach(function (_, key) {
    if (keys.indexOf(key) >= 0) html.setAttribute("data-pending", "");
  });
  // So that no button comes later and moves the others.
  if (navigator.canShare && navigator.canShare({ url: location.href })) html.setAttribute("data-share", "");

  // The map is laid out first; boot.js shows the rest. It is missing where the connection broke.
  html.setAttribute("data-first", "map");
  document.addEventListener("DOMContentLoaded", function () {
    if (document.querySelector("script[data-wasm]")) return;
    html.removeAttribute("data-first");
    html.removeAttribute("data-pending");
    html.setAttribute("data-failed", "");
  });
})();
