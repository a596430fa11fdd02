//! How far the towns of a list lie from one of them.

use super::words;
use crate::Town;

/// As far as neighbours go, in kilometres: half an hour or so by road.
const NEAR: f32 = 30.0;

/// Distances from one town, by place in the list; none for what is too far. Nothing where the
/// list has no town of that name.
pub(super) fn around(towns: &[Town], name: &str) -> Vec<Option<f32>> {
    let wanted = folded(name);
    let middle = towns
        .iter()
        .find(|town| town.name == name)
        .or_else(|| towns.iter().find(|town| folded(&town.name) == wanted));
    let Some(middle) = middle else {
        return Vec::new();
    };
    let distance = |town: &Town| {
        if core::ptr::eq(town, middle) {
            return Some(0.0);
        }
        // No neighbour is at no distance at all, even where two middle points are the same.
        Some(middle.km_to(town).max(0.1)).filter(|km| *km <= NEAR)
    };
    towns.iter().map(distance).collect()
}

fn folded(name: &str) -> String {
    let mut all = String::new();
    words::words(name, &mut String::new(), |word, _| all.push_str(word));
    all
}
