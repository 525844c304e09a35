//! What lies beside the full page: the embed, the answer to a CMS, and the dialog with a journalist's codes.

use super::html::{Tag, tags};
use super::{files, kept, site, site_of};
use county_map::model::{About, Correction, Date};
use county_map::prerender::{Leaf, Site};
use county_map::view::Route;
use serde_json::Value;

pub fn file(path: &str) -> String {
    files().iter().find(|file| file.path == path).unwrap_or_else(|| panic!("no {path}")).text.clone()
}

pub fn value<'a>(tags: &'a [Tag], name: &str, (key, word): (&str, &str), wanted: &str) -> &'a str {
    let tag = tags.iter().find(|tag| tag.name == name && tag.attribute(key) == Some(word));
    tag.and_then(|tag| tag.attribute(wanted)).unwrap_or_else(|| panic!("no {name} with {key}={word}"))
}

#[test]
fn both_pages_name_the_full_page_as_theirs_and_lead_a_cms_to_its_answer() {
    for path in ["index.html", "embed/index.html"] {
        let page = file(path);
        let tags = tags(&page);
        assert_eq!(value(&tags, "link", ("rel", "canonical"), "href"), "https://example.org/removals/", "{path}");
        let answer = value(&tags, "link", ("type", "application/json+oembed"), "href");
        assert_eq!(answer, "https://example.org/removals/oembed.json", "{path}");
        assert_eq!(value(&tags, "meta", ("name", "robots"), "content"), "index, follow", "{path}");
        assert_eq!(value(&tags, "meta", ("name", "responsive-embedded-sizing"), "content"), "allow-origins=*");
        assert_eq!(value(&tags, "meta", ("http-equiv", "Content-Security-Policy"), "content"), "default-src 'none'");
    }
}

/// The text of the page's links to a mail program and a messenger, which must be one.
fn sent(page: &str) -> String {
    let tags = tags(page);
    let outward = tags.iter().filter(|tag| tag.attribute("rel") == Some("noopener"));
    let links: Vec<String> = outward.filter_map(|tag| tag.attribute("href")).map(plain).collect();
    let [mail, messenger] = &links[..] else { panic!("{links:?}") };
    let (subject, body) = mail.strip_prefix("mailto:?subject=").unwrap().split_once("&body=").unwrap();
    assert!(!subject.is_empty() && messenger.strip_prefix("https://wa.me/?text=") == Some(body), "{links:?}");
    let mut bytes = body.bytes();
    let mut text = Vec::new();
    while let Some(byte) = bytes.next() {
        let mut digit = || char::from(bytes.next().unwrap()).to_digit(16).unwrap() as u8;
        text.push(if byte == b'%' { digit() * 16 + digit() } else { byte });
    }
    String::from_utf8(text).unwrap()
}

#[test]
fn links_to_send_a_page_hold_its_quote_and_published_address_before_any_script() {
    let adams = sent(&file("county/adams/index.html"));
    assert!(adams.starts_with("Adams County, Mississippi: 2,051 removals since 2012"), "{adams}");
    assert!(adams.ends_with(" 24 November 2026. https://example.org/removals/county/adams/"), "{adams}");
    let start = sent(&file("measure/start/index.html"));
    assert!(start.starts_with("Mississippi: It began in 6 waves"), "{start}");
    assert!(start.ends_with(" https://example.org/removals/measure/start/"), "{start}");
    assert!(sent(&file("index.html")).ends_with(" https://example.org/removals/"));
    assert!(!file("embed/index.html").contains("wa.me"), "an embed is sent by its host");
}

#[test]
fn the_log_of_corrections_is_shown_and_so_is_that_there_are_none() {
    let log = |page: &str| {
        page.split("<h3>Corrections</h3>").nth(1).unwrap().split("<p class=\"dates\">").next().unwrap().to_string()
    };
    assert_eq!(log(&file("index.html")), "<p>No corrections so far.</p>");
    let correction = |date: &str, text: &str, counties: &[usize], measures: &[usize]| Correction {
        date: Date::from_text(date).unwrap(),
        text: text.into(),
        counties: counties.into(),
        measures: measures.into(),
    };
    let mut about = site().about.clone();
    about.corrections = vec![
        correction("2026-12-02", "The first figure was wrong.", &[0, 35], &[0]),
        correction("2026-12-01", "A word was wrong.", &[], &[]),
    ];
    let site = Site { about: kept(about), ..site_of(site().data, site().dataset_text.clone()) };
    let page = Leaf::full(Route::Home).html(&site).unwrap();
    let said: String = log(&page).split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
    assert_eq!(
        said,
        "2 December 2026Adams and Lafayette; Removals: The first figure was wrong.1 December 2026A word was wrong."
    );
}

#[test]
fn a_byline_stands_on_the_page_and_in_the_answer_to_a_host() {
    let about = About { byline: Some("By the <graphics> desk".into()), ..site().about.clone() };
    let named = Site { about: kept(about), ..site_of(site().data, site().dataset_text.clone()) };
    let [page, answer] = ["index.html", "oembed.json"].map(|path| {
        let files = named.files().unwrap();
        files.into_iter().find(|file| file.path == path).unwrap().text
    });
    assert!(page.contains("<p class=\"byline\">By the &lt;graphics&gt; desk</p>"));
    assert!(answer.contains("\"author_name\": \"By the <graphics> desk\""), "{answer}");
    assert!(!file("index.html").contains("byline") && !file("oembed.json").contains("author_name"));
}

#[test]
fn an_editions_own_script_waits_for_the_page_and_stays_out_of_frames() {
    let mut hooked = site_of(site().data, site().dataset_text.clone());
    hooked.assets.hook = Some("assets/hook.js".into());
    let county = Leaf::full(Route::County(0)).html(&hooked).unwrap();
    assert_eq!(county.matches("<script defer src=\"../../assets/hook.js\"></script>").count(), 1);
    assert!(!Leaf::embed().html(&hooked).unwrap().contains("hook.js"));
    assert!(!file("index.html").contains("hook.js"), "an edition without one asks for none");
}

#[test]
fn a_correction_of_tomorrow_stops_the_build() {
    let mut about = site().about.clone();
    let built = site().built;
    about.corrections = vec![Correction {
        date: Date::from_text("2026-11-25").unwrap(),
        text: "A word was wrong.".into(),
        counties: Vec::new(),
        measures: Vec::new(),
    }];
    let about = kept(about);
    let site = |built: Date| Site { about, built, ..site_of(site().data, site().dataset_text.clone()) };
    let error = site(built).files().err().unwrap_or_default();
    assert_eq!(error, "corrections.toml: 2026-11-25 lies after the day of this build, 2026-11-24");
    assert!(site(Date::from_text("2026-11-25").unwrap()).files().is_ok());
}

#[test]
fn the_embed_finds_its_assets_a_folder_up() {
    let page = file("embed/index.html");
    let tags = tags(&page);
    for (name, key) in [("link", "href"), ("script", "src"), ("script", "data-wasm"), ("script", "data-script")] {
        let paths = tags.iter().filter(|tag| tag.name == name && !tag.is_end).filter_map(|tag| tag.attribute(key));
        for path in paths {
            assert!(path.starts_with("../") || path.starts_with("https://example.org/"), "{name} {key}={path}");
        }
    }
    assert_eq!(value(&tags, "html", ("lang", "en"), "data-layout"), "embed");
    assert_eq!(value(&tags, "a", ("data-full", ""), "href"), "../");
}

/// Everything that the specification asks of type `rich`, and no more than it knows.
#[test]
fn a_cms_gets_a_rich_answer() {
    let answer: Value = serde_json::from_str(&file("oembed.json")).unwrap();
    let known = ["version", "type", "title", "provider_name", "provider_url", "cache_age", "width", "height", "html"];
    let thumbnail = ["thumbnail_url", "thumbnail_width", "thumbnail_height"];
    assert!(answer.as_object().unwrap().keys().all(|key| [&known[..], &thumbnail].concat().contains(&key.as_str())));
    assert_eq!(
        thumbnail.map(|key| answer[key].to_string()),
        ["\"https://example.org/removals/card.png\"", "1200", "630"]
    );
    assert_eq!((&answer["version"], &answer["type"]), (&Value::from("1.0"), &Value::from("rich")));
    for number in ["width", "height", "cache_age"] {
        assert!(answer[number].as_u64().is_some_and(|it| it > 0), "{number}");
    }
    assert_eq!(answer["provider_url"], "https://example.org/removals/");
    assert_eq!(answer["title"], site().about.title.as_str());

    let html = answer["html"].as_str().unwrap();
    let frame = tags(html);
    let names: Vec<&str> = frame.iter().map(|tag| tag.name).collect();
    assert_eq!(names, ["iframe", "iframe"], "a frame and nothing else: WordPress hides one beside a blockquote");
    let of = |key: &str| frame[0].attribute(key);
    assert_eq!(of("src"), Some("https://example.org/removals/embed/"));
    assert_eq!(of("loading"), Some("lazy"));
    assert_eq!(of("title"), Some(site().about.title.as_str()));
    assert_eq!(of("height").and_then(|height| height.parse().ok()), answer["height"].as_u64());
}

#[test]
fn the_dialog_has_a_code_for_each_place() {
    let dialog = file("embed/dialog.html");
    let tags = tags(&dialog);
    let codes: Vec<String> = tags.iter().filter_map(|tag| tag.attribute("data-code")).map(plain).collect();
    assert_eq!(codes.len(), 5);
    for code in &codes {
        assert!(
            code.contains("src=\"{src}\"") && code.contains("title=\"{title}\"") && code.contains("{height}"),
            "{code}"
        );
        assert!(!code.contains("blockquote") && !code.contains("{{src"), "{code}");
    }
    let framed = codes.iter().filter(|code| code.contains("<iframe"));
    for code in framed {
        for part in [
            "loading=\"lazy\"",
            "100%",
            "normal",
            "clipboard-write; web-share",
            "strict-origin-when-cross-origin",
            "{place}",
        ] {
            assert!(code.contains(part), "{part} in {code}");
        }
    }
    assert!(codes[1].starts_with("<div") && !codes[1].contains("script"), "{}", codes[1]);
    assert!(codes[2].starts_with("<!-- wp:html -->\n") && codes[2].ends_with("\n<!-- /wp:html -->"), "{}", codes[2]);
    assert!(codes[3].starts_with("<amp-iframe") && codes[3].contains("resizable") && codes[3].contains("overflow"));
    assert!(codes[4].contains("referrerPolicy") && codes[4].contains("style={{ border: 0"), "{}", codes[4]);
}

fn plain(attribute: &str) -> String {
    attribute.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}
