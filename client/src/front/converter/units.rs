//! The units the converter knows. Factors are exact by definition (SI brochure; NIST SP 811, appendix B).

/// What is measured. The order is the order on the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Category {
    /// Length; the base unit is the metre.
    Length,
    /// Weight (mass); the base unit is the kilogram.
    Weight,
    /// Volume; the base unit is the litre.
    Volume,
    /// Temperature; the base unit is the kelvin.
    Temperature,
    /// Area; the base unit is the square metre.
    Area,
    /// Speed; the base unit is the metre a second.
    Speed,
}

impl Category {
    /// Every category, in the order of the screen.
    pub const ALL: [Self; 6] = [
        Self::Length,
        Self::Weight,
        Self::Volume,
        Self::Temperature,
        Self::Area,
        Self::Speed,
    ];

    /// The units of this category, in the order of the lists.
    pub fn units(self) -> &'static [Unit] {
        match self {
            Self::Length => &LENGTH,
            Self::Weight => &WEIGHT,
            Self::Volume => &VOLUME,
            Self::Temperature => &TEMPERATURE,
            Self::Area => &AREA,
            Self::Speed => &SPEED,
        }
    }

    /// The pair shown first: indices into [`Category::units`].
    pub fn first_pair(self) -> (usize, usize) {
        match self {
            Self::Length => (0, 4),
            Self::Weight => (0, 2),
            Self::Volume => (0, 3),
            Self::Temperature => (0, 1),
            Self::Area => (2, 5),
            Self::Speed => (0, 1),
        }
    }

    /// `value` in unit `from`, expressed in unit `to`; indices past the end give `value` itself.
    pub fn convert(self, value: f64, from: usize, to: usize) -> f64 {
        match (self.units().get(from), self.units().get(to)) {
            (Some(a), Some(b)) if from != to => {
                ((value + a.offset) * a.factor) / b.factor - b.offset
            }
            _ => value,
        }
    }
}

/// A unit: `base = (value + offset) * factor`.
#[derive(Debug, PartialEq)]
pub struct Unit {
    /// The international symbol, shown everywhere.
    pub symbol: &'static str,
    factor: f64,
    offset: f64,
}

const fn unit(symbol: &'static str, factor: f64) -> Unit {
    Unit {
        symbol,
        factor,
        offset: 0.0,
    }
}

static LENGTH: [Unit; 8] = [
    unit("km", 1_000.0),
    unit("m", 1.0),
    unit("cm", 0.01),
    unit("mm", 0.001),
    unit("mi", 1_609.344),
    unit("yd", 0.9144),
    unit("ft", 0.3048),
    unit("in", 0.0254),
];

static WEIGHT: [Unit; 6] = [
    unit("kg", 1.0),
    unit("g", 0.001),
    unit("lb", 0.453_592_37),
    unit("oz", 0.028_349_523_125),
    unit("t", 1_000.0),
    unit("st", 6.350_293_18),
];

// US customary measures: gallon 231 cubic inches.
static VOLUME: [Unit; 8] = [
    unit("L", 1.0),
    unit("mL", 0.001),
    unit("m³", 1_000.0),
    unit("gal", 3.785_411_784),
    unit("qt", 0.946_352_946),
    unit("cup", 0.236_588_236_5),
    unit("fl oz", 0.029_573_529_562_5),
    unit("tbsp", 0.014_786_764_781_25),
];

static TEMPERATURE: [Unit; 3] = [
    Unit {
        symbol: "°C",
        factor: 1.0,
        offset: 273.15,
    },
    Unit {
        symbol: "°F",
        factor: 5.0 / 9.0,
        offset: 459.67,
    },
    Unit {
        symbol: "K",
        factor: 1.0,
        offset: 0.0,
    },
];

static AREA: [Unit; 7] = [
    unit("km²", 1_000_000.0),
    unit("ha", 10_000.0),
    unit("m²", 1.0),
    unit("mi²", 2_589_988.110_336),
    unit("ac", 4_046.856_422_4),
    unit("ft²", 0.092_903_04),
    unit("in²", 0.000_645_16),
];

static SPEED: [Unit; 4] = [
    unit("km/h", 1.0 / 3.6),
    unit("mph", 0.447_04),
    unit("m/s", 1.0),
    unit("kn", 1_852.0 / 3_600.0),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) {
        assert!((a - b).abs() <= b.abs() * 1e-12 + 1e-12, "{a} is not {b}");
    }

    fn by(category: Category, value: f64, from: &str, to: &str) -> f64 {
        let at = |s| category.units().iter().position(|u| u.symbol == s).unwrap();
        category.convert(value, at(from), at(to))
    }

    #[test]
    fn known_values() {
        near(by(Category::Length, 26.21875, "mi", "km"), 42.194_988);
        near(by(Category::Length, 6.0, "ft", "cm"), 182.88);
        near(by(Category::Weight, 1.0, "st", "lb"), 14.0);
        near(by(Category::Volume, 1.0, "gal", "cup"), 16.0);
        near(by(Category::Temperature, -40.0, "°C", "°F"), -40.0);
        near(by(Category::Temperature, 212.0, "°F", "°C"), 100.0);
        near(by(Category::Temperature, 0.0, "K", "°C"), -273.15);
        near(by(Category::Area, 1.0, "mi²", "ac"), 640.0);
        near(by(Category::Speed, 60.0, "mph", "km/h"), 96.560_64);
    }

    #[test]
    fn there_and_back_for_every_pair() {
        for category in Category::ALL {
            let n = category.units().len();
            for from in 0..n {
                for to in 0..n {
                    let there = category.convert(12.5, from, to);
                    assert!(
                        (category.convert(there, to, from) - 12.5).abs() < 1e-9,
                        "{category:?} {from} {to}"
                    );
                }
            }
        }
    }

    #[test]
    fn an_unknown_unit_changes_nothing() {
        assert_eq!(Category::Length.convert(3.0, 99, 0), 3.0);
        assert_eq!(Category::Length.convert(3.0, 0, 99), 3.0);
    }

    #[test]
    fn first_pairs_exist() {
        for category in Category::ALL {
            let (from, to) = category.first_pair();
            assert!(from < category.units().len() && to < category.units().len() && from != to);
        }
    }
}
