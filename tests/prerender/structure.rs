use super::html::{Tag, tags, walk};
use super::{STATES, State, map, path, site, site_of};
use county_map::model::Dataset;
use county_map::ui;
use county_map::view::ViewState;
use std::collections::BTreeSet;

/// Elements that a browser moves out of a paragraph, whereupon hydration finds another tree.
const BLOCKS: [&str; 24] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "dl",
    "div",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "header",
    "hr",
    "main",
    "nav",
    "ol",
    "p",
    "section",
    "table",
    "ul",
];

/// Looks at the page of each chosen state.
fn check(look: impl Fn(&str, &str, &[Tag])) {
    for state in STATES {
        let page = state.page();
        look(state.name, state.query, &tags(&page));
    }
}

fn starts<'a, 'b>(tags: &'b [Tag<'a>], name: &'static str) -> impl Iterator<Item = &'b Tag<'a>> {
    tags.iter().filter(move |tag| tag.name == name && !tag.is_end)
}

#[test]
fn rendering_twice_gives_the_same_bytes() {
    for state in STATES {
        assert!(state.page() == state.page(), "{}", state.name);
    }
}

#[test]
fn every_part_that_changes_stands_once_under_its_name() {
    check(|name, _, tags| {
        let mut found: Vec<&str> = tags.iter().filter_map(|tag| tag.attribute(ui::NAME)).collect();
        let mut listed: Vec<&str> = ui::PARTS.iter().chain(&ui::LATE).map(|part| part.name).collect();
        found.sort_unstable();
        listed.sort_unstable();
        assert_eq!(found, listed, "{name}");
    });
}

#[test]
fn every_county_has_a_shape_with_its_class_and_status() {
    check(|name, query, tags| {
        let map = map(query);
        let shapes: Vec<&Tag> = starts(tags, "path").filter(|tag| tag.attribute("data-geoid").is_some()).collect();
        assert_eq!(shapes.len(), 82, "{name}");
        for (i, (shape, county)) in shapes.iter().zip(&site().data.counties).enumerate() {
            let expect = map.shape(i);
            let class = expect.class.map_or("none".to_string(), |class| class.to_string());
            assert_eq!(shape.attribute("data-geoid"), Some(county.geoid.as_str()), "{name}");
            assert_eq!(shape.attribute("data-class"), Some(class.as_str()), "{name}: {}", county.name);
            assert_eq!(shape.attribute("data-status"), Some(expect.status), "{name}: {}", county.name);
            assert_eq!(shape.attribute("d"), Some(site().outlines.paths[i].as_str()), "{name}: {}", county.name);
        }
    });
}

#[test]
fn every_county_has_a_row_and_leads_from_the_map_to_its_page_or_in_an_embed_to_the_row() {
    check(|name, _, tags| {
        let rows: Vec<&Tag> = starts(tags, "tr").filter(|tag| tag.attribute("data-geoid").is_some()).collect();
        let found: BTreeSet<_> = rows.iter().map(|row| (row.attribute("id"), row.attribute("data-geoid"))).collect();
        assert_eq!(found.len(), 82, "{name}");
        for county in &site().data.counties {
            let id = format!("row-{}", county.slug());
            assert!(found.contains(&(Some(&id), Some(&county.geoid))), "{name}: {id}");
            let link = if name.starts_with("embed") { format!("#{id}") } else { format!("county/{}/", county.slug()) };
            let mut links = starts(tags, "a").filter(|tag| tag.attribute("aria-label").is_some());
            assert!(links.any(|tag| tag.attribute("href").is_some_and(|href| href.ends_with(&link))), "{name}: {link}");
        }
    });
}

#[test]
fn every_link_within_the_page_has_a_target_and_every_id_is_one() {
    check(|name, _, tags| {
        let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.attribute("id")).collect();
        let targets: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), targets.len(), "{name}: an id comes twice");
        let linked = tags.iter().filter_map(|tag| tag.attribute("href")?.strip_prefix('#'));
        let named = tags
            .iter()
            .flat_map(|tag| ["for", "list", "aria-describedby", "aria-labelledby"].map(|key| tag.attribute(key)));
        for target in linked.chain(named.flatten().flat_map(str::split_whitespace)) {
            assert!(targets.contains(target), "{name}: nothing has the id {target}");
        }
    });
}

#[test]
fn every_link_to_a_view_is_its_own_address() {
    check(|name, _, tags| {
        let root = starts(tags, "html").next().and_then(|tag| tag.attribute("data-root")).unwrap();
        let links =
            starts(tags, "a").filter(|tag| tag.attribute("rel").is_none()).filter_map(|tag| tag.attribute("href"));
        let links = links.filter(|link| !link.starts_with('#'));
        let links: Vec<String> = links.map(|link| link.replace("&amp;", "&")).collect();
        let views = links.iter().filter_map(|link| {
            let link = link.strip_prefix(root).unwrap();
            let link = link.strip_prefix("./").unwrap_or(link);
            ViewState::from_link(site().data, link).map(|view| (view, link))
        });
        let views: Vec<_> = views.collect();
        for (view, link) in &views {
            assert_eq!(&view.to_link(site().data), link, "{name}");
        }
        assert!(views.len() > 82, "{name}: every county and measure is linked, not {}", views.len());
    });
}

#[test]
fn a_browser_has_nothing_to_repair() {
    check(|name, _, tags| {
        walk(tags, |tag, open| {
            let parent = open.last().copied().unwrap_or_default();
            let inside = |element: &str| open.contains(&element);
            assert!(!(inside("p") && BLOCKS.contains(&tag.name)), "{name}: <{}> in <p>", tag.name);
            match tag.name {
                "tr" => assert!(["thead", "tbody"].contains(&parent), "{name}: <tr> in <{parent}>"),
                "td" | "th" => assert_eq!(parent, "tr", "{name}"),
                "thead" | "tbody" | "caption" => assert_eq!(parent, "table", "{name}"),
                "li" => assert!(["ul", "ol"].contains(&parent), "{name}: <li> in <{parent}>"),
                "a" | "button" => assert!(!inside("a") && !inside("button"), "{name}: <{}> in {open:?}", tag.name),
                _ => assert!(!["table", "tbody", "thead", "tr", "ul", "ol"].contains(&parent), "{name}: {tag:?}"),
            }
        });
        assert_eq!(starts(tags, "table").count(), starts(tags, "tbody").count(), "{name}");
    });
}

#[test]
fn a_strict_content_security_policy_has_nothing_to_refuse() {
    check(|name, _, tags| {
        assert_eq!(starts(tags, "style").count(), 0, "{name}");
        for tag in tags {
            let names = tag.attribute_names();
            assert!(!names.iter().any(|key| *key == "style" || key.starts_with("on")), "{name}: {tag:?}");
            let link = tag.attribute("href").or(tag.attribute("src")).unwrap_or_default();
            assert!(!link.starts_with("javascript:") && !link.starts_with('/'), "{name}: {link}");
        }
        for script in starts(tags, "script") {
            let is_data = script.attribute("type").is_some_and(|it| it.ends_with("json"));
            assert!(script.attribute("src").is_some() || is_data, "{name}: {script:?}");
        }
    });
}

#[test]
fn a_page_carries_its_view_and_its_figures() {
    for state in STATES {
        let State { name, query, .. } = state;
        let page = state.page();
        let view = query.replace('&', "&amp;");
        assert!(page.contains(&format!("<div id=\"app\" data-view=\"{view}\" ")), "{name}");
        let json = page.split("id=\"dataset\">").nth(1).unwrap().split("</script>").next().unwrap();
        assert!(&serde_json::from_str::<Dataset>(json).unwrap() == site().data, "{name}");
    }
}

#[test]
fn handles_for_readers_and_tests_are_there() {
    check(|name, _, tags| {
        for id in ["page", "map", "summary", "county-panel", "data-table"] {
            assert!(tags.iter().any(|tag| tag.attribute("id") == Some(id)), "{name}: {id}");
        }
        assert_eq!(starts(tags, "h1").count(), 1, "{name}");
        assert_eq!(starts(tags, "html").next().and_then(|tag| tag.attribute("lang")), Some("en"), "{name}");
    });
}

#[test]
fn nothing_of_the_program_shows_through() {
    for state in STATES {
        let (name, page) = (state.name, state.page());
        let before_data = page.split("id=\"dataset\"").next().unwrap();
        for word in ["NaN", "Some(", "inf ", "{{", "}}", "undefined", "&amp;amp;"] {
            assert!(!before_data.contains(word), "{name}: {word}");
        }
        let root = path("").to_string_lossy().into_owned();
        assert!(!page.contains(root.trim_end_matches('/')), "{name}: a path of the machine");
    }
}

#[test]
fn every_page_is_read_with_a_byte_for_each_letter() {
    let is_page = |path: &str| path.ends_with("index.html") || path == "404.html";
    for file in super::files().iter().filter(|file| is_page(&file.path)) {
        assert_eq!(file.text.chars().find(|letter| u32::from(*letter) > 0xff), None, "{}", file.path);
    }
}

#[test]
fn made_up_figures_say_so_and_are_not_for_search_engines() {
    let marks = |page: &str| (page.contains("SYNTHETIC"), page.contains("content=\"noindex\""));
    assert_eq!(marks(&STATES[0].page()), (false, false));
    let mut data = site().data.clone();
    data.edition.synthetic = true;
    let text = serde_json::to_string(&data).unwrap();
    let made_up = site_of(super::kept(data), text);
    for state in STATES {
        assert_eq!(marks(&state.page_of(&made_up)), (true, true), "{}", state.name);
    }
}
