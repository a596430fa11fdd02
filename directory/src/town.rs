//! A town of the region, with a middle point that is good enough to tell neighbours.

/// Kilometres of a hundredth of a degree from south to north.
const KM: f32 = 1.112;

/// A town.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Town {
    /// Its name, as services name it in their area.
    pub name: String,
    /// North of the equator, in hundredths of a degree, -9000 to 9000.
    pub latitude: i16,
    /// East of Greenwich, in hundredths of a degree, -18000 to 18000.
    pub longitude: i16,
}

impl Town {
    /// How far another town lies, middle to middle, in kilometres. Good to some kilometres within
    /// a region: enough to sort neighbours by, and for nothing finer.
    #[must_use]
    pub fn km_to(&self, other: &Self) -> f32 {
        let middle = (f32::from(self.latitude) + f32::from(other.latitude)) / 2.0;
        let north = f32::from(self.latitude) - f32::from(other.latitude);
        let east = f32::from(self.longitude) - f32::from(other.longitude);
        let east = east * cosine((middle / 100.0).to_radians());
        (north * north + east * east).sqrt() * KM
    }
}

/// The cosine of an angle of up to a right one, in radians, good to a thousandth: the whole
/// function would weigh kilobytes on a phone.
fn cosine(angle: f32) -> f32 {
    let square = angle * angle;
    1.0 - square / 2.0 + square * square / 24.0 - square * square * square / 720.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn town(latitude: i16, longitude: i16) -> Town {
        Town {
            name: String::new(),
            latitude,
            longitude,
        }
    }

    #[test]
    fn distances_are_those_of_the_globe() {
        let one_degree = town(4100, -7300).km_to(&town(4200, -7300));
        assert!((one_degree - 111.2).abs() < 0.5, "{one_degree}");
        // At 60 degrees north a degree of longitude is half as long.
        let half = town(6000, 0).km_to(&town(6000, 100));
        assert!((half - 55.6).abs() < 0.5, "{half}");
        assert!(town(4141, -7224).km_to(&town(4141, -7224)) < 0.01);
        assert!(cosine(core::f32::consts::FRAC_PI_2).abs() < 0.001);
    }
}
