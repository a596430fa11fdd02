//! `docs/leaks.md` names tests and sentences that exist, and no line is without a state.

use std::path::Path;

use tests::Result;

/// Words in backquotes in a line of Markdown.
fn quoted(line: &str) -> Vec<&str> {
    line.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_line_has_a_state_and_what_it_names_exists() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let page = std::fs::read_to_string(root.join("docs/leaks.md"))?;
    let sentences = ["en", "es"].map(|language| {
        std::fs::read_to_string(root.join(format!("translations/{language}/inside.ftl")))
            .unwrap_or_default()
    });
    let rows = page
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| place"));
    let mut count = 0;
    for row in rows {
        count += 1;
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").collect();
        assert_eq!(cells.len(), 3, "{row}");
        let state = cells[2].trim();
        let closed = state.starts_with("closed");
        assert!(closed || state.starts_with("open, said: `"), "{row}");
        let mut tests = 0;
        let mut file = String::new();
        for name in quoted(state) {
            if name.ends_with(".rs") {
                let path = match name.contains('/') {
                    true => root.join(name),
                    false => root.join("tests/tests").join(name),
                };
                file = std::fs::read_to_string(&path)
                    .map_err(|error| anyhow::anyhow!("{}: {error}", path.display()))?;
            } else if name.contains('_') {
                let own = [format!("fn {name}("), format!("!({name},")];
                assert!(own.iter().any(|own| file.contains(own)), "{name}: {row}");
                tests += 1;
            } else if name.contains('-') && !name.contains(' ') && name != "no-store" {
                for text in &sentences {
                    assert!(text.contains(&format!("\n{name} = ")), "{name}: {row}");
                }
            }
        }
        let same = state.contains("the same test");
        assert!(!closed || tests > 0 || same, "closed by which test? {row}");
        assert!(
            !state.starts_with("open, said") || quoted(state).iter().any(|name| name.contains('-')),
            "said where? {row}"
        );
    }
    assert!(count > 50, "{count} lines");
    Ok(())
}
