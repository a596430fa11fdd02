//! The plain edition: whole in every language, sound as HTML, with nothing in it that runs or is fetched.

#![allow(clippy::unwrap_used, clippy::expect_used)] // helpers of tests fail by panicking

#[path = "kit/command.rs"]
mod command;
#[path = "plain/dom.rs"]
mod dom;
#[path = "plain/limits.rs"]
mod limits;
#[path = "kit/list.rs"]
mod list;

use command::{run, text};
use directory::{AnsweredBy, Date, Directory, Hours, PhoneUse, Service, Text};
use dom::Page;
use sidedoor_desk::plain::{EXIT, Exit, TITLE, print};
use std::collections::BTreeSet;
use std::fs;
use tempfile::TempDir;
use translations::{Catalog, GuideId};

/// Every element that a page to read needs. None of them runs, sends or fetches anything.
const ELEMENTS: &str = "html head meta title style body main section article nav div span bdi h1 h2 h3 h4 h5 p ul li a \
    details summary blockquote";
const ATTRIBUTES: &str =
    "lang dir translate charset name content class id href rel hreflang aria-label aria-labelledby";

fn connecticut() -> Directory {
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/directory");
    sidedoor_desk::check(&dir).unwrap().directory
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn printed(list: &Directory) -> String {
    let exit: Exit = EXIT.parse().unwrap();
    print(list, &exit, TITLE, day("2026-11-22")).unwrap()
}

fn catalogs() -> Vec<Catalog> {
    let all = translations::catalogs();
    all.iter()
        .map(|(_, bytes)| Catalog::decode(bytes).unwrap())
        .collect()
}

#[test]
fn every_service_is_there_in_every_language() {
    let list = connecticut();
    let page = Page::read(&printed(&list));
    for catalog in catalogs() {
        let (tag, words) = (catalog.language(), page.words_in(catalog.language()));
        let has = |text: &str| assert!(words.contains(&dom::squeezed(text)), "{tag}: {text}");
        for service in &list.services {
            let texts = [
                &service.name,
                &service.purpose,
                &service.answered_by_note,
                &service.cost,
            ];
            let more = service
                .caveats
                .iter()
                .chain(&service.hours_note)
                .chain(&service.eligibility);
            let leaves = list.call_leaves(service).chain(list.text_leaves(service));
            let notes = service
                .phones
                .iter()
                .filter_map(|phone| phone.note.as_ref());
            for text in texts.into_iter().chain(more).chain(leaves).chain(notes) {
                has(text.in_language(tag));
            }
            has(&service.organization);
            for source in service
                .sources
                .iter()
                .chain(service.phones.iter().flat_map(|phone| &phone.source))
            {
                has(source);
            }
            for phone in &service.phones {
                has(&phone.display);
                let scheme = match phone.use_ {
                    PhoneUse::Voice => "tel:",
                    PhoneUse::Text => "sms:",
                    PhoneUse::Tty | PhoneUse::Other => continue,
                };
                let href = format!("{scheme}{}", phone.number);
                assert!(page.links_in(tag).contains(&href), "{tag}: {href}");
            }
            for web in service
                .website
                .iter()
                .map(|site| &site.url)
                .chain(&service.chat)
            {
                assert!(page.links_in(tag).contains(web), "{tag}: {web}");
            }
        }
    }
}

#[test]
fn every_guide_is_there_in_every_language() {
    let page = Page::read(&printed(&connecticut()));
    assert!(GuideId::all().len() > 30);
    for catalog in catalogs() {
        let (tag, words) = (catalog.language(), page.words_in(catalog.language()));
        let has = |text: &str| assert!(words.contains(&dom::squeezed(text)), "{tag}: {text}");
        for id in GuideId::all() {
            let guide = catalog.guide(*id).unwrap();
            has(&guide.title);
            for section in &guide.sections {
                has(&section.heading);
                section.blocks.iter().for_each(|block| has(&block.words()));
                for source in &section.sources {
                    has(&source.title);
                    has(&source.cite);
                }
            }
        }
    }
}

#[test]
fn each_language_has_its_direction_its_link_and_its_way_out() {
    let page = Page::read(&printed(&connecticut()));
    let links = page.links();
    assert_eq!(
        links[0], EXIT,
        "the way out is the first thing that can be touched"
    );
    for tag in translations::LANGUAGES {
        let language = translations::language(tag).unwrap();
        let section = page.section(language.tag);
        assert_eq!(section.attribute("dir"), Some(language.direction.as_str()));
        assert_eq!(page.links_in(language.tag)[0], EXIT, "{}", language.tag);
        let first = section.all("h2").remove(0);
        assert_eq!(first.words(), language.own_name);
        let name = format!("#{}", first.attribute("id").unwrap());
        let link = page
            .elements()
            .into_iter()
            .find(|e| e.attribute("href") == Some(&name))
            .unwrap();
        assert_eq!(
            (link.words().as_str(), link.attribute("lang")),
            (language.own_name, Some(language.tag))
        );
    }
}

#[test]
fn sound_html_with_nothing_that_runs_or_is_fetched() {
    let text = printed(&connecticut());
    let page = Page::read(&text);
    assert_eq!(page.faults(), Vec::<String>::new());
    let (elements, attributes) = (ELEMENTS.split_whitespace(), ATTRIBUTES.split_whitespace());
    let (elements, attributes): (BTreeSet<_>, BTreeSet<_>) =
        (elements.collect(), attributes.collect());
    let mut names = BTreeSet::new();
    for element in page.elements() {
        assert!(
            elements.contains(element.name().as_str()),
            "{}",
            element.name()
        );
        for (name, value) in element.attributes() {
            assert!(attributes.contains(name.as_str()), "{name}");
            if name == "id" {
                let plain = |c: char| c.is_ascii_digit() || c == '-';
                assert!(
                    value.chars().all(plain),
                    "{value} would stand in the history"
                );
                assert!(names.insert(value.clone()), "{value} twice");
            }
        }
    }
    for element in page.elements() {
        let Some(href) = element.attribute("href") else {
            continue;
        };
        let known = match href.strip_prefix('#') {
            Some(name) => names.contains(name),
            None if href.starts_with("https://") => element.attribute("rel") == Some("noreferrer"),
            None => href.starts_with("tel:") || href.starts_with("sms:"),
        };
        assert!(known, "{href}");
    }
    for style in page.elements().iter().filter(|e| e.name() == "style") {
        assert!(!style.words().contains("url(") && !style.words().contains("@import"));
    }
}

#[test]
fn names_with_markup_in_them_stay_words() {
    let mut list = connecticut();
    let bad = "<script>alert(1)</script> & \"x\" <b onclick='y'>";
    let text = || Text::new(vec![("en".into(), bad.into())]);
    let service = &mut list.services[1];
    service.name = text();
    service.caveats = vec![text()];
    service.organization = bad.into();
    service.area = vec![bad.into()];
    service.phones[0].display = bad.into();
    service.sources = vec![bad.into()];
    let page = print(&list, &EXIT.parse().unwrap(), bad, day("2026-11-22")).unwrap();
    let page = Page::read(&page);
    assert_eq!(page.faults(), Vec::<String>::new());
    let strange = |e: &dom::Element| ["script", "b"].contains(&e.name().as_str());
    assert!(!page.elements().iter().any(strange));
    assert_eq!(
        page.elements()
            .iter()
            .find(|e| e.name() == "title")
            .unwrap()
            .words(),
        bad
    );
    for tag in translations::LANGUAGES {
        assert!(page.words_in(tag).matches(bad).count() > 5, "{tag}");
    }
}

#[test]
fn enforcement_is_never_a_link() {
    let mut list = connecticut();
    let number = "+12035550123";
    let linked = |list: &Directory| {
        let links = Page::read(&printed(list)).links();
        links.iter().filter(|link| link.ends_with(number)).count()
    };
    // One of the first calls, so that it stands in both places.
    let id = list.first[0].clone();
    let place = list.services.iter().position(|s| s.id == id).unwrap();
    for phone in &mut list.services[place].phones {
        phone.number = number.into();
    }
    assert!(linked(&list) > 2);
    list.services[place].answered_by = AnsweredBy::ImmigrationEnforcement;
    assert_eq!(linked(&list), 0);
    assert!(printed(&list).contains("This is immigration enforcement."));
}

#[test]
fn what_is_not_known_is_said() {
    let mut list = connecticut();
    list.services.push(Service {
        id: "bare".into(),
        name: Text::new(vec![("en".into(), "Bare".into())]),
        hours: Hours::Unknown,
        ..Service::default()
    });
    let page = Page::read(&printed(&list));
    let bare = page
        .elements()
        .into_iter()
        .find(|e| e.name() == "article" && e.words().starts_with("Bare"));
    let words = bare.unwrap().words();
    for said in [
        "We do not know the hours",
        "which languages they speak",
        "We do not know what it costs",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
}

#[test]
fn old_numbers_are_marked_as_of_the_day_of_printing() {
    let list = connecticut();
    let marks = |today: &str| {
        let page = print(&list, &EXIT.parse().unwrap(), TITLE, day(today)).unwrap();
        page.matches("Not checked for over 180 days").count()
    };
    assert!(marks("2029-01-01") > marks("2026-11-22"));
}

#[test]
fn the_command_prints_one_file_and_says_how_large_it_is() {
    let (_dir, list) = list::copy();
    let dir = TempDir::new().unwrap();
    let file = dir.path().join("page.html");
    let (code, out, err) = run(&[
        "plain",
        "--list",
        text(&list),
        "--to",
        text(&file),
        "--name",
        "Notes",
        "--exit",
        "https://a.example/b",
    ]);
    assert_eq!((code, err.as_str()), (0, ""));
    let size = fs::metadata(&file).unwrap().len();
    assert!(
        out.contains(&format!(
            "25 services in {} languages, {size} bytes, ",
            translations::LANGUAGES.len()
        )),
        "{out}"
    );
    let page = Page::read(&fs::read_to_string(&file).unwrap());
    assert_eq!(page.links()[0], "https://a.example/b");
    assert!(page.words_in("en").contains("opens a.example."));
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[test]
fn the_command_says_what_is_wrong() {
    let (_dir, list) = list::copy();
    let dir = TempDir::new().unwrap();
    let (code, _, err) = run(&["plain", "--list", text(&list), "--to", text(dir.path())]);
    assert_eq!(
        (code, err),
        (
            2,
            format!("{}: is a folder; name a file\n", dir.path().display())
        )
    );
    let file = dir.path().join("page.html");
    for (option, value, said) in [
        (
            "--exit",
            "http://a.example/",
            "expected an address such as https://www.weather.gov/",
        ),
        ("--name", " ", "a name has 1 to 60 letters"),
    ] {
        let (code, _, err) = run(&[
            "plain",
            "--list",
            text(&list),
            "--to",
            text(&file),
            option,
            value,
        ]);
        assert_eq!(code, 2);
        assert!(err.contains(option) && err.contains(said), "{err}");
    }
    fs::remove_file(list.join("region.toml")).unwrap();
    let (code, _, err) = run(&["plain", "--list", text(&list), "--to", text(&file)]);
    assert!(code == 2 && err.contains("region.toml"), "{err}");
    assert!(!file.exists());
}
