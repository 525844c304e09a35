//! The legend: a histogram of counties. What lights up with what is the style's.

use super::Page;
use super::element::{Element, el};
use super::marks::class_name;
use super::panel::bar;
use crate::view::{Legend, Swatch};

pub fn legend(page: Page) -> Element {
    let legend = Legend::new(page.data, &page.map());
    // For the saved table, in the words of the whole one: `By sex: Female`.
    let part = Some(legend.part).filter(|part| !part.is_empty());
    let caption = el("figcaption").text(legend.title).child(el("small").text(legend.base));
    el("figure")
        .class("legend")
        .set("data-period", legend.period)
        .set_some("data-part", part)
        .set("aria-label", page.words().labels().legend)
        .child(caption)
        .child(el("ol").children(legend.swatches.into_iter().map(swatch)))
        .child(el("p").class("legend-outlier").text(legend.outlier.unwrap_or_default()))
}

fn swatch(swatch: Swatch) -> Element {
    let (height, class) = (swatch.height as u32, class_name(swatch.class));
    el("li")
        .key([&class, swatch.status].concat())
        .class("swatch")
        .set("tabindex", "0")
        .set("data-swatch", class)
        .set("data-status", swatch.status)
        .child(bar("column", 1000, height, 1000 - height.min(1000)))
        .child(el("span").class("swatch-colour"))
        .child(el("span").class("swatch-label").text(swatch.label))
        .child(el("span").class("swatch-count").text(swatch.counties.to_string()))
}
