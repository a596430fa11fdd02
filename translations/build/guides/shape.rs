//! Holds a translated guide against the English one: same blocks in the same order, same links.

use super::{
    Fault, Table, fault,
    inline::Inline,
    markdown::{Block, Guide},
    path,
};

/// Every link to a guide leads to one that is there.
pub(crate) fn links(file: &str, guide: &Guide, table: &Table, faults: &mut Vec<Fault>) {
    for block in guide.sections.iter().flat_map(|section| &section.blocks) {
        for inline in &block.text {
            if let Inline::Guide(_, id) = inline
                && table.guide.iter().all(|row| row.id != *id)
            {
                let what = format!("there is no guide \"{id}\" in guides.toml");
                faults.push(fault(file, Some(block.line), what));
            }
        }
    }
}

/// One fault at most: behind the first difference everything differs.
pub(crate) fn same(file: &str, id: &str, english: &Guide, own: &Guide, faults: &mut Vec<Fault>) {
    let there = path("en", id);
    let mut refuse = |line: usize, what: String| faults.push(fault(file, Some(line), what));
    for (english, own) in english.sections.iter().zip(&own.sections) {
        for (english, own) in english.blocks.iter().zip(&own.blocks) {
            if english.kind != own.kind {
                return refuse(
                    own.line,
                    format!(
                        "is {}, where English has {} ({there}:{})",
                        own.kind.name(),
                        english.kind.name(),
                        english.line
                    ),
                );
            }
            if targets(english) != targets(own) {
                return refuse(
                    own.line,
                    format!(
                        "needs the same links as English: {} ({there}:{})",
                        targets(english).join(", "),
                        english.line
                    ),
                );
            }
        }
        let (wanted, found) = (english.blocks.len(), own.blocks.len());
        if wanted != found {
            return refuse(
                own.line,
                format!(
                    "has {found} blocks under this heading, where English has {wanted} ({there}:{})",
                    english.line
                ),
            );
        }
    }
    let (wanted, found) = (english.sections.len() - 1, own.sections.len() - 1);
    if wanted != found {
        let last = own.sections.last().map_or(1, |section| section.line);
        refuse(
            last,
            format!("is the last of {found} headings, where English has {wanted} ({there})"),
        );
    }
}

/// Where a block leads, in an order of no meaning: languages order their words differently.
fn targets(block: &Block) -> Vec<String> {
    let mut targets: Vec<String> = block.text.iter().filter_map(Inline::target).collect();
    targets.sort();
    targets
}
