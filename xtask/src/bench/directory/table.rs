//! Lines of measured values: read, printed side by side, held to budgets.

use std::collections::BTreeMap;

use super::BUDGETED;

/// Values of one line, by name.
pub(super) type Values = BTreeMap<String, String>;

/// `name value name value …`.
pub(super) fn values(line: &str) -> Values {
    let words: Vec<&str> = line.split_whitespace().collect();
    let pairs = words.chunks_exact(2);
    pairs
        .map(|pair| (pair[0].to_owned(), pair[1].to_owned()))
        .collect()
}

pub(super) fn number(values: &Values, name: &str) -> f64 {
    values
        .get(name)
        .and_then(|value| value.parse().ok())
        .unwrap_or(f64::NAN)
}

pub(super) fn table(lines: &[Values], columns: &[&str]) {
    let row = |cell: &dyn Fn(&str) -> String| {
        let cells: Vec<_> = columns
            .iter()
            .map(|name| format!("{:>10}", cell(name)))
            .collect();
        println!("{}", cells.join(" "));
    };
    row(&|name| name.to_owned());
    for line in lines {
        row(&|name| line.get(name).cloned().unwrap_or_else(|| "-".to_owned()));
    }
}

/// How much more each size takes than the one before it, beside how many more services it has.
pub(super) fn growth(lines: &[Values], names: &[&str]) {
    for pair in lines.windows(2) {
        let [before, after] = pair else { continue };
        let times = |name: &str| number(after, name) / number(before, name);
        let all: Vec<_> = names
            .iter()
            .map(|name| format!("{name} {:.1}", times(name)))
            .collect();
        println!(
            "  {:>6.1} times the services: {} times",
            times("services"),
            all.join(", ")
        );
    }
}

pub(super) fn budget(over: &mut Vec<String>, name: &str, measured: Option<f64>, most: f64) {
    let kept = measured.is_some_and(|value| value <= most);
    let value = measured.unwrap_or(f64::NAN);
    println!(
        "{value:>11.1}  {name} at {BUDGETED} services (budget {most}): {}",
        if kept { "kept" } else { "NOT kept" }
    );
    if !kept {
        over.push(format!("{name}: {value:.1} of {most}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_by_its_names() {
        let line = values("services 40 engine fuse open 1.5 odd");
        assert_eq!(
            (number(&line, "services"), number(&line, "open")),
            (40.0, 1.5)
        );
        assert_eq!(line.get("engine").map(String::as_str), Some("fuse"));
        assert!(number(&line, "odd").is_nan());
    }

    #[test]
    fn a_budget_is_kept_up_to_its_last_byte_and_never_by_what_was_not_measured() {
        let mut over = Vec::new();
        budget(&mut over, "a", Some(10.0), 10.0);
        assert!(over.is_empty());
        budget(&mut over, "b", Some(10.1), 10.0);
        budget(&mut over, "c", None, 10.0);
        assert_eq!(over.len(), 2);
    }
}
