//! The counties' shapes and their links on the map: kept at what the view says, found, and focused.

use super::known::Setter;
use super::listen::around;
use county_map::ui::{Page, Wait, class_name, sentence, shape_id};
use county_map::view::{Choropleth, Shape};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// Keeps class, status and label of every shape, and the mark of the chosen county.
pub fn join(page: Page) {
    let Some(svg) = super::document().and_then(|document| document.query_selector("svg.map").ok()?) else { return };
    let Some(setter) = Setter::of(&svg) else { return };
    let drawn = Rc::new(Drawn { page, setter, shapes: all("path"), shown: RefCell::default() });
    let resting = Rc::clone(&drawn);
    let rest: Rc<dyn Fn()> = Rc::new(move || resting.rest());
    super::follow(move || {
        let map = page.map();
        // The page came with the first ones.
        if drawn.shown.borrow().is_empty() {
            drawn.shown.replace((0..page.data.counties.len()).map(|county| map.shape(county)).collect());
        } else {
            drawn.paint(&map);
            super::rest::at_rest(page, &svg, Wait::Film, &rest);
        }
    });
    let chosen = RefCell::new(page.view_now().county);
    super::follow(move || {
        let now = page.view().county;
        let before = chosen.replace(now).and_then(|county| link(page, county));
        let _ = before.map(|link| link.remove_attribute("aria-current"));
        let _ = now.and_then(|county| link(page, county)).map(|link| link.set_attribute("aria-current", "true"));
    });
}

/// The shapes, and what is said of each in the page.
struct Drawn {
    page: Page,
    setter: Setter,
    shapes: Vec<Element>,
    shown: RefCell<Vec<Shape>>,
}

impl Drawn {
    /// What is seen: the class, and where there is none the reason.
    fn paint(&self, map: &Choropleth) {
        for (county, (shape, shown)) in self.shapes.iter().zip(self.shown.borrow_mut().iter_mut()).enumerate() {
            let next = map.shape(county);
            if shown.class != next.class {
                self.setter.set(shape, "data-class", &class_name(next.class));
                shown.class = next.class;
            }
            if next.class.is_none() {
                self.say(shape, shown, &next);
            }
        }
    }

    /// What is not seen: the status of what has a class, and the labels. They are long, and nobody hears all of them at once.
    fn rest(&self) {
        let map = self.page.map_now();
        for (county, (shape, shown)) in self.shapes.iter().zip(self.shown.borrow_mut().iter_mut()).enumerate() {
            self.say(shape, shown, &map.shape(county));
            let link = shape.parent_element();
            let _ = link.map(|link| link.set_attribute("aria-label", &sentence(self.page, &map, county)));
        }
    }

    fn say(&self, shape: &Element, shown: &mut Shape, next: &Shape) {
        if shown.status != next.status {
            self.setter.set(shape, "data-status", next.status);
            shown.status = next.status;
        }
    }
}

/// The shapes, or the links around them, in the order of the counties.
pub fn all(name: &str) -> Vec<Element> {
    let list = super::document().and_then(|document| document.query_selector_all(&format!(".counties {name}")).ok());
    let list = list.iter().flat_map(|list| (0..list.length()).filter_map(|i| list.item(i)));
    list.map(JsCast::unchecked_into).collect()
}

/// The county of a shape, of the link around one, or of a row.
pub fn county_of(page: Page, element: &Element) -> Option<usize> {
    let geoid = element.get_attribute("data-geoid");
    page.data.county(&geoid.or_else(|| element.first_element_child()?.get_attribute("data-geoid"))?)
}

/// A county's link on the map.
pub fn link(page: Page, county: usize) -> Option<Element> {
    super::document()?.get_element_by_id(&shape_id(&page.data.counties[county].geoid))?.parent_element()
}

/// Gives the focus to a county.
pub fn focus(page: Page, county: usize) {
    // A link in a drawing is no HTML element, but takes the focus in the same way.
    let _ = link(page, county).map(|link| link.unchecked_ref::<HtmlElement>().focus());
}

/// The county on the map that an event is at.
pub fn at(page: Page, event: &Event) -> Option<usize> {
    around(event, ".counties a").and_then(|link| county_of(page, &link))
}
