//! What comes out of sources without a fault.

use crate::{file, output};

#[test]
fn no_fault() {
    let output = output(&[]);
    assert_eq!(
        output.untranslated,
        [("en".to_owned(), 0), ("es".to_owned(), 0)]
    );
    assert!(file(&output, "inside.rs").contains("pub fn call(c: &Catalog) -> &str {"));
    let typed = "pub fn found(c: &Catalog, l: &dyn Locale, count: u64) -> String {";
    assert!(file(&output, "inside.rs").contains(typed));
}

#[test]
fn names_become_rust_names_and_texts_become_docs() {
    let output = output(&[
        (
            "en/inside.ftl",
            "# $the-time (String)\nopen-until-x1 = Until { $the-time }\n",
        ),
        ("es/inside.ftl", ""),
    ]);
    let inside = file(&output, "inside.rs");
    assert!(
        inside.contains("#[doc = \"```text\\nUntil { $the-time }\\n```\"]"),
        "{inside}"
    );
    assert!(
        inside.contains(
            "pub fn open_until_x1(c: &Catalog, l: &dyn Locale, the_time: &str) -> String {"
        )
    );
}

#[test]
fn the_texts_of_the_inside_are_in_the_catalogs_alone() {
    let output = output(&[(
        "es/inside.ftl",
        "found = { $count } hallados\ncall = Llamada secreta\n",
    )]);
    for name in [
        "inside.rs",
        "front.rs",
        "languages.rs",
        "catalogs.rs",
        "en.catalog",
    ] {
        assert!(!file(&output, name).contains("Llamada secreta"), "{name}");
    }
    assert!(file(&output, "es.catalog").contains("Llamada secreta"));
}

#[test]
fn an_untranslated_message_is_english_and_counted() {
    let output = output(&[("es/inside.ftl", "call = Llamar\n"), ("es/front.ftl", "")]);
    assert_eq!(output.untranslated[1], ("es".to_owned(), 2));
    assert!(file(&output, "es.catalog").contains(" found"));
    assert_eq!(
        file(&output, "front.rs")
            .matches("length: \"Length\"")
            .count(),
        2
    );
}

#[test]
fn the_build_id_hangs_on_english_ids_types_and_order() {
    let id = |text| {
        file(
            &output(&[("en/inside.ftl", text), ("es/inside.ftl", "")]),
            "inside.rs",
        )
        .lines()
        .next()
        .unwrap()
        .to_owned()
    };
    let usual = id("a = A { $x }\nb = B\n");
    assert_eq!(usual, id("a = Other { $x }\nb = words\n"));
    assert_ne!(usual, id("b = B\na = A { $x }\n"));
    assert_ne!(usual, id("a = A { $y }\nb = B\n"));
    assert_ne!(usual, id("# $x (Number)\na = A { $x }\nb = B\n"));
    assert_ne!(usual, id("a = A { $x }\nc = B\n"));
}

#[test]
fn line_ends_and_mark_of_other_editors() {
    let text = "\u{feff}call = Llamar\r\n    ahora\r\nfound = { $count } encontrados\r\n";
    let plain = "call = Llamar\n    ahora\nfound = { $count } encontrados\n";
    let catalog = |text| file(&output(&[("es/inside.ftl", text)]), "es.catalog");
    assert_eq!(catalog(text), catalog(plain));
}
