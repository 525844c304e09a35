//! A measure year by year: small maps that share one scale, and their figures as a table. Rendered at build time alone, and
//! read without a program.

use super::element::{Element, el};
use super::marks::{class_name, shape_id};
use crate::model::{Dataset, Outlines};
use crate::text::{Labels, Words, own_name, standing, words};
use crate::view::{Key, YearMap, YearRow, Years};

/// What the page is made from. `home` is the way to the home of its language, and `root` to that of the site.
pub struct YearsPage<'a> {
    pub data: &'static Dataset,
    pub outlines: &'static Outlines,
    pub years: &'static Years,
    pub home: &'a str,
    pub root: &'a str,
    /// The folder of the page below the home of its language.
    pub path: &'a str,
    /// That of the measure's map.
    pub map: &'a str,
}

impl YearsPage<'_> {
    /// All that stands in the page's body.
    pub fn html(&self) -> String {
        [self.skip(), self.languages(), self.outlines(), self.header(), self.main()].map(|part| part.html()).concat()
    }

    fn words(&self) -> &'static dyn Words {
        words(&self.data.edition.language)
    }

    fn labels(&self) -> &'static Labels {
        self.words().labels()
    }

    fn href(&self, link: &str) -> String {
        format!("{}{link}", self.home)
    }

    fn skip(&self) -> Element {
        el("a").class("skip").set("href", "#data-table").text(self.labels().skip_to_table)
    }

    fn languages(&self) -> Element {
        let edition = &self.data.edition;
        let link = |language: &'static str| {
            let href = format!("{}{}{}", self.root, edition.folder(language), self.path);
            el("a").set("href", href).set("lang", language).set("hreflang", language).text(own_name(language))
        };
        let names = edition.others().map(own_name).collect::<Vec<_>>().join(", ");
        el("nav").class("languages").set("aria-label", names).children(edition.others().map(link))
    }

    /// The outlines that all maps use: the page carries them once.
    fn outlines(&self) -> Element {
        let paths = self.data.counties.iter().zip(&self.outlines.paths).map(|(county, path)| {
            el("path").set("id", shape_id(&county.geoid)).set("data-geoid", county.geoid.as_str()).set("d", path)
        });
        let rim = el("path").class("rim").set("id", "rim").set("d", self.outlines.rim.as_str());
        let defs = el("defs").child(hatch()).children(paths).child(rim);
        el("svg").class("year-outlines").set("aria-hidden", "true").child(defs)
    }

    fn header(&self) -> Element {
        let back = el("a").set("href", self.href(self.map)).text(standing(&self.data.edition.language).years_back);
        el("header")
            .class("headline")
            .children(self.synthetic().map(|words| el("p").class("synthetic").text(words)))
            .child(el("h1").class("title").text(self.years.heading.as_str()))
            .child(el("p").class("standfirst").text(self.years.description.as_str()))
            .child(el("p").class("years-back").child(back))
    }

    fn synthetic(&self) -> Option<&'static str> {
        self.data.edition.synthetic.then_some(self.labels().synthetic)
    }

    fn main(&self) -> Element {
        let maps = self.years.maps.iter().map(|map| self.map(map));
        el("main")
            .class("years")
            .child(self.keys())
            .child(el("div").class("year-maps").children(maps))
            .child(self.table())
            .child(self.credit())
    }

    fn keys(&self) -> Element {
        let key = |key: &'static Key| {
            let item = el("li").set("data-swatch", class_name(key.class)).set("data-status", key.status);
            item.child(el("span").class("swatch-colour")).text(key.label.as_str())
        };
        let title = el("h2").set("id", "keys").text(self.years.counted.as_str());
        let list = el("ol").set("aria-labelledby", "keys").children(self.years.keys.iter().map(key));
        el("div").class("year-keys").child(title).child(list)
    }

    fn map(&self, map: &'static YearMap) -> Element {
        let year = el("h2").child(el("a").set("href", self.href(&map.link)).text(map.words.as_str()));
        let part = (!map.part.is_empty()).then(|| el("small").text(map.part.as_str()));
        let total = el("p").text(map.total.as_str()).text(" ").children(part);
        el("figure")
            .class("year-map")
            .child(el("figcaption").child(year).child(total))
            .child(el("div").class("map-frame").set_some("data-synthetic", self.synthetic()).child(self.svg(map)))
            .child(el("p").class("year-highest").text(map.notable.as_str()))
    }

    fn svg(&self, map: &'static YearMap) -> Element {
        let (width, height) = self.data.edition.size;
        let shapes = (0..self.data.counties.len()).map(|county| self.shape(map, county));
        el("svg")
            .set("viewBox", format!("0 0 {width} {height}"))
            .set("role", "img")
            .set("aria-label", format!("{}: {}", map.words, map.sentence))
            .children(shapes)
            .child(el("use").set("href", "#rim"))
    }

    /// A county in one year; its figure is told to the pointer, as the table tells it to all.
    fn shape(&self, map: &'static YearMap, county: usize) -> Element {
        let (place, shape) = (&self.data.counties[county], &map.shapes[county]);
        let figure = map.values[county].number().map(|number| self.words().number(number as u32));
        let title = figure.map(|figure| el("title").text(format!("{}: {figure}", place.name)));
        let href = format!("#{}", shape_id(&place.geoid));
        el("use").set("href", href).set("data-class", class_name(shape.class)).children(title)
    }

    fn table(&self) -> Element {
        let column = |words: &'static str| el("th").set("scope", "col").text(words);
        let columns = self.years.maps.iter().map(|map| column(&map.words));
        let total = standing(&self.data.edition.language).years_total;
        let head = el("tr").child(column(&self.data.edition.unit_name)).children(columns).child(column(total));
        let totals = self.years.totals.iter().map(|figure| el("td").text(figure));
        let foot = el("tr").child(el("th").set("scope", "row").text(self.data.edition.place.as_str())).children(totals);
        let rows = self.years.rows.iter().map(|row| self.row(row));
        let table = el("table")
            .child(el("caption").class("spoken").text(self.years.heading.as_str()))
            .child(el("thead").child(head))
            .child(el("tbody").children(rows))
            .child(el("tfoot").child(foot));
        let scroll = el("div").class("table-scroll").set("id", "data-table").set("tabindex", "0").set("role", "region");
        let notes = self.years.notes.iter().map(|note| el("li").text(note));
        el("section")
            .class("table")
            .child(el("h2").text(self.labels().table))
            .child(scroll.set("aria-label", self.labels().table).child(table))
            .child(el("ul").class("table-notes").children(notes))
    }

    fn row(&self, row: &'static YearRow) -> Element {
        let name = el("a").set("href", self.href(&row.link)).text(&self.data.counties[row.county].name);
        let place = el("tr").child(el("th").set("scope", "row").child(name));
        match &row.figures {
            Ok(figures) => place.children(figures.iter().enumerate().map(|(i, figure)| {
                let class = self.years.maps.get(i).map(|map| class_name(map.shapes[row.county].class));
                el("td").set_some("data-swatch", class).text(figure)
            })),
            Err(missing) => {
                let columns = (self.years.maps.len() + 1).to_string();
                place.child(el("td").class("year-none").set("colspan", columns).text(*missing))
            }
        }
    }

    /// What must be said beside the figures, their source, and the day on which they were taken into the edition.
    fn credit(&self) -> Element {
        let measure = &self.data.measures[self.years.measure];
        let (labels, edition) = (self.labels(), &self.data.edition);
        let day = self.words().date(edition.retrieved);
        let said = [measure.definition.as_str(), measure.note.as_str()].join(" ");
        let source = format!("{}: {}. {}: {day}.", labels.source, measure.source, labels.retrieved);
        el("p").class("year-credit").text(format!("{} {source}", said.trim()).trim().to_string())
    }
}

/// Lines for what has no colour, as far apart on the screen as on the large map. Their look is the style's.
fn hatch() -> Element {
    let ground = el("rect").class("hatch-ground").set("width", "28").set("height", "28");
    el("pattern")
        .set("id", "hatch")
        .set("width", "28")
        .set("height", "28")
        .set("patternUnits", "userSpaceOnUse")
        .set("patternTransform", "rotate(45)")
        .child(ground)
        .child(el("path").class("hatch-line").set("d", "M0 0V28"))
}
