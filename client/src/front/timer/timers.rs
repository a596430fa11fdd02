//! One timer. No browser and no clock here: the time is given, in milliseconds since 1970.

use super::names::Name;

/// The longest time, seconds: 99:59.
pub const LONGEST: i64 = 99 * 60 + 59;
/// How long a timer that ended goes on ringing, milliseconds.
pub const RING: i64 = 60_000;
const MINUTE: i64 = 60_000;

/// A timer at one moment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Timer {
    /// Tells it from the others for as long as the page stands.
    pub id: u32,
    /// What it is for.
    pub name: Name,
    /// Tells timers of one name apart, from 1.
    pub number: u32,
    /// What was set, seconds, 1 to [`LONGEST`].
    pub set: i64,
    /// What this run began with, seconds, 1 to [`LONGEST`]: more than what was set where minutes were added.
    pub span: i64,
    /// What it does.
    pub run: Run,
}

/// What a timer does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Run {
    /// Stands with so many milliseconds left.
    Paused(i64),
    /// Runs, or rings, until this moment has passed.
    Until(i64),
    /// Has ended, and is quiet.
    Ended,
}

impl Timer {
    /// Milliseconds left: never less than none, never more than its span, whatever the clock says.
    pub fn left(&self, now: i64) -> i64 {
        let left = match self.run {
            Run::Paused(left) => left,
            Run::Until(end) => end.saturating_sub(now),
            Run::Ended => 0,
        };
        left.clamp(0, self.span * 1000)
    }

    /// The same in whole seconds, as shown: a second counts until it is over.
    pub fn seconds(&self, now: i64) -> i64 {
        (self.left(now) + 999) / 1000
    }

    /// What is left in hundredths of the span.
    pub fn share(&self, now: i64) -> i64 {
        self.seconds(now) * 100 / self.span.max(1)
    }

    /// Whether it counts down.
    pub fn runs(&self, now: i64) -> bool {
        matches!(self.run, Run::Until(_)) && self.left(now) > 0
    }

    /// Whether nothing is left.
    pub fn ended(&self, now: i64) -> bool {
        self.left(now) == 0
    }

    /// Whether it has just ended and nobody has answered.
    pub fn rings(&self, now: i64) -> bool {
        matches!(self.run, Run::Until(end) if end <= now && now.saturating_sub(end) < RING)
    }

    /// Starts it, or lets it pause; one that has ended is made ready again.
    pub fn toggle(&mut self, now: i64) {
        if self.ended(now) {
            return self.reset();
        }
        let left = self.left(now);
        self.run = match self.run {
            Run::Until(_) => Run::Paused(left),
            _ => Run::Until(now.saturating_add(left)),
        };
    }

    /// Back to what was set.
    pub fn reset(&mut self) {
        self.span = self.set;
        self.run = Run::Paused(self.set * 1000);
    }

    /// Gives it a minute more, as far as the longest time goes. One that has ended runs for another minute.
    pub fn add_minute(&mut self, now: i64) {
        let over = self.ended(now);
        let left = (self.left(now) + MINUTE).min(LONGEST * 1000);
        self.span = if over { 60 } else { self.span + 60 }.min(LONGEST);
        self.run = match self.run {
            Run::Paused(_) if !over => Run::Paused(left),
            _ => Run::Until(now.saturating_add(left)),
        };
    }

    /// No longer rings, if it did.
    pub fn hush(&mut self, now: i64) {
        if matches!(self.run, Run::Until(end) if end <= now) {
            self.run = Run::Ended;
        }
    }

    /// The clock was put back by so many milliseconds.
    pub fn follow(&mut self, back: i64) {
        if let Run::Until(end) = self.run {
            self.run = Run::Until(end.saturating_sub(back));
        }
    }

    /// Sees that `now` fits: ends what has rung long enough, and lets nothing run for longer than its span.
    pub fn settle(&mut self, now: i64) {
        if let Run::Until(end) = self.run {
            if end <= now && now.saturating_sub(end) >= RING {
                self.run = Run::Ended;
            } else if end.saturating_sub(now) > self.span * 1000 {
                self.run = Run::Until(now.saturating_add(self.span * 1000));
            }
        }
    }
}

/// Seconds as a clock shows them: `5:30`.
pub fn clock(seconds: i64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_700_000_000_000;

    fn five() -> Timer {
        Timer {
            id: 1,
            name: Name::Eggs,
            number: 1,
            set: 300,
            span: 300,
            run: Run::Until(NOW + 300_000),
        }
    }

    #[test]
    fn it_counts_down_pauses_and_goes_on() {
        let mut timer = five();
        assert_eq!(clock(timer.seconds(NOW + 1)), "5:00");
        assert_eq!(clock(timer.seconds(NOW + 1000)), "4:59");
        timer.toggle(NOW + 60_000);
        assert_eq!(timer.seconds(NOW + 999_999), 240);
        timer.toggle(NOW + 999_999);
        assert_eq!(timer.seconds(NOW + 1_000_999), 239);
        timer.reset();
        assert_eq!(timer.run, Run::Paused(300_000));
    }

    #[test]
    fn it_rings_for_a_minute_or_until_touched() {
        let end = NOW + 300_000;
        let timer = five();
        assert!(!timer.rings(end - 1) && timer.rings(end) && timer.rings(end + RING - 1));
        assert!(!timer.rings(end + RING));
        let mut touched = timer.clone();
        touched.hush(end + 1);
        assert!(!touched.rings(end + 1) && touched.ended(end + 1));
        let mut left = timer;
        left.settle(end + RING);
        assert_eq!(left.run, Run::Ended);
        left.toggle(end + RING);
        assert_eq!(left.run, Run::Paused(300_000), "made ready, not started");
    }

    #[test]
    fn a_minute_more() {
        let mut timer = five();
        timer.add_minute(NOW);
        assert_eq!((timer.seconds(NOW), timer.span, timer.set), (360, 360, 300));
        for _ in 0..200 {
            timer.add_minute(NOW);
        }
        assert_eq!((timer.seconds(NOW), timer.span), (LONGEST, LONGEST));
        timer.add_minute(NOW + 9_999_999);
        assert_eq!((timer.seconds(NOW + 9_999_999), timer.span), (60, 60));
        timer.reset();
        assert_eq!(timer.span, 300);
    }

    #[test]
    fn a_clock_moved_by_years_breaks_nothing() {
        const YEARS: i64 = 20 * 365 * 86_400_000;
        for now in [NOW + YEARS, NOW - YEARS, 0, -1, i64::MIN, i64::MAX] {
            let mut timer = five();
            assert!((0..=300).contains(&timer.seconds(now)), "{now}");
            timer.settle(now);
            assert!((0..=300).contains(&timer.seconds(now)), "{now}");
            assert!((0..=100).contains(&timer.share(now)), "{now}");
            timer.toggle(now);
            timer.add_minute(now);
            assert!((0..=360).contains(&timer.seconds(now)), "{now}");
        }
    }
}
