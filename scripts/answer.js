// Answers a mouse and the keyboard on the map until the program does: with the words of the county's own label, which the
// page came with. Where another view is still to come, they would be those of the wrong one.
(function () {
  var html = document.documentElement;
  var tip;
  var shown;
  function take() {
    if (tip) tip.remove();
    tip = shown = null;
  }
  function write(name, text) {
    tip.appendChild(document.createElement(name)).textContent = text;
  }
  function show(link) {
    var label = link.getAttribute("aria-label");
    var end = label.indexOf(": ");
    var map = document.getElementById("map");
    var around = map.getBoundingClientRect();
    var shape = link.getBoundingClientRect();
    var above = shape.top - around.top > around.bottom - shape.bottom;
    tip = document.createElement("div");
    tip.className = "tooltip";
    tip.setAttribute("role", "tooltip");
    tip.setAttribute("data-side", above ? "above" : "below");
    tip.style.setProperty("--across", shape.left + shape.width / 2 - around.left + "px");
    tip.style.setProperty("--along", (above ? around.bottom - shape.top : shape.bottom - around.top) + "px");
    write("strong", label.slice(0, end));
    write("p", label.slice(end + 2));
    map.appendChild(tip);
  }
  function answer(event) {
    var link = event.pointerType !== "touch" && event.target.closest && event.target.closest(".counties a");
    var over = html.hasAttribute("data-ready");
    if (over) ["pointermove", "focusin"].forEach(function (name) { document.removeEventListener(name, answer); });
    if (link === shown && !over) return;
    take();
    if (!link || over || html.hasAttribute("data-pending")) return;
    shown = link;
    show(link);
  }
  ["pointermove", "focusin"].forEach(function (name) { document.addEventListener(name, answer); });
})();
