//! What the build refuses in guides.

use super::{PAY, TABLE, one, run};

fn english(more: &str) -> String {
    one(run(
        TABLE,
        &[("en/guides/pay.md", &format!("{PAY}\n{more}"))],
    ))
}

fn spanish(text: &str) -> String {
    one(run(TABLE, &[("es/guides/pay.md", text)]))
}

#[test]
fn other_blocks_than_english() {
    let fault = spanish(&PAY.replace("- [ ] Write", "- Write"));
    assert_eq!(
        fault,
        "translations/es/guides/pay.md:9: is an item (- ), where English has an item to check (- [ ] ) (en/guides/pay.md:9)"
    );
    let fault = spanish(&PAY.replace("\n~ I need an interpreter.\n", ""));
    assert!(
        fault.contains("es/guides/pay.md:6: has 3 blocks under this heading, where English has 4"),
        "{fault}"
    );
    let fault = spanish(&format!("{PAY}\n## More\n\nX\n"));
    assert!(
        fault.contains("pay.md:15: is the last of 2 headings, where English has 1"),
        "{fault}"
    );
}

#[test]
fn what_is_not_read() {
    for (text, said) in [
        ("# Another", "there is one title"),
        ("### Deep", "nothing else is read here"),
        ("* star", "nothing else is read here"),
        ("  - inner", "nothing else is read here"),
        ("1 < 2", "\"<\" is not read here"),
        ("Be *bold*", "\"*\" is not read here"),
        ("[site](https://a.example)", "leads nowhere"),
        ("See www.a.example", "addresses of the web"),
        ("[Go](need:money)", "the list has no need \"money\""),
        ("[Go](guide:none)", "there is no guide \"none\""),
        ("[Go", "\"[\" is not read here"),
        ("## Alone", "nothing stands under this heading"),
        ("## [Link](need:legal)\n\nX", "a heading has no links"),
    ] {
        let fault = english(text);
        assert!(fault.contains(said), "{text}: {fault}");
        assert!(fault.contains("en/guides/pay.md:15: "), "{fault}");
    }
}

#[test]
fn no_phone_numbers() {
    for number in [
        "1-888-555-0100",
        "(203) 555-0100",
        "555 0100",
        "233733",
        "211",
        "٢١١",
        "٨٨٨ ٥٥٥ ٠١٠٠",
        "1.888.555.0100",
    ] {
        let fault = english(&format!("Call {number} now."));
        assert!(
            fault.contains("looks like a phone number"),
            "{number}: {fault}"
        );
    }
    for fine in [
        "911",
        "988",
        "16.94 dollars in 2026",
        "14 days",
        "15,000",
        "12 to 48",
    ] {
        let text = format!("{PAY}\nSay {fine}, or so.\n");
        assert!(run(TABLE, &[("en/guides/pay.md", &text)]).is_ok(), "{fine}");
    }
}

#[test]
fn no_title() {
    let faults = run(TABLE, &[("es/guides/pay.md", "Pago\n")]).err().unwrap();
    assert_eq!(
        faults[0],
        "translations/es/guides/pay.md:1: a guide begins with its title: # and a few words"
    );
}

#[test]
fn files_and_rows_that_lack_each_other() {
    let fault = one(run(TABLE, &[("es/guides/more.md", "# X\n\nX\n")]));
    assert!(
        fault.contains("es/guides/more.md: is read by nothing"),
        "{fault}"
    );
    let table = format!("{TABLE}\n[[guide]]\nid = \"lost\"\nroom = \"safer\"\n");
    let fault = one(run(&table, &[]));
    assert!(fault.contains("en/guides/lost.md: is missing"), "{fault}");
}

#[test]
fn faults_of_the_table() {
    for (from, to, said) in [
        (
            "room = \"rights\"",
            "room = \"cellar\"",
            "there is no room \"cellar\"",
        ),
        (
            "id = \"pay\"",
            "id = \"Pay\"",
            "named by lower-case letters",
        ),
        (
            "section = 1",
            "section = 2",
            "a source is for heading 2, but there are 1",
        ),
        ("\"2026-01\"", "\"May 2026\"", "dates are written"),
        ("ends = []", "ends = [\"play\"]", "there is no end \"play\""),
        (
            "ends = [\"work\"]",
            "ends = []",
            "no question leads to \"work\"",
        ),
        (
            "[\"work\", \"always\"]",
            "[\"work\"]",
            "1 ends for the 2 headings of end",
        ),
        (
            "end = \"end\"",
            "end = \"none\"",
            "name guides of this table",
        ),
    ] {
        let faults = run(&TABLE.replace(from, to), &[]).err().unwrap_or_default();
        assert!(
            faults.iter().any(|fault| fault.contains(said)),
            "{to}: {faults:?}"
        );
        let places = faults
            .iter()
            .filter(|fault| fault.contains("translations/guides.toml"));
        assert!(places.count() > 0, "{faults:?}");
    }
}
