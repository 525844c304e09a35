//! The Spanish site: all of it is Spanish, none of it is missing, and each page and its like in English name each other.

use super::html::{Tag, tags};
use super::{SPANISH, files, read, site, sites, spanish};
use county_map::model::Dataset;
use county_map::prerender::{self, File};
use county_map::view::Route;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

/// The files of one language.
fn files_of(language: &'static str) -> impl Iterator<Item = &'static File> {
    let is_its = move |file: &&File| file.path.starts_with("es/") || file.path.contains(".es.");
    let is_shared = |file: &&File| ["404.html", "sitemap.xml"].contains(&file.path.as_str());
    files().iter().filter(move |file| !is_shared(file) && is_its(file) == (language == "es"))
}

/// Attributes that a reader sees or hears, and those that hold words for scripts.
const SAID: [&str; 18] = [
    "alt",
    "aria-label",
    "aria-valuetext",
    "data-caveat",
    "data-copied",
    "data-counted",
    "data-failed",
    "data-headings",
    "data-measuring",
    "data-period",
    "data-refused",
    "data-saved",
    "data-synthetic",
    "data-title",
    "data-unreliable",
    "label",
    "placeholder",
    "title",
];

/// Everything that a file says, a line for each piece. Of addresses those that hold words for a mail.
fn said(file: &File) -> Vec<String> {
    match file.path.rsplit('.').next() {
        Some("html") => said_in_html(&file.text),
        Some("json") => said_in_json(&serde_json::from_str(&file.text).unwrap()),
        _ => file.text.split("\r\n").map(str::to_string).collect(),
    }
}

fn said_in_html(page: &str) -> Vec<String> {
    let (mut said, mut from) = (Vec::new(), 0);
    for tag in tags(page) {
        said.push(page[from..tag.at.0].trim().to_string());
        from = tag.at.1;
        said.extend(words_of(&tag));
        if let Some((json, _)) = page[from..].split_once("</script>").filter(|_| tag.name == "script" && !tag.is_end) {
            if !json.is_empty() {
                said.extend(said_in_json(&serde_json::from_str(json).unwrap()));
            }
            from += json.len();
        }
    }
    // What another language says of itself is in that language.
    said.retain(|it| !it.is_empty() && it != site_name());
    said
}

fn site_name() -> &'static str {
    county_map::text::own_name("en")
}

fn words_of(tag: &Tag) -> Vec<String> {
    // What stands in head and form for programs: `width=device-width`, `since=2014-10`.
    let is_word = |name: &str, value: &str| match name {
        "href" => value.starts_with("mailto:"),
        "content" => tag.attribute("name") == Some("description"),
        "value" => tag.name == "option" && value.contains(' '),
        name => SAID.contains(&name),
    };
    let names = tag.attribute_names().into_iter();
    let values = names.filter_map(|name| Some((name, tag.attribute(name)?)));
    values.filter(|(name, value)| is_word(name, value)).map(|(_, value)| value.replace("%20", " ")).collect()
}

fn said_in_json(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) if text.contains("<iframe") => said_in_html(text),
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(said_in_json).collect(),
        // Words of a standard and ids, none of which is read.
        Value::Object(members) => {
            let said = members.iter().filter(|(key, _)| !["@type", "@context", "type", "id"].contains(&key.as_str()));
            said.flat_map(|(_, value)| said_in_json(value)).collect()
        }
        _ => Vec::new(),
    }
}

/// Names that stay as they are: of places, agencies, newspapers, repositories, and ICE's own words for sites and models.
fn names(data: &Dataset) -> BTreeSet<String> {
    let counties = data.counties.iter().map(|county| county.name.clone());
    let places = data.beside.facilities.iter().flat_map(|it| [it.name.clone(), it.city.clone()]);
    let agencies = data.beside.agreements.iter().map(|it| it.agency.clone());
    let parts = data.measures.iter().flat_map(|measure| &measure.breakdowns).flat_map(|it| &it.parts);
    let sites = parts.map(|part| part.category.clone());
    let others = [
        "Secure Communities",
        "Priority Enforcement Program",
        "Jail Enforcement Model",
        "Warrant Service Officer",
        "Task Force Model",
        "Transactional Records Access Clearinghouse",
        "Deportation Data Project",
        "Daily Mississippian",
        "Natchez Democrat",
        "US Census Bureau",
        "American Community Survey",
        "Syracuse University",
        "The-CCIJ/gulf-states-ice-arrests",
    ];
    counties.chain(places).chain(agencies).chain(sites).chain(others.map(str::to_string)).collect()
}

/// Words that no Spanish sentence of ours has.
const ENGLISH: [&str; 28] = [
    "the",
    "of",
    "and",
    "with",
    "in",
    "to",
    "for",
    "by",
    "from",
    "not",
    "is",
    "are",
    "was",
    "were",
    "this",
    "that",
    "per",
    "at",
    "county",
    "counties",
    "removals",
    "arrests",
    "published",
    "residents",
    "figure",
    "figures",
    "since",
    "source",
];

fn without_names(said: &str, names: &BTreeSet<String>) -> String {
    let escaped = |name: &String| name.replace('&', "&amp;");
    // The longest first: one name may hold another.
    let mut names: Vec<String> = names.iter().flat_map(|name| [name.clone(), escaped(name)]).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.iter().filter(|name| name.len() > 2).fold(said.to_string(), |said, name| said.replace(name.as_str(), "·"))
}

/// An English word of ours in a piece, beside names. Names are looked for only where there is such a word at all.
fn english_in(piece: &str, names: &BTreeSet<String>) -> Option<String> {
    let find = |text: &str| words(text).find(|word| ENGLISH.contains(&word.as_str()));
    find(piece)?;
    let plain = without_names(piece, names);
    find(&plain).filter(|_| !is_address(&plain))
}

/// Addresses, paths and ids have words of their own.
fn is_address(text: &str) -> bool {
    !text.contains(' ') && text.contains(['/', '-', '_'])
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// All that is said on the Spanish site, each piece once with the first file that says it.
fn pieces() -> &'static BTreeMap<String, &'static str> {
    static PIECES: OnceLock<BTreeMap<String, &str>> = OnceLock::new();
    PIECES.get_or_init(|| {
        let mut pieces = BTreeMap::new();
        // Counties' pages are alike: of those that come after the first, one in eight is read.
        let is_read = |i: usize, file: &File| !file.path.starts_with("es/county/") || i.is_multiple_of(8);
        for (_, file) in files_of("es").enumerate().filter(|(i, file)| is_read(*i, file)) {
            for piece in said(file) {
                pieces.entry(piece).or_insert(file.path.as_str());
            }
        }
        pieces
    })
}

#[test]
fn nothing_on_the_spanish_site_is_english() {
    let names = names(spanish().data);
    let found: Vec<_> = pieces().iter().filter(|(piece, _)| english_in(piece, &names).is_some()).collect();
    assert!(found.is_empty(), "{} pieces, such as {:#?}", found.len(), found.iter().take(12).collect::<Vec<_>>());
}

/// The texts between quotes in a source of words.
fn literals(path: &str) -> BTreeSet<String> {
    let source = read(path);
    let lines = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.filter_map(|line| Some(line.split_once('"')?.1.rsplit_once('"')?.0.to_string())).collect()
}

#[test]
fn no_label_of_the_english_page_stands_on_a_spanish_one() {
    let [english, spanish] = ["en", "es"].map(|language| literals(&format!("src/text/{language}/labels.rs")));
    assert!(english.len() > 150 && spanish.len() > 150, "the labels are found");
    let only: Vec<&String> = english.difference(&spanish).collect();
    let names = names(super::spanish().data);
    for (piece, path) in pieces() {
        let is_one = only.iter().any(|label| piece == *label || label.contains(' ') && piece.contains(label.as_str()));
        assert!(!is_one || names.contains(piece), "{path}: {piece}");
    }
}

#[test]
fn what_these_tests_look_for_is_found() {
    let english: Vec<String> = files_of("en").take(1).flat_map(said).collect();
    assert!(english.iter().filter(|piece| words(piece).any(|word| ENGLISH.contains(&word.as_str()))).count() > 200);
    for wanted in ["Skip the map: read the table", "Find a county", "Legend: counties in each class"] {
        assert!(english.iter().any(|piece| piece == wanted), "{wanted}");
    }
}

#[test]
fn every_file_of_the_first_language_has_its_like() {
    let paths = |language| files_of(language).map(|file| file.path.clone()).collect::<BTreeSet<String>>();
    let (english, spanish) = (paths("en"), paths("es"));
    let like = |path: &String| match path.strip_prefix("data/") {
        Some(name) => format!("data/{}", name.replace(".en.", ".es.")),
        None => format!("es/{path}"),
    };
    assert_eq!(english.iter().map(like).collect::<BTreeSet<_>>(), spanish);
    assert_eq!(files().len(), english.len() + spanish.len() + 2, "and the site map and the page for no address once");
}

fn page(path: &str) -> String {
    super::beside::file(path)
}

fn attribute<'a>(tags: &'a [Tag], name: &str, (key, word): (&str, &str), wanted: &str) -> &'a str {
    let tag = tags.iter().find(|tag| tag.name == name && tag.attribute(key) == Some(word));
    tag.and_then(|tag| tag.attribute(wanted)).unwrap_or_else(|| panic!("no {name} with {key}={word}"))
}

#[test]
fn each_page_says_its_language_and_names_its_like() {
    for route in Route::all(site().data) {
        let path = route.path(site().data);
        for (language, folder) in [("en", ""), ("es", "es/")] {
            let page = page(&format!("{folder}{path}index.html"));
            let tags = tags(&page);
            assert_eq!(tags[1].attribute("lang"), Some(language), "{folder}{path}");
            let canonical = attribute(&tags, "link", ("rel", "canonical"), "href");
            assert_eq!(canonical, format!("https://example.org/removals/{folder}{path}"));
            for (other, folder) in [("en", ""), ("es", "es/"), ("x-default", "")] {
                let address = attribute(&tags, "link", ("hreflang", other), "href");
                assert_eq!(address, format!("https://example.org/removals/{folder}{path}"));
            }
        }
    }
}

#[test]
fn the_switch_leads_to_the_same_view() {
    let check = |path: &str, language: &str, expect: &str| {
        let page = page(path);
        let tags = tags(&page);
        let link = tags.iter().find(|tag| tag.name == "a" && tag.attribute("hreflang").is_some()).unwrap();
        assert_eq!((link.attribute("hreflang"), link.attribute("lang")), (Some(language), Some(language)), "{path}");
        assert_eq!(link.attribute("href"), Some(expect), "{path}");
    };
    check("index.html", "es", "es/");
    check("es/index.html", "en", "../");
    check("county/adams/index.html", "es", "../../es/county/adams/");
    check("es/county/adams/index.html", "en", "../../../county/adams/");
    check("es/measure/start/index.html", "en", "../../../measure/start/");
    check("embed/index.html", "es", "../es/embed/");
    check("es/embed/index.html", "en", "../../embed/");
}

#[test]
fn spanish_pages_find_what_all_languages_share() {
    let page = page("es/county/adams/index.html");
    let tags = tags(&page);
    for (name, key) in [("link", "href"), ("script", "src"), ("script", "data-wasm"), ("script", "data-dialog")] {
        let paths = tags.iter().filter(|tag| tag.name == name && !tag.is_end).filter_map(|tag| tag.attribute(key));
        for path in paths {
            assert!(path.starts_with("../../../") || path.starts_with("https://example.org/"), "{name} {key}={path}");
        }
    }
    assert_eq!(tags[1].attribute("data-root"), Some("../../"), "links to views begin at the language's home");
    assert_eq!(attribute(&tags, "a", ("class", "close"), "href"), "../../");
    for name in ["data/mississippi.es.json", "data/mississippi.es.csv", "data/mississippi.dictionary.es.csv"] {
        assert!(page.contains(&format!("href=\"../../../{name}\"")), "{name}");
    }
    assert!(
        page.contains("<title>Condado de Adams: Expulsiones y arrestos del ICE en Mississippi, condado por condado<")
    );
}

#[test]
fn a_journalist_copies_code_in_the_page_s_language() {
    let dialog = page("es/embed/dialog.html");
    assert!(dialog.contains("role=&quot;button&quot;&gt;Mostrar todo&lt;/div&gt;"), "the words of AMP's button");
    let answer: Value = serde_json::from_str(&page("es/county/adams/oembed.json")).unwrap();
    let frame = answer["html"].as_str().unwrap();
    assert!(frame.contains("src=\"https://example.org/removals/es/embed/?county=adams\""), "{frame}");
}

#[test]
fn the_page_for_no_address_speaks_every_language() {
    let page = page("404.html");
    let titles = ["There is no page at this address", "No hay ninguna página en esta dirección"];
    let places = titles.map(|title| page.find(&format!(">{title}</h")).unwrap_or_else(|| panic!("no {title}")));
    assert!(places[0] < places[1], "the site's own language comes first");
    assert!(page.contains("<section lang=\"en\">") && page.contains("<section lang=\"es\">"));
    assert!(page.contains("href=\"https://example.org/removals/es/county/adams/\""));
}

#[test]
fn the_site_map_has_every_page_with_its_like() {
    let map = page("sitemap.xml");
    let years = site().data.measures.iter().filter(|measure| measure.figures.months().is_some()).count();
    let pages = Route::all(site().data).len() + years;
    assert_eq!(map.matches("<url>").count(), sites().len() * pages);
    let entry =
        map.lines().find(|line| line.contains("<loc>https://example.org/removals/es/county/adams/</loc>")).unwrap();
    for (language, folder) in [("en", ""), ("es", "es/")] {
        let address = format!("https://example.org/removals/{folder}county/adams/");
        assert!(entry.contains(&format!("<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{address}\"/>")));
    }
    assert_eq!(map.matches("xmlns:xhtml").count(), 1);
}

#[test]
fn tables_have_the_same_figures_under_other_names() {
    let table = |language: &str| page(&format!("data/mississippi.{language}.csv"));
    let (english, spanish) = (table("en"), table("es"));
    let head =
        "\u{feff}geoid,condado,indicador,periodo,parte,cifra,unidad,base,estatus,puesto,advertencia,fuente,obtenido";
    assert_eq!(spanish.lines().next(), Some(head));
    assert!(spanish.contains(",no-publicado,") && !spanish.contains("not-published"));
    let rows = |text: &str| text.lines().count();
    assert_eq!(rows(&english), rows(&spanish));
    // GEOID and name before, the day after the words: the same in both. What lies between is held against the JSON.
    let start = |line: &str| line.split(',').take(2).collect::<Vec<_>>().join(",");
    for (english, spanish) in english.lines().zip(spanish.lines()).skip(1) {
        let unplaced = (",Given to no county", ",No asignados a ningún condado");
        let pair = (start(english), start(spanish));
        assert!(pair.0 == pair.1 || (pair.0.as_str(), pair.1.as_str()) == unplaced, "{pair:?}");
    }
}

#[test]
fn an_edition_of_one_language_has_no_other_pages_and_offers_none() {
    let mut data = site().data.clone();
    data.edition.languages = vec!["en".to_string()];
    let text = serde_json::to_string(&data).unwrap();
    let alone = super::site_of(super::kept(data), text);
    let page = alone.files().unwrap().swap_remove(0).text;
    assert!(!page.contains("hreflang"), "no alternates, no switch");
    let map = prerender::files(&[alone]).unwrap().into_iter().find(|file| file.path == "sitemap.xml").unwrap().text;
    assert!(!map.contains("hreflang"));
}

#[test]
fn chosen_spanish_views_are_spanish_too() {
    let names = names(spanish().data);
    for state in &SPANISH {
        for piece in said_in_html(&state.page_of(spanish())) {
            assert_eq!(english_in(&piece, &names), None, "{} in {piece}", state.name);
        }
    }
}
