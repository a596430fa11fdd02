//! The table of options as a part of `docs/server.md`.

use std::fmt::Write;

use crate::options::{Kind, ROWS};

/// A table for each group, in Markdown.
pub fn reference() -> String {
    let mut text = String::new();
    let mut group = "";
    for row in ROWS {
        if row.group != group {
            group = row.group;
            let _ = write!(
                text,
                "\n### {group}\n\n| option | default | what it does |\n|---|---|---|\n"
            );
        }
        let value = match row.kind {
            Kind::Switch => String::new(),
            _ => format!(" {}", row.value),
        };
        let default = match row.default {
            "" => String::new(),
            default => format!("`{default}`"),
        };
        let _ = writeln!(
            text,
            "| `--{}{value}` | {default} | {} |",
            row.name, row.help
        );
    }
    text
}
