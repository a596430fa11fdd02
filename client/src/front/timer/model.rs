//! What the tool remembers while it is open, and what each act does to it. No browser and no clock here.

use super::entry::Entry;
use super::keys::{Key, USUAL};
use super::names::Name;
use super::saved;
use super::timers::{LONGEST, Run, Timer, clock};

/// The most timers at once.
pub const MOST: usize = 6;

/// The tool at one moment.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Model {
    /// The timers, the newest first.
    pub timers: Vec<Timer>,
    /// What is typed.
    pub entry: Entry,
    /// What the next timer will be called.
    pub name: Name,
    /// The timer that is being given another name.
    pub picked: Option<u32>,
    /// What the tool has to say about the last act.
    pub answer: Option<Answer>,
    /// When the last act was, milliseconds since 1970.
    pub now: i64,
    next: u32,
}

/// What the tool says where it could not do what was asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answer {
    /// That is longer than the longest timer.
    Longest,
    /// There are as many timers as there can be.
    Most,
    /// There is no time to start with.
    NoTime,
}

/// What can be done to the tool.
#[derive(Clone, PartialEq, Debug)]
pub enum Act {
    /// A key, on the screen or on a keyboard.
    Press(Key),
    /// Text from the clipboard.
    Paste(String),
    /// A name: for the picked timer, or else for the next one.
    Call(Name),
    /// Picks the timer with this id, to give it another name; or no longer.
    Pick(u32),
    /// Starts, pauses, or makes ready again.
    Toggle(u32),
    /// One minute more.
    AddMinute(u32),
    /// Back to what was set.
    Reset(u32),
    /// Takes the timer away.
    Remove(u32),
    /// Anything was touched: what rings falls silent.
    Hush,
    /// Time has passed.
    Tick,
    /// The timers this browser kept.
    Remember(String),
    /// Back to what was shown before the digits on the display were begun.
    TakeBack,
}

impl Act {
    /// Whether a person did it, on purpose.
    pub fn touches(&self) -> bool {
        !matches!(
            self,
            Self::Hush | Self::Tick | Self::Remember(_) | Self::TakeBack
        )
    }
}

impl Model {
    /// Whether anything rings.
    pub fn rings(&self) -> bool {
        self.timers.iter().any(|t| t.rings(self.now))
    }

    /// Milliseconds until something changes by itself, if anything will.
    pub fn wait(&self) -> Option<u32> {
        let each = self.timers.iter().filter_map(|timer| {
            if timer.runs(self.now) {
                // To the end of the second that is shown.
                Some((timer.left(self.now) - 1) % 1000 + 1)
            } else {
                timer.rings(self.now).then_some(1000)
            }
        });
        each.min().and_then(|wait| u32::try_from(wait).ok())
    }

    /// The tool after `act`, at `now` (milliseconds since 1970).
    #[must_use]
    pub fn after(&self, act: Act, now: i64) -> Self {
        let mut next = self.clone();
        next.pass(now);
        if act.touches() {
            next.answer = None;
        }
        if act.touches() || act == Act::Hush {
            next.timers.iter_mut().for_each(|t| t.hush(now));
        }
        match act {
            Act::Press(key) => next.press(key),
            Act::Paste(text) => next.entry.paste(text.trim()),
            Act::Call(name) => next.call(name),
            Act::Pick(id) => next.picked = (next.picked != Some(id)).then_some(id),
            Act::Toggle(id) => next.change(id, |t| t.toggle(now)),
            Act::AddMinute(id) => next.change(id, |t| t.add_minute(now)),
            Act::Reset(id) => next.change(id, Timer::reset),
            Act::Remove(id) => next.timers.retain(|t| t.id != id),
            Act::Remember(text) => next.remember(&text),
            Act::TakeBack => {
                next.entry.clear();
                next.answer = None;
            }
            Act::Hush | Act::Tick => {}
        }
        next.picked = next
            .picked
            .filter(|id| next.timers.iter().any(|t| t.id == *id));
        next
    }

    /// Time goes on. Where the clock was put back, the timers go back with it.
    fn pass(&mut self, now: i64) {
        let back = self.now.saturating_sub(now);
        for timer in &mut self.timers {
            if back > 0 {
                timer.follow(back);
            }
            timer.settle(now);
        }
        self.now = now;
    }

    fn press(&mut self, key: Key) {
        self.picked = None;
        match key {
            Key::Digit(d) => self.entry.push(d),
            Key::Back => self.entry.pop(),
            Key::Clear => self.entry.clear(),
            Key::Start => self.start(),
            Key::Usual(place) => {
                self.entry.clear();
                if let Some(minutes) = USUAL.get(usize::from(place)) {
                    self.add(i64::from(*minutes) * 60);
                }
            }
        }
    }

    /// Starts what is on the display. What is refused for its length does not stay there.
    fn start(&mut self) {
        let Some(seconds) = self.entry.seconds().filter(|s| *s <= LONGEST) else {
            self.entry.clear();
            self.answer = Some(Answer::Longest);
            return;
        };
        if seconds == 0 {
            self.answer = Some(Answer::NoTime);
        }
        if seconds == 0 || self.add(seconds) {
            self.entry.clear();
        }
    }

    fn add(&mut self, seconds: i64) -> bool {
        if self.timers.len() >= MOST {
            self.answer = Some(Answer::Most);
            return false;
        }
        let timer = Timer {
            id: self.next,
            name: self.name,
            number: self.number(self.name),
            set: seconds,
            span: seconds,
            run: Run::Until(self.now.saturating_add(seconds * 1000)),
        };
        self.next = self.next.wrapping_add(1);
        self.name = Name::Plain;
        self.timers.insert(0, timer);
        true
    }

    /// The first number that no timer of this name has.
    fn number(&self, name: Name) -> u32 {
        let taken = |n| self.timers.iter().any(|t| t.name == name && t.number == n);
        (1..).find(|n| !taken(*n)).unwrap_or(1)
    }

    fn call(&mut self, name: Name) {
        let number = self.number(name);
        match self.picked.take() {
            Some(id) => self.change(id, |timer| {
                if timer.name != name {
                    (timer.name, timer.number) = (name, number);
                }
            }),
            None => self.name = name,
        }
    }

    fn change(&mut self, id: u32, change: impl FnOnce(&mut Timer)) {
        if let Some(timer) = self.timers.iter_mut().find(|t| t.id == id) {
            change(timer);
        }
    }

    fn remember(&mut self, text: &str) {
        let room = MOST.saturating_sub(self.timers.len());
        let mut kept = saved::parse(text, self.next);
        kept.truncate(room);
        kept.iter_mut().for_each(|t| t.settle(self.now));
        self.next = self.next.wrapping_add(MOST as u32);
        self.timers.append(&mut kept);
    }
}

/// What a timer shows.
pub fn shown(timer: &Timer, now: i64) -> String {
    clock(timer.seconds(now))
}

#[cfg(test)]
#[path = "model_tests.rs"]
mod tests;
