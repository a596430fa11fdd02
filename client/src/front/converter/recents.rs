//! The pairs of units used lately. A pair holds no number, so keeping it tells nothing.

use super::units::Category;

const MOST: usize = 4;

/// Two units of one category.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pair {
    /// What is measured.
    pub category: Category,
    /// Index of the unit converted from.
    pub from: usize,
    /// Index of the unit converted to.
    pub to: usize,
}

/// At most four pairs, the newest first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Recents(Vec<Pair>);

impl Recents {
    /// Puts `pair` first.
    pub fn add(&mut self, pair: Pair) {
        self.0.retain(|old| *old != pair);
        self.0.insert(0, pair);
        self.0.truncate(MOST);
    }

    /// The pairs, the newest first.
    pub fn pairs(&self) -> &[Pair] {
        &self.0
    }

    /// As the browser keeps it: `km>mi,kg>lb`.
    pub fn text(&self) -> String {
        let symbol =
            |pair: &Pair, unit: usize| pair.category.units().get(unit).map_or("", |u| u.symbol);
        let pairs: Vec<String> = self
            .0
            .iter()
            .map(|p| format!("{}>{}", symbol(p, p.from), symbol(p, p.to)))
            .collect();
        pairs.join(",")
    }

    /// Reads what [`Recents::text`] wrote; what is not a pair of known units is left out.
    pub fn parse(text: &str) -> Self {
        Self(text.split(',').filter_map(pair).take(MOST).collect())
    }
}

fn pair(text: &str) -> Option<Pair> {
    let (from, to) = text.split_once('>')?;
    Category::ALL.into_iter().find_map(|category| {
        let at = |symbol| {
            category
                .units()
                .iter()
                .position(|unit| unit.symbol == symbol)
        };
        Some(Pair {
            category,
            from: at(from)?,
            to: at(to)?,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn newest_first_without_doubles() {
        let mut recents = Recents::default();
        let pair = |from, to| Pair {
            category: Category::Length,
            from,
            to,
        };
        for p in [
            pair(0, 4),
            pair(1, 6),
            pair(0, 4),
            pair(2, 7),
            pair(3, 7),
            pair(5, 1),
        ] {
            recents.add(p);
        }
        assert_eq!(recents.text(), "yd>m,mm>in,cm>in,km>mi");
        assert_eq!(Recents::parse(&recents.text()), recents);
    }

    #[test]
    fn unknown_units_are_left_out() {
        assert_eq!(Recents::parse("furlong>mi,km>kg,,>,°C>°F").text(), "°C>°F");
        assert_eq!(Recents::parse("123456").text(), "");
    }
}
