//! A tap with two fingers: both down and up again within 250 ms, neither moving by 10 px. No browser here.

/// The longest tap, milliseconds.
const LONGEST: f64 = 250.0;
/// How far a finger may slip, CSS pixels.
const SLIP: f64 = 10.0;

/// What the fingers did since the first came down.
#[derive(Default)]
pub struct TwoFingers {
    fingers: Vec<Finger>,
    up: usize,
    spoilt: bool,
}

struct Finger {
    id: i32,
    x: f64,
    y: f64,
    since: f64,
}

impl TwoFingers {
    /// A finger comes down at a place, in CSS pixels, and a time, in milliseconds.
    pub fn down(&mut self, id: i32, x: f64, y: f64, now: f64) {
        if self.up == self.fingers.len() {
            *self = Self::default();
        }
        self.fingers.push(Finger {
            id,
            x,
            y,
            since: now,
        });
    }

    /// A finger moves.
    pub fn to(&mut self, id: i32, x: f64, y: f64) {
        let slips = |f: &Finger| f.id == id && (f.x - x).hypot(f.y - y) >= SLIP;
        self.spoilt |= self.fingers.iter().any(slips);
    }

    /// The browser took a finger for something else, such as scrolling.
    pub fn lost(&mut self) {
        self.spoilt = true;
        self.up += 1;
    }

    /// A finger goes up; whether that ends a tap with two.
    pub fn up(&mut self, id: i32, now: f64) -> bool {
        let slow = |f: &Finger| f.id == id && now - f.since > LONGEST;
        self.spoilt |= self.fingers.iter().any(slow);
        self.up += 1;
        self.up == 2 && self.fingers.len() == 2 && !self.spoilt && self.close()
    }

    /// Whether both came down as one gesture.
    fn close(&self) -> bool {
        let times = || self.fingers.iter().map(|f| f.since);
        times().fold(f64::MIN, f64::max) - times().fold(f64::MAX, f64::min) <= LONGEST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_at_once_are_a_tap() {
        let mut taps = TwoFingers::default();
        for round in [0.0, 1000.0] {
            taps.down(1, 10.0, 10.0, round);
            taps.down(2, 90.0, 10.0, round + 40.0);
            taps.to(1, 14.0, 10.0);
            assert!(!taps.up(1, round + 150.0));
            assert!(taps.up(2, round + 160.0));
        }
    }

    #[test]
    fn one_or_three_slow_or_slipping_ones_are_none() {
        let tap = |fingers: i32, slip: f64, end: f64, lost: bool| {
            let mut taps = TwoFingers::default();
            for id in 0..fingers {
                taps.down(id, 0.0, 0.0, 0.0);
            }
            taps.to(0, slip, 0.0);
            if lost {
                taps.lost();
            }
            (0..fingers).any(|id| taps.up(id, end))
        };
        assert!(tap(2, 9.0, 250.0, false));
        assert!(!tap(1, 0.0, 100.0, false));
        assert!(!tap(3, 0.0, 100.0, false));
        assert!(!tap(2, 10.0, 100.0, false));
        assert!(!tap(2, 0.0, 251.0, false));
        assert!(!tap(2, 0.0, 100.0, true));
    }

    #[test]
    fn two_taps_with_one_finger_are_none() {
        let mut taps = TwoFingers::default();
        taps.down(1, 0.0, 0.0, 0.0);
        assert!(!taps.up(1, 80.0));
        taps.down(2, 0.0, 0.0, 100.0);
        assert!(!taps.up(2, 180.0));
    }
}
