//! `docs/content.md` names every part of the four texts that the help answers to, and only what
//! is there.

use std::{fs, path::Path};

use translations::GuideId;

/// The headings of the four texts, or what a part is about where it has none.
const SECTIONS: [(&str, &[&str]); 4] = [
    (
        "Victims in Plain Sight",
        &[
            "It exists in Connecticut",
            "Roads, cities and charges",
            "Project Rescue",
            "Contacts",
        ],
    ),
    (
        "Questions and answers",
        &[
            "1. Prevalence",
            "2. Common types",
            "3. Risk factors",
            "4. Law enforcement",
            "5. Services",
            "6. Minors",
            "7. Healthcare providers",
            "8. How cases are prosecuted",
            "9. Trends",
            "10. Lack of awareness",
            "11. Challenges in identifying",
            "12. Industries and locations",
            "13. Social media",
            "14. Root causes",
            "15. Legislative efforts",
            "16. Community members",
            "17. Signs",
            "18. Immigrant populations",
            "19. Economic factors",
            "20. Long-term impacts",
        ],
    ),
    (
        "Slides for training",
        &[
            "Definition: action, means, purpose",
            "Sex trafficking",
            "Labor trafficking",
            "Kinds of work",
            "Who are the traffickers?",
            "End Demand: in a year's time",
            "Important dynamics for an assessment",
            "Questions: fraud, financial, coercion",
            "Questions: physical abuse, force",
            "Questions: sex trafficking",
            "Resources",
        ],
    ),
    (
        "Leaflet",
        &[
            "Report: it's the law (immigration lines)",
            "How can one help?",
            "Further information",
            "Office of the Victim Advocate",
            "What is human trafficking?",
            "The statistics",
            "How can you tell? Signs",
            "Trafficking laws in Connecticut",
            "Legal rights in Connecticut",
            "Federal protections",
        ],
    ),
];

fn page() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    fs::read_to_string(root.join("docs/content.md")).unwrap()
}

/// The rows of the tables under one heading, without their heads.
fn rows(page: &str, heading: &str) -> Vec<Vec<String>> {
    let (_, under) = page
        .split_once(&format!("\n## {heading}\n"))
        .expect(heading);
    let under = under.split("\n## ").next().unwrap();
    let rows = under.lines().filter(|line| line.starts_with("| "));
    rows.skip(1)
        .map(|row| {
            let cells = row.trim_matches('|').split(" | ");
            cells.map(|cell| cell.trim().to_owned()).collect()
        })
        .collect()
}

fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// A guide, a need or a message of the inside; or a file of the repository.
fn assert_is_there(name: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    if name.contains('/') {
        assert!(root.join(name).exists(), "{name}");
        return;
    }
    let messages = fs::read_to_string(root.join("translations/en/inside.ftl")).unwrap();
    let guide = GuideId::all().iter().any(|id| id.name() == name);
    let message = messages.contains(&format!("\n{name} = "));
    assert!(guide || message, "{name} is neither a guide nor a message");
}

#[test]
fn every_part_has_a_row_and_every_row_is_true() {
    let page = page();
    for (text, sections) in SECTIONS {
        let rows = rows(&page, text);
        let named: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(named, sections, "{text}");
        for row in &rows {
            assert_eq!(row.len(), 2, "{row:?}");
            let places = quoted(&row[1]);
            let left_out = row[1].starts_with("left out: ");
            assert!(left_out || !places.is_empty(), "{row:?}");
            places.into_iter().for_each(assert_is_there);
        }
    }
}

#[test]
fn every_guide_answers_to_something() {
    let page = page();
    let named = quoted(&page);
    for id in GuideId::all() {
        assert!(named.contains(&id.name()), "{} has no row", id.name());
    }
}

#[test]
fn every_point_got_wrong_is_looked_at() {
    let rows = rows(&page(), "What is most often got wrong");
    assert_eq!(rows.len(), 13);
    for (number, row) in (1..).zip(&rows) {
        assert!(row[0].starts_with(&format!("{number}. ")), "{row:?}");
        assert_eq!(row.len(), 3, "{row:?}");
        let places = quoted(&row[2]);
        assert!(!places.is_empty(), "{row:?}");
        places.into_iter().for_each(assert_is_there);
    }
}
